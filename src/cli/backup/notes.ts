import { existsSync, readdirSync, readFileSync, statSync } from "node:fs";
import { join } from "node:path";
import { checkpointFile, sizesOf } from "../../application/log/checkpoints.ts";
import { noteAt, type Note } from "./read-log.ts";

/** The published checkpoints in a folder, named as in the folder that it is a copy of; none where there is no such folder. */
export const notesIn = (folder: string, copyOf = folder): readonly Note[] =>
  existsSync(folder) && statSync(folder).isDirectory()
    ? sizesOf(readdirSync(folder)).map((size) => {
        const name = checkpointFile(size);
        return noteAt(join(copyOf, name), readFileSync(join(folder, name), "utf8"));
      })
    : [];
