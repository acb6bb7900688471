import { randomBytes } from "node:crypto";
import {
  closeSync,
  constants,
  createWriteStream,
  existsSync,
  fstatSync,
  fsync,
  linkSync,
  mkdirSync,
  openSync,
  readFileSync,
  renameSync,
  rmSync,
  writeFileSync,
} from "node:fs";
import { dirname, join } from "node:path";
import { Readable } from "node:stream";
import { pipeline } from "node:stream/promises";
import { promisify } from "node:util";
import type { Sentence } from "../words/messages.ts";
import { DiskFault, HomeFault, whyNotWritable } from "./disk-fault.ts";

/** The fault of a file that no release of the software made: it holds nothing that was ever on record, so nothing is to be restored. */
export class DevelopmentFile extends HomeFault {
  override readonly name = "DevelopmentFile";
}

/** What must be written wherever a database is opened: its file, those beside it, and the folder in which SQLite makes them. */
const writtenFor = (file: string): readonly string[] => [
  dirname(file),
  file,
  `${file}-wal`,
  `${file}-shm`,
];

/**
 * Opens a database file.
 * @throws DiskFault where it cannot be written, with what to do about that; else a fault that names the file, what SQLite
 * says of it, and the remedy
 */
export const openingFile = <T>(file: string, remedy: Sentence, open: () => T): T => {
  try {
    return open();
  } catch (cause) {
    if (cause instanceof DevelopmentFile) throw cause;
    const [unwritable] = writtenFor(file).flatMap((path) => whyNotWritable(path) ?? []);
    if (unwritable !== undefined) throw new DiskFault(unwritable, { cause });
    const why = cause instanceof Error ? cause.message : String(cause);
    if (why.includes("disk is full"))
      throw new DiskFault(
        { kind: "diskFull", where: { kind: "pathNamed", path: file } },
        { cause },
      );
    // A full disk shows as this: SQLite makes files of its own beside the database when it opens one.
    const kind = why.includes("disk I/O error") ? "databaseUnopenedFull" : "databaseUnopened";
    throw new HomeFault({ kind, file, why, remedy }, { cause });
  }
};

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

/** The mode of every folder that Tasdiq makes: its owner's alone. */
export const privateFolder = 0o700;

/** The mode of every file that Tasdiq makes: its owner's alone. Whoever is to read one gets the right from its owner. */
export const privateFile = 0o600;

/** Makes a folder, and those above it that are missing, durably and for its owner alone. */
export const makeFolder = async (folder: string): Promise<void> => {
  const first = mkdirSync(folder, { recursive: true, mode: privateFolder });
  if (first === undefined) return;
  // Each new folder is an entry in the one above it.
  for (let made = folder; made.length >= first.length; made = dirname(made)) {
    await syncFolder(dirname(made));
  }
};

type Written = { readonly file: string; readonly bytes: Uint8Array };

const nameBeside = (file: string): string =>
  join(dirname(file), `.${randomBytes(8).toString("hex")}.part`);

/** Writes a file beside its place. What cannot be written whole, a disk that is full for one, leaves nothing behind. */
const beside = async (file: string, write: (part: string) => Promise<void>): Promise<string> => {
  const part = nameBeside(file);
  try {
    await write(part);
    return part;
  } catch (cause) {
    rmSync(part, { force: true });
    throw cause;
  }
};

const writeBeside = ({ file, bytes }: Written): Promise<string> =>
  beside(file, async (part) => {
    const opened = openSync(part, "wx", privateFile);
    try {
      writeFileSync(opened, bytes);
      await syncToDisk(opened);
    } finally {
      closeSync(opened);
    }
  });

