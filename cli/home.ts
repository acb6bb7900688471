import { resolve } from "node:path";
import { Altered } from "../application/altered.ts";
import { officeCaseId } from "../application/request.ts";
import type { Case } from "../domain/case.ts";
import type { CaseId } from "../domain/ids.ts";
import { checkFounded } from "../src/ledger/check/store.ts";
import type { Home } from "../local/home/home.ts";
import { isBegun } from "../local/home/founding.ts";
import { OlderHome } from "../local/home/on-record.ts";
import { tracesOf } from "../local/home/traces.ts";
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

/** Whether what a killed process left, and what is due, is brought up to date first: not for those who only look. */
export type Reach = "openCases" | "nothing";

/** Said beside whatever is shown, because what people read of a demonstration gets quoted. */
export const demonstrationNote =
  "A demonstration: what is recorded here live is an exercise and no act of any State.\n";

/** Lets the driver of one case go on after something was recorded in it. */
export const goOn = async (home: Home, caseId: CaseId): Promise<void> => {
  const { heal } = await import("../application/nudge.ts");
  if (!home.holdingBack.isOn()) await home.driver.runDue();
  await heal(home.desk.world, caseId);
};

/** Says that other cases are left as they are, where that is so. */
export const tellHeldBack = (shell: Shell, home: Home): void => {
  if (!home.holdingBack.isOn()) return;
  shell.err(
    "On hold: a sweep found a damaged record, or a log that is not as published. Nothing is sealed or resumed automatically until `tasdiq sweep` finds neither.\n",
  );
};

type Place = {
  readonly shell: Shell;
  readonly flags: Flags;
  readonly reach: Reach;
  /** Given by those who name themselves what is wrong with the ledger as a whole. */
  readonly namesDamage?: true;
};

// An empty list of cases would look like an office in which nothing ever happened.
const assertFounded = async (home: Home): Promise<void> => {
  const [emptied] = checkFounded(await tracesOf(home));
  if (emptied !== undefined) throw new Altered(emptied);
};

const orOlder = async <T>(opening: Promise<T>): Promise<T> => {
  try {
    return await opening;
  } catch (cause) {
    throw cause instanceof OlderHome ? stopped("OlderHome", cause.message) : cause;
  }
};

/**
 * Opens the home, does the work in it, and closes it.
 * @throws Stopped when there is no home in the folder, or a development version made it
 */
export const inHome = async <T>(place: Place, work: (home: Home) => Promise<T>): Promise<T> => {
  const { shell, flags, reach } = place;
  const folder = homeFolder(shell, flags);
  const settings = readSettings(folder);
  if (settings === undefined && isBegun(folder))
    throw stopped(
      "HomeNotFound",
      `the home in ${folder} is not whole: the command that made it was stopped. Give the same command again, \`tasdiq init\` or \`tasdiq demo\`, and it goes on`,
    );
  if (settings === undefined)
    throw stopped(
      "HomeNotFound",
      `there is no home in ${folder}; \`tasdiq init\` makes one, \`tasdiq demo\` makes one with two cases in it`,
    );
  // Help, and whoever asks a server, start sooner without.
  const { openHome } = await import("../local/home/home.ts");
  const home = await orOlder(openHome(folder, settings));
  for (const { where, path, reason } of home.desk.world.law().faults)
    shell.err(`Not in use: ${where}, ${path}: ${reason}\n`);
  try {
    if (settings.demonstration && reach === "nothing") shell.err(demonstrationNote);
    if (reach === "openCases") {
      tellHeldBack(shell, home);
      await home.catchUp();
    }
    if (place.namesDamage !== true) await assertFounded(home);
    return await work(home);
  } finally {
    await home.close();
  }
};

/** The office's own record. */
export const officeOf = async (home: Home): Promise<Case> => {
  const head = await home.desk.world.ledger.head(officeCaseId);
  if (head === undefined)
    throw stopped(
      "HomeNotFound",
      `the home in ${home.folder} has no office on record: its ledger was emptied or lost. Restore the home from a backup (docs/runbooks/one-machine.md)`,
    );
  return head.state;
};
