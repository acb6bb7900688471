import { randomBytes } from "node:crypto";
import {
  closeSync,
  createWriteStream,
  fsync,
  linkSync,
  mkdirSync,
  openSync,
  renameSync,
  rmSync,
  unlinkSync,
  writeFileSync,
} from "node:fs";
import { dirname, join } from "node:path";
import { Readable } from "node:stream";
import { pipeline } from "node:stream/promises";
import { promisify } from "node:util";

// Only a sync waits for the disk, and only a sync is waited for; the other calls end in memory, sooner than a thread
// could be found for them.
const syncToDisk = promisify(fsync);

/** Makes what was created or renamed in a folder survive a power cut. */
export const syncFolder = async (folder: string): Promise<void> => {
  const opened = openSync(folder, "r");
  try {
    await syncToDisk(opened);
  } finally {
    closeSync(opened);
  }
};

/** Makes a folder, and those above it that are missing, durably. */
export const makeFolder = async (folder: string): Promise<void> => {
  const first = mkdirSync(folder, { recursive: true });
  if (first === undefined) return;
  // Each new folder is an entry in the one above it.
  for (let made = folder; made.length >= first.length; made = dirname(made)) {
    await syncFolder(dirname(made));
  }
};

type Written = { readonly file: string; readonly bytes: Uint8Array; readonly mode?: number };

const nameBeside = (file: string): string =>
  join(dirname(file), `.${randomBytes(8).toString("hex")}.part`);

const writeBeside = async ({ file, bytes, mode }: Written): Promise<string> => {
  const beside = nameBeside(file);
  const opened = openSync(beside, "wx", mode ?? 0o644);
  try {
    writeFileSync(opened, bytes);
    await syncToDisk(opened);
  } finally {
    closeSync(opened);
  }
  return beside;
};

/** Puts a whole file under its name, in place of one that is there. */
export const placeFile = async (written: Written): Promise<void> => {
  renameSync(await writeBeside(written), written.file);
  await syncFolder(dirname(written.file));
};

// By its shape: an error that comes from another realm (a test's, a worker's) is no instance of this one's Error.
/** Whether a fault of the operating system has this code. */
export const isErrno = (cause: unknown, code: string): boolean =>
  typeof cause === "object" && cause !== null && "code" in cause && cause.code === code;

/** Whether a fault says that there is no such file. */
export const isMissing = (cause: unknown): boolean => isErrno(cause, "ENOENT");

/** What a read gives; undefined where there is no such file or folder. */
export const ifThere = <T>(read: () => T): T | undefined => {
  try {
    return read();
  } catch (cause) {
    if (isMissing(cause)) return undefined;
    throw cause;
  }
};

const linkNew = (beside: string, file: string): "created" | "present" => {
  try {
    // Unlike a rename, a link never takes another file's place.
    linkSync(beside, file);
    return "created";
  } catch (cause) {
    if (!isErrno(cause, "EEXIST")) throw cause;
    return "present";
  } finally {
    unlinkSync(beside);
  }
};

/** Puts a whole file under a name that is free; one that is taken stays as it is. Nothing half-written gets the name. */
export const createFile = async (written: Written): Promise<"created" | "present"> => {
  const outcome = linkNew(await writeBeside(written), written.file);
  // Also when it was there: whoever made it may not have come to this yet.
  await syncFolder(dirname(written.file));
  return outcome;
};

type Parts = {
  readonly file: string;
  readonly parts: AsyncIterable<string>;
  readonly mode: number;
};

/**
 * The same with parts that are made while they are written. If they end in a fault, nothing is left behind, neither under the
 * name nor beside it.
 */
export const createFileOf = async ({
  file,
  parts,
  mode,
}: Parts): Promise<"created" | "present"> => {
  const beside = nameBeside(file);
  try {
    // `flush`: it is on disk for good before it is closed.
    const stream = createWriteStream(beside, { flags: "wx", mode, flush: true });
    await pipeline(Readable.from(parts), stream);
  } catch (cause) {
    rmSync(beside, { force: true });
    throw cause;
  }
  const outcome = linkNew(beside, file);
  await syncFolder(dirname(file));
  return outcome;
};
