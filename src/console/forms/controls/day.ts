import { dayInWords } from "../../../papers/wording.ts";
import { isIsoDate, type IsoDate } from "../../../time/date.ts";
import { html, type Html } from "../../html.ts";
import { emptyForm, textIn, typed, type Given } from "../form-values.ts";
import {
  fieldset,
  faultWords,
  faulty,
  read,
  noAnswerHtml,
  type Control,
  type Place,
  type Reading,
  type Shown,
} from "./control.ts";
import { asOptional } from "./text.ts";

const parts = ["day", "month", "year"] as const;
type Part = (typeof parts)[number];

// The first of the boxes bears the field's own id, so that a summary of faults leads to it.
const idOf = (name: string, part: Part): string => (part === "day" ? name : `${name}.${part}`);

/** Three boxes for a day. */
export const dayBoxes = (shown: Shown): Html => {
  const { forms } = shown.scene.visit.words;
  const error = shown.faults.length === 0 ? "" : "govuk-input--error";
  return html`<div class="govuk-date-input">
    ${parts.map(
      (part) =>
        html`<div class="govuk-date-input__item">
          <div class="govuk-form-group">
            <label class="govuk-label govuk-date-input__label" for="${idOf(shown.name, part)}"
              >${forms[part]}</label
            >
            <input
              class="govuk-input govuk-date-input__input govuk-input--width-${
                part === "year" ? "4" : "2"
              } ${error}"
              id="${idOf(shown.name, part)}"
              name="${shown.name}.${part}"
              type="text"
              inputmode="numeric"
              value="${typed(shown.given, `${shown.name}.${part}`)}"
            />
          </div>
        </div>`,
    )}
  </div>`;
};

const wide = (text: string, width: number): string =>
  /^\d+$/.test(text) ? text.padStart(width, "0") : text;

/** The day in three boxes: undefined where all are empty, null where they name no day. */
const dayIn = (given: Given, name: string): IsoDate | undefined | null => {
  const [day = "", month = "", year = ""] = parts.map((part) => textIn(given, `${name}.${part}`));
  if (day === "" && month === "" && year === "") return undefined;
  const written = `${year}-${wide(month, 2)}-${wide(day, 2)}`;
  return isIsoDate(written) ? written : null;
};

const readDay = (place: Place, empty: Reading): Reading => {
  const found = dayIn(place.given, place.name);
  if (found === undefined) return empty;
  return found === null
    ? faulty({ at: place.name, words: faultWords(place).noDay({ label: place.words[0] }) })
    : read(found);
};

/** The day of a reading that must be there. */
export const neededDay = (place: Place): Reading =>
  readDay(
    place,
    faulty({ at: place.name, words: faultWords(place).needed({ label: place.words[0] }) }),
  );

export const readBackDay = ({ scene, given, name }: Place): Html => {
  const found = dayIn(given, name);
  return found === undefined || found === null
    ? noAnswerHtml({ scene })
    : html`${dayInWords(scene.visit, found)}`;
};

export const filledDay = (value: unknown, name: string): Given =>
  typeof value === "string" && isIsoDate(value)
    ? {
        values: {
          [`${name}.day`]: String(Number(value.slice(8))),
          [`${name}.month`]: String(Number(value.slice(5, 7))),
          [`${name}.year`]: value.slice(0, 4),
        },
        documents: {},
      }
    : emptyForm;

const hinted = (shown: Shown): Shown => ({
  ...shown,
  words: [
    shown.words[0],
    shown.words[1] === "" ? shown.scene.visit.words.forms.dayHint : shown.words[1],
  ],
});

/** A day that must be known. */
export const day: Control = {
  show: (shown) => fieldset(hinted(shown), dayBoxes(shown)),
  read: neededDay,
  readBack: readBackDay,
  fill: filledDay,
};

/** A day that may be left out. */
export const optionalDay: Control = {
  ...day,
  show: (shown) => fieldset(asOptional(hinted(shown)), dayBoxes(shown)),
  read: (place) => readDay(place, read(null)),
};
