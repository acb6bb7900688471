import type { Named } from "../../../values/names.ts";
import { html, nothing, type Html } from "../../html.ts";
import { langOf, namedHtml } from "../../names-html.ts";
import { emptyForm, typed } from "../form-values.ts";
import type { Scene } from "../scene.ts";
import {
  faultWords,
  faulty,
  fieldset,
  none,
  read,
  noAnswerHtml,
  type Control,
  type Place,
} from "./control.ts";
import type { Option } from "./choice.ts";

/** A box to be ticked. */
export const tickBox = ({
  id,
  name,
  label,
  ticked,
}: {
  readonly id: string;
  readonly name: string;
  readonly label: Named;
  readonly ticked: boolean;
}): Html =>
  html`<div class="govuk-checkboxes__item">
    <input
      class="govuk-checkboxes__input"
      id="${id}"
      name="${name}"
      type="checkbox"
      value="true"
      ${ticked ? "checked" : ""}
    />
    <label class="govuk-label govuk-checkboxes__label" for="${id}" ${langOf(label)}
      >${label.text}</label
    >
  </div>`;

type Offered = (scene: Scene) => readonly Option[];

/** Any of several answers, at least one. */
export const anyOf = (offered: Offered): Control => ticks(offered, true);

/** Any of several answers, or none. */
export const anyOrNone = (offered: Offered): Control => ticks(offered, false);

const ticks = (offered: Offered, isNeeded: boolean): Control => {
  const nameOf = (name: string, value: string): string => `${name}.${value}`;
  // What is on record need not be offered now, and is told all the same.
  const chosen = ({ scene, given, name }: Place): readonly Option[] =>
    Object.keys(given.values)
      .filter((key) => key.startsWith(`${name}.`) && typed(given, key) !== "")
      .map((key) => key.slice(name.length + 1))
      .map((value) => offered(scene).find((one) => one.value === value) ?? { value, text: value });
  return {
    show: (shown) =>
      fieldset(
        shown,
        html`<div class="govuk-checkboxes govuk-checkboxes--small">
          ${offered(shown.scene).map(({ value, ...label }, index) => {
            const name = nameOf(shown.name, value);
            const ticked = typed(shown.given, name) !== "";
            return tickBox({ id: index === 0 ? shown.name : name, name, label, ticked });
          })}
        </div>`,
      ),
    read: (place) =>
      isNeeded && chosen(place).length === 0
        ? faulty({ at: place.name, words: faultWords(place).choose({ label: place.words[0] }) })
        : read(chosen(place).map(({ value }) => value)),
    readBack: (place) =>
      chosen(place).length === 0
        ? (isNeeded ? noAnswerHtml : none)(place)
        : html`${chosen(place).map(
            (one, index) => html`${index === 0 ? nothing : html`<br />`}${namedHtml(one)}`,
          )}`,
    fill: (value, name) =>
      Array.isArray(value)
        ? {
            values: Object.fromEntries(value.map((one) => [nameOf(name, String(one)), "true"])),
            documents: {},
          }
        : emptyForm,
  };
};