/** Puts a whole file under its name, in place of one that is there. */
export const placeFile = async (written: Written): Promise<void> => {
  const part = await writeBeside(written);
  try {
    renameSync(part, written.file);
  } catch (cause) {
    rmSync(part, { force: true });
    throw cause;
  }
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

/** What lies where a file should. */
export type NoFile = "noFileLink" | "noFilePipe" | "noFileFolder" | "noFileOther";

type Typed = Readonly<
  Record<"isFile" | "isSymbolicLink" | "isFIFO" | "isDirectory", () => boolean>
>;

/** What something is that is no regular file; undefined where it is one. */
export const noFileIn = (found: Typed): NoFile | undefined => {
  if (found.isFile()) return undefined;
  if (found.isSymbolicLink()) return "noFileLink";
  if (found.isFIFO()) return "noFilePipe";
  return found.isDirectory() ? "noFileFolder" : "noFileOther";
};

// Nobody waits for a pipe that nobody writes to, and no link leads elsewhere.
const toRead = constants.O_RDONLY | constants.O_NONBLOCK | constants.O_NOFOLLOW;

const openedToRead = (file: string): number | NoFile => {
  try {
    return openSync(file, toRead);
  } catch (cause) {
    if (isErrno(cause, "ELOOP")) return "noFileLink";
    // A socket.
    if (isErrno(cause, "ENXIO")) return "noFileOther";
    throw cause;
  }
};

/** The bytes of a regular file; of anything else what it is, and none of it is read. */
export const readRegularFile = (file: string): Buffer | NoFile => {
  const opened = openedToRead(file);
  if (typeof opened === "string") return opened;
  try {
    return noFileIn(fstatSync(opened)) ?? readFileSync(opened);
  } finally {
    closeSync(opened);
  }
};

/** The text of what was read of a place; none where no file lies there. */
export const fileText = (found: Buffer | NoFile): string =>
  typeof found === "string" ? "" : found.toString("utf8");

const hasNoLinks = (cause: unknown): boolean =>
  ["EPERM", "ENOTSUP", "ENOSYS"].some((code) => isErrno(cause, code));

const linkNew = (part: string, file: string): "created" | "present" => {
  try {
    // Unlike a rename, a link never takes another file's place.
    linkSync(part, file);
    return "created";
  } catch (cause) {
    if (isErrno(cause, "EEXIST")) return "present";
    // A memory stick knows no links. There the name is looked for, and then taken.
    if (!hasNoLinks(cause)) throw cause;
    if (existsSync(file)) return "present";
    renameSync(part, file);
    return "created";
  } finally {
    rmSync(part, { force: true });
  }
};

const nameNew = async (part: string, file: string): Promise<"created" | "present"> => {
  const outcome = linkNew(part, file);
  // Also when it was there: whoever made it may not have come to this yet.
  await syncFolder(dirname(file));
  return outcome;
};

/** Puts a whole file under a name that is free; one that is taken stays as it is. Nothing half-written gets the name. */
export const createFile = async (written: Written): Promise<"created" | "present"> =>
  nameNew(await writeBeside(written), written.file);

/** The same, if it may still appear: that is asked when it is written whole, right before it gets its name. */
export const createFileIf = async (
  written: Written,
  mayAppear: () => boolean,
): Promise<"created" | "present" | "givenUp"> => {
  const part = await writeBeside(written);
  if (mayAppear()) return nameNew(part, written.file);
  rmSync(part, { force: true });
  return "givenUp";
};

type Parts = { readonly file: string; readonly parts: AsyncIterable<string> };

/** The same with parts that are made while they are written. */
export const createFileOf = async ({ file, parts }: Parts): Promise<"created" | "present"> => {
  const part = await beside(file, (made) =>
    // `flush`: it is on disk for good before it is closed.
    pipeline(
      Readable.from(parts),
      createWriteStream(made, { flags: "wx", mode: privateFile, flush: true }),
    ),
  );
  return nameNew(part, file);
};

/** Makes an empty file for its owner alone where there is none: SQLite gives the files beside a database the modes of it. */
export const makePrivateFile = (file: string): void => {
  if (file !== ":memory:" && !existsSync(file)) closeSync(openSync(file, "a", privateFile));
};
