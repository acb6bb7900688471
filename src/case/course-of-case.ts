import { addDays, type IsoDate } from "../time/date.ts";
import { dayOf, knownDate, unknownDate, type FactDate } from "../time/fact-date.ts";
import { standsSince } from "./clocks/suspension.ts";
import { isCourseFault, type Course, type CourseFault, type Other } from "./course/course.ts";
import { follow } from "./course/follow.ts";
import { worthIn, withPowerUsed } from "./course/worth-in-course.ts";
import type { CountedBy } from "./course/shortcomings.ts";
import type { Happening } from "./course/happening.ts";
import { type Procedure } from "../law/file/procedure.ts";
import { beginCourse, entered, openStages, withBeside } from "./course/standing.ts";
import type { ActOf, RecordedAct } from "./act.ts";
import type { Case } from "./case.ts";
import type { CaseFact } from "./case-fact.ts";
import { canBeHeld, withEffectHeld } from "./course/effect-in-course.ts";
import { factOfEntry, ledBy } from "./effect-held.ts";
import { happeningOfAct } from "./happening-of-act.ts";
import { certifiedFor, isFirstCertification } from "./slots/ballots.ts";
import { type Fact, isFact } from "./slots/slot.ts";
import type { Suspension } from "./slots/suspensions.ts";
import { hasNoEffect, stands, type Worth } from "./worth.ts";
import { isInternational, isOfFile, type Stage } from "../law/file/stage-of-case.ts";
import { rememberedOf } from "../values/remembered.ts";

/** The stage of the file at which a case stands: the international steps are one item of it. */
export const placeInFile = (procedure: Procedure, stage: Stage): string =>
  isInternational(stage) ? (procedure.international?.id ?? stage) : stage;

/** Where a case stands once its course has come to a place in the file. */
export const stageAt = (procedure: Procedure, place: string, before: Stage): Stage => {
  if (place !== procedure.international?.id) return place;
  return isInternational(before) ? before : "instrument";
};

/**
 * The stages at which a case stands for what every procedure knows: its own; the instrument where its own need not take place
 * before that; and, at a stage that follows the deposit, the deposit.
 */
export const standsAtStages = (state: Case, procedure: Procedure): readonly Stage[] => {
  const { stage, deposit } = state;
  if (!isOfFile(stage)) return [stage];
  if (deposit !== undefined) return [stage, "deposited"];
  const place = procedure.international?.id ?? "";
  return openStages(courseOf(state, procedure)).includes(place) ? [stage, "instrument"] : [stage];
};

/** Where a case stands when it is opened. */
export const firstStage = (procedure: Procedure): Stage =>
  stageAt(procedure, beginCourse(procedure).at, "opened");

/** The course as the record has it: where an entry led the case is believed, and judged elsewhere. */
const believed = (course: Course, happening: Happening, to: string): Course => {
  const after = follow(course, happening);
  if (!isCourseFault(after) && after.at === to) return after;
  // A past case need not have what led to a stage: what happened there is judged as any other.
  const there =
    happening.kind === "at" ? follow(entered(course, happening.stage), happening) : after;
  if (!isCourseFault(there) && there.at === to) return there;
  const round = happening.kind === "at" ? (course.rounds[happening.stage] ?? 1) : 1;
  const then: Course =
    happening.kind === "at"
      ? { ...course, happened: [...course.happened, { ...happening, round, to }] }
      : {
          ...course,
          others: [...course.others, { ...happening, after: course.happened.length }],
        };
  return withBeside(to === course.at ? then : entered(then, to));
};

/** On the day of its resumption a case goes on: the last day on which it stood still is the day before. */
const dayBefore = (date: FactDate): FactDate => {
  switch (date.kind) {
    case "known":
      return { ...date, on: addDays(date.on, -1) };
    case "between":
      return { ...date, from: addDays(date.from, -1), to: addDays(date.to, -1) };
    case "unknown":
      return date;
  }
};

type StoodStill = Extract<Happening, { kind: "stoodStill" }>;

/** The times during which a case was suspended: its clocks that may stand still stood still. */
const standingStill = (procedure: Procedure, { began, ended }: Suspension): readonly StoodStill[] =>
  (procedure.clocks ?? [])
    .filter(({ standsStill }) => standsStill !== undefined)
    .map(({ id }) => ({
      kind: "stoodStill",
      clock: id,
      on: began.act.on,
      until: ended === undefined ? unknownDate : dayBefore(ended.act.on),
      entry: began.entry,
      ...(began.imported ? {} : { enteredOn: standsSince({ began, ended }, procedure.timeZone) }),
    }));

