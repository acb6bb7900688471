import { isLetterAddress } from "../../../values/mail-address.ts";
import { html, type Html } from "../../html.ts";
import { langOf } from "../../names-html.ts";
import { givenValue, emptyForm, textIn, typed } from "../form-values.ts";
import {
  describedBy,
  faultsAbove,
  faultWords,
  faulty,
  group,
  hintOf,
  none,
  read,
  noAnswerHtml,
  type Control,
  type Place,
  type Reading,
  type Shown,
} from "./control.ts";

const labelOf = ({ name, words: [label], ...inLanguage }: Place): Html =>
  html`<label class="govuk-label govuk-label--s" for="${name}" ${langOf(inLanguage)}
    >${label}</label
  >`;

const errorClass = (of: string, { faults }: Shown): string =>
  faults.length === 0 ? "" : `govuk-${of}--error`;

type Input = { readonly width?: number; readonly numeric?: boolean; readonly list?: Html };

/** A field with one input on one line. */
export const inputField = (shown: Shown, { width, numeric, list }: Input = {}): Html => {
  const { name, given } = shown;
  const wide = width === undefined ? "" : `govuk-input--width-${String(width)}`;
  return group(
    shown,
    html`${labelOf(shown)} ${hintOf(shown)} ${faultsAbove(shown)}
      <input
        class="govuk-input ${wide} ${errorClass("input", shown)}"
        id="${name}"
        name="${name}"
        type="text"
        value="${typed(given, name)}"
        ${numeric === true ? html`inputmode="numeric"` : ""}
        ${list === undefined ? "" : html`list="${name}-list"`}
        ${describedBy(shown)}
      />${list ?? ""}`,
  );
};

/** A field with an input of several lines. */
export const textareaField = (shown: Shown, rows: number): Html =>
  group(
    shown,
    html`${labelOf(shown)} ${hintOf(shown)} ${faultsAbove(shown)}
      <textarea
        class="govuk-textarea ${errorClass("textarea", shown)}"
        id="${shown.name}"
        name="${shown.name}"
        rows="${rows}"
        ${describedBy(shown)}
      >
${typed(shown.given, shown.name)}</textarea>`,
  );

const readBackText = (place: Place): Html => {
  const text = textIn(place.given, place.name);
  return text === "" ? noAnswerHtml(place) : html`<span class="tq-lines">${text}</span>`;
};

const fill: Control["fill"] = (value, name) =>
  typeof value === "string" || typeof value === "number"
    ? givenValue(name, String(value))
    : emptyForm;

const readText = (place: Place, empty: Reading): Reading => {
  const text = textIn(place.given, place.name);
  return text === "" ? empty : read(text);
};

const missing = (place: Place): Reading =>
  faulty({ at: place.name, words: faultWords(place).needed({ label: place.words[0] }) });

/** A text on one line. */
export const line: Control = {
  show: (shown) => inputField(shown),
  read: (place) => readText(place, missing(place)),
  readBack: readBackText,
  fill,
};

/** The label of what may be left out says so. */
export const asOptional = <P extends Place>(place: P): P => ({
  ...place,
  words: [place.scene.visit.words.forms.optional({ label: place.words[0] }), place.words[1]],
});

/** A text on one line that may be left out: then it is null, which says that nothing is on record. */
export const optionalLine: Control = {
  ...line,
  show: (shown) => inputField(asOptional(shown)),
  read: (place) => readText(place, read(null)),
};

/** A short text of several lines. */
export const note: Control = { ...line, show: (shown) => textareaField(shown, 5) };

const listed = (place: Place): readonly string[] =>
  textIn(place.given, place.name)
    .split("\n")
    .map((one) => one.trim())
    .filter((one) => one !== "");

/** Several names, one on each line; there may be none. */
export const lines: Control = {
  show: (shown) => textareaField(asOptional(shown), 3),
  read: (place) => read(listed(place)),
  readBack: (place) => (listed(place).length === 0 ? none(place) : readBackText(place)),
  fill: (value, name) =>
    Array.isArray(value) ? givenValue(name, value.map(String).join("\n")) : emptyForm,
};

const whole = /^\d{1,9}$/;

const readWhole = (place: Place): Reading => {
  const text = textIn(place.given, place.name);
  if (text === "") return missing(place);
  return whole.test(text)
    ? read(Number(text))
    : faulty({ at: place.name, words: faultWords(place).noNumber({ label: place.words[0] }) });
};

/** A whole number. */
export const wholeNumber: Control = {
  show: (shown) => inputField(shown, { width: 5, numeric: true }),
  read: readWhole,
  readBack: readBackText,
  fill,
};

/** The address to which a letter goes: `name@host`, or a name with it in angle brackets. */
export const mailAddress: Control = {
  ...line,
  read: (place) => {
    const text = textIn(place.given, place.name);
    if (text === "") return missing(place);
    return isLetterAddress(text)
      ? read(text)
      : faulty({ at: place.name, words: faultWords(place).noAddress({ label: place.words[0] }) });
  },
};
