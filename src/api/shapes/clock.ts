import {
  backwardsInWords,
  daysAlikeInWords,
  expectedInWords,
  extensionInWords,
  moveInWords,
  readingInWords,
  resultInWords,
} from "../../case/clocks/derivation-in-words.ts";
import type {
  Backwards,
  ClockExplained,
  Derivation,
  RunDerived,
} from "../../case/clocks/derivation.ts";
import { whyDeadline } from "../../case/course/findings-in-words.ts";
import type { FirstDay, HowCounted } from "../../law/clocks/calendar-days.ts";
import { isByCalendar, spanOf } from "../../law/file/clock.ts";
import { clockOf, type Procedure } from "../../law/file/procedure.ts";
import { explainedInCase } from "../../ledger/reading/explained-clock.ts";
import type { Desk } from "../../ledger/desk.ts";
import { viewCase } from "../../ledger/reading/queries.ts";
import type { Reader } from "../../office/confidential-votes.ts";
import type { IsoDate } from "../../time/date.ts";
import type { FactDate } from "../../time/fact-date.ts";
import type { CaseId, Digest } from "../../values/ids.ts";
import type { Names } from "../../values/names.ts";
import type { Finding } from "../../words/finding.ts";
import { isRefusal, refusal, type Refusal } from "../../words/refusal.ts";
import { say, type Words } from "../../words/say.ts";
import type { Source } from "../../words/source.ts";

/** Days in a row of which a count makes the same, with the line that says so. */
type DaysInAnswer = {
  readonly from: IsoDate;
  readonly to: IsoDate;
  readonly how: HowCounted["kind"];
  /** Which of the days that count they are; null where they do not. */
  readonly counted: { readonly first: number; readonly last: number } | null;
  readonly what: string;
  readonly authority: Source | null;
};

type LastInAnswer = { readonly surely: IsoDate; readonly possibly: IsoDate | null };

type ReadingInAnswer = {
  readonly start: IsoDate;
  readonly firstDay: FirstDay;
  readonly what: string;
  readonly days: readonly DaysInAnswer[];
  readonly moves: readonly { readonly what: string; readonly authorities: readonly Source[] }[];
  readonly last: LastInAnswer | null;
  readonly result: string;
};

type RunInAnswer = {
  readonly startedOn: FactDate;
  readonly verdict: Finding["verdict"];
  readonly why: string;
  /** The line that says how long it is. */
  readonly authority: Source;
  readonly extensions: readonly string[];
  readonly readings: readonly ReadingInAnswer[];
};

type StartInAnswer = {
  readonly firstDay: FirstDay;
  /** The day by which the time must begin, or of a limit from which it may; null where it cannot be counted back. */
  readonly start: IsoDate | null;
  readonly last: LastInAnswer | null;
};

type ExpectedInAnswer = {
  readonly clock: string;
  /** The clock that ends with what starts it. */
  readonly after: string;
  readonly start: IsoDate;
  readonly last: LastInAnswer | null;
  readonly what: string;
};

type EarlierInAnswer = {
  readonly clock: string;
  readonly on: IsoDate;
  readonly starts: readonly StartInAnswer[];
};

/** How the days of a clock are counted in a case, as programs are shown it. */
export type ClockAnswer = {
  readonly kind: "clock";
  readonly caseId: CaseId;
  readonly clock: string;
  readonly name: Names;
  /** The calendar of sitting days by which what still runs is counted. */
  readonly calendar: { readonly digest: Digest; readonly endsOn: IsoDate } | null;
  readonly runs: readonly RunInAnswer[];
  /** When it ends where it has not begun, by the times that run before it, from the first of them to itself. */
  readonly expected: readonly ExpectedInAnswer[];
  readonly backwards: {
    readonly on: IsoDate;
    readonly starts: readonly StartInAnswer[];
    /** The times before it, from the last to the first, for the day on which it would have to begin. */
    readonly earlier: readonly EarlierInAnswer[];
    readonly what: readonly string[];
  } | null;
};

