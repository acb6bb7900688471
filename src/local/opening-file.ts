import { dirname } from "node:path";
import type { Said } from "../words/messages.ts";
import { DiskFault, whyNotWritable } from "./disk-fault.ts";
import { HomeFault } from "./home-fault.ts";

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
export const openingFile = <T>(file: string, remedy: Said, open: () => T): T => {
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
