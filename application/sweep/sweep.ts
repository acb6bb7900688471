import type { CaseId } from "../../domain/ids.ts";
import { isTreatyCase } from "../../domain/seal.ts";
import type { CaseRow, Register, TaskRow } from "../ports.ts";
import type { World } from "../world.ts";
import { gathering, incidentOf, type Findings, type Gathered } from "./findings.ts";
import type { CaseLook, LookedAgain, SweptCase, WholeLook } from "./looks.ts";

export type { CaseLook, WholeLook } from "./looks.ts";

const pageSize = 100;

/** What a shell lets a sweep look at. */
export type Sweeping = {
  readonly world: Pick<World, "clock"> & { readonly register: Pick<Register, "cases" | "tasks"> };
  /** Before the cases: what stands wrong here would be read wrong there. */
  readonly first: readonly WholeLook[];
  readonly ofCases: readonly CaseLook[];
  readonly last: readonly WholeLook[];
  /** Lets others have their turn between two cases; left out where nobody waits for this process. */
  readonly letOthers?: () => Promise<unknown>;
  /** Aborted when whoever sweeps wants to go: the case that is looked at is the last one. */
  readonly leaving?: AbortSignal | undefined;
  /** Told how many open cases were looked at so far. */
  readonly progress?: (cases: number) => void;
};

/** What a sweep found. */
export type Swept = Gathered & {
  readonly kind: "swept";
  readonly at: string;
  /** How long it took, in milliseconds. */
  readonly took: number;
  /** How many open cases there are. */
  readonly cases: number;
};

type Page = { readonly afterId: string; readonly limit: number };

const pageOf = async (
  { register }: Sweeping["world"],
  page: Page,
): Promise<readonly (CaseRow & Pick<SweptCase, "task">)[]> => {
  const cases = await register.cases({ ...page, openOnly: true });
  // Tasks are of open cases alone, so a page of as many from the same place on reaches at least as far.
  const tasks = new Map<string, TaskRow>(
    (await register.tasks(page)).map((task) => [task.caseId, task]),
  );
  return cases.map((row) => ({ ...row, task: tasks.get(row.caseId) }));
};

const lookAtCase = async (
  looks: readonly CaseLook[],
  row: SweptCase,
  findings: Findings,
): Promise<void> => {
  for (const look of looks)
    try {
      await look(row, findings);
    } catch (fault) {
      findings.incident(incidentOf(fault, row.caseId));
    }
};

const lookAtCases = async (sweeping: Sweeping, findings: Findings): Promise<number> => {
  let cases = 0;
  for (let afterId = ""; ;) {
    const page = await pageOf(sweeping.world, { afterId, limit: pageSize });
    for (const row of page) {
      if (sweeping.leaving?.aborted === true) return cases;
      if (!isTreatyCase(row.caseId)) continue;
      await lookAtCase(sweeping.ofCases, row, findings);
      cases += 1;
      await sweeping.letOthers?.();
    }
    sweeping.progress?.(cases);
    const last = page.at(-1);
    if (last === undefined || page.length < pageSize) return cases;
    afterId = last.caseId;
  }
};

const lookAtWhole = async (looks: readonly WholeLook[], findings: Findings): Promise<void> => {
  for (const look of looks)
    try {
      await look(findings);
    } catch (fault) {
      findings.incident(incidentOf(fault, null));
    }
};

/**
 * Looks at every open case, page by page: makes good what can be done twice without harm, and names the rest. What stands
 * wrong in one case keeps nobody from looking at the others. Two sweeps at once do nothing twice.
 */
export const sweep = async (sweeping: Sweeping): Promise<Swept> => {
  const { clock } = sweeping.world;
  const began = clock.now();
  const findings = gathering();
  await lookAtWhole(sweeping.first, findings);
  const cases = await lookAtCases(sweeping, findings);
  await lookAtWhole(sweeping.last, findings);
  const took = Math.max(0, clock.now() - began);
  return { kind: "swept", at: new Date(began).toISOString(), took, cases, ...findings.gathered() };
};

// Ids hold nothing that comes after "z", so nothing lies between this and the case.
const justBefore = (caseId: CaseId): string =>
  `${caseId.slice(0, -1)}${String.fromCharCode(caseId.charCodeAt(caseId.length - 1) - 1)}~`;

/** Looks at one case again at once, or at everything that belongs to none; what can be made good is. */
export const lookAgain = async (
  { world, first, ofCases, last }: Sweeping,
  caseId: CaseId | null,
): Promise<LookedAgain> => {
  const findings = gathering();
  await lookAtWhole(caseId === null ? [...first, ...last] : first, findings);
  const page =
    caseId === null ? [] : await pageOf(world, { afterId: justBefore(caseId), limit: 1 });
  const row = page.find((one) => one.caseId === caseId);
  if (row !== undefined) await lookAtCase(ofCases, row, findings);
  return {
    incidents: findings.gathered().incidents,
    looked: caseId === null || row !== undefined,
  };
};
