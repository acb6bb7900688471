import type { Desk } from "../../application/desk.ts";
import type { DrivenWorld } from "../../application/world.ts";
import { healOpenCases } from "../../application/heal-open-cases.ts";
import { heal } from "../../application/nudge.ts";
import { caseIdSchema, type CaseId } from "../../domain/ids.ts";
import type { LocalDriver } from "../driver/driver.ts";

type Sweep = {
  readonly desk: Desk<DrivenWorld>;
  readonly driver: LocalDriver;
  /** Aborted when whoever asked wants to go. */
  readonly leaving?: AbortSignal | undefined;
};

const caseOf = (execution: string): CaseId | undefined =>
  caseIdSchema.safeParse(execution.slice(0, execution.lastIndexOf("."))).data;

// An ended case needs no driver, but one may not have heard of the end. Those are few; the ended cases are many.
const healEnded = async (
  { desk, driver, leaving }: Sweep,
  open: ReadonlySet<string>,
): Promise<number> => {
  let healed = 0;
  for (const { name } of driver.list("RUNNING")) {
    // Of cases that nobody came to look at nobody knows whether they have ended.
    if (leaving?.aborted === true) break;
    const caseId = caseOf(name);
    if (caseId === undefined || open.has(caseId)) continue;
    if (await heal(desk.world, caseId)) healed += 1;
  }
  return healed;
};

/** Continues what a killed process left, fires what is due, and brings every driver to where the ledger stands. */
export const healAll = async (sweep: Sweep): Promise<number> => {
  const recovered = await sweep.driver.recover();
  const fired = await sweep.driver.runDue();
  const open = new Set<string>();
  const healed = await healOpenCases(sweep.desk.world, {
    looked: (caseId) => open.add(caseId),
    leaving: sweep.leaving,
  });
  return recovered + fired + healed + (await healEnded(sweep, open));
};
