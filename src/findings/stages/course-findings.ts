import type { PinnedCalendar } from "../../time/calendar.ts";
import type { IsoDate } from "../../time/date.ts";
import { dayOf, unknownDate } from "../../time/fact-date.ts";
import type { ClockRun } from "../../case/clocks/clock-run.ts";
import { clockRunsUnder } from "../../case/clocks/runs-of-case.ts";
import type { Case } from "../../case/case.ts";
import { type Standing, workedOut } from "../../case/standing.ts";
import { isImported, dateOfFact } from "../../case/case-fact.ts";
import { courseOf } from "../../case/course-of-case.ts";
import type { Happening } from "../../case/course/happening.ts";
import { isOpenLack, type Lacking } from "../../case/course/shortcomings.ts";
import {
  doneInWords,
  lackingInWords,
  outOfOrderInWords,
} from "../../case/course/findings-in-words.ts";
import { judgeSteps, type JudgedSteps } from "../../case/course/judged-course.ts";
import { stageOf, type Procedure, clockOf } from "../../law/file/procedure.ts";
import { namesOfClock, namesOfStage } from "../../law/file/names-in-words.ts";
import { judgedByRulesThen } from "../../case/procedure-version.ts";
import { ownRule, type Authority } from "../../words/authority.ts";
import type { Finding } from "../../words/finding.ts";
import { besideFindings } from "./beside-findings.ts";
import { gapFindings } from "./gap-findings.ts";
import { isOfTime, timeFinding, type TimesInDetail } from "./time-finding.ts";
import { judgedUnder, type JudgedUnder } from "./judged-under.ts";
import { outcomeFindings } from "./outcome-findings.ts";
import { shouldFindings, voteFinding } from "./vote-finding.ts";
import type { Law } from "../../law/law.ts";

const order = ownRule("stepsInOrder");

const authorityAt = (procedure: Procedure, stage: string): Authority =>
  stageOf(procedure, stage)?.authority ?? order;

// What started a time may have been replaced, as a vote that nobody could certify is; what was overdue by it stays on record.
const withoutStart = (
  state: Case,
  { procedure }: Law,
  runs: readonly ClockRun[],
): readonly Finding[] =>
  state.overdue
    .filter((fact) => !runs.some(isOfTime(fact)))
    .map(({ act, at }) => {
      const start = state.steps.find(({ entry }) => entry === act.of);
      return {
        rule: {
          kind: "stageTime",
          name: namesOfClock(procedure, act.deadline),
          start: start === undefined ? unknownDate : dateOfFact(start, procedure.timeZone),
        },
        verdict: "cannotBeVerified",
        why: [
          { kind: "startNoLongerStands" },
          { kind: "overdueRecordedDue", day: dayOf(at, procedure.timeZone), due: act.dueOn },
        ],
        authority: clockOf(procedure, act.deadline)?.authority ?? order,
      };
    });

const lackRules = {
  notEntitled: "stageActor",
  tooFew: "stageNeeds",
  tooLate: "stagePower",
  notProvidedFor: "stagePower",
  timeOver: "stagePower",
  extension: "stageExtension",
  notCountersigned: "stageActor",
  without: "stageDocuments",
  documentsUnknown: "stageDocuments",
  asRecorded: "stagePower",
} as const;

/** What was looked at: of what must go with something, whether that was laid or has another form. */
const lackRule = (procedure: Procedure, { kind, act }: Lacking): Finding["rule"] => {
  const rule = lackRules[kind];
  const isLaid = act.kind === "at" && stageOf(procedure, act.stage)?.kind === "lay";
  return { kind: rule === "stageDocuments" && !isLaid ? "stageForm" : rule };
};

const lackFinding = (procedure: Procedure, lack: Lacking): Finding => ({
  rule: lackRule(procedure, lack),
  verdict: isOpenLack(lack) ? "cannotBeVerified" : "broken",
  why: lackingInWords(procedure, lack),
  authority: lack.authority,
});

const orderFinding = (procedure: Procedure, one: JudgedSteps["outOfOrder"][number]): Finding => ({
  rule: { kind: "stageOrder" },
  verdict: "broken",
  why: outOfOrderInWords(procedure, one),
  authority: order,
});

