import { withFactsBefore, type Case } from "../case.ts";
import { isImported } from "../case-fact.ts";
import { type Standing, workedOut } from "../standing.ts";
import { uncertifiedVote } from "../certification.ts";
import { courseAfter, courseOf, mostVersions } from "../course-of-case.ts";
import { isCourseFault, type Course } from "../course/course.ts";
import { isSameEvent } from "../../law/file/event.ts";
import { outcomesToRecord } from "../../law/file/stage.ts";
import { stageOf, type Procedure } from "../../law/file/procedure.ts";
import type { Law } from "../../law/law.ts";
import type { Sentence } from "../../words/messages.ts";
import type { IsoDate } from "../../time/date.ts";
import { dayOf } from "../../time/fact-date.ts";
import type { ActOf } from "../act.ts";
import { runsIn, type Calendars, type ClockRun } from "./clock-run.ts";
import { happenedBy, suspensionNow } from "./suspension.ts";
import { timeVerdict } from "./verdict.ts";
import { rememberedOf } from "../../values/remembered.ts";

/** The vote that awaits certification, once for each outcome that it may have: its own, or where the reader may not see that, each that its stage knows. */
const outcomesOfVote = (state: Case, procedure: Procedure): readonly ActOf<"VoteRecorded">[] => {
  const vote = uncertifiedVote(state);
  const round = state.ballots.find((one) => one.vote === vote);
  if (round === undefined || round.certified !== undefined || round.vote.imported) return [];
  const { act, isBlank } = round.vote;
  const stage = isBlank === true ? stageOf(procedure, act.stage) : undefined;
  return stage === undefined
    ? [act]
    : outcomesToRecord(stage).map((outcome) => ({ ...act, outcome }));
};

const certifiedIn = (state: Case, procedure: Procedure): readonly Course[] =>
  outcomesOfVote(state, procedure).flatMap((vote) => {
    const decided = { ...vote, byCounting: false };
    const after = courseAfter(state, decided, { procedure, isPast: false });
    return isCourseFault(after) ? [] : [after];
  });

// The same case is asked for its times by its row, its wait and its findings.
const certifiedCourses = rememberedOf<readonly Course[]>(mostVersions);

/**
 * Each course that a case may have once the vote that awaits its certification is certified; none where no vote does. The vote was
 * taken, though it leads nowhere yet.
 */
const coursesOnceCertified = (state: Case, procedure: Procedure): readonly Course[] =>
  certifiedCourses(state, [procedure], () => certifiedIn(state, procedure));

/** The day by which an open case had been suspended that stands still; undefined where it does not. */
const stillSince = (state: Case, { timeZone }: Procedure): IsoDate | undefined => {
  const suspended = suspensionNow(state);
  return suspended && happenedBy(suspended, timeZone);
};

/** The run that the vote which awaits its certification ended: what ends it there is in no entry yet. */
const endedByVote = (run: ClockRun, certified: readonly ClockRun[]): ClockRun | undefined =>
  certified.find(
    ({ clock, startedIn, metOn, metIn }) =>
      clock === run.clock && startedIn === run.startedIn && metOn !== null && metIn === undefined,
  );

/** A run in the light of a vote that awaits certification: ended by it, perhaps ended where its outcome may not be read, or as it was. */
const withVote = (run: ClockRun, onceCertified: readonly (readonly ClockRun[])[]): ClockRun => {
  if (!run.isUnderWay) return run;
  const ended = onceCertified.flatMap((runs) => endedByVote(run, runs) ?? []);
  const [one] = ended;
  if (one === undefined) return run;
  if (ended.length === onceCertified.length)
    return ended.length === 1 ? one : { ...one, metBy: null };
  const unsure = timeVerdict("cannotBeVerified", "awaitsCertification", run.day);
  return { ...run, ...unsure, mayHaveEnded: true };
};

const asEntered = (state: Case, run: ClockRun): ClockRun =>
  run.metOn === null && isImported(state, run.startedIn) ? { ...run, mayHaveEnded: true } : run;

type On = Calendars & { readonly today?: IsoDate };

/**
 * Every run of a procedure's clocks in a case, in the order of the procedure; one that a vote ended is over although that is not
 * certified yet.
 * @param on the day in the parliament's zone; left out, that of the newest entry
 */
export const clockRuns = (
  state: Case,
  procedure: Procedure,
  { today = dayOf(state.at, procedure.timeZone), calendar, inForce }: On,
): readonly ClockRun[] => {
  const at = { today, calendar, inForce, stillSince: stillSince(state, procedure) };
  const onceCertified = coursesOnceCertified(state, procedure).map((course) => runsIn(course, at));
  return runsIn(courseOf(state, procedure), at).map((run) =>
    asEntered(state, withVote(run, onceCertified)),
  );
};

/** Whether nobody has to act by a run now: it stands still, or a vote that awaits certification may have ended it. */
export const isHeld = ({ standsStill, why }: ClockRun): boolean =>
  standsStill || why === "awaitsCertification";

