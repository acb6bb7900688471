import { randomBytes } from "node:crypto";
import {
  existsSync,
  mkdirSync,
  readdirSync,
  realpathSync,
  renameSync,
  rmSync,
  statSync,
} from "node:fs";
import { basename, dirname, join } from "node:path";
import type { Sentence } from "../../words/messages.ts";
import { syncFolder } from "../durable-file.ts";

/** A folder in the making, beside the place that it gets when it is whole. */
export type Beside = {
  readonly folder: string;
  /** Makes everything in it durable, then gives it its name: whole or not at all. */
  readonly place: () => Promise<void>;
  /** Removes what was not placed. */
  readonly clear: () => void;
};

const syncTree = async (folder: string): Promise<void> => {
  for (const one of readdirSync(folder, { withFileTypes: true })) {
    const path = join(folder, one.name);
    // A file is synced as a folder is.
    await (one.isDirectory() ? syncTree(path) : syncFolder(path));
  }
  await syncFolder(folder);
};

/** The path itself, without the links that lead to it. */
export const placeMeant = (target: string): string => {
  if (existsSync(target)) return realpathSync(target);
  const above = dirname(target);
  return existsSync(above) ? join(realpathSync(above), basename(target)) : target;
};

/** Begins a folder beside its place. A name that ends in `.part` is never that of a whole one. */
export const beginBeside = (target: string): Beside => {
  const folder = join(
    dirname(target),
    `.${basename(target)}.${randomBytes(6).toString("hex")}.part`,
  );
  mkdirSync(folder, { mode: 0o700 });
  return {
    folder,
    place: async () => {
      await syncTree(folder);
      // An empty folder gives way to it; one that holds something by now does not.
      renameSync(folder, target);
      await syncFolder(dirname(target));
    },
    clear: () => {
      rmSync(folder, { recursive: true, force: true });
    },
  };
};

/** Why no folder may be put in a place; undefined where one may. */
export const whyNotPlaced = (target: string): Sentence | undefined => {
  const above = dirname(target);
  if (!existsSync(above)) return { kind: "folderAboveMissing", folder: above };
  if (!existsSync(target)) return undefined;
  const found = statSync(target);
  if (!found.isDirectory()) return { kind: "placeIsFile", place: target };
  if (readdirSync(target).length > 0) return { kind: "placeOccupied", place: target };
  return found.dev === statSync(above).dev ? undefined : { kind: "placeIsDisk", place: target };
};
