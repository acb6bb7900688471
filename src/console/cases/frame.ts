import type { FactDate } from "../../time/fact-date.ts";
import { suspendedNow } from "../../case/clocks/suspension.ts";
import type { Case } from "../../case/case.ts";
import { courseOf } from "../../case/course-of-case.ts";
import { stageOf } from "../../law/file/procedure.ts";
import { openStages } from "../../case/course/standing.ts";
import { isRecordedThatDay, stageReached } from "../../case/stage-reached.ts";
import { isOpen } from "../../law/file/stage-of-case.ts";
import { atBeginning } from "../../papers/sheets/sheet.ts";
import { stageIn } from "../../papers/wording.ts";
import { type Body, html, type Html, nothing, partsOf } from "../html.ts";
import { type Page, to } from "../layout.ts";
import { around, listHtml, namedHtml } from "../names-html.ts";
import { namesOfTreaty } from "../../treaty/treaty.ts";
import { named, type Named } from "../../values/names.ts";
import type { Visit } from "../pages.ts";
import type { PageFormat } from "../page-format.ts";
import type { Messages } from "../words.ts";
import { muted, paragraph } from "./parts.ts";
import type { CaseView } from "../../ledger/reading/case-view.ts";

/** Since when a case stands still, and why; nothing where it does not. */
export const suspendedNote = ({ words, day }: PageFormat, state: Case): Html => {
  const now = suspendedNow(state);
  if (now === null) return nothing;
  const { suspended, suspendedBy } = words.cases.overview;
  const ground = words.formChoices.ground[now.ground];
  return html`<div class="govuk-inset-text" role="note">
    ${paragraph(suspended({ day: day(now.on), ground }))}
    ${paragraph(`${suspendedBy}: ${now.reason}; ${now.legalBasis}`)}
  </div>`;
};

/** The other stages at which something may be done now: what need not take place is passed by. */
const alsoOpen = (
  { words, name }: PageFormat,
  { state, law: { procedure } }: Pick<CaseView, "state" | "law">,
): Html => {
  if (!isOpen(state.stage)) return nothing;
  const stages = openStages(courseOf(state, procedure))
    .filter((id) => id !== state.stage)
    .flatMap((id) => stageOf(procedure, id) ?? [])
    .filter((stage) => stage !== procedure.international)
    .map((stage) => name(stage.name));
  const { alsoOpen: says } = words.cases.overview;
  return stages.length === 0
    ? nothing
    : html` ${around((list) => says({ stages: list }), listHtml(stages, "; "))}`;
};

type Standing = Messages["cases"]["overview"]["standing"]["stands"];

const sinceInWords = (
  { day }: PageFormat,
  says: Standing,
  { stage, on }: { readonly stage: string; readonly on: FactDate },
): string => {
  switch (on.kind) {
    case "known":
      return says.known({ stage, day: day(on.on) });
    case "between":
      return says.between({ stage, first: day(on.from), last: day(on.to) });
    case "unknown":
      return says.unknown({ stage });
  }
};

/** Where a case stands and since which day, or when it ended: the day of the fact, and beside it that of its entry where it is another. */
export const stageAndSince = (
  format: PageFormat,
  { state, law }: Pick<CaseView, "state" | "law">,
): Html => {
  const { words, day } = format;
  const { stands, ended, recordedOn } = words.cases.overview.standing;
  const says = isOpen(state.stage) ? stands : ended;
  const reached = stageReached(state, state.stageSince, law.procedure.timeZone);
  const sentence = (stage: string): string => sinceInWords(format, says, { stage, on: reached.on });
  const recorded = isRecordedThatDay(reached)
    ? nothing
    : html` ${recordedOn({ day: day(reached.recordedOn) })}`;
  const stage = format.stage(law.procedure, state.stage);
  return html`${around(sentence, stage)}${recorded}${alsoOpen(format, { state, law })}`;
};

const alsoOpenBelow = (format: PageFormat, view: CaseView): Html => {
  const also = alsoOpen(format, view);
  return also === nothing ? nothing : html`<br />${also}`;
};

/** The same in a few words, where little room is. */
export const stageInBrief = (format: PageFormat, view: CaseView): Html => {
  const { state, law } = view;
  const { words, day } = format;
  const { boxes, standing } = words.cases.overview;
  const reached = stageReached(state, state.stageSince, law.procedure.timeZone);
  const recorded = isRecordedThatDay(reached)
    ? nothing
    : html`<br />${muted(standing.recordedOn({ day: day(reached.recordedOn) }))}`;
  const since = isOpen(state.stage) ? boxes.since : boxes.ended;
  const said =
    reached.on.kind === "unknown"
      ? since.unknown
      : reached.on.kind === "known"
        ? since.known({ day: day(reached.on.on) })
        : since.between({ first: day(reached.on.from), last: day(reached.on.to) });
  const name = stageIn(format.paper, law.procedure, state.stage);
  const stage = namedHtml({ ...name, text: atBeginning(format.paper, name.text) });
  return html`<strong>${stage}</strong><br />${said}${recorded}${alsoOpenBelow(format, view)}`;
};

/** The pages of one case, in the order in which they are offered. */
export const casePages = [
  "overview",
  "statements",
  "votes",
  "papers",
  "findings",
  "history",
] as const;
export type CasePage = (typeof casePages)[number];

const addressOf = (caseId: string, page: CasePage): string =>
  page === "overview" ? `/cases/${caseId}` : `/cases/${caseId}/${page}`;

/** What people call the case. */
export const titleOf = ({ state }: CaseView): string => state.opening?.act.title ?? state.caseId;

/** What the treaty of a case is called: the heading of its pages. */
const treatyOf = ({ language }: Visit, { law: { treaty } }: CaseView): Named =>
  named(namesOfTreaty(treaty.title), language);

const caseNavigation = (visit: Visit, caseId: string, shown: CasePage): Html =>
  html`<nav aria-label="${visit.words.cases.pagesOfCase}" class="tq-tabs">
    <ul>
      ${casePages.map(
        (page) =>
          html`<li>
            <a
              class="govuk-link"
              href="${to(visit, addressOf(caseId, page))}"
              ${page === shown ? html`aria-current="page"` : ""}
              >${visit.words.cases.pages[page]}</a
            >
          </li>`,
      )}
    </ul>
  </nav>`;

/** A page of a case: its title, where one is, and the other pages of the case. */
export const casePage = (
  visit: Visit,
  view: CaseView,
  { shown, body }: { readonly shown: CasePage; readonly body: Body },
): Page => {
  const { caseId } = view.state;
  const treaty = treatyOf(visit, view);
  const before = shown === "overview" ? "" : `${visit.words.cases.pages[shown]}: `;
  return {
    title: `${before}${treaty.text}`,
    heading: html`${before}${namedHtml(treaty)}`,
    under: "cases",
    body: [
      html`<p class="govuk-caption-m">${caseId}: ${titleOf(view)}</p>
        ${caseNavigation(visit, caseId, shown)}`,
      ...partsOf(body),
    ],
  };
};
