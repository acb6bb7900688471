import { hash } from "node:crypto";
import { readdirSync, readFileSync, statSync } from "node:fs";
import { join } from "node:path";
import { ifThere } from "../durable-file.ts";
import { isDocument } from "./copy.ts";

/** The documents in a folder, each read and compared with its name. */
export type Stored = {
  readonly digests: ReadonlySet<string>;
  readonly bytes: number;
  /** Those that are not what their name says. */
  readonly altered: readonly string[];
};

const filesIn = (folder: string): readonly string[] =>
  (ifThere(() => readdirSync(folder, { withFileTypes: true, recursive: true })) ?? [])
    .filter((one) => one.isFile() && isDocument(one.name))
    .map((one) => join(one.parentPath, one.name));

export const storedIn = (folder: string): Stored => {
  const digests = new Set<string>();
  const altered: string[] = [];
  let bytes = 0;
  for (const file of filesIn(folder)) {
    const digest = file.slice(-64);
    const content = readFileSync(file);
    digests.add(digest);
    bytes += content.length;
    if (hash("sha256", content, "hex") !== digest) altered.push(digest);
  }
  return { digests, bytes, altered };
};

/** How many bytes the files in a folder have together. */
export const sizeOf = (folder: string): number =>
  readdirSync(folder, { withFileTypes: true, recursive: true })
    .filter((one) => one.isFile())
    .reduce((sum, one) => sum + statSync(join(one.parentPath, one.name)).size, 0);
