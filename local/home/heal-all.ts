import type { Desk } from "../../application/desk.ts";
import { officeCaseId } from "../../application/request.ts";
import { heal, isDriven } from "../../application/nudge.ts";
import { caseIdSchema, type CaseId } from "../../domain/ids.ts";
import type { LocalDriver } from "../driver/driver.ts";
import type { LocalLedger } from "../ledger/ledger.ts";

const pageSize = 100;

type Sweep = {
  readonly desk: Desk;
  readonly driver: LocalDriver;
  readonly ledger: Pick<LocalLedger, "openCases">;
};

const healOpen = async ({ desk, ledger }: Sweep, seen: Set<string>): Promise<number> => {
  let healed = 0;
  let afterId = "";
  for (;;) {
    const page = await ledger.openCases({ afterId, limit: pageSize });
    for (const { caseId, stage } of page) {
      seen.add(caseId);
      // Most drivers are where they should be, and that is told without reading the case.
      if (caseId === officeCaseId || (await isDriven(desk.world, caseId, stage))) continue;
      if (await heal(desk.world, caseId)) healed += 1;
    }
    const last = page.at(-1);
    if (last === undefined || page.length < pageSize) return healed;
    afterId = last.caseId;
  }
};

const caseOf = (execution: string): CaseId | undefined =>
  caseIdSchema.safeParse(execution.slice(0, execution.lastIndexOf("."))).data;

// An ended case needs no driver, but one may not have heard of the end. Those are few; the ended cases are many.
const healEnded = async ({ desk, driver }: Sweep, open: ReadonlySet<string>): Promise<number> => {
  let healed = 0;
  for (const { name } of driver.list("RUNNING")) {
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
  const healed = await healOpen(sweep, open);
  return recovered + fired + healed + (await healEnded(sweep, open));
};
