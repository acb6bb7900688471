import type { CaseView } from "../../application/reading/queries.ts";
import { html, partsOf, type Body, type Html } from "../html.ts";
import { to, type Page } from "../layout.ts";
import type { Visit } from "../pages.ts";

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
  const title =
    shown === "overview" ? titleOf(view) : `${visit.words.cases.pages[shown]}: ${titleOf(view)}`;
  return {
    title,
    under: "cases",
    body: [
      html`<p class="govuk-caption-m">${caseId}</p>
        ${caseNavigation(visit, caseId, shown)}`,
      ...partsOf(body),
    ],
  };
};