const lastInAnswer = (last: Derivation["last"]): LastInAnswer | null =>
  last?.kind === "day" ? { surely: last.surely, possibly: last.possibly } : null;

const readingInAnswer = (
  { clock, procedure }: RunDerived["run"],
  reading: Derivation,
  words: Words,
): ReadingInAnswer => ({
  start: reading.start,
  firstDay: reading.from,
  what: say(readingInWords(clock, reading), words),
  days: reading.days.map((days) => ({
    from: days.from,
    to: days.to,
    how: days.how.kind,
    counted: days.counted,
    what: say(daysAlikeInWords(procedure, days), words),
    authority: days.authority,
  })),
  moves: reading.moves.map(({ authorities, ...move }) => ({
    what: say(moveInWords(move), words),
    authorities,
  })),
  last: lastInAnswer(reading.last),
  result: say(resultInWords(clock, reading), words),
});

const runInAnswer = (derived: RunDerived, words: Words): RunInAnswer => {
  const { run, extensions, derivations } = derived;
  return {
    startedOn: run.startedOn,
    verdict: run.verdict,
    why: say(whyDeadline(run), words),
    authority: run.authority,
    extensions: extensions.map((one) => say(extensionInWords(derived, one), words)),
    readings: derivations.map((one) => readingInAnswer(run, one, words)),
  };
};

const startsInAnswer = (starts: Backwards["starts"]): readonly StartInAnswer[] =>
  typeof starts === "string"
    ? []
    : starts.map((one) =>
        one.kind === "start"
          ? { firstDay: one.from, start: one.start, last: lastInAnswer(one.last) }
          : { firstDay: one.from, start: null, last: null },
      );

const expectedInAnswer = (
  { expected }: ClockExplained,
  procedure: Procedure,
  words: Words,
): readonly ExpectedInAnswer[] =>
  expected.map((one) => ({
    clock: one.clock.id,
    after: one.after.id,
    start: one.start,
    last: lastInAnswer(one.last),
    what: expectedInWords(procedure, one)
      .map((said) => say(said, words))
      .join(" "),
  }));

const backwardsInAnswer = (
  { clock, backwards }: ClockExplained,
  procedure: Procedure,
  words: Words,
): ClockAnswer["backwards"] =>
  backwards === undefined
    ? null
    : {
        on: backwards.on,
        starts: startsInAnswer(backwards.starts),
        earlier: backwards.earlier.map(({ clock: { id }, on, starts }) => ({
          clock: id,
          on,
          starts: startsInAnswer(starts),
        })),
        what: backwardsInWords(clock, procedure, backwards).map((all) =>
          all.map((one) => say(one, words)).join(" "),
        ),
      };

/** For whom a clock is explained, in which words, and for which day it is counted back. */
type Asked = {
  readonly clock: string;
  readonly on: IsoDate | undefined;
  readonly reader?: Reader;
  readonly words: Words;
};

/** How the days of a clock are counted in a case, or a refusal where there is no such case or clock. */
export const clockAnswer = async (
  desk: Desk,
  caseId: CaseId,
  { clock: id, on, reader, words }: Asked,
): Promise<ClockAnswer | Refusal> => {
  const view = await viewCase(desk, caseId, reader);
  if (isRefusal(view)) return view;
  const { procedure } = view.law;
  const clock = clockOf(procedure, id);
  if (clock === undefined)
    return refusal("ClockUnknown", {
      clock: id,
      known: (procedure.clocks ?? []).map((one) => one.id),
    });
  const explained = explainedInCase(view, clock, on);
  const { calendar } = view;
  return {
    kind: "clock",
    caseId,
    clock: id,
    name: clock.name,
    calendar:
      calendar === undefined || !isByCalendar(spanOf(clock))
        ? null
        : { digest: calendar.digest, endsOn: calendar.endsOn },
    runs: explained.runs.map((one) => runInAnswer(one, words)),
    expected: expectedInAnswer(explained, procedure, words),
    backwards: backwardsInAnswer(explained, procedure, words),
  };
};
