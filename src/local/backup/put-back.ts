import { mkdirSync } from "node:fs";
import { dirname, join } from "node:path";
import { privateFolder } from "../durable-file.ts";
import { isWithin } from "../within.ts";
import { copyFile } from "./copy.ts";
import type { Inventory } from "./inventory.ts";

const settingsFile = "settings.json";

const putFile = (path: string, backup: string, home: string): void => {
  const to = join(home, path);
  // A list that was forged must not write elsewhere; what it names there is then missing.
  if (!isWithin(home, to)) return;
  mkdirSync(dirname(to), { recursive: true, mode: privateFolder });
  copyFile({ from: join(backup, path), to });
};

/** Copies the listed files of a backup to where a home is being made; its settings last, for without them it is no home. */
export const putBack = (backup: string, home: string, files: Inventory): void => {
  for (const path of Object.keys(files)) if (path !== settingsFile) putFile(path, backup, home);
  if (Object.hasOwn(files, settingsFile)) putFile(settingsFile, backup, home);
};
