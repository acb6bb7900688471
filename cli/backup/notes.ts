import { existsSync, readdirSync, readFileSync, statSync } from "node:fs";
import { join } from "node:path";
import { checkpointFile, sizesOf } from "../../application/log/checkpoints.ts";
import type { Note } from "./read-log.ts";

/** The published checkpoints in a folder; none where there is no such folder. */
export const notesIn = (folder: string): readonly Note[] =>
  existsSync(folder) && statSync(folder).isDirectory()
    ? sizesOf(readdirSync(folder)).map((size) => {
        const where = join(folder, checkpointFile(size));
        return { note: readFileSync(where, "utf8"), where };
      })
    : [];
