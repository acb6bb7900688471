import {
  backwardsInWords,
  daysAlikeInWords,
  expectedInWords,
  extensionInWords,
  moveInWords,
  readingInWords,
  resultInWords,
} from "../../case/clocks/derivation-in-words.ts";
import type { ClockExplained, Derivation, RunDerived } from "../../case/clocks/derivation.ts";
import { whyDeadline } from "../../case/course/findings-in-words.ts";
import { clockOf, type Procedure } from "../../law/file/procedure.ts";
import { explainedInCase } from "../../ledger/reading/explained-clock.ts";
import { isIsoDate } from "../../time/date.ts";
import { nameIn } from "../../values/names.ts";
import type { Authority } from "../../words/authority.ts";
import { findingHtml } from "../finding-html.ts";
import { backLink } from "../forms/error-summary.ts";
import { html, nothing, type Html } from "../html.ts";
import { to } from "../layout.ts";
import { pageFormat, type PageFormat } from "../page-format.ts";
import type { PageContext, Pages, PagesApp, Visit } from "../pages.ts";
import { authorityOf, notFoundPage, pageOf } from "../respond.ts";
import { titleOf } from "./frame.ts";
import { paragraph, section, verdictTag } from "./parts.ts";
import { readableCase } from "./who-may-read.ts";

/** Cites each source once, under the first line that rests on it. */
const citingOnce = (visit: Visit): ((authority: Authority | null) => Html) => {
  const cited = new Set<string>();
  return (authority) => {
    const key = JSON.stringify(authority);
    if (authority === null || cited.has(key)) return nothing;
    cited.add(key);
    return authorityOf(visit, authority);
  };
};

type Telling = {
  readonly format: PageFormat;
  readonly procedure: Procedure;
  readonly cite: ReturnType<typeof citingOnce>;
};

const readingHtml = (
  { format: { visit }, procedure, cite }: Telling,
  { clock }: RunDerived["run"],
  reading: Derivation,
): Html =>
  html`${paragraph(findingHtml(visit, readingInWords(clock, reading)))}
    <ul class="govuk-list govuk-list--bullet">
      ${reading.days.map((days) => html`<li>${findingHtml(visit, daysAlikeInWords(procedure, days))}${cite(days.authority)}</li>`)}
      ${reading.moves.map((move) => html`<li>${findingHtml(visit, moveInWords(move))}${move.authorities.map(cite)}</li>`)}
    </ul>
    ${paragraph(findingHtml(visit, resultInWords(clock, reading)))}`;

const runHtml = (format: PageFormat, derived: RunDerived): Html => {
  const { visit } = format;
  const { run, extensions, derivations } = derived;
  const telling = { format, procedure: run.procedure, cite: citingOnce(visit) };
  return html`${paragraph(html`${verdictTag(format, run.verdict)} ${findingHtml(visit, whyDeadline(run))}`)}
  ${extensions.map((one) => paragraph(findingHtml(visit, extensionInWords(derived, one))))}
  ${
    derivations.length === 0
      ? paragraph(findingHtml(visit, { kind: "derivedStartUnknown" }))
      : derivations.map((one) => readingHtml(telling, run, one))
  }`;
};

const parts = ["day", "month", "year"] as const;
type Typed = Readonly<Record<(typeof parts)[number], string>>;

const typedIn = (c: PageContext): Typed => {
  const typed = (part: string): string => (c.req.query(part) ?? "").trim().slice(0, 4);
  return { day: typed("day"), month: typed("month"), year: typed("year") };
};

const isEmpty = (typed: Typed): boolean => parts.every((part) => typed[part] === "");

const isoOf = ({ day, month, year }: Typed): string =>
  `${year}-${month.padStart(2, "0")}-${day.padStart(2, "0")}`;

/** A form that asks for a day; its address can be shared, and it works without script. */
const dayForm = ({ visit, words }: PageFormat, typed: Typed, isFaulty: boolean): Html => {
  const { clock } = words.cases;
  return html`<form method="get" class="tq-section">
    <fieldset class="govuk-fieldset ${isFaulty ? "govuk-form-group--error" : ""}">
      <legend class="govuk-fieldset__legend govuk-fieldset__legend--m">${clock.backwards}</legend>
      ${isFaulty ? html`<p class="govuk-error-message" role="alert">${clock.noDay}</p>` : nothing}
      <div class="govuk-date-input">
        ${parts.map(
          (part) =>
            html`<div class="govuk-date-input__item">
              <div class="govuk-form-group">
                <label class="govuk-label" for="${part}">${visit.words.forms[part]}</label>
                <input
                  class="govuk-input govuk-date-input__input govuk-input--width-${part === "year" ? "4" : "2"}"
                  id="${part}"
                  name="${part}"
                  type="text"
                  inputmode="numeric"
                  value="${typed[part]}"
                />
              </div>
            </div>`,
        )}
      </div>
    </fieldset>
    <button class="govuk-button govuk-button--secondary">${clock.count}</button>
  </form>`;
};

const backwardsHtml = (
  { visit }: PageFormat,
  procedure: Procedure,
  { clock, backwards }: ClockExplained,
): Html =>
  backwards === undefined
    ? nothing
    : html`<div class="govuk-inset-text" role="status">
        ${backwardsInWords(clock, procedure, backwards).map((all) =>
          paragraph(html`${all.map((one) => html`${findingHtml(visit, one)} `)}`),
        )}
      </div>`;

/** How the last day of a clock is worked out in a case, day by day, and back from a day that is asked for. */
export const addCaseClock = (app: PagesApp, pages: Pages): void => {
  app.get("/:language/cases/:id/clocks/:clock", async (c) => {
    const view = await readableCase(pages, c);
    const { procedure } = view?.law ?? {};
    const clock = procedure && clockOf(procedure, c.req.param("clock"));
    if (view === undefined || procedure === undefined || clock === undefined)
      return notFoundPage(pages, c);
    const { visit } = c.var;
    const format = pageFormat(visit, [procedure]);
    const typed = typedIn(c);
    const written = isoOf(typed);
    const on = isIsoDate(written) ? written : undefined;
    const explained = explainedInCase(view, clock, on);
    const { runs } = explained;
    const href = to(visit, `/cases/${view.state.caseId}`);
    return pageOf(pages, c, {
      title: nameIn(clock.name, visit.language),
      under: "cases",
      above: backLink(visit, { href, text: visit.words.forms.backToCase }),
      body: html`<p class="govuk-caption-m">${view.state.caseId}: ${titleOf(view)}</p>
        ${section(
          "days",
          format.words.cases.clock.heading,
          runs.length === 0
            ? html`${paragraph(findingHtml(visit, { kind: "clockNotBegun" }))}${explained.expected.map(
                (one) =>
                  paragraph(
                    html`${expectedInWords(procedure, one).map((said) => html`${findingHtml(visit, said)} `)}`,
                  ),
              )}`
            : html`${runs.map((one) => runHtml(format, one))}`,
        )}
        ${backwardsHtml(format, procedure, explained)}
        ${dayForm(format, typed, on === undefined && !isEmpty(typed))}`,
    });
  });
};
