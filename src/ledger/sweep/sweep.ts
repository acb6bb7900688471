import type { CaseId } from "../../values/ids.ts";
import type { RecordRow } from "../record/derived-data.ts";
import { gathering, incidentOf, type Findings } from "./findings.ts";
import type { LookedAgain, WholeLook } from "./looks.ts";
import { justBefore } from "./looks/heads.ts";
import {
  stretches,
  type Pace,
  type Round,
  type Stretch,
  type Sweeping,
  type Swept,
} from "./round.ts";
import {
  along,
  lookAtRow,
  notAtAll,
  openCasesIn,
  recordsIn,
  type Going,
  type Reached,
  type Walk,
} from "./walk.ts";
import type { Way } from "./list-to-check.ts";

export type { CaseLook, WholeLook } from "./looks.ts";
export type { Round, Sweeping, Swept } from "./round.ts";

const withoutEnd: Pace = { mayGoOn: () => true, keep: () => Promise.resolve() };

export const newRound = (at: string): Round => ({
  kind: "underWay",
  at,
  cases: 0,
  stretch: stretches[0],
  after: "",
  ...gathering().gathered(),
});

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

const walksIn = (sweeping: Sweeping): Readonly<Record<Stretch, Walk>> => ({
  leaves: sweeping.ofLeaves === undefined ? notAtAll : along(sweeping.ofLeaves),
  facts: sweeping.ofFacts === undefined ? notAtAll : along(sweeping.ofFacts),
  records: sweeping.ofRecords === undefined ? notAtAll : along(recordsIn(sweeping)),
  cases: along(openCasesIn(sweeping)),
});

/** Goes on in the stretch at which the round stands, and then through those after it. */
const goThrough = async (going: Going, round: Round): Promise<Reached> => {
  const walks = walksIn(going.sweeping);
  let reached = round;
  for (const stretch of stretches.slice(stretches.indexOf(round.stretch))) {
    const from = stretch === round.stretch ? round : { ...reached, stretch, after: "" };
    const { is, round: now } = await walks[stretch](going, from);
    if (is === "stopped") return { is, round: now };
    reached = now;
  }
  return { is: "done", round: reached };
};

/** Begins a sweep, or goes on with one that was stopped, for as long as it may. */
export const goOn = async (
  sweeping: Sweeping,
  round: Round,
  pace: Pace,
): Promise<Swept | Round> => {
  const findings = gathering(round);
  if (round.stretch === stretches[0] && round.after === "")
    await lookAtWhole(sweeping, sweeping.first, findings);
  const { is, round: reached } = await goThrough({ sweeping, pace, findings }, round);
  if (is === "stopped") return reached;
  await lookAtWhole(sweeping, sweeping.last, findings);
  const { at } = round;
  const took = Math.max(0, sweeping.ports.clock.now() - Date.parse(at));
  const { wholeAt = null } = sweeping;
  return { kind: "swept", at, took, cases: reached.cases, wholeAt, ...findings.gathered() };
};

/**
 * Looks at every record and then at every open case, page by page: makes good what can be done twice without harm, and names the rest. What stands
 * wrong in one case keeps nobody from looking at the others. Two sweeps at once do nothing twice.
 */
export const sweep = async (
  sweeping: Sweeping,
  at = new Date(sweeping.ports.clock.now()).toISOString(),
): Promise<Swept> => {
  const swept = await goOn(sweeping, newRound(at), withoutEnd);
  if (swept.kind === "underWay") throw new Error("a sweep without an end was stopped");
  return swept;
};

/** Looks at a case along a way; undefined where the way does not lead there. */
const lookAtOne = async <Row extends RecordRow>(
  { looks, isOnIt, pageOf }: Way<Row>,
  { caseId, findings }: { readonly caseId: CaseId; readonly findings: Findings },
): Promise<Row | undefined> => {
  const page = await pageOf({ after: justBefore(caseId), limit: 1 });
  const row = page.find((one) => one.caseId === caseId && isOnIt(one));
  if (row !== undefined) await lookAtRow(looks, row, findings);
  return row;
};

/** Looks at one case again at once, or at everything that belongs to none; what can be made good is. */
export const lookAgain = async (
  sweeping: Sweeping,
  caseId: CaseId | null,
): Promise<LookedAgain> => {
  const { first, last } = sweeping;
  const findings = gathering();
  await lookAtWhole(sweeping, caseId === null ? [...first, ...last] : first, findings);
  if (caseId === null) return { incidents: findings.gathered().incidents, looked: true };
  const one = { caseId, findings };
  const record = await lookAtOne(recordsIn(sweeping), one);
  const open = await lookAtOne(openCasesIn(sweeping), one);
  const { incidents } = findings.gathered();
  const looked = record !== undefined;
  return { incidents, looked, ...(looked && open === undefined ? { ended: true } : {}) };
};
