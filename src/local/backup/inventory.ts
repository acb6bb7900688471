import { createHash, hash } from "node:crypto";
import { closeSync, openSync, readdirSync, readFileSync, readSync, statSync } from "node:fs";
import { join, relative } from "node:path";
import type { Sentence } from "../../words/messages.ts";
import { ifThere } from "../durable-file.ts";
import { isDocument } from "./manifest.ts";

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

/** A file of a backup: its size in bytes and its SHA-256, in hex. */
export type Listed = { readonly bytes: number; readonly sha256: string };
/** Files by their paths in a folder. */
export type Inventory = Readonly<Record<string, Listed>>;

/** A file of a backup that is not as it should be, and why. */
export type FileFault = { readonly where: Sentence; readonly reason: Sentence };

/** The path of a file, as the place of a fault. */
export const placeOfFile = (text: string): Sentence => ({ kind: "asGiven", text });

const part = 1024 * 1024;

const listed = (file: string): Listed => {
  const hash = createHash("sha256");
  const buffer = Buffer.alloc(part);
  const opened = openSync(file, "r");
  try {
    let bytes = 0;
    for (let read = readSync(opened, buffer); read > 0; read = readSync(opened, buffer)) {
      hash.update(buffer.subarray(0, read));
      bytes += read;
    }
    return { bytes, sha256: hash.digest("hex") };
  } finally {
    closeSync(opened);
  }
};

/** The paths of everything in a folder that is not a folder, and whether each is a regular file. */
export const pathsIn = (folder: string): ReadonlyMap<string, boolean> =>
  new Map(
    readdirSync(folder, { withFileTypes: true, recursive: true })
      .filter((one) => !one.isDirectory())
      .map((one) => [relative(folder, join(one.parentPath, one.name)), one.isFile()] as const)
      .toSorted(([one], [other]) => (one < other ? -1 : 1)),
  );

/** Every regular file in a folder, each read to its end. */
export const inventoryOf = (folder: string): Inventory =>
  Object.fromEntries(
    [...pathsIn(folder)]
      .filter(([, isFile]) => isFile)
      .map(([path]) => [path, listed(join(folder, path))] as const),
  );

/** What lies in a folder and is in no inventory of it, or is there as something else than a file. */
export const orphanedHeadsIn = (
  folder: string,
  inventory: Inventory,
  own: readonly string[],
): readonly FileFault[] =>
  [...pathsIn(folder)].flatMap(([path, isFile]): readonly FileFault[] => {
    if (own.includes(path)) return [];
    if (!Object.hasOwn(inventory, path))
      return [{ where: placeOfFile(path), reason: { kind: "fileNotListed" } }];
    return isFile ? [] : [{ where: placeOfFile(path), reason: { kind: "fileNotRegular" } }];
  });

/** What of an inventory is missing or altered in a folder. */
export const alteredIn = (folder: string, inventory: Inventory): readonly FileFault[] => {
  const found = inventoryOf(folder);
  return Object.entries(inventory).flatMap(([path, { bytes, sha256 }]): readonly FileFault[] => {
    const now = found[path];
    if (now === undefined) return [{ where: placeOfFile(path), reason: { kind: "fileGone" } }];
    return now.bytes === bytes && now.sha256 === sha256
      ? []
      : [{ where: placeOfFile(path), reason: { kind: "fileAltered" } }];
  });
};
