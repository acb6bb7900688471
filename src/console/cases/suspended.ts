import type { Case } from "../../procedure/case/case.ts";
import { suspendedNow } from "../../clocks/suspension.ts";
import { html, nothing, type Html } from "../html.ts";
import type { Speech } from "../speech.ts";
import { paragraph } from "./parts.ts";

/** Since when a case stands still, and why; nothing where it does not. */
export const suspendedNote = ({ words, factDate }: Speech, state: Case): Html => {
  const now = suspendedNow(state);
  if (now === null) return nothing;
  const { suspended, suspendedBy } = words.cases.overview;
  const ground = words.formChoices.ground[now.ground];
  return html`<div class="govuk-inset-text" role="note">
    ${paragraph(suspended({ day: factDate(now.on), ground }))}
    ${paragraph(`${suspendedBy}: ${now.reason}; ${now.legalBasis}`)}
  </div>`;
};
