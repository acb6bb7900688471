import type { Desk } from "../../ledger/desk.ts";
import type { DriverPorts } from "../../ledger/desk-ports.ts";
import { caseOfExecution, heal, healOpenCases } from "../../ledger/sending/resume-driver.ts";
import type { LocalDriver } from "../driver/driver.ts";

type Sweep = {
  readonly desk: Desk<DriverPorts>;
  readonly driver: LocalDriver;
  /** Aborted when whoever asked wants to go. */
  readonly leaving?: AbortSignal | undefined;
  /** Lets others have their turn between two pages; left out where nobody waits for this process. */
  readonly letOthers?: () => Promise<unknown>;
};

const pageSize = 500;

const isLeft = ({ leaving }: Sweep): boolean => leaving?.aborted === true;

const healIfEnded = async (
  { desk }: Sweep,
  name: string,
  open: ReadonlySet<string>,
): Promise<boolean> => {
  const caseId = caseOfExecution(name);
  if (caseId === undefined || open.has(caseId)) return false;
  try {
    return await heal(desk.ports, caseId);
  } catch (fault) {
    // What is wrong in one case keeps nobody from the others.
    desk.ports.warn(`the driver of the ended case ${caseId} could not be ended`, fault);
    return false;
  }
};

// An ended case needs no driver, but one may not have heard of the end. Those are few; the ended cases are many.
const healEnded = async (sweep: Sweep, open: ReadonlySet<string>): Promise<number> => {
  let healed = 0;
  // Of cases that nobody came to look at nobody knows whether they have ended.
  for (let after = ""; !isLeft(sweep);) {
    const names = sweep.driver.runningAfter(after, pageSize);
    for (const name of names) {
      if (isLeft(sweep)) return healed;
      if (await healIfEnded(sweep, name, open)) healed += 1;
    }
    const last = names.at(-1);
    if (last === undefined || names.length < pageSize) return healed;
    after = last;
    await sweep.letOthers?.();
  }
  return healed;
};

/** Continues what a killed process left, fires what is due, and brings every driver to where the ledger stands. */
export const healAll = async (sweep: Sweep): Promise<number> => {
  const { desk, driver, leaving, letOthers } = sweep;
  const recovered = await driver.recover(leaving);
  const fired = await driver.runDue(leaving);
  const open = new Set<string>();
  const healed = await healOpenCases(desk.ports, {
    looked: (caseId) => open.add(caseId),
    leaving,
    letOthers,
  });
  return recovered + fired + healed + (await healEnded(sweep, open));
};

/**
 * Does such work beside something else, and answers 0 where it fails, which is told: whatever is wrong with what drives cases keeps
 * nobody from recording, and no sweep from naming what it found.
 */
export const orTold = async (
  tell: DriverPorts["warn"],
  driving: () => Promise<number>,
): Promise<number> => {
  try {
    return await driving();
  } catch (fault) {
    tell("drivers could not be healed; the next look tries again", fault);
    return 0;
  }
};
