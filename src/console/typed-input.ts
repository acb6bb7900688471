import { largestDraft } from "../application/drafts.ts";
import { html, nothing, type Html } from "./html.ts";
import type { Visit } from "./pages.ts";

const notTyped: readonly string[] = ["form-token", "do", "command-id", "draft-at"];

/**
 * What somebody typed into a form that is not taken, told back to them and kept nowhere: the page that they came from is not kept
 * by their browser either, because no page of the office may be. Files are left out, and so is what is longer than a draft may be.
 */
export const typedInput = ({ words }: Visit, body: Readonly<Record<string, unknown>>): Html => {
  const typed = Object.entries(body).flatMap(([name, value]) =>
    typeof value === "string" && value.trim() !== "" && !notTyped.includes(name)
      ? [{ name, value }]
      : [],
  );
  const size = typed.reduce((sum, { name, value }) => sum + name.length + value.length, 0);
  if (typed.length === 0 || size > largestDraft) return nothing;
  return html`<h2 class="govuk-heading-m">${words.frame.whatYouSent}</h2>
    <dl class="govuk-summary-list">
      ${typed.map(
        ({ name, value }) =>
          html`<div class="govuk-summary-list__row">
            <dt class="govuk-summary-list__key" lang="en">${name}</dt>
            <dd class="govuk-summary-list__value tq-lines">${value}</dd>
          </div>`,
      )}
    </dl>`;
};
