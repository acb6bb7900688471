import { daysBetween, type IsoDate } from "../../time/date.ts";
import { earliestDay, exactDay, type FactDate } from "../../time/fact-date.ts";
import type { Sentence } from "../../words/messages.ts";
import { isLaterByHolidays, type ClockRun } from "../clocks/clock-run.ts";
import type { AtNoStage, Happening } from "./happening.ts";
import type { JudgedCourse } from "./judged-course.ts";
import type { Lacking } from "./shortcomings.ts";
import { weighedInWords } from "../../law/votes/votes-in-words.ts";
import { clockOf, type Procedure } from "../../law/file/procedure.ts";
import {
  eventInFile,
  lengthInWords,
  namesOfBody,
  namesOfClass,
  namesOfClock,
  namesOfDeclaration,
} from "../../law/file/names-in-words.ts";

const whyWithout = {
  waived: "deadlineWaived",
  dateUnknown: "deadlineDateUnknown",
  noCalendar: "deadlineNoCalendar",
  calendarEnds: "deadlineCalendarEnds",
  classUnknown: "deadlineClassUnknown",
  notRecorded: "deadlineNotRecorded",
  awaitsCertification: "deadlineAwaitsCertification",
} as const;

/** What is said of a day by itself, whatever met it. */
const whyWithDay: Partial<
  Readonly<Record<ClockRun["why"], (day: IsoDate, one: ClockRun) => Sentence>>
> = {
  firstDayUnverified: (day, { otherDay }) => ({
    kind: "deadlineFirstDay",
    day,
    other: otherDay ?? day,
  }),
  standstillUnverified: (day, { clock }) => ({
    kind: "limit" in clock ? "deadlineStandstill" : "intervalStandstill",
    day,
  }),
  notCertified: (day) => ({ kind: "deadlineNotCertified", day }),
  periodRuns: (day, one) => ({
    kind: isLaterByHolidays(one) ? "deadlinePeriodRunsLonger" : "deadlinePeriodRuns",
    day,
  }),
  dayUnknown: (day, one) => {
    const [limit, interval] = isLaterByHolidays(one)
      ? (["deadlineHolidaysUnknown", "intervalHolidaysUnknown"] as const)
      : (["deadlineHoursUnknown", "intervalHoursUnknown"] as const);
    return { kind: "limit" in one.clock ? limit : interval, day };
  },
};

const isWithoutDay = (why: ClockRun["why"]): why is keyof typeof whyWithout =>
  Object.hasOwn(whyWithout, why);

/** The day on which a time ended, or may not end before, beside the day on which it was met. */
const whyMet = (
  { why, clock, verdict, timing, procedure }: ClockRun,
  { day, on }: { readonly day: IsoDate; readonly on: FactDate },
): Sentence => {
  const after = timing.run.end?.one.followsFrom;
  if (after !== undefined)
    return {
      kind: "deadlineMetBefore",
      ...{ day, on: after.on, what: eventInFile(procedure, after.stage, after.what) },
    };
  if (!("limit" in clock)) return { kind: "deadlineNotBefore", day, on };
  if (why === "tooEarly") return { kind: "deadlineStillRan", day, on };
  // Kept, and yet after the last day: what was certified is that the time had passed.
  const isOver = verdict === "kept" && (earliestDay(on) ?? day) > day;
  return { kind: isOver ? "deadlineOver" : "deadlineMet", day, on };
};

/** Where no one last day follows from the record: which it is at the earliest, if that does. */
const whyWithoutLastDay = (day: IsoDate | null, { clock, metOn: on }: ClockRun): Sentence => {
  if (day === null) return { kind: "deadlineDayOpen" };
  if (!("limit" in clock)) return { kind: "intervalHolidaysUnknown", day };
  return on === null ? { kind: "deadlineEarliest", day } : { kind: "deadlineEarliestMet", day, on };
};

/** What is said of a last day, or of the earliest on which it can be. */
const whyByDay = (one: ClockRun, day: IsoDate): Sentence => {
  const { why, metOn, verdict, unmoved } = one;
  const said = whyWithDay[why]?.(day, one);
  if (said !== undefined) return said;
  if (isLaterByHolidays(one) && why !== "tooEarly") return whyWithoutLastDay(day, one);
  if (metOn !== null) return whyMet(one, { day, on: metOn });
  if (!("limit" in one.clock)) return { kind: "intervalUntil", day };
  return { kind: "deadlineDue", day: verdict === "running" ? (unmoved ?? day) : day };
};

/** Where the law gives no number of days: how many passed. */
const whyAtOnce = ({ startedOn, metOn, timing: { today } }: ClockRun): Sentence => {
  const [from, to] = [exactDay(startedOn), metOn === null ? today : exactDay(metOn)];
  if (from === undefined || to === undefined) return { kind: "deadlineAtOnce" };
  const length = lengthInWords("days", daysBetween(from, to));
  return metOn === null
    ? { kind: "deadlineAtOncePassed", length }
    : { kind: "deadlineAtOnceDone", length, on: metOn };
};

