import type { Refusal } from "../../words/refusal.ts";
import { mayReadAll } from "../cases/who-may-read.ts";
import { html, type Html, nothing } from "../html.ts";
import { to } from "../layout.ts";
import type { Visit } from "../pages.ts";
import { authorityOf } from "../respond.ts";
import { refusalInWords } from "../words.ts";
import type { FormFault } from "./judge-draft.ts";

/** The id of what stands around a field of a form, whatever inputs it has. */
export const fieldId = (name: string): string => `field-${name}`;

/** A refusal as a fault of a whole form, in the words of the page: the id that a form carries is nothing to people. */
export const formFaultOf = ({ language, words }: Visit, refusal: Refusal): FormFault => ({
  at: "",
  ...(refusal.kind === "CommandIdTaken"
    ? { words: words.forms.faults.sentBefore({ seq: refusal.seq }) }
    : refusalInWords(language, refusal)),
  authority: refusal.authority,
});

const caseInTheWay = (visit: Visit, caseId: string | undefined): Html =>
  caseId === undefined || !mayReadAll(visit)
    ? nothing
    : html`<br /><a class="govuk-link" href="${to(visit, `/cases/${caseId}`)}"
          >${visit.words.forms.openCase({ caseId })}</a
        >`;

const faultHtml = (visit: Visit, fault: FormFault): Html => {
  const { at, field, label, words, language, authority, inTheWay } = fault;
  const target = field === undefined ? at : fieldId(field);
  const text = html`${label === undefined ? "" : `${label}: `}<span
      ${language === undefined ? "" : html`lang="${language}"`}
      >${words}</span
    >`;
  return html`<li>
    ${at === "" ? text : html`<a href="#${target}">${text}</a>`} ${caseInTheWay(visit, inTheWay)}
    ${authority === undefined ? nothing : authorityOf(visit, authority)}
  </li>`;
};

/** What is wrong, before everything else on the page, each with a way to the field that it speaks of. */
export const errorSummary = (visit: Visit, faults: readonly FormFault[]): Html =>
  faults.length === 0
    ? nothing
    : html`<div class="govuk-error-summary" tabindex="-1">
        <div role="alert">
          <h2 class="govuk-error-summary__title">${visit.words.frame.problem}</h2>
          <div class="govuk-error-summary__body">
            <ul class="govuk-list govuk-error-summary__list">
              ${faults.map((fault) => faultHtml(visit, fault))}
            </ul>
          </div>
        </div>
      </div>`;

/** The way back, above a page of a form. */
export const backLink = (
  visit: Visit,
  { href, text }: { readonly href: string; readonly text: string },
): Html =>
  html`<nav aria-label="${visit.words.frame.back}">
    <a class="govuk-back-link" href="${href}">${text}</a>
  </nav>`;
