import type { FiledDocument } from "../../../application/drafts.ts";
import { html, nothing, type Html } from "../../html.ts";
import { numberIn } from "../form-values.ts";
import type { Scene } from "../scene.ts";
import {
  describedBy,
  faultsAbove,
  group,
  hintOf,
  untold,
  type Place,
  type Shown,
} from "./control.ts";

/** A document as it is shown: what it was called, how long it is, its digest. */
const documentShown = ({ visit }: Scene, { name, size, digest }: FiledDocument): Html => {
  const { forms } = visit.words;
  return html`<span class="tq-lines">${name ?? forms.onRecord}</span>
    ${size === null ? nothing : html`<br />${forms.bytes({ number: numberIn(visit, size) })}`}
    <br /><span class="tq-digest">SHA-256 ${digest}</span>`;
};

/** The document of an input, told back. */
export const tellDocument = (place: Place): Html => {
  const document = place.given.documents[place.name];
  return document === undefined ? untold(place) : documentShown(place.scene, document);
};

const taken = (shown: Shown, document: FiledDocument): Html => {
  const { forms } = shown.scene.visit.words;
  return html`<p class="govuk-body-s govuk-!-margin-bottom-1">
      ${documentShown(shown.scene, document)}
    </p>
    <button
      class="tq-linkbutton govuk-body-s"
      id="${shown.name}"
      name="do"
      value="remove:${shown.name}"
    >
      ${forms.remove}<span class="govuk-visually-hidden">: ${shown.words[0]}</span>
    </button>`;
};

const wanted = (shown: Shown): Html => {
  const { forms } = shown.scene.visit.words;
  return html`<input
      class="govuk-file-upload ${shown.faults.length === 0 ? "" : "govuk-file-upload--error"}"
      id="${shown.name}"
      name="${shown.name}"
      type="file"
      ${describedBy(shown)}
    />
    <button
      class="govuk-button govuk-button--secondary tq-small"
      name="do"
      value="upload:${shown.name}"
    >
      ${forms.uploadNow}<span class="govuk-visually-hidden">: ${shown.words[0]}</span>
    </button>`;
};

/** An input for a file, or the document that was uploaded with it. */
export const uploadField = (shown: Shown): Html => {
  const document = shown.given.documents[shown.name];
  const [label] = shown.words;
  return group(
    shown,
    html`${
      document === undefined
        ? html`<label class="govuk-label govuk-label--s" for="${shown.name}">${label}</label>`
        : html`<p class="govuk-label govuk-label--s">${label}</p>`
    }
    ${hintOf(shown)} ${faultsAbove(shown)}
    ${document === undefined ? wanted(shown) : taken(shown, document)}`,
  );
};
