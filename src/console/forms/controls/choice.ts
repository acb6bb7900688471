import type { Named } from "../../../values/names.ts";
import { html, type Html, nothing } from "../../html.ts";
import { langOf, namedHtml } from "../../names-html.ts";
import type { ChoicesInWords } from "../../words.ts";
import { emptyForm, givenValue, textIn, typed } from "../form-values.ts";
import type { Scene } from "../scene.ts";
import {
  type Control,
  describedBy,
  faultsAbove,
  faultWords,
  faulty,
  fieldset,
  group,
  hintOf,
  none,
  type Place,
  read,
  type Reading,
  type Shown,
  noAnswerHtml,
} from "./control.ts";
import { line } from "./text.ts";

export type Option = Named & {
  readonly value: string;
  readonly hint?: string;
  /** What is asked only of whoever chooses this. */
  readonly more?: Html;
};

const optionHtml = (
  { value, text, hint, more, ...inLanguage }: Option,
  { id, name, checked }: { readonly id: string; readonly name: string; readonly checked: boolean },
): Html =>
  html`<div class="govuk-radios__item">
      <input
        class="govuk-radios__input"
        id="${id}"
        name="${name}"
        type="radio"
        value="${value}"
        ${checked ? "checked" : ""}
        ${hint === undefined ? "" : html`aria-describedby="${id}-hint"`}
      />
      <label class="govuk-label govuk-radios__label" for="${id}" ${langOf(inLanguage)}
        >${text}</label
      >
      ${
        hint === undefined
          ? nothing
          : html`<div id="${id}-hint" class="govuk-hint govuk-radios__hint">${hint}</div>`
      }
    </div>
    ${
      more === undefined
        ? nothing
        : html`<div class="govuk-radios__conditional" data-only-if="${id}">${more}</div>`
    }`;

/** Radios. What belongs to one of them stands under it, and is hidden by script while another is chosen. */
export const radios = (
  shown: Shown,
  name: string,
  {
    options,
    otherwise = "",
  }: {
    readonly options: readonly Option[];
    /** What is chosen as long as nobody has. */
    readonly otherwise?: string;
  },
): Html => {
  const chosen = typed(shown.given, name) === "" ? otherwise : typed(shown.given, name);
  return html`<div class="govuk-radios govuk-radios--small">
    ${options.map((option, index) => {
      // The first bears the name as its id, so that a summary of faults leads to it.
      const id = index === 0 ? name : `${name}-${String(index + 1)}`;
      return optionHtml(option, { id, name, checked: option.value === chosen });
    })}
  </div>`;
};

type Offered = (scene: Scene) => readonly Option[];

const fill: Control["fill"] = (value, name) =>
  typeof value === "string" || typeof value === "boolean"
    ? givenValue(name, String(value))
    : emptyForm;

const readAmong = (place: Place, options: readonly Option[]): Reading => {
  const chosen = textIn(place.given, place.name);
  if (chosen === "")
    return faulty({ at: place.name, words: faultWords(place).choose({ label: place.words[0] }) });
  return options.some(({ value }) => value === chosen)
    ? read(chosen)
    : faulty({ at: place.name, words: faultWords(place).notOffered({ label: place.words[0] }) });
};

// What is on record need not be offered now: a committee of an earlier round, a version that is no longer the newer one.
const readBackAmong = (place: Place, options: readonly Option[]): Html => {
  const chosen = textIn(place.given, place.name);
  if (chosen === "") return noAnswerHtml(place);
  return namedHtml(options.find(({ value }) => value === chosen) ?? { text: chosen });
};

/** One of several answers. */
export const oneOf = (offered: Offered): Control => ({
  show: (shown) => fieldset(shown, radios(shown, shown.name, { options: offered(shown.scene) })),
  read: (place) => readAmong(place, offered(place.scene)),
  readBack: (place) => readBackAmong(place, offered(place.scene)),
  fill,
});

/** One of several answers out of a long list. */
export const oneOfMany = (offered: Offered): Control => ({
  ...oneOf(offered),
  show: (shown) =>
    group(
      shown,
      html`<label class="govuk-label govuk-label--s" for="${shown.name}">${shown.words[0]}</label>
        ${hintOf(shown)} ${faultsAbove(shown)}
        <select
          class="govuk-select tq-select"
          id="${shown.name}"
          name="${shown.name}"
          ${describedBy(shown)}
        >
          <option value=""></option>
          ${offered(shown.scene).map(
            ({ value, text, ...inLanguage }) =>
              html`<option
                value="${value}"
                ${langOf(inLanguage)}
                ${value === typed(shown.given, shown.name) ? "selected" : ""}
              >
                ${text}
              </option>`,
          )}
        </select>`,
    ),
});

/** One of the answers that the case or the law knows; where they know none, it is written. */
export const oneKnown = (offered: Offered): Control => {
  const known = oneOf(offered);
  const fitting = ({ scene }: Pick<Place, "scene">): Control =>
    offered(scene).length === 0 ? line : known;
  return {
    show: (shown) => fitting(shown).show(shown),
    read: (place) => fitting(place).read(place),
    readBack: (place) => fitting(place).readBack(place),
    fill,
  };
};

/** One of several answers, or none; where there are none to choose from, it is not asked. */
export const leftOutOr = (offered: Offered): Control => {
  const control = oneOfMany(offered);
  const isLeftOut = (place: Place): boolean => textIn(place.given, place.name) === "";
  return {
    ...control,
    show: (shown) => (offered(shown.scene).length < 2 ? nothing : control.show(shown)),
    read: (place) => (isLeftOut(place) ? read(undefined) : control.read(place)),
    readBack: (place) => (isLeftOut(place) ? none(place) : control.readBack(place)),
  };
};

const wordsOf =
  (name: string): Offered =>
  ({ visit }) => {
    const choices: ChoicesInWords = visit.words.formChoices;
    const all: Readonly<Record<string, Readonly<Record<string, string>>>> = choices;
    return Object.entries(all[name] ?? {}).map(([value, text]) => ({ value, text }));
  };

/** One of the words that a field offers. */
export const word = (name: string): Control => oneOf(wordsOf(name));

/** The same where nothing need be on record. */
export const wordOrNone = (name: string): Control => {
  const control = oneOfMany(wordsOf(name));
  return {
    ...control,
    read: (place) => (textIn(place.given, place.name) === "" ? read(null) : control.read(place)),
    readBack: (place) =>
      textIn(place.given, place.name) === "" ? none(place) : control.readBack(place),
  };
};

/** Yes or no. */
export const yesNo: Control = {
  ...oneOf(({ visit: { words } }) => [
    { value: "true", text: words.forms.yes },
    { value: "false", text: words.forms.no },
  ]),
  read: (place) => {
    const answer = textIn(place.given, place.name);
    return answer === "true" || answer === "false"
      ? read(answer === "true")
      : faulty({ at: place.name, words: faultWords(place).choose({ label: place.words[0] }) });
  },
};
