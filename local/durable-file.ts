import { randomBytes } from "node:crypto";
import { link, mkdir, open, rename, unlink } from "node:fs/promises";
import { dirname, join } from "node:path";

/** Makes what was created or renamed in a folder survive a power cut. */
export const syncFolder = async (folder: string): Promise<void> => {
  const handle = await open(folder, "r");
  try {
    await handle.sync();
  } finally {
    await handle.close();
  }
};

/** Makes a folder, and those above it that are missing, durably. */
export const makeFolder = async (folder: string): Promise<void> => {
  const first = await mkdir(folder, { recursive: true });
  if (first === undefined) return;
  // Each new folder is an entry in the one above it.
  for (let made = folder; made.length >= first.length; made = dirname(made)) {
    await syncFolder(dirname(made));
  }
};

type Written = { readonly file: string; readonly bytes: Uint8Array; readonly mode?: number };

const writeBeside = async ({ file, bytes, mode }: Written): Promise<string> => {
  const beside = join(dirname(file), `.${randomBytes(8).toString("hex")}.part`);
  const handle = await open(beside, "wx", mode ?? 0o644);
  try {
    await handle.writeFile(bytes);
    await handle.sync();
  } finally {
    await handle.close();
  }
  return beside;
};

/** Puts a whole file under its name, in place of one that is there. */
export const placeFile = async (written: Written): Promise<void> => {
  await rename(await writeBeside(written), written.file);
  await syncFolder(dirname(written.file));
};

// By its shape: an error that comes from another realm (a test's, a worker's) is no instance of this one's Error.
const isErrno = (cause: unknown, code: string): boolean =>
  typeof cause === "object" && cause !== null && "code" in cause && cause.code === code;

/** Whether a fault says that there is no such file. */
export const isMissing = (cause: unknown): boolean => isErrno(cause, "ENOENT");

const linkNew = async (beside: string, file: string): Promise<"created" | "present"> => {
  try {
    // Unlike a rename, a link never takes another file's place.
    await link(beside, file);
    return "created";
  } catch (cause) {
    if (!isErrno(cause, "EEXIST")) throw cause;
    return "present";
  } finally {
    await unlink(beside);
  }
};

/** Puts a whole file under a name that is free; one that is taken stays as it is. Nothing half-written gets the name. */
export const createFile = async (written: Written): Promise<"created" | "present"> => {
  const outcome = await linkNew(await writeBeside(written), written.file);
  // Also when it was there: whoever made it may not have come to this yet.
  await syncFolder(dirname(written.file));
  return outcome;
};