// Nobody here certifies a vote of a past case: whoever did, did so elsewhere, and the vote was decided when it was taken.
const asDecided = (act: RecordedAct): RecordedAct =>
  act.kind === "VoteRecorded" ? { ...act, byCounting: false } : act;

const wasImported = ({ ballots }: Case, { of }: ActOf<"VoteCertified">): boolean =>
  certifiedFor(ballots, of)?.vote.imported === true;

// A vote that was corrected and certified again was decided once.
const decides = (state: Case, fact: Fact<"VoteCertified">): boolean =>
  isFirstCertification(state.ballots, fact) && !wasImported(state, fact.act);

// A letter leaves when that is recorded.
const dayIn = (fact: CaseFact, on: FactDate, { timeZone }: Procedure): FactDate =>
  isFact(fact, "NotificationSent") && !fact.imported ? knownDate(dayOf(fact.at, timeZone)) : on;

const endings: readonly RecordedAct["kind"][] = ["CaseWithdrawn", "CaseLapsed", "TermEnded"];

/** When the end of a case that is carried was put on record: dated back it hides nothing that was overdue by then. */
const endingEntered = (
  { act, imported, at }: CaseFact,
  { timeZone }: Procedure,
): { readonly enteredOn?: IsoDate } =>
  endings.includes(act.kind) && !imported ? { enteredOn: dayOf(at, timeZone) } : {};

const happenedBy = (state: Case, fact: CaseFact, procedure: Procedure): readonly Happening[] => {
  if (isFact(fact, "CaseSuspended")) {
    const suspension = state.suspensions.find(({ began }) => began === fact);
    return suspension === undefined ? [] : standingStill(procedure, suspension);
  }
  if (isFact(fact, "VoteCertified") && !decides(state, fact)) return [];
  const happening = happeningOfAct(
    state,
    fact.imported ? asDecided(fact.act) : fact.act,
    procedure,
  );
  if (happening === undefined) return [];
  const { entry } = fact;
  return happening.kind === "at"
    ? [{ ...happening, on: dayIn(fact, happening.on, procedure), entry }]
    : [{ ...happening, ...endingEntered(fact, procedure), entry }];
};

type Holding = Pick<ActOf<"EffectRecorded">, "of" | "effect">;

/** The course once an effect is held of an act, by what was recorded before an entry of a number. */
const withEffect = (
  state: Case,
  course: Course,
  { of, effect, seq }: Holding & { readonly seq: number },
): Course => {
  const { procedure } = course;
  const fact = factOfEntry(state, of);
  const [act] = fact === undefined ? [] : happenedBy(state, fact, procedure);
  if (fact === undefined || act === undefined || !canBeHeld(procedure, act)) return course;
  const led = ledBy(state, fact, seq);
  const [from, to] = [led.stage, led.ledTo].map((stage) => placeInFile(procedure, stage));
  return withEffectHeld(course, { act, from: from ?? "", to: to ?? "" }, effect);
};

/** The same as the record has it: where the entry led the case is believed. */
const believedEffect = (state: Case, course: Course, fact: Fact<"EffectRecorded">): Course => {
  const after = withEffect(state, course, { ...fact.act, seq: fact.seq });
  const to = placeInFile(course.procedure, fact.ledTo);
  return after.at === to ? after : withBeside(entered(after, to));
};

const withFactOf =
  (state: Case, procedure: Procedure) =>
  (course: Course, fact: CaseFact): Course => {
    if (isFact(fact, "EffectRecorded")) return believedEffect(state, course, fact);
    return happenedBy(state, fact, procedure).reduce((before, happening) => {
      const isWithoutEffect = hasNoEffect(fact.worth);
      const after = isWithoutEffect
        ? before
        : believed(before, happening, placeInFile(procedure, fact.ledTo));
      return withPowerUsed(after, { act: happening, before, isWithoutEffect });
    }, course);
  };

/** The course once a resumption ended what stood still: until when is known now. */
const withResumption = (
  { suspensions }: Case,
  course: Course,
  resumption: Fact<"CaseResumed">,
): Course => {
  const still = suspensions
    .filter(({ ended }) => ended === resumption)
    .flatMap((one) => standingStill(course.procedure, one));
  const now = (one: Other): Other => {
    if (one.kind !== "stoodStill") return one;
    const { entry, clock, after } = one;
    const again = still.find((other) => other.entry === entry && other.clock === clock);
    return again === undefined ? one : { ...again, after };
  };
  return still.length === 0 ? course : { ...course, others: course.others.map(now) };
};

/** The most versions of its procedure under which a case is followed at once: those between which it was moved, and those that a test alters. */
export const mostVersions = 8;

// What changes nothing in the course of a case leaves its steps the same object.
const courseBySteps = rememberedOf<Course>(mostVersions);