const notHeededFinding = (procedure: Procedure, at: JudgedSteps["notHeeded"][number]): Finding => ({
  rule: { kind: "stageHeeded" },
  verdict: "broken",
  why: { kind: "foundAfterEnd", what: doneInWords(procedure, at) },
  authority: authorityAt(procedure, at.stage),
});

const classFinding = (procedure: Procedure, stage: string): Finding => ({
  rule: { kind: "stageClass" },
  verdict: "cannotBeVerified",
  why: { kind: "stageUnclassified", stage: namesOfStage(procedure, stage) },
  authority: authorityAt(procedure, stage),
});

/** What the procedure file makes of some times that ran in a case, or run. */
export const timeFindings = (
  state: Case,
  procedure: Procedure,
  runs: readonly ClockRun[],
): readonly Finding[] =>
  runs.map((run) => timeFinding(state, { ...run, procedure, sinceMove: undefined }));

type At = {
  readonly today: IsoDate;
  /** By which times were counted that are over, and by which those are that run, where that is another. */
  readonly calendar?: PinnedCalendar | undefined;
  readonly inForce?: PinnedCalendar | undefined;
  /** The case with the votes that whoever asks may not read yet: a time that such a vote ended is over. */
  readonly whole?: Case | undefined;
  /** What was worked out of the case before; left out where nobody keeps that. */
  readonly standing?: Standing | undefined;
  readonly timesInDetail?: TimesInDetail | undefined;
};

/** What the version that a case was under makes of what was recorded then. */
const findingsUnder = (
  state: Case,
  { procedure, votes, lacking }: JudgedUnder,
): readonly Finding[] => {
  const then = ({ on, entry }: Happening, finding: Finding): Finding =>
    judgedByRulesThen(procedure, { on, imported: isImported(state, entry) }, finding);
  return [
    ...lacking.map((one) => then(one.act, lackFinding(procedure, one))),
    ...votes.flatMap((one) =>
      [voteFinding(procedure, one), ...shouldFindings(procedure, one)].map((found) =>
        then(one.at, found),
      ),
    ),
  ];
};

/** What a version of the procedure makes of the course of a case. */
const judgedBy = (state: Case, by: Procedure, at: At): JudgedSteps =>
  judgeSteps(courseOf(state, by), at.today, at.calendar);

/** A case with its course as its procedure judges it on a day, and the times that ran in it. */
export type JudgedCase = {
  readonly state: Case;
  readonly law: Law;
  readonly at: At;
  readonly judged: JudgedSteps;
  readonly runs: readonly ClockRun[];
};

/** Judges the course of a case, and its times. */
export const judgedCase = (state: Case, law: Law, at: At): JudgedCase => {
  const { steps, ballots, suspensions, termEnds } = state;
  const judged = [law, steps, ballots, suspensions, termEnds, at.today, at.calendar];
  return {
    state,
    law,
    at,
    judged: workedOut(at.standing, { question: "judgedCourse", by: judged }, () =>
      judgedBy(state, law.procedure, at),
    ),
    runs: clockRunsUnder(at.whole ?? state, law, at),
  };
};

/**
 * What the procedure file says of all that happened in a case: its votes, its times, who acted, and in which order. Each is judged
 * by the version that the case was under when it was recorded.
 */
export const courseFindings = ({
  state,
  law,
  at,
  judged,
  runs,
}: JudgedCase): readonly Finding[] => {
  const { procedure } = law;
  return [
    ...judged.outOfOrder.map((one) => orderFinding(procedure, one)),
    ...judged.notHeeded.map((one) => notHeededFinding(procedure, one)),
    ...judged.unclassified.map((stage) => classFinding(procedure, stage)),
    ...judgedUnder(state, law, (by) =>
      by === procedure ? judged : judgedBy(state, by, at),
    ).flatMap((one) => findingsUnder(state, one)),
    ...runs.map((run) => timeFinding(state, run, at)),
    ...withoutStart(state, law, runs),
    ...outcomeFindings(state, procedure),
    ...gapFindings(state, procedure),
    ...besideFindings(state, law),
  ];
};
