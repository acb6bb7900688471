import { copyFileSync, mkdirSync, readdirSync } from "node:fs";
import { join } from "node:path";
import { ifThere } from "../durable-file.ts";

type Way = { readonly from: string; readonly to: string };

/** Copies a file that may not be there, or not any more. */
export const copyFile = ({ from, to }: Way): void => {
  ifThere(() => {
    copyFileSync(from, to);
  });
};

/**
 * Copies a folder with the folders in it, where it is there; of the files those whose name is wanted. What is written into it
 * meanwhile may be left out.
 */
export const copyFolder = ({ from, to }: Way, wanted: (name: string) => boolean): void => {
  const found = ifThere(() => readdirSync(from, { withFileTypes: true }));
  if (found === undefined) return;
  mkdirSync(to, { recursive: true, mode: 0o700 });
  for (const one of found) {
    const way = { from: join(from, one.name), to: join(to, one.name) };
    if (one.isDirectory()) copyFolder(way, wanted);
    else if (one.isFile() && wanted(one.name)) copyFile(way);
  }
};

export const everyFile = (): boolean => true;

const digestShape = /^[0-9a-f]{64}$/;
/** A document has its digest for a name; a file that never got its name is none. */
export const isDocument = (name: string): boolean => digestShape.test(name);

const keyShape = /^(?:checkpoint|system)-key.*\.pem$/;
/** The keys that sign checkpoints and the system's entries, those among them that were replaced. */
export const isSigningKey = (name: string): boolean => keyShape.test(name);
