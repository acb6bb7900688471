import { utf8In } from "../../procedure/values/text.ts";
import type { FormFault } from "../forms/judge-draft.ts";
import type { Named } from "../../procedure/model/source.ts";
import { html, type Html, nothing } from "../html.ts";
import { langOf } from "../named.ts";
import type { Visit } from "../pages.ts";
import type { Fields } from "./office-form.ts";

/** An uploaded file as text; why there is none otherwise. */
export type Uploaded =
  | { readonly kind: "text"; readonly text: string; readonly name: string }
  | { readonly kind: "none" | "notText" };

/** The text of a file that came with a form. Its name is told, and is no path. */
export const uploadedText = async (given: Fields, field: string): Promise<Uploaded> => {
  const file = given[field];
  if (!(file instanceof File) || file.size === 0) return { kind: "none" };
  const text = utf8In(await file.arrayBuffer());
  return text === undefined ? { kind: "notText" } : { kind: "text", text, name: file.name };
};

type Control = {
  readonly name: string;
  readonly label: string;
  readonly hint?: string;
  readonly faults: readonly FormFault[];
};

const faultsAt = ({ name, faults }: Control): readonly FormFault[] =>
  faults.filter(({ at }) => at === name);

const isFaulty = (control: Control): boolean => faultsAt(control).length > 0;

const messages = (visit: Visit, control: Control): Html =>
  isFaulty(control)
    ? html`<div id="${control.name}-error">
        ${faultsAt(control).map(
          ({ words, language }) =>
            html`<p class="govuk-error-message">
              <span class="govuk-visually-hidden">${visit.words.frame.error}:</span>
              <span ${language === undefined ? "" : html`lang="${language}"`}>${words}</span>
            </p>`,
        )}
      </div>`
    : nothing;

const hintOf = ({ name, hint }: Control): Html =>
  hint === undefined ? nothing : html`<div id="${name}-hint" class="govuk-hint">${hint}</div>`;

const describedBy = (control: Control): Html => {
  const ids = [
    ...(control.hint === undefined ? [] : [`${control.name}-hint`]),
    ...(isFaulty(control) ? [`${control.name}-error`] : []),
  ];
  return ids.length === 0 ? nothing : html`aria-describedby="${ids.join(" ")}"`;
};

const group = (visit: Visit, control: Control, field: Html): Html =>
  html`<div class="govuk-form-group${isFaulty(control) ? " govuk-form-group--error" : ""}">
    <label class="govuk-label govuk-label--s" for="${control.name}">${control.label}</label>
    ${hintOf(control)} ${messages(visit, control)} ${field}
  </div>`;

/** A line of text. */
export const lineControl = (visit: Visit, control: Control, value: string): Html =>
  group(
    visit,
    control,
    html`<input
      class="govuk-input govuk-input--width-20"
      id="${control.name}"
      name="${control.name}"
      value="${value}"
      maxlength="64"
      spellcheck="false"
      autocomplete="off"
      ${describedBy(control)}
    />`,
  );

/** A text of several lines that nobody wrote as prose: a key. */
export const textControl = (visit: Visit, control: Control, value: string): Html =>
  textArea(visit, control, {
    value,
    look: html`class="govuk-textarea tq-digest" spellcheck="false"`,
  });

/** A text in somebody's own words. */
export const proseControl = (visit: Visit, control: Control, value: string): Html =>
  textArea(visit, control, { value, look: html`class="govuk-textarea"` });

const textArea = (
  visit: Visit,
  control: Control,
  { value, look }: { readonly value: string; readonly look: Html },
): Html =>
  group(
    visit,
    control,
    html`<textarea
      ${look}
      id="${control.name}"
      name="${control.name}"
      rows="3"
      ${describedBy(control)}
    >
${value}</textarea>`,
  );

/** A file from the visitor's machine, or several. */
export const fileControl = (visit: Visit, control: Control, several = false): Html =>
  group(
    visit,
    control,
    html`<input
      class="govuk-file-upload"
      id="${control.name}"
      name="${control.name}"
      type="file"
      ${several ? html`multiple` : ""}
      ${describedBy(control)}
    />`,
  );

type Choice = Named & { readonly value: string };
type Chosen = { readonly choices: readonly Choice[]; readonly value: string };

const radios = ({ name }: Control, { choices, value: chosen }: Chosen): readonly Html[] =>
  choices.map(({ value, text, ...inLanguage }, index) => {
    // A link to a faulty question leads to its first answer.
    const id = index === 0 ? name : `${name}-${String(index)}`;
    return html`<div class="govuk-radios__item">
      <input
        class="govuk-radios__input"
        id="${id}"
        name="${name}"
        type="radio"
        value="${value}"
        ${value === chosen ? html`checked` : ""}
      />
      <label class="govuk-label govuk-radios__label" for="${id}" ${langOf(inLanguage)}
        >${text}</label
      >
    </div>`;
  });

/** One of several. */
export const choiceControl = (visit: Visit, control: Control, chosen: Chosen): Html =>
  html`<div class="govuk-form-group${isFaulty(control) ? " govuk-form-group--error" : ""}">
    <fieldset class="govuk-fieldset" ${describedBy(control)}>
      <legend class="govuk-fieldset__legend govuk-fieldset__legend--s">${control.label}</legend>
      ${hintOf(control)} ${messages(visit, control)}
      <div class="govuk-radios">${radios(control, chosen)}</div>
    </fieldset>
  </div>`;
