import { utf8In } from "../../values/text.ts";
import type { FormFault } from "../forms/judge-draft.ts";
import type { Named } from "../../values/names.ts";
import { html, type Html, nothing } from "../html.ts";
import { langOf, namedHtml } from "../names-html.ts";
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
  /** How many characters a line may have; where it is longer than most, so is the field. */
  readonly longest?: number;
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
      class="govuk-input ${control.longest === undefined ? "govuk-input--width-20" : ""}"
      id="${control.name}"
      name="${control.name}"
      value="${value}"
      maxlength="${String(control.longest ?? 64)}"
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

const radio = (
  { name }: Control,
  { value, text, ...inLanguage }: Choice,
  { number, isChosen }: { readonly number: number; readonly isChosen: boolean },
): Html => {
  // A link to a faulty question leads to its first answer.
  const id = number === 0 ? name : `${name}-${String(number)}`;
  return html`<div class="govuk-radios__item">
    <input
      class="govuk-radios__input"
      id="${id}"
      name="${name}"
      type="radio"
      value="${value}"
      ${isChosen ? html`checked` : ""}
    />
    <label class="govuk-label govuk-radios__label" for="${id}" ${langOf(inLanguage)}>${text}</label>
  </div>`;
};

const fieldsetOf = (visit: Visit, control: Control, answers: Html): Html =>
  html`<div class="govuk-form-group${isFaulty(control) ? " govuk-form-group--error" : ""}">
    <fieldset class="govuk-fieldset" ${describedBy(control)}>
      <legend class="govuk-fieldset__legend govuk-fieldset__legend--s">${control.label}</legend>
      ${hintOf(control)} ${messages(visit, control)} ${answers}
    </fieldset>
  </div>`;

/** A box that somebody ticks. */
export const tickControl = (visit: Visit, control: Control, isTicked: boolean): Html =>
  html`<div class="govuk-form-group${isFaulty(control) ? " govuk-form-group--error" : ""}">
    ${messages(visit, control)}
    <div class="govuk-checkboxes">
      <div class="govuk-checkboxes__item">
        <input
          class="govuk-checkboxes__input"
          id="${control.name}"
          name="${control.name}"
          type="checkbox"
          value="true"
          ${isTicked ? html`checked` : ""}
          ${describedBy(control)}
        />
        <label class="govuk-label govuk-checkboxes__label" for="${control.name}"
          >${control.label}</label
        >
      </div>
    </div>
  </div>`;

/** Groups of which one answer is given; a folded one is opened by whoever looks for it. */
export type Group = {
  readonly name: Named;
  readonly isFolded: boolean;
  readonly choices: readonly Choice[];
};

const groupHtml = ({ name, isFolded }: Group, answers: readonly Html[]): Html => {
  const list = html`<div class="govuk-radios govuk-!-margin-bottom-4">${answers}</div>`;
  return isFolded
    ? html`<details class="govuk-details">
        <summary class="govuk-details__summary">
          <span class="govuk-details__summary-text">${namedHtml(name)}</span>
        </summary>
        <div class="govuk-details__text">${list}</div>
      </details>`
    : html`<p class="govuk-body govuk-!-margin-top-4"><strong>${namedHtml(name)}</strong></p>
        ${list}`;
};

/** One of several, in groups. */
export const groupedChoice = (
  visit: Visit,
  control: Control,
  { groups, value }: { readonly groups: readonly Group[]; readonly value: string },
): Html => {
  // An answer that stands in two groups is chosen in the first.
  const firsts = new Map<string, number>();
  const numbers = groups.map(({ choices }, group) => {
    const before = groups.slice(0, group).reduce((sum, one) => sum + one.choices.length, 0);
    return choices.map((choice, index) => {
      const number = before + index;
      if (!firsts.has(choice.value)) firsts.set(choice.value, number);
      return number;
    });
  });
  return fieldsetOf(
    visit,
    control,
    html`${groups.map((group, at) =>
      groupHtml(
        { ...group, isFolded: group.isFolded && !group.choices.some((one) => one.value === value) },
        group.choices.map((choice, index) => {
          const number = numbers[at]?.[index] ?? 0;
          return radio(control, choice, {
            number,
            isChosen: choice.value === value && firsts.get(value) === number,
          });
        }),
      ),
    )}`,
  );
};

/** One of several. */
export const choiceControl = (visit: Visit, control: Control, { choices, value }: Chosen): Html =>
  fieldsetOf(
    visit,
    control,
    html`<div class="govuk-radios">
      ${choices.map((choice, number) =>
        radio(control, choice, { number, isChosen: choice.value === value }),
      )}
    </div>`,
  );