/** The limits by which somebody has to act now. */
export const runningLimits = (runs: readonly ClockRun[]): readonly ClockRun[] =>
  runs.filter((run) => run.isUnderWay && "limit" in run.clock && !isHeld(run));

/** A version that a case was under, when it was moved on from it, and what that version makes of its times. */
type Before = {
  readonly procedure: Procedure;
  readonly movedOn: IsoDate;
  /** Of the case as it stood when it was moved, on that day. */
  readonly stood: readonly ClockRun[];
  /** Of the whole case, on that day. */
  readonly then: readonly ClockRun[];
  /** Of the whole case, on the day on which it is looked at. */
  readonly now: readonly ClockRun[];
};

type At = Calendars & {
  readonly today: IsoDate;
  /** What was worked out of the case before; left out where nobody keeps that. */
  readonly standing?: Standing | undefined;
};

const beforesOf = (state: Case, { earlier = [] }: Law, at: At): readonly Before[] =>
  earlier.flatMap(({ procedure, until }) => {
    const move = state.movesToNewerVersion.find(({ seq }) => seq === until);
    if (move === undefined) return [];
    const movedOn = dayOf(move.at, procedure.timeZone);
    const whenMoved = { ...at, today: movedOn };
    return [
      {
        procedure,
        movedOn,
        stood: clockRuns(withFactsBefore(state, until), procedure, whenMoved),
        then: clockRuns(state, procedure, whenMoved),
        now: clockRuns(state, procedure, at),
      },
    ];
  });

/**
 * The same run among those of another version or day: by what started it and what ended it there, or had not yet. One that was met
 * may run on beside it, as a window does after an intervention.
 */
const sameRun = (run: ClockRun, among: readonly ClockRun[]): ClockRun | undefined => {
  const { clock, startedIn, metBy } = run;
  const same = among.filter((one) => one.clock.id === clock.id && one.startedIn === startedIn);
  const isMetBy = (one: ClockRun): boolean =>
    metBy === null || one.metBy === null ? metBy === one.metBy : isSameEvent(metBy, one.metBy);
  return same.find(isMetBy) ?? same.find((one) => metBy === null || one.metBy === null);
};

// Over under a version, a time stays judged by it, whatever the versions after it say.
const metUnder = (befores: readonly Before[], run: ClockRun): ClockRun | undefined => {
  const before = befores.find(({ stood }) => (sameRun(run, stood)?.metOn ?? null) !== null);
  if (before === undefined) return undefined;
  const met = sameRun(run, before.now);
  if (met === undefined) return undefined;
  const { version } = before.procedure;
  return { ...met, sinceMove: { kind: "judgedByVersionUnder", version } };
};

// What had passed, or could not be told, when the case was moved is no better for the move.
const passedUnder = (befores: readonly Before[], run: ClockRun): readonly ClockRun[] =>
  befores.flatMap(({ movedOn, stood, then }) => {
    const [stoodThen, passed] = [sameRun(run, stood), sameRun(run, then)];
    if (stoodThen === undefined || passed === undefined || stoodThen.verdict === "running")
      return [];
    return [
      {
        ...passed,
        sinceMove: { kind: "notDoneWhenMoved", day: movedOn },
        hadPassed: true,
      } as const,
    ];
  });

const runningOn = (befores: readonly Before[], run: ClockRun): ClockRun => {
  const ran = befores.findLast(({ stood }) => sameRun(run, stood) !== undefined);
  if (ran === undefined) return run;
  const { version } = run.procedure;
  const sinceMove: Sentence = {
    kind: "ranUntilMoved",
    before: ran.procedure.version,
    day: ran.movedOn,
    version,
  };
  return { ...run, sinceMove };
};

/**
 * The times that have begun to run in a case, each under the version that judges it. What was done under a version stays judged by
 * it; what was not done when the case was moved runs on by the rule of the new version.
 */
export const clockRunsUnder = (state: Case, law: Law, at: At): readonly ClockRun[] => {
  const { steps, ballots, suspensions, termEnds, stage } = state;
  // A case that was moved to another version is judged also as it stood then.
  if ((law.earlier ?? []).length > 0) return runsUnder(state, law, at);
  const by = [law, steps, ballots, suspensions, termEnds, stage, at.today, at.calendar, at.inForce];
  return workedOut(at.standing, { question: "clockRuns", by }, () => runsUnder(state, law, at));
};

const runsUnder = (state: Case, law: Law, at: At): readonly ClockRun[] => {
  const runs = clockRuns(state, law.procedure, at);
  const befores = beforesOf(state, law, at);
  if (befores.length === 0) return runs;
  return runs.flatMap((run) => {
    const met = metUnder(befores, run);
    return met === undefined ? [...passedUnder(befores, run), runningOn(befores, run)] : [met];
  });
};
