import { chmodSync, existsSync, mkdirSync, renameSync, statSync } from "node:fs";
import { join } from "node:path";
import type { Sentence } from "../../words/messages.ts";
import { DiskFault } from "../disk-fault.ts";
import { privateFolder, placeFile, syncFolder } from "../durable-file.ts";
import { readSettings, settingsBytes, settingsFile, type Settings } from "./settings.ts";

/** A home is whole once its settings have their name: until then they lie under this one. */
const partIn = (folder: string): string => join(folder, `${settingsFile}.part`);

/** Whether a home was begun in a folder and is not whole: whoever made it was stopped. */
export const isBegun = (folder: string): boolean =>
  existsSync(partIn(folder)) && !existsSync(join(folder, settingsFile));

const othersMay = (folder: string): boolean => (statSync(folder).mode & 0o077) !== 0;

/**
 * Makes the folder of a home, or takes one that is there, for its owner alone.
 * @throws DiskFault where others could look into it all the same
 */
const makePrivateFolder = (folder: string): void => {
  mkdirSync(folder, { recursive: true, mode: privateFolder });
  if (!othersMay(folder)) return;
  const refused: Sentence = { kind: "homeOpenToOthers", folder };
  try {
    chmodSync(folder, privateFolder);
  } catch (cause) {
    throw new DiskFault(refused, { cause });
  }
  if (othersMay(folder)) throw new DiskFault(refused);
};

/** Begins a home. Whoever is stopped before `finishFounding` begins again with what is there. */
export const beginFounding = async (folder: string, settings: Settings): Promise<void> => {
  makePrivateFolder(folder);
  await placeFile({ file: partIn(folder), bytes: settingsBytes(settings) });
};

/** Makes what was begun a home, in one step. */
export const finishFounding = async (folder: string): Promise<void> => {
  renameSync(partIn(folder), join(folder, settingsFile));
  await syncFolder(folder);
};

/** Whether a folder holds a demonstration that was begun and is not whole. */
export const isBegunDemonstration = (folder: string): boolean =>
  isBegun(folder) && readSettings(folder, partIn(folder))?.demonstration === true;
