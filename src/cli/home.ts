import { resolve } from "node:path";
import { officeCaseId } from "../ledger/handling/request.ts";
import { Altered } from "../ledger/reading/altered-record.ts";
import { lawFaultIn } from "../law/faults.ts";
import { checkFounded } from "../ledger/check/store.ts";
import { processesIn } from "../local/backup/in-use.ts";
import { isBegun } from "../local/home/founding.ts";
import { HomeFault } from "../local/disk-fault.ts";
import type { Home } from "../local/home/home.ts";
import { OlderHome } from "../local/home/on-record.ts";
import { tracesOf } from "../local/home/paths.ts";
import { readSettings } from "../local/home/settings.ts";
import type { Case } from "../case/case.ts";
import type { Sentence } from "../words/messages.ts";
import type { Flags } from "./fields/field.ts";
import { tell } from "./say.ts";
import type { Shell } from "./shell.ts";
import { stopped } from "./stop.ts";

/**
 * Stops where another process works in a home that is to be put in place or made anew: it would go on in files that are gone.
 * @throws Stopped with the processes' numbers
 */
export const stopWhereInUse = (home: string): void => {
  const processes = processesIn(home);
  if (processes.length > 0)
    throw stopped("HomeInUse", {
      kind: "homeInUse",
      count: processes.length,
      processes: processes.join(", "),
      home,
    });
};

const homeOr = (usual: string, { folder, env }: Shell, flags: Flags): string => {
  const { TASDIQ_HOME: fromEnvironment = "" } = env;
  const named = flags.one("home") ?? (fromEnvironment === "" ? usual : fromEnvironment);
  return resolve(folder, named);
};

/** The folder of the home: `--home`, else TASDIQ_HOME, else `.tasdiq` where the command is run. */
export const homeFolder = (shell: Shell, flags: Flags): string => homeOr(".tasdiq", shell, flags);

/** The folder of the demonstration: the home that is named in the same way, else `.tasdiq/demo`. */
export const demonstrationFolder = (shell: Shell, flags: Flags): string =>
  homeOr(".tasdiq/demo", shell, flags);

/** Whether what is due is done first: not for those who only look. */
export type Reach = "openCases" | "nothing";

/** Does what is due. If that cannot be read it is reported; people can still record, and still get their receipt. */
export const bringOn = ({ worker }: Home): Promise<void> => worker.wake(officeCaseId);

/** Says that other cases are left as they are, where that is so. */
export const tellHeldBack = (shell: Shell, home: Home): void => {
  if (!home.holdingBack.isOn()) return;
  tell(shell, { kind: "onHold" });
};

export type Place = {
  readonly shell: Shell;
  readonly flags: Flags;
  readonly reach: Reach;
  /** Hears that it is a demonstration; left out, that is said on stderr. */
  readonly onDemonstration?: (note: Sentence) => void;
  /** Given by those who name themselves what is wrong with the ledger as a whole. */
  readonly namesDamage?: true;
};

/** Says that it is a demonstration, to whoever makes it a part of what is printed, or else beside it. */
export const noteDemonstration = ({ shell, onDemonstration }: Place): void => {
  const note: Sentence = { kind: "demonstrationNote" };
  if (onDemonstration === undefined) tell(shell, note);
  else onDemonstration(note);
};

// An empty list of cases would look like an office in which nothing ever happened; and what is recorded in the place of entries
// that are lost can never stand beside them.
const assertAcknowledged = async (home: Home): Promise<void> => {
  const lost = home.ledger.mark.findings().filter(({ kind }) => kind !== "markMissing");
  const [damage] = [...checkFounded(await tracesOf(home)), ...lost];
  if (damage !== undefined) throw new Altered(damage);
};

/**
 * Stops before anything is recorded by a clock that is doubted.
 * @throws HomeFault with what the clock shows
 */
export const assertClock = ({ ledger }: Home): void => {
  const doubt = ledger.clockDoubt();
  if (doubt !== undefined) throw new HomeFault(doubt);
};

const orOlder = async <T>(opening: Promise<T>): Promise<T> => {
  try {
    return await opening;
  } catch (cause) {
    throw cause instanceof OlderHome ? stopped("OlderHome", cause.why) : cause;
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
    throw stopped("HomeNotFound", { kind: "homeUnfinished", folder });
  if (settings === undefined) throw stopped("HomeNotFound", { kind: "homeMissing", folder });
  // Help, and whoever asks a server, start sooner without.
  const { openHome } = await import("../local/home/home.ts");
  const clockIsRight = flags.is("clockIsRight");
  const home = await orOlder(openHome(folder, settings, { clockIsRight }));
  for (const fault of home.desk.ports.law().faults)
    tell(shell, { kind: "lawNotInUse", fault: lawFaultIn(fault) });
  try {
    if (settings.demonstration && reach === "nothing") noteDemonstration(place);
    // Before anything is recorded, also of the system's own accord.
    if (place.namesDamage !== true) await assertAcknowledged(home);
    if (reach === "openCases") {
      assertClock(home);
      tellHeldBack(shell, home);
      await bringOn(home);
    }
    return await work(home);
  } finally {
    await home.close();
  }
};

/** The office's own record. */
export const officeOf = async (home: Home): Promise<Case> => {
  const head = await home.desk.ports.ledger.head(officeCaseId);
  if (head === undefined)
    throw stopped("HomeNotFound", { kind: "officeMissing", folder: home.folder });
  return head.state;
};
