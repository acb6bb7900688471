/** The fault of a file that no release of the software made: it holds nothing that was ever on record, so nothing is to be restored. */
export class DevelopmentFile extends Error {
  override readonly name = "DevelopmentFile";
}

/**
 * Opens a database file.
 * @throws a fault that names the file, what SQLite says of it, and what to do
 */
export const openingFile = <T>(file: string, remedy: string, open: () => T): T => {
  try {
    return open();
  } catch (cause) {
    if (cause instanceof DevelopmentFile) throw cause;
    const words = cause instanceof Error ? cause.message : String(cause);
    // A full disk shows as this: SQLite makes files of its own beside the database when it opens one.
    const full = /disk I\/O error|is full/.test(words) ? "the disk may be full; otherwise " : "";
    throw new Error(`${file} cannot be opened: ${words}; ${full}${remedy}`, { cause });
  }
};
