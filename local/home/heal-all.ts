import type { Desk } from "../../application/desk.ts";
import { officeCaseId } from "../../application/request.ts";
import { heal } from "../../application/nudge.ts";
import type { LocalDriver } from "../driver/driver.ts";

const pageSize = 100;

// Ended cases have no driver to wake, save one that has not yet heard of the end; its wait says so and is cheap to ask.
const healPages = async (desk: Desk): Promise<number> => {
  let healed = 0;
  let afterId = "";
  for (;;) {
    const page = await desk.world.register.cases({ afterId, limit: pageSize, openOnly: false });
    for (const row of page) {
      if (row.caseId !== officeCaseId && (await heal(desk.world, row.caseId))) healed += 1;
    }
    const last = page.at(-1);
    if (last === undefined || page.length < pageSize) return healed;
    afterId = last.caseId;
  }
};

/** Continues what a killed process left, fires what is due, and brings every driver to where the ledger stands. */
export const healAll = async (desk: Desk, driver: LocalDriver): Promise<number> => {
  const recovered = await driver.recover();
  const fired = await driver.runDue();
  return recovered + fired + (await healPages(desk));
};
