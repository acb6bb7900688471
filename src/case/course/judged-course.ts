import type { SittingCalendar } from "../../time/calendar.ts";
import type { IsoDate } from "../../time/date.ts";
import { contradictsOrder } from "../../time/fact-date.ts";
import { isEnding } from "../../law/file/stage-of-case.ts";
import { countsOf, hasLeft, holdsIn, type Course, type Happened } from "./course.ts";
import { isBySilence } from "./happening.ts";
import { lackingIn, type Lacking } from "./shortcomings.ts";
import { runsIn, type ClockRun } from "../clocks/clock-run.ts";
import { isTied, judgeBallot, type Judgement } from "../../law/votes/judge.ts";
import { stageOf, type Procedure } from "../../law/file/procedure.ts";
import type { Rule } from "../../law/file/rule.ts";
import type { Stage } from "../../law/file/stage.ts";

/** A vote of a course judged by the rule that applied, beside what was declared; neither replaces the other. */
export type JudgedVote = {
  readonly at: Happened;
  /** Undefined where the body decides without counting; null where the rule depends on what is not on record. */
  readonly rule: Rule | null | undefined;
  readonly judgement: Judgement | null;
  readonly agrees: boolean | null;
};

/** What the declared outcome says of the vote by which it was taken; undefined for what is no vote on the question. */
const declaredAs = (stage: Stage, { what }: Happened): Judgement["outcome"] | undefined => {
  const { rules, decidedBy, options } = stage;
  // A committee that recommends without counting has not voted.
  if (decidedBy === undefined && rules.length === 0) return undefined;
  if (what === "noDecision") return what;
  if (["rejected", "unfavourable", "notAgreed"].includes(what)) return "rejected";
  const adopting = ["adopted", "amended", "favourable", "agreed", ...options.map(({ id }) => id)];
  return adopting.includes(what) ? "adopted" : undefined;
};

/** Whether a body decides this without counting: its stage has no rule, or has rules only for other options. */
const isUncounted = ({ rules }: Stage, { what }: Happened): boolean =>
  rules.every(({ options }) => options !== undefined && !options.includes(what));

/** The votes before one at the same stage since the case came there. */
const votesBefore = (course: Course, at: Happened): readonly Happened[] => {
  const { happened } = course;
  const here = happened.slice(0, happened.indexOf(at)).filter(({ stage }) => stage === at.stage);
  const left = here.findLastIndex((one) => one.what !== "noDecision" && hasLeft(course, one));
  return here.slice(left + 1);
};

const wasTied = ({ ballot }: Happened): boolean => ballot !== undefined && isTied(ballot.counts);

/** Whether one of some votes was put off: it came to no decision, and not because a tie is voted on again. */
const wasPutOff = (votes: readonly Happened[], { tie }: Rule): boolean => {
  const isTieRepeated = tie !== undefined && "votedAgain" in tie;
  return votes.some((one) => one.what === "noDecision" && !(isTieRepeated && wasTied(one)));
};

/** A vote of a course judged by the rule that applied; nothing of what is no vote. */
export const judgedVote = (course: Course, at: Happened): readonly JudgedVote[] => {
  const stage = stageOf(course.procedure, at.stage);
  const declared = stage && declaredAs(stage, at);
  // What the law makes of silence was never voted on.
  if (stage === undefined || declared === undefined || isBySilence(at)) return [];
  const rule = stage.rules.find(({ id }) => id === at.rule);
  if (rule === undefined)
    return [{ at, rule: isUncounted(stage, at) ? undefined : null, judgement: null, agrees: null }];
  const counts = countsOf(course.procedure, at);
  const earlier = votesBefore(course, at);
  const putOffBefore = at.ballot?.putOffBefore === true || wasPutOff(earlier, rule);
  const before = { tiesBefore: earlier.filter(wasTied).length, putOffBefore };
  const judgement = judgeBallot(rule, { ...at.ballot, ...before, counts });
  const agrees = judgement.outcome === "cannotBeVerified" ? null : judgement.outcome === declared;
  return [{ at, rule, judgement, agrees }];
};

/** The votes of a course, each judged by the rule that applied. */
export const judgedVotes = (course: Course): readonly JudgedVote[] =>
  course.happened.flatMap((at) => judgedVote(course, at));

/** Two happenings of which the later one certainly came first. */
type OutOfOrder = { readonly earlier: Happened; readonly later: Happened };

const isAbroad = ({ international }: Procedure, { stage }: Happened): boolean =>
  stage === international?.id;

const outOfOrder = ({ happened, procedure }: Course): readonly OutOfOrder[] => {
  const line = happened.filter(({ stage }) => stageOf(procedure, stage)?.beside === undefined);
  return line.flatMap((later, index) => {
    const earlier = line[index - 1];
    // What was found later, or held later to have effect, is entered after what came later, and what is done abroad has an order of its own.
    return earlier !== undefined &&
      !(isAbroad(procedure, earlier) && isAbroad(procedure, later)) &&
      later.foundLater === undefined &&
      later.isHeld !== true &&
      contradictsOrder(earlier.on, later.on)
      ? [{ earlier, later }]
      : [];
  });
};

/** Whether it is not on record what decides if a stage takes place, or where its outcome leads. */
const isUndecided = (course: Course, { stage: id, what }: Happened): boolean => {
  const stage = stageOf(course.procedure, id);
  if (holdsIn(course, stage?.when) === "unknown") return true;
  const leads = stage?.leads.get(what);
  if (typeof leads !== "object" || !("unless" in leads)) return false;
  const held = leads.unless.map(({ when }) => holdsIn(course, when));
  const decided = held.indexOf("yes");
  return held.slice(0, decided === -1 ? undefined : decided).includes("unknown");
};

/** A stage that was entered, or left, although nobody put the treaty into a class, or out of one, on which that depends. */
const unclassified = (course: Course): readonly string[] => [
  ...new Set(course.happened.filter((one) => isUndecided(course, one)).map(({ stage }) => stage)),
];

/** What counts and was found only after the case had ended, so that it was not heeded. */
const notHeeded = ({ happened }: Course): readonly Happened[] =>
  happened.filter(({ foundLater, to }) => foundLater === "counts" && isEnding(to));

/** All that happened in a course, as its procedure judges it, beside its times. */
export type JudgedSteps = {
  readonly course: Course;
  readonly votes: readonly JudgedVote[];
  readonly outOfOrder: readonly OutOfOrder[];
  readonly notHeeded: readonly Happened[];
  readonly unclassified: readonly string[];
  readonly lacking: readonly Lacking[];
};

export type JudgedCourse = JudgedSteps & { readonly runs: readonly ClockRun[] };

/**
 * Judges all that happened in a course by its procedure, beside the times.
 * @param today the day in the parliament's zone, for times that still run
 */
export const judgeSteps = (
  course: Course,
  today: IsoDate,
  calendar?: SittingCalendar,
): JudgedSteps => ({
  course,
  votes: judgedVotes(course),
  outOfOrder: outOfOrder(course),
  notHeeded: notHeeded(course),
  unclassified: unclassified(course),
  lacking: lackingIn(course, { today, calendar }),
});

/** The same with its times. */
export const judgeCourse = (
  course: Course,
  today: IsoDate,
  calendar?: SittingCalendar,
): JudgedCourse => ({
  ...judgeSteps(course, today, calendar),
  runs: runsIn(course, { today, calendar }),
});