/** Why a time limit was kept or not, or cannot be judged. */
export const whyDeadline = (one: ClockRun): Sentence => {
  const { why, day, unmoved, enteredOn } = one;
  if (why === "noNumber") return whyAtOnce(one);
  if (isWithoutDay(why)) return { kind: whyWithout[why] };
  if (enteredOn !== null && unmoved !== null)
    return { kind: "deadlineEnteredLate", entered: enteredOn, day: unmoved };
  return day === null ? whyWithoutLastDay(unmoved, one) : whyByDay(one, day);
};

/** What happened at no stage, as a sentence names it. */
export const otherInWords = (procedure: Procedure, one: AtNoStage): Sentence => {
  const clock = "clock" in one ? namesOfClock(procedure, one.clock) : {};
  switch (one.kind) {
    case "classified":
      return one.classes.length === 0
        ? { kind: "storyClassifiedNone" }
        : {
            kind: "storyClassified",
            names: one.classes.map((id) => namesOfClass(procedure, id)),
          };
    case "declared":
      return { kind: "inFile", names: namesOfDeclaration(procedure, one.declaration) };
    case "extended":
      return { kind: "storyExtended", clock, n: String(one.n) };
    case "waived":
      return { kind: "storyWaived", clock };
    case "stoodStill": {
      const why = clockOf(procedure, one.clock)?.standsStill?.name ?? {};
      return { kind: "storyStoodStill", clock, until: one.until, why };
    }
    case "withdrawn":
      return { kind: "storyWithdrawn" };
    case "termEnded":
      return { kind: "storyTermEnded" };
    case "lapsed":
      return { kind: "storyLapsed" };
  }
};

/** What was done, at a stage or at none. */
export const doneInWords = (procedure: Procedure, act: Happening): Sentence =>
  act.kind === "at" ? eventInFile(procedure, act.stage, act.what) : otherInWords(procedure, act);

/** What certainly happened before that which came first, each with its day. */
export const outOfOrderInWords = (
  procedure: Procedure,
  { earlier, later }: JudgedCourse["outOfOrder"][number],
): Sentence => ({
  kind: "outOfOrder",
  earlier: doneInWords(procedure, earlier),
  early: earlier.on,
  later: doneInWords(procedure, later),
  late: later.on,
});

const extensionKinds = {
  noneRunning: "extensionNoneRunning",
  tooLong: "extensionTooLong",
  tooOften: "extensionTooOften",
  afterEnd: "extensionAfterEnd",
  endUnknown: "extensionEndUnknown",
} as const;

const lackInWords = (procedure: Procedure, lack: Lacking): Sentence => {
  const what = doneInWords(procedure, lack.act);
  switch (lack.kind) {
    case "notEntitled":
      return {
        kind: "actNotEntitled",
        what,
        by: namesOfBody(procedure, lack.by),
        names: lack.entitled.map((id) => namesOfBody(procedure, id)),
      };
    case "tooFew":
      return lack.enough === false
        ? {
            kind: "actTooFew",
            what,
            sums: lack.weighed.map((one) => weighedInWords(procedure, one)),
          }
        : { kind: "actUnknown", what };
    case "tooLate":
      return {
        kind: "actTooLate",
        what,
        after: eventInFile(procedure, lack.after.stage, lack.after.what),
      };
    case "notProvidedFor":
      return { kind: "actNotProvidedFor", what };
    case "timeOver":
      return {
        kind: "actAfterTime",
        what,
        on: lack.act.on,
        name: namesOfClock(procedure, lack.clock),
        day: lack.day,
      };
    case "extension":
      return { kind: extensionKinds[lack.why], what };
    case "notCountersigned":
      return {
        kind: "actNotCountersigned",
        what,
        names: lack.by.map((id) => namesOfBody(procedure, id)),
      };
    case "without":
      return { kind: "storyLaidWithout", what, document: lack.document };
    case "asRecorded":
      return { kind: "actAsRecorded", what };
    case "documentsUnknown":
      return { kind: "storyLaidUnknown", what };
  }
};

const effectInWords = ({ isWithoutEffect, held }: Lacking): readonly Sentence[] => {
  if (held === undefined) return isWithoutEffect ? [{ kind: "hasNoEffect" }] : [];
  return [{ kind: held === "given" ? "hasEffectAsHeld" : "hasNoEffectAsHeld" }];
};

/** What an act lacks by the law, and whether it has an effect for all that. */
export const lackingInWords = (procedure: Procedure, lack: Lacking): Sentence => {
  const why = lackInWords(procedure, lack);
  const effect = effectInWords(lack);
  return effect.length === 0 ? why : [why, ...effect];
};
