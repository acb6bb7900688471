import type { CaseId } from "../../domain/ids.ts";
import { isTreatyCase } from "../../domain/seal.ts";
import type { Register, TaskRow } from "../ports.ts";
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
  /** Aborted when whoever sweeps wants to go: the case that is looked at is the last one, and nothing is looked at after it. */
  readonly leaving?: AbortSignal | undefined;
  /** Told how many open cases were looked at so far. */
  readonly progress?: (cases: number) => void;
};

/** What a sweep found. */
export type Swept = Gathered & {
  readonly kind: "swept";
  readonly at: string;
  /** How long it took from its beginning, in milliseconds. */
  readonly took: number;
  /** How many open cases there are. */
  readonly cases: number;
};

/** A sweep that is not done yet: what it has found so far, and after which case it goes on. */
export type Round = Gathered & {
  readonly kind: "underWay";
  /** When it began. */
  readonly at: string;
  /** How many open cases were looked at so far. */
  readonly cases: number;
  readonly afterId: string;
};

/** For how long a sweep may go on, and who keeps how far it has come. */
export type Pace = {
  /** Asked before each case. */
  readonly mayGoOn: () => boolean;
  /** Told after each page that is not the last. */
  readonly keep: (round: Round) => Promise<void>;
};

const withoutEnd: Pace = { mayGoOn: () => true, keep: () => Promise.resolve() };

export const newRound = (now: number): Round => ({
  kind: "underWay",
  at: new Date(now).toISOString(),
  cases: 0,
  afterId: "",
  ...gathering().gathered(),
});

type Page = { readonly afterId: string; readonly limit: number };

const pageOf = async (
  { register }: Sweeping["world"],
  page: Page,
): Promise<readonly SweptCase[]> => {
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

type Going = {
  readonly sweeping: Sweeping;
  readonly pace: Pace;
  readonly findings: ReturnType<typeof gathering>;
};
type Place = Pick<Round, "cases" | "afterId"> & { readonly is: "stopped" | "between" | "done" };

const lookAtPage = async (
  { sweeping, pace, findings }: Going,
  page: readonly SweptCase[],
  from: Place,
): Promise<Place> => {
  let { cases, afterId } = from;
  for (const row of page) {
    if (!pace.mayGoOn()) return { cases, afterId, is: "stopped" };
    if (sweeping.leaving?.aborted === true) return { cases, afterId, is: "done" };
    if (isTreatyCase(row.caseId)) {
      await lookAtCase(sweeping.ofCases, row, findings);
      cases += 1;
      await sweeping.letOthers?.();
    }
    afterId = row.caseId;
  }
  sweeping.progress?.(cases);
  return { cases, afterId, is: page.length < pageSize ? "done" : "between" };
};

const lookAtCases = async (going: Going, round: Round): Promise<Place & { round: Round }> => {
  const { sweeping, pace, findings } = going;
  let place: Place = { cases: round.cases, afterId: round.afterId, is: "between" };
  for (;;) {
    const { afterId } = place;
    place = await lookAtPage(
      going,
      await pageOf(sweeping.world, { afterId, limit: pageSize }),
      place,
    );
    const { is, ...reached } = place;
    const now = { ...round, ...reached, ...findings.gathered() };
    if (is !== "between") return { ...place, round: now };
    await pace.keep(now);
  }
};

const lookAtWhole = async (
  { leaving }: Pick<Sweeping, "leaving">,
  looks: readonly WholeLook[],
  findings: Findings,
): Promise<void> => {
  const isLeft = (): boolean => leaving?.aborted === true;
  for (const look of looks)
    try {
      if (!isLeft()) await look(findings);
    } catch (fault) {
      // What was broken off because somebody wants to go is found out by the next sweep.
      if (!isLeft()) findings.incident(incidentOf(fault, null));
    }
};

/** Begins a sweep, or goes on with one that was stopped, for as long as it may. */
export const goOn = async (
  sweeping: Sweeping,
  round: Round,
  pace: Pace,
): Promise<Swept | Round> => {
  const findings = gathering(round);
  if (round.afterId === "") await lookAtWhole(sweeping, sweeping.first, findings);
  const { is, round: reached } = await lookAtCases({ sweeping, pace, findings }, round);
  if (is === "stopped") return reached;
  await lookAtWhole(sweeping, sweeping.last, findings);
  const { at } = round;
  const took = Math.max(0, sweeping.world.clock.now() - Date.parse(at));
  return { kind: "swept", at, took, cases: reached.cases, ...findings.gathered() };
};

/**
 * Looks at every open case, page by page: makes good what can be done twice without harm, and names the rest. What stands
 * wrong in one case keeps nobody from looking at the others. Two sweeps at once do nothing twice.
 */
export const sweep = async (sweeping: Sweeping): Promise<Swept> => {
  const swept = await goOn(sweeping, newRound(sweeping.world.clock.now()), withoutEnd);
  if (swept.kind === "underWay") throw new Error("a sweep without an end was stopped");
  return swept;
};

// Ids hold nothing that comes after "z", so nothing lies between this and the case.
const justBefore = (caseId: CaseId): string =>
  `${caseId.slice(0, -1)}${String.fromCharCode(caseId.charCodeAt(caseId.length - 1) - 1)}~`;

/** Looks at one case again at once, or at everything that belongs to none; what can be made good is. */
export const lookAgain = async (
  sweeping: Sweeping,
  caseId: CaseId | null,
): Promise<LookedAgain> => {
  const { world, first, ofCases, last } = sweeping;
  const findings = gathering();
  await lookAtWhole(sweeping, caseId === null ? [...first, ...last] : first, findings);
  const page =
    caseId === null ? [] : await pageOf(world, { afterId: justBefore(caseId), limit: 1 });
  const row = page.find((one) => one.caseId === caseId);
  if (row !== undefined) await lookAtCase(ofCases, row, findings);
  return {
    incidents: findings.gathered().incidents,
    looked: caseId === null || row !== undefined,
  };
};