const fromBeginning = (state: Case, procedure: Procedure): Course =>
  state.steps.reduce(withFactOf(state, procedure), beginCourse(procedure));

/** The course of a case through its procedure file, from its entries as they stand now. */
export const courseOf = (state: Case, procedure: Procedure): Course =>
  courseBySteps(state.steps, [procedure], () => fromBeginning(state, procedure));

/** The course of a case after one more entry, from the course before it. A correction restates a step: that is followed from the beginning. */
export const courseFrom = (before: Case, after: Case, procedure: Procedure): Course =>
  courseBySteps(after.steps, [procedure], () => {
    const isFollowed =
      before.corrections.length === after.corrections.length &&
      before.steps.every((fact, index) => after.steps[index] === fact);
    if (!isFollowed) return fromBeginning(after, procedure);
    return after.steps
      .slice(before.steps.length)
      .reduce(
        (course, fact) =>
          isFact(fact, "CaseResumed")
            ? withResumption(after, course, fact)
            : withFactOf(after, procedure)(course, fact),
        courseOf(before, procedure),
      );
  });

/** What is on record of a past case, and its procedure has no place for wherever the case was. */
export type Misplaced = { readonly fact: CaseFact; readonly fault: CourseFault };

const faultIn = (course: Course, happening: Happening): CourseFault | undefined => {
  const here = follow(course, happening);
  if (!isCourseFault(here) || happening.kind !== "at")
    return isCourseFault(here) ? here : undefined;
  return isCourseFault(follow(entered(course, happening.stage), happening)) ? here : undefined;
};

/** What a procedure has no place for of what was entered of a past case. Nobody can enter it so in a case that is carried here. */
export const misplacedIn = (state: Case, procedure: Procedure): readonly Misplaced[] => {
  if (!state.steps.some(({ imported }) => imported)) return [];
  const misplaced: Misplaced[] = [];
  state.steps.reduce((course, fact) => {
    const [happening] = fact.imported ? happenedBy(state, fact, procedure) : [];
    const fault = happening === undefined ? undefined : faultIn(course, happening);
    if (fault !== undefined) misplaced.push({ fact, fault });
    return withFactOf(state, procedure)(course, fact);
  }, beginCourse(procedure));
  return misplaced;
};

/** The acts of a case of which it can be held that they have effect, or none, oldest first. */
export const actsThatCanBeHeld = (state: Case, procedure: Procedure): readonly CaseFact[] =>
  state.steps.filter((fact) =>
    happenedBy(state, fact, procedure).some((one) => canBeHeld(procedure, one)),
  );

/** The stage of the case from which an act took it further, if it did: there it stands again where that is denied effect. */
export const stageLeftBy = (state: Case, { of }: Holding): Stage | undefined => {
  const fact = factOfEntry(state, of);
  return fact && ledBy(state, fact, state.version + 1).stage;
};

// What was decided by a certification is decided: certified again, a corrected record moves nothing.
const isDecided = (state: Case, act: RecordedAct): boolean =>
  act.kind === "VoteCertified" &&
  (certifiedFor(state.ballots, act.of)?.certified !== undefined || wasImported(state, act));

type Under = { readonly procedure: Procedure; readonly isPast: boolean };

const happeningNow = (
  state: Case,
  act: RecordedAct,
  { procedure, isPast }: Under,
): Happening | undefined =>
  isDecided(state, act)
    ? undefined
    : happeningOfAct(state, isPast ? asDecided(act) : act, procedure);

/** What an act is worth in a case as it stands before it. */
export const worthOf = (
  state: Case,
  act: RecordedAct,
  { by, ...under }: Under & { readonly by: CountedBy },
): Worth => {
  const happening = happeningNow(state, act, under);
  return happening === undefined
    ? stands
    : worthIn(courseOf(state, under.procedure), happening, by);
};

/**
 * The course after an act that has effect, or why the procedure has no place for it; the course itself where the act is nothing
 * that happens in it. A past case need not have every step on record, so what is entered of it may happen at a stage that
 * nothing led to.
 */
export const courseAfter = (
  state: Case,
  act: RecordedAct,
  { procedure, isPast }: Under,
): Course | CourseFault => {
  const course = courseOf(state, procedure);
  if (act.kind === "EffectRecorded")
    return withEffect(state, course, { ...act, seq: state.version + 1 });
  const happening = happeningNow(state, act, { procedure, isPast });
  if (happening === undefined) return course;
  const after = follow(course, happening);
  if (!isCourseFault(after) || !isPast || happening.kind !== "at") return after;
  const there = entered(course, happening.stage);
  const then = follow(there, happening);
  return isCourseFault(then) ? after : then;
};
