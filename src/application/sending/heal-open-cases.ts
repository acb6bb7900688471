import type { CaseId } from "../../procedure/values/ids.ts";
import { isTreatyCase } from "../../procedure/case/seal.ts";
import type { Stage } from "../../procedure/case/stage.ts";
import { heal, isDriven } from "./resume-driver.ts";
import type { CaseRow } from "../ports.ts";
import type { DrivenWorld } from "../world.ts";

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

const isLeft = (leaving: AbortSignal | undefined): boolean => leaving?.aborted === true;

type Healing = {
  /** Told of each case that is looked at. */
  readonly looked?: (caseId: CaseId) => unknown;
  /** Aborted when whoever asked wants to go: what is not looked at by then is left to the next look. */
  readonly leaving?: AbortSignal | undefined;
  /** Lets others have their turn between two pages; left out where nobody waits for this process. */
  readonly letOthers?: (() => Promise<unknown>) | undefined;
};

const healPage = async (
  world: DrivenWorld,
  page: readonly CaseRow[],
  { looked = () => undefined, leaving }: Healing,
): Promise<number> => {
  let healed = 0;
  for (const { caseId, stage } of page) {
    if (isLeft(leaving)) return healed;
    looked(caseId);
    if (isTreatyCase(caseId) && (await healCase(world, caseId, stage))) healed += 1;
  }
  return healed;
};

/** Heals the driver of every open case, page by page. Answers how many it had to heal. */
export const healOpenCases = async (world: DrivenWorld, healing: Healing = {}): Promise<number> => {
  let healed = 0;
  for (let afterId = ""; !isLeft(healing.leaving);) {
    const page = await world.register.cases({ afterId, limit: pageSize, openOnly: true });
    healed += await healPage(world, page, healing);
    const last = page.at(-1);
    if (last === undefined || page.length < pageSize) return healed;
    afterId = last.caseId;
    await healing.letOthers?.();
  }
  return healed;
};
