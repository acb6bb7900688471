import { duesOf, verdictBesideDay, type DueRun } from "../../exports/due.ts";
import { amendmentsOf, type Amendment } from "../../findings/amendments.ts";
import {
  isLaterByHolidays,
  isPassed,
  restsOn,
  type ClockRun,
} from "../../case/clocks/clock-run.ts";
import type { IsoDate } from "../../time/date.ts";
import { earliestDay } from "../../time/fact-date.ts";
import type { Finding } from "../../words/finding.ts";
import { isOpen } from "../../law/file/stage-of-case.ts";
import { authorityOf } from "../respond.ts";
import { nameIn } from "../../values/names.ts";
import { html, nothing, type Html } from "../html.ts";
import { to } from "../layout.ts";
import type { PageFormat } from "../page-format.ts";
import { fold, muted, paragraph, section, tag, unlessEmpty, verdictTag } from "./parts.ts";
import type { CaseView } from "../../ledger/reading/case-view.ts";

/** A limit as the page of a case shows it. */
export type ShownRun = {
  readonly due: DueRun;
  readonly verdict: Finding["verdict"];
  /** Whether its last day is over and nothing on record keeps it; of a period in which silence approves nobody is late. */
  readonly over: "overdue" | "periodOver" | undefined;
};

const overOn = ({ state }: CaseView, due: ClockRun, today: IsoDate): ShownRun["over"] => {
  if (!isOpen(state.stage) || !isPassed(due, today)) return undefined;
  return due.clock.isPeriod ? "periodOver" : "overdue";
};

// Once a case has ended, nobody has to keep what was not due yet.
const isToBeShown = ({ state }: CaseView, { verdict }: ShownRun): boolean =>
  isOpen(state.stage) || verdict !== "running";

/** The limits that the page of a case shows on a day. */
export const shownRuns = (view: CaseView, today: IsoDate): readonly ShownRun[] =>
  duesOf(view)
    .map((due) => ({ due, verdict: verdictBesideDay(due), over: overOn(view, due, today) }))
    .filter((one) => isToBeShown(view, one));

// Overdue first, then what still runs by its day, then what is done.
const urgency = ({ due, over }: ShownRun): string =>
  `${over === "overdue" ? "0" : due.metOn === null ? "1" : "2"} ${due.ends.kind === "days" ? due.ends.certainlyBy : "~"}`;

/** The last day of a run, or why there is none, in words. */
export const lastDayInWords = (
  { words, day }: PageFormat,
  { startedOn, standsStill, ends }: DueRun,
): string => {
  const { deadlines } = words.cases.overview;
  if (startedOn.kind === "unknown") return deadlines.startUnknown;
  if (standsStill) return deadlines.standsStill;
  if (ends.kind === "noDay") return deadlines[ends.why];
  const { certainlyBy, possiblyBy } = ends;
  if (possiblyBy === null) return deadlines.orLater({ day: day(certainlyBy) });
  return certainlyBy === possiblyBy
    ? day(certainlyBy)
    : deadlines.between({ first: day(certainlyBy), last: day(possiblyBy) });
};

/** What became of a run, in words. */
export const runStandingInWords = (
  { paper, words }: PageFormat,
  { verdict, over }: ShownRun,
): string =>
  over === undefined ? paper.audit.verdicts[verdict] : words.cases.overview.deadlines[over];

/** The same as a coloured tag. */
export const runStanding = (format: PageFormat, shown: ShownRun): Html => {
  const { verdict, over } = shown;
  if (over === undefined) return verdictTag(format, verdict);
  return tag(over === "overdue" ? "red" : "grey", runStandingInWords(format, shown));
};

/** Where the page says how the days of a clock are counted. */
const explainedLink = (
  { visit, words }: PageFormat,
  { state }: CaseView,
  { clock }: ClockRun,
): Html =>
  html`<br /><a
      class="govuk-link govuk-!-font-size-16"
      href="${to(visit, `/cases/${state.caseId}/clocks/${clock.id}`)}"
      >${words.cases.overview.deadlines.explained}<span class="govuk-visually-hidden"
        >: ${nameIn(clock.name, visit.language)}</span
      ></a
    >`;

const itemOf = (format: PageFormat, view: CaseView, shown: ShownRun): Html => {
  const { due } = shown;
  const { visit, words, day, deadline } = format;
  const { deadlines } = words.cases.overview;
  return html`<li class="tq-step">
    <div>
      <strong>${deadline(due.clock.name)}</strong>
      ${runStanding(format, shown)}<br />
      ${deadlines.lastDay}: ${lastDayInWords(format, due)}<br />
      ${muted(html`${deadlines.from}: ${day(due.startedOn)}`)}
      ${due.metOn === null ? nothing : html`<br />${deadlines.done({ day: day(due.metOn) })}`}
      ${explainedLink(format, view, due)}
      ${restsOn(due).map((authority) => authorityOf(visit, authority))}
    </div>
  </li>`;
};

