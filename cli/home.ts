import { resolve } from "node:path";
import { heal } from "../application/nudge.ts";
import { officeCaseId } from "../application/request.ts";
import type { Case } from "../domain/case.ts";
import type { CaseId } from "../domain/ids.ts";
import { openHome, type Home } from "../local/home/home.ts";
import { readSettings } from "../local/home/settings.ts";
import type { Flags } from "./fields/field.ts";
import type { Shell } from "./shell.ts";
import { stopped } from "./stop.ts";

/** The folder of the home: `--home`, else TASDIQ_HOME, else `.tasdiq` where the command is run. */
export const homeFolder = (shell: Shell, flags: Flags): string => {
  const { TASDIQ_HOME: fromEnvironment = "" } = shell.env;
  const named = flags.one("home") ?? (fromEnvironment === "" ? ".tasdiq" : fromEnvironment);
  return resolve(shell.folder, named);
};

/** How much is brought up to date before and after a command: one case, everything, or nothing for those who only look. */
export type Reach = CaseId | "everything" | "nothing";

// What a killed process left and what is due is looked for in any case; the cases one by one only where that was asked
// for, because a home may hold thousands of ended ones.
const catchUp = async (home: Home, reach: Reach): Promise<void> => {
  if (reach === "nothing") return;
  if (reach === "everything") {
    await home.catchUp();
    return;
  }
  await home.driver.recover();
  await home.driver.runDue();
  await heal(home.desk.world, reach);
};

type Place = { readonly shell: Shell; readonly flags: Flags; readonly reach: Reach };

/**
 * Opens the home, does the work in it, and closes it.
 * @throws Stopped when there is no home in the folder
 */
export const inHome = async <T>(place: Place, work: (home: Home) => Promise<T>): Promise<T> => {
  const { shell, flags, reach } = place;
  const folder = homeFolder(shell, flags);
  const settings = readSettings(folder);
  if (settings === undefined)
    throw stopped(
      "HomeNotFound",
      `there is no home in ${folder}; \`tasdiq init\` makes one, \`tasdiq demo\` makes one with two cases in it`,
    );
  const home = await openHome(folder, settings);
  for (const { where, path, reason } of home.desk.world.law.faults)
    shell.err(`Not in use: ${where}, ${path}: ${reason}\n`);
  try {
    await catchUp(home, reach);
    return await work(home);
  } finally {
    await home.close();
  }
};

/** Lets the drivers go on after something was recorded. */
export const goOn = (home: Home, reach: Reach): Promise<void> => catchUp(home, reach);

/** The office's own record. */
export const officeOf = async (home: Home): Promise<Case> => {
  const head = await home.desk.world.ledger.head(officeCaseId);
  if (head === undefined)
    throw stopped(
      "HomeNotFound",
      `the home in ${home.folder} has no office yet: \`tasdiq init\` was cut short; remove the folder and run it again`,
    );
  return head.state;
};
