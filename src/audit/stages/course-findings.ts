import type { SittingCalendar } from "../../clocks/calendar.ts";
import type { IsoDate } from "../../clocks/dates/date.ts";
import { dayOf } from "../../clocks/dates/fact-date.ts";
import type { Case } from "../../procedure/case/case.ts";
import { isImported } from "../../procedure/case/case-fact.ts";
import { courseOf } from "../../procedure/case/course-of-case.ts";
import type { ActFinding } from "../../procedure/model/acting.ts";
import type { Deadline } from "../../procedure/model/deadline.ts";
import {
  actFindingSaid,
  doneSaid,
  extensionSaid,
  outOfOrderSaid,
  whyDeadline,
} from "../../procedure/model/judged-said.ts";
import { judgeCourse, type JudgedCourse } from "../../procedure/model/judged-course.ts";
import { stageOf, type Procedure } from "../../procedure/model/procedure.ts";
import { namesOfClock, namesOfStage } from "../../procedure/model/said.ts";
import { judgedByRulesThen } from "../../procedure/profile/profile-version.ts";
import { ownRule, type Authority } from "../../procedure/values/authority.ts";
import type { Said } from "../../words/messages.ts";
import type { Finding } from "../finding.ts";
import { besideFindings, conflictFindings } from "./source-findings.ts";
import { voteFinding } from "./vote-finding.ts";

const order = ownRule("stepsInOrder");

const authorityAt = (procedure: Procedure, stage: string): Authority =>
  stageOf(procedure, stage)?.authority ?? order;

// What was put on record while it was overdue stays on record after it was made up for.
const overdueOf = (state: Case, { timeZone }: Procedure, { clock }: Deadline): readonly Said[] =>
  state.overdue
    .filter(({ act }) => act.deadline === clock.id)
    .map(({ at, act }) => ({
      kind: "overdueRecordedDue",
      day: dayOf(at, timeZone),
      due: act.dueOn,
    }));

// In a past case what ended a time may have happened without being on record.
const asRecorded = (one: Deadline, imported: boolean): Deadline =>
  imported && one.verdict === "broken" && one.metOn === null
    ? { ...one, verdict: "cannotBeVerified", why: "notRecorded" }
    : one;

const timeFinding = (state: Case, procedure: Procedure, judged: Deadline): Finding => {
  const imported = isImported(state, judged.startedIn);
  const one = asRecorded(judged, imported);
  return judgedByRulesThen(
    procedure,
    { on: one.startedOn, imported },
    timeFindingOf(state, procedure, one),
  );
};

const timeFindingOf = (state: Case, procedure: Procedure, one: Deadline): Finding => {
  const recorded = overdueOf(state, procedure, one);
  const why = whyDeadline(one);
  return {
    rule: { kind: "stageTime", name: namesOfClock(procedure, one.clock.id), start: one.startedOn },
    verdict: one.verdict,
    why: recorded.length === 0 || one.verdict !== "broken" ? why : [why, ...recorded],
    authority: one.clock.authority,
  };
};

const actRules = {
  notEntitled: "stageActor",
  tooFew: "stageNeeds",
  notCountersigned: "stageActor",
  without: "stageDocuments",
  documentsUnknown: "stageDocuments",
} as const;

const isOpen = (one: ActFinding): boolean =>
  one.kind === "documentsUnknown" || (one.kind === "tooFew" && one.enough === null);

const actFinding = (procedure: Procedure, one: ActFinding): Finding => ({
  rule: { kind: actRules[one.kind] },
  verdict: isOpen(one) ? "cannotBeVerified" : "broken",
  why: actFindingSaid(procedure, one),
  authority: one.act.kind === "at" ? authorityAt(procedure, one.act.stage) : order,
});

const tooFewFinding = (
  procedure: Procedure,
  { at, enough }: JudgedCourse["tooFew"][number],
): Finding => ({
  rule: { kind: "stageNeeds" },
  verdict: enough === null ? "cannotBeVerified" : "broken",
  why: {
    kind: enough === null ? "interventionUnknown" : "interventionTooFew",
    what: doneSaid(procedure, at),
  },
  authority: authorityAt(procedure, at.stage),
});

const orderFinding = (procedure: Procedure, one: JudgedCourse["outOfOrder"][number]): Finding => ({
  rule: { kind: "stageOrder" },
  verdict: "broken",
  why: outOfOrderSaid(procedure, one),
  authority: order,
});

const notHeededFinding = (
  procedure: Procedure,
  at: JudgedCourse["notHeeded"][number],
): Finding => ({
  rule: { kind: "stageHeeded" },
  verdict: "broken",
  why: { kind: "foundAfterEnd", what: doneSaid(procedure, at) },
  authority: authorityAt(procedure, at.stage),
});

const classFinding = (procedure: Procedure, stage: string): Finding => ({
  rule: { kind: "stageClass" },
  verdict: "cannotBeVerified",
  why: { kind: "stageUnclassified", stage: namesOfStage(procedure, stage) },
  authority: authorityAt(procedure, stage),
});

const extensionFinding = (
  procedure: Procedure,
  one: JudgedCourse["extensions"][number],
): Finding => {
  const clock = procedure.clocks?.find(({ id }) => id === one.act.clock);
  return {
    rule: { kind: "stageExtension" },
    verdict: one.why === "endUnknown" ? "cannotBeVerified" : "broken",
    why: extensionSaid(procedure, one),
    authority: clock?.authority ?? order,
  };
};

/** What the procedure file makes of every time that ran in a case, or runs. */
export const timeFindings = (
  state: Case,
  procedure: Procedure,
  times: readonly Deadline[],
): readonly Finding[] => times.map((one) => timeFinding(state, procedure, one));

/** What the procedure file says of all that happened in a case: its votes, its times, who acted, and in which order. */
export const courseFindings = (
  state: Case,
  procedure: Procedure,
  { today, calendar }: { readonly today: IsoDate; readonly calendar?: SittingCalendar | undefined },
): readonly Finding[] => {
  const judged = judgeCourse(courseOf(state, procedure), today, calendar);
  return [
    ...judged.outOfOrder.map((one) => orderFinding(procedure, one)),
    ...judged.notHeeded.map((one) => notHeededFinding(procedure, one)),
    ...judged.unclassified.map((stage) => classFinding(procedure, stage)),
    ...judged.acts.map((one) => actFinding(procedure, one)),
    ...judged.tooFew.map((one) => tooFewFinding(procedure, one)),
    ...judged.votes.map((vote) =>
      judgedByRulesThen(
        procedure,
        { on: vote.at.on, imported: isImported(state, vote.at.entry) },
        voteFinding(procedure, vote),
      ),
    ),
    ...timeFindings(state, procedure, judged.deadlines),
    ...judged.extensions.map((one) => extensionFinding(procedure, one)),
    ...besideFindings(state, procedure),
    ...conflictFindings(procedure, judged),
  ];
};
