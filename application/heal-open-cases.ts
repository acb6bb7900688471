import type { CaseId } from "../domain/ids.ts";
import { isTreatyCase } from "../domain/seal.ts";
import type { Stage } from "../domain/stage.ts";
import { heal, isDriven } from "./nudge.ts";
import type { DrivenWorld } from "./world.ts";

const pageSize = 100;

// A case that cannot be read must not keep the others from their drivers.
const healCase = async (world: DrivenWorld, caseId: CaseId, stage: Stage): Promise<boolean> => {
  try {
    // Most drivers are where they should be, and that is told without reading the case.
    return !(await isDriven(world, caseId, stage)) && (await heal(world, caseId));
  } catch (fault) {
    world.tell(
      `the driver of case ${caseId} could not be healed; the next look tries again`,
      fault,
    );
    return false;
  }
};

/** Heals the driver of every open case, page by page. Names each case it looked at; answers how many it had to heal. */
export const healOpenCases = async (
  world: DrivenWorld,
  looked: (caseId: CaseId) => unknown = () => undefined,
): Promise<number> => {
  let healed = 0;
  let afterId = "";
  for (;;) {
    const page = await world.register.cases({ afterId, limit: pageSize, openOnly: true });
    for (const { caseId, stage } of page) {
      looked(caseId);
      if (isTreatyCase(caseId) && (await healCase(world, caseId, stage))) healed += 1;
    }
    const last = page.at(-1);
    if (last === undefined || page.length < pageSize) return healed;
    afterId = last.caseId;
  }
};
