import { fileControl, textControl } from "../administration/controls.ts";
import { errorSummary } from "../forms/error-summary.ts";
import type { FormFault } from "../forms/judge-draft.ts";
import { html, type Html } from "../html.ts";
import { formToken, to } from "../layout.ts";
import type { Visit } from "../pages.ts";
import type { WishFault } from "./verify-wish.ts";

/** What was typed into the form, and what is wrong with it. */
export type Filled = { readonly keys: string; readonly faults: readonly WishFault[] };

const said = ({ words }: Visit, { field, why, found = "" }: WishFault): FormFault => {
  const { verify } = words.audit;
  return { at: field, words: why === "badKey" ? verify.badKey({ line: found }) : verify[why] };
};

/** What is wrong with the form, each with a link to its field. */
export const faultSummary = (visit: Visit, { faults }: Filled): Html =>
  errorSummary(
    visit,
    faults.map((one) => said(visit, one)),
  );

/** The form in which an export is handed in. */
export const verifyForm = (visit: Visit, { keys, faults: found }: Filled): Html => {
  const { verify } = visit.words.audit;
  const faults = found.map((one) => said(visit, one));
  return html`<p class="govuk-body">${verify.intro}</p>
    <form method="post" action="${to(visit, "/audit/log/verify")}" enctype="multipart/form-data">
      ${formToken(visit)}
      ${fileControl(visit, { name: "export", label: verify.file, hint: verify.fileHint, faults })}
      ${fileControl(visit, { name: "checkpoints", label: verify.checkpoints, hint: verify.checkpointsHint, faults }, true)}
      ${textControl(visit, { name: "keys", label: verify.keys, hint: verify.keysHint, faults }, keys)}
      <button class="govuk-button">${verify.do}</button>
    </form>`;
};
