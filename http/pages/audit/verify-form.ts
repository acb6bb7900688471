import { faultsSummary } from "../forms/faults-shown.ts";
import { html, nothing, type Html } from "../html.ts";
import { formToken, to } from "../layout.ts";
import type { Visit } from "../pages.ts";
import type { WishFault } from "./verify-wish.ts";

type Field = {
  readonly id: "export" | "checkpoints" | "keys";
  readonly label: string;
  readonly hint: string;
};

const faultInWords = ({ words }: Visit, { why, found = "" }: WishFault): string => {
  const { verify } = words.audit;
  return why === "badKey" ? verify.badKey(found) : verify[why];
};

/** What is wrong with the form, with a link to the field. */
export const faultSummary = (visit: Visit, fault: WishFault): Html =>
  faultsSummary(visit, [{ at: fault.field, words: faultInWords(visit, fault) }]);

const group = (
  visit: Visit,
  field: Field,
  given: { readonly control: Html; readonly fault: WishFault | undefined },
): Html => {
  const { id, label, hint } = field;
  const isFaulty = given.fault?.field === id;
  const message =
    given.fault !== undefined && isFaulty
      ? html`<p id="${id}-error" class="govuk-error-message">
          <span class="govuk-visually-hidden">${visit.words.frame.error}:</span>
          ${faultInWords(visit, given.fault)}
        </p>`
      : nothing;
  return html`<div class="govuk-form-group${isFaulty ? " govuk-form-group--error" : ""}">
    <label class="govuk-label govuk-label--s" for="${id}">${label}</label>
    <div id="${id}-hint" class="govuk-hint">${hint}</div>
    ${message} ${given.control}
  </div>`;
};

/** The form in which an export is handed in. */
export const verifyForm = (visit: Visit, fault?: WishFault): Html => {
  const { verify } = visit.words.audit;
  const field = (id: Field["id"]): Field => ({
    id,
    label: { export: verify.file, checkpoints: verify.checkpoints, keys: verify.keys }[id],
    hint: { export: verify.fileHint, checkpoints: verify.checkpointsHint, keys: verify.keysHint }[
      id
    ],
  });
  const upload = (id: "export" | "checkpoints", several: boolean): Html =>
    html`<input
      class="govuk-file-upload"
      id="${id}"
      name="${id}"
      type="file"
      ${several ? html`multiple` : ""}
      aria-describedby="${id}-hint"
    />`;
  const keys = html`<textarea
    class="govuk-textarea tq-digest"
    id="keys"
    name="keys"
    rows="3"
    spellcheck="false"
    aria-describedby="keys-hint"
  ></textarea>`;
  return html`<p class="govuk-body">${verify.intro}</p>
    <form method="post" action="${to(visit, "/audit/log/verify")}" enctype="multipart/form-data">
      ${formToken(visit)}
      ${group(visit, field("export"), { control: upload("export", false), fault })}
      ${group(visit, field("checkpoints"), { control: upload("checkpoints", true), fault })}
      ${group(visit, field("keys"), { control: keys, fault })}
      <button class="govuk-button">${verify.do}</button>
    </form>`;
};
