import { dueDay, isDated, type ClockRun, type DatedRun } from "../../case/clocks/clock-run.ts";
import type { Fact } from "../../api/shapes/fact-line.ts";
import { factsOfCase } from "../../api/shapes/facts.ts";
import type { CaseView } from "../../ledger/reading/case-view.ts";
import type { IsoDate } from "../../time/date.ts";
import { earliestDay, knownDate, latestDay, type FactDate } from "../../time/fact-date.ts";
import { piecesIn } from "../../papers/wording.ts";
import type { Named } from "../../values/names.ts";
import { findingHtml } from "../finding-html.ts";
import { html, nothing, type Html } from "../html.ts";
import type { PageFormat } from "../page-format.ts";
import {
  lastDayInWords,
  runStanding,
  runStandingInWords,
  shownRuns,
  type ShownRun,
} from "./deadlines.ts";

/** The rows of a timeline belong together by whether something happened abroad or at home, or is a time that runs. */
export const lanes = ["abroad", "home", "times"] as const;
export type Lane = (typeof lanes)[number];

/** Days from the first to the last, of which each is certain or only possible. */
export type DrawnSpan = {
  readonly from: IsoDate;
  readonly to: IsoDate;
  readonly isCertain: boolean;
};

/** Something that happened in a case or is due in it, as its timeline tells it. */
export type TimelineEvent = {
  readonly lane: Lane;
  readonly name: Named;
  /** Its day, or the last day of a time, in words. */
  readonly day: string;
  /** What else is known of it. */
  readonly about: Html;
  /** What is written beside it in the drawing. */
  readonly label: string;
  /** One day, or spans of days; undefined where no day is known. */
  readonly drawn: IsoDate | readonly DrawnSpan[] | undefined;
  /** The day by which it stands in the list, or `~` after all others. */
  readonly order: string;
};

const namesAbroad: ReadonlySet<Fact["name"]> = new Set<Fact["name"]>([
  "factSignature",
  "factDepositaryNotice",
  "factInstrument",
  "factInstrumentReturned",
  "factNotification",
  "factDeposit",
  "factObjection",
  "factInForce",
  "factDenunciation",
]);

// The name of a stage is one piece, in the language in which its file has it.
const nameOf = ({ visit: { language } }: PageFormat, { name, title }: Fact): Named => {
  const pieces = piecesIn(language, title ?? { kind: name });
  const [only] = pieces;
  return only !== undefined && pieces.length === 1
    ? only
    : { text: pieces.map(({ text }) => text).join("") };
};

// That a treaty enters into force follows from its own rule before anybody records it.
const dateOf = ({ entryIntoForce }: CaseView, { name, on }: Fact): FactDate | null => {
  if (typeof on === "string") return knownDate(on);
  if (on !== null || name !== "factInForce") return on;
  const day = entryIntoForce?.date ?? null;
  return day === null ? null : knownDate(day);
};

const drawnDate = (on: FactDate): TimelineEvent["drawn"] => {
  if (on.kind === "unknown") return undefined;
  return on.kind === "known" ? on.on : [{ from: on.from, to: on.to, isCertain: false }];
};

const eventOfFact = (format: PageFormat, view: CaseView, fact: Fact): readonly TimelineEvent[] => {
  const on = dateOf(view, fact);
  if (on === null) return [];
  const day = format.day(on);
  // Of a stage that is what became of it; what else is told of a fact may name persons, and stands among the facts.
  const [about] = fact.name === "factStage" ? fact.about : [];
  return [
    {
      lane: namesAbroad.has(fact.name) ? "abroad" : "home",
      name: nameOf(format, fact),
      day,
      about: about === undefined ? nothing : findingHtml(format.visit, about),
      label: day,
      drawn: drawnDate(on),
      order: earliestDay(on) ?? "~",
    },
  ];
};

const spansOf = ({ startedOn, ends }: DatedRun): readonly DrawnSpan[] => {
  const { certainlyBy, possiblyBy } = ends;
  const first = earliestDay(startedOn) ?? certainlyBy;
  const surely = latestDay(startedOn) ?? certainlyBy;
  return [
    { from: first, to: surely, isCertain: false },
    { from: surely, to: certainlyBy, isCertain: true },
    { from: certainlyBy, to: possiblyBy ?? certainlyBy, isCertain: false },
  ].filter(({ from, to }) => from < to);
};

const drawnRun = (run: ClockRun): TimelineEvent["drawn"] => {
  if (!isDated(run)) return undefined;
  const spans = spansOf(run);
  return spans.length === 0 ? dueDay(run) : spans;
};

const eventOfRun = (format: PageFormat, shown: ShownRun): TimelineEvent => {
  const { due } = shown;
  const { timeline } = format.words.cases.overview;
  const day = lastDayInWords(format, due);
  const deadline = format.deadline(due.clock.name);
  return {
    lane: "times",
    name: { text: timeline.lastDayOf({ deadline }) },
    day,
    about: html`${runStanding(format, shown)}`,
    label: `${runStandingInWords(format, shown)}; ${day}`,
    drawn: drawnRun(due),
    order: isDated(due) ? due.ends.certainlyBy : "~",
  };
};

/** What happened in a case and what is due in it, in the order of the days; what has no day stands last. */
export const timelineEvents = (
  format: PageFormat,
  view: CaseView,
  today: IsoDate,
): readonly TimelineEvent[] =>
  [
    ...factsOfCase(view).flatMap((fact) => eventOfFact(format, view, fact)),
    ...shownRuns(view, today).map((shown) => eventOfRun(format, shown)),
  ].toSorted((one, other) => (one.order < other.order ? -1 : Number(one.order > other.order)));
