import type { ClockRun } from "../../case/clocks/clock-run.ts";
import { readingsOf } from "../../case/clocks/readings.ts";
import { extensionsIn } from "../../case/clocks/runs.ts";
import { startsFor } from "../../case/clocks/start-for.ts";
import { verdictOf } from "../../case/clocks/verdict.ts";
import { holdsIn, isDeclared } from "../../case/course/course.ts";
import { isNumbered, type Span } from "../../law/file/clock.ts";
import { namedIn } from "../../law/file/condition.ts";
import { eventInFile, lengthInWords, namesOfDeclaration } from "../../law/file/names-in-words.ts";
import type { IsoDate } from "../../time/date.ts";
import { earliestDay, exactDay, latestDay } from "../../time/fact-date.ts";
import type { Sentence } from "../../words/messages.ts";
import type { TimesInDetail } from "./time-finding.ts";

/** That a time began before something that is on record, where its own beginning is not. */
const whatFollows = ({ timing: { run }, procedure }: ClockRun): readonly Sentence[] => {
  const after = run.start.one.followsFrom;
  return after === undefined
    ? []
    : [
        {
          kind: "deadlineBeganBefore",
          what: eventInFile(procedure, after.stage, after.what),
          on: after.on,
        },
      ];
};

/** The days from which, or for an interval until which, a time must have begun to be kept; none where more than its beginning is in doubt. */
const startsToBeKept = ({ clock, span, timing, metOn }: ClockRun): readonly IsoDate[] => {
  const { course, run, calendar } = timing;
  const isMoved =
    clock.isPeriod ||
    extensionsIn(course, clock, run).length > 0 ||
    course.others.some((one) => one.kind === "stoodStill" && one.clock === clock.id) ||
    (course.procedure.stoppedBy.get(clock.id) ?? []).length > 0;
  const on = metOn && ("limit" in clock ? latestDay(metOn) : earliestDay(metOn));
  if (isMoved || !on) return [];
  const starts = startsFor({ clock, span, calendar }, on);
  const days = starts.flatMap((one) => (one.kind === "start" ? [one.start] : []));
  return days.length === starts.length ? days.toSorted() : [];
};

/** From which day on a time would be kept whose beginning is not on record exactly, whichever its first day is; undefined where none follows. */
const whenKept = (one: ClockRun): Sentence | undefined => {
  if (one.why !== "dateUnknown" || exactDay(one.startedOn) !== undefined) return undefined;
  const days = startsToBeKept(one);
  const [first, last] = [days[0], days.at(-1)];
  if (first === undefined || last === undefined) return undefined;
  return "limit" in one.clock
    ? { kind: "deadlineKeptFrom", day: last }
    : { kind: "deadlineKeptUntil", day: first };
};

/** A declaration that is not on record, and the length that a time has by it. */
type Undeclared = { readonly declaration: string; readonly span: Span | undefined };

/** The declarations that would make a time shorter or longer than it is by the record. */
const undeclaredOf = ({ clock, timing: { course } }: ClockRun): readonly Undeclared[] =>
  (clock.unless ?? []).flatMap(({ when, span }) =>
    namedIn(when).flatMap((named): readonly Undeclared[] => {
      if (!("declared" in named) || isDeclared(course, named.declared)) return [];
      const { declared: declaration } = named;
      const made = { kind: "declared", declaration, on: { kind: "unknown" } } as const;
      const others = [...course.others, { ...made, after: course.happened.length }];
      return holdsIn({ ...course, others }, when) === "no" ? [] : [{ declaration, span }];
    }),
  );

/** Whether a time is kept whichever of two lengths it has. */
const isKeptAlso = ({ timing }: ClockRun, span: Span): boolean => {
  const other = { ...timing, span };
  return verdictOf(other, readingsOf(other))?.verdict === "kept";
};

/** What a verdict assumes that silence of the record does not show: a record that was entered afterwards need not hold everything. */
const assumed = (one: ClockRun): readonly Sentence[] =>
  undeclaredOf(one).flatMap(({ declaration, span }): readonly Sentence[] => {
    if (span === undefined || !isNumbered(span) || isKeptAlso(one, span)) return [];
    return [
      {
        kind: "deadlineUndeclared",
        name: namesOfDeclaration(one.procedure, declaration),
        length: lengthInWords(span.unit, span.n),
      },
    ];
  });

/**
 * What follows for the beginning of a time, when one would be kept whose beginning is not on record exactly, and what a verdict on a record
 * that was entered afterwards assumes.
 */
export const timesInDetail: TimesInDetail = (one, imported) => {
  const kept = whenKept(one);
  const isAssuming = imported && (one.verdict === "kept" || kept !== undefined);
  return { instead: kept, beside: [...whatFollows(one), ...(isAssuming ? assumed(one) : [])] };
};
