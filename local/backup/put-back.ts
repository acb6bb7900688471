import { join, relative, resolve } from "node:path";
import type { Settings } from "../home/settings.ts";
import { isWithin } from "../within.ts";
import { copyFile, copyFolder, everyFile } from "./copy.ts";
import { copyKeys } from "./take.ts";

/** The law folder of a home, where it lies in it: `law` of `/home/.tasdiq/law`. */
const lawFolderIn = (home: string, { lawFolder }: Settings): readonly string[] => {
  const path = lawFolder === null ? home : resolve(home, lawFolder);
  return path !== home && isWithin(home, path) ? [relative(home, path)] : [];
};

/** Makes a home of what was put back: without its settings it is none. */
export const putSettings = (backup: string, home: string): void => {
  copyFile({ from: join(backup, "settings.json"), to: join(home, "settings.json") });
};

/** Copies a backup to where a home is being made, all but its settings. */
export const putBack = (backup: string, home: string, settings: Settings): void => {
  const way = (name: string) => ({ from: join(backup, name), to: join(home, name) });
  for (const name of ["ledger.db", "clock.json", "restored.json"]) copyFile(way(name));
  for (const name of [
    "documents",
    "outbox",
    "notices",
    "checkpoints",
    ...lawFolderIn(backup, settings),
  ])
    copyFolder(way(name), everyFile);
  copyKeys(backup, home);
};