const promiseOf = (format: PageFormat, one: Amendment): Html => {
  const { promises } = format.words.cases.overview;
  const colour = one.standing === "overdue" || one.standing === "doneLate" ? "red" : "grey";
  return html`<li class="tq-step">
    <div>
      <strong>${one.subject}</strong> ${tag(colour, promises.standing[one.standing])}<br />
      ${one.dueOn === null ? promises.noDay : promises.due({ day: format.day(one.dueOn) })}<br />
      ${muted(one.source)}
    </div>
  </li>`;
};

/** The amendments of the law that were promised; nothing where none was. */
const promisesSection = (format: PageFormat, { state }: CaseView, today: IsoDate): Html => {
  const promised = amendmentsOf(state, today);
  return promised.length === 0
    ? nothing
    : section(
        "promises",
        format.words.cases.overview.promises.heading,
        html`<ul class="tq-steps">
          ${promised.map((one) => promiseOf(format, one))}
        </ul>`,
      );
};

/** Before which day something of the procedure file may not be done yet. */
const intervalOf = (format: PageFormat, view: CaseView, interval: ClockRun): Html => {
  const { clock, authority, day, why, startedOn, verdict } = interval;
  const { deadlines } = format.words.cases.overview;
  const said = day === null ? deadlines.noCalendar : format.day(day);
  const from = isLaterByHolidays(interval) ? deadlines.orLater({ day: said }) : said;
  return html`<li class="tq-step">
    <div>
      <strong>${format.deadline(clock.name)}</strong> ${verdictTag(format, verdict)}<br />
      ${why === "waived" ? deadlines.waived : `${deadlines.notBefore}: ${from}`}<br />
      ${muted(html`${deadlines.from}: ${format.day(startedOn)}`)}
      ${explainedLink(format, view, interval)} ${authorityOf(format.visit, authority)}
    </div>
  </li>`;
};

const intervalsNow = ({ state, runs }: CaseView): readonly ClockRun[] =>
  isOpen(state.stage)
    ? runs.filter(({ clock, verdict }) => !("limit" in clock) && verdict === "running")
    : [];

const byUrgency = (view: CaseView, today: IsoDate): readonly ShownRun[] =>
  shownRuns(view, today).toSorted((one, other) => (urgency(one) < urgency(other) ? -1 : 1));

// What has no day was met at some time, and none is later for certain.
const metBy = ({ metOn }: ClockRun): string => (metOn === null ? "" : (earliestDay(metOn) ?? ""));

const lastMet = (all: readonly ShownRun[]): ClockRun | undefined =>
  all
    .map(({ due }) => due)
    .filter(({ metOn }) => metOn !== null)
    .toSorted((one, other) => (metBy(one) < metBy(other) ? -1 : 1))
    .at(-1);

/** The deadline to think of first, by name and last day; where none is running, that, and which was met last. */
export const nextDay = (format: PageFormat, view: CaseView, today: IsoDate): Html => {
  const { words, day, deadline } = format;
  const { deadlines, boxes } = words.cases.overview;
  const all = byUrgency(view, today);
  const next = all.find(({ due, over }) => due.metOn === null && over !== "periodOver");
  if (next !== undefined) {
    const late = next.over === "overdue" ? html`<br />${tag("red", deadlines.overdue)}` : nothing;
    return html`<strong>${deadline(next.due.clock.name)}</strong><br />
      ${deadlines.lastDay}: ${lastDayInWords(format, next.due)}${late}`;
  }
  const met = lastMet(all);
  const before =
    met?.metOn == null
      ? nothing
      : html`<br />${muted(boxes.lastMet({ deadline: deadline(met.clock.name), day: day(met.metOn) }))}`;
  return html`<strong>${boxes.noDay}</strong>${before}`;
};

/** What is due in a case: overdue first, each with what it rests on. What was met is folded, and last. */
export const deadlinesSection = (format: PageFormat, view: CaseView, today: IsoDate): Html => {
  const { deadlines } = format.words.cases.overview;
  const shown = byUrgency(view, today);
  const isMet = ({ due }: ShownRun): boolean => due.metOn !== null;
  const open = shown.filter((one) => !isMet(one));
  const met = shown.filter(isMet);
  const intervals = intervalsNow(view);
  const listOf = (all: readonly ShownRun[], more: Html = nothing): Html =>
    html`<ul class="tq-steps">
      ${all.map((one) => itemOf(format, view, one))} ${more}
    </ul>`;
  const isNone = open.length === 0 && intervals.length === 0;
  return html`${section(
    "deadlines",
    deadlines.heading,
    html`${
      isNone
        ? paragraph(deadlines.none)
        : listOf(open, html`${intervals.map((one) => intervalOf(format, view, one))}`)
    }
    ${unlessEmpty(met, (all) =>
      fold({
        summary: deadlines.met({ count: format.number(all.length) }),
        body: listOf(all),
      }),
    )}`,
  )}
  ${promisesSection(format, view, today)}`;
};
