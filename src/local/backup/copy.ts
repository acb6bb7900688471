import { chmodSync, copyFileSync, mkdirSync, readdirSync, statSync } from "node:fs";
import { join } from "node:path";
import { ifThere, privateFile, privateFolder } from "../durable-file.ts";

type Way = { readonly from: string; readonly to: string };

/** Copies a file that may not be there, or not any more. */
export const copyFile = ({ from, to }: Way): void => {
  ifThere(() => {
    copyFileSync(from, to);
    chmodSync(to, privateFile);
  });
};

/** Whether a path is a file, or a link to one. */
export const isFileAt = (path: string): boolean =>
  statSync(path, { throwIfNoEntry: false })?.isFile() === true;

/**
 * Copies a folder with the folders in it, where it is there; of all paths those that are wanted. What is written into it
 * meanwhile may be left out.
 */
export const copyFolder = ({ from, to }: Way, isWanted: (path: string) => boolean): void => {
  const found = ifThere(() => readdirSync(from, { withFileTypes: true }));
  if (found === undefined) return;
  mkdirSync(to, { recursive: true, mode: privateFolder });
  for (const one of found) {
    const way = { from: join(from, one.name), to: join(to, one.name) };
    if (!isWanted(way.from)) continue;
    if (one.isDirectory()) copyFolder(way, isWanted);
    else if (isFileAt(way.from)) copyFile(way);
  }
};

const digestShape = /^[0-9a-f]{64}$/;
/** A document has its digest for a name; a file that never got its name is none. */
export const isDocument = (name: string): boolean => digestShape.test(name);
