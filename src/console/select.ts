import { named, type Named, type Names } from "../values/names.ts";
import { html, type Html, nothing } from "./html.ts";
import { langOf } from "./names-html.ts";
import type { PageFormat } from "./page-format.ts";

/** What can be chosen from a list, with what it is called. */
export type Option = { readonly value: string } & Named;

type Select = { readonly name: string; readonly label: string; readonly chosen: string };

export const optionsOf = (options: readonly Option[], chosen: string): Html =>
  html`${options.map(
    ({ value, text, ...inLanguage }) =>
      html`<option value="${value}" ${langOf(inLanguage)} ${value === chosen ? html`selected` : ""}>
        ${text}
      </option>`,
  )}`;

/** A list to choose one from, with its label. */
export const select = (
  { name, label, chosen }: Select,
  options: readonly Option[],
  groups: Html = nothing,
): Html =>
  html`<div class="govuk-form-group">
    <label class="govuk-label" for="${name}">${label}</label>
    <select class="govuk-select" id="${name}" name="${name}">
      ${optionsOf(options, chosen)} ${groups}
    </select>
  </div>`;

/** What law files name, in the order of the alphabet of the language. */
export const inOrder = (
  { visit: { language } }: PageFormat,
  all: readonly { readonly id: string; readonly name: Names }[],
): readonly Option[] => {
  const compare = new Intl.Collator(language).compare;
  return all
    .map(({ id, name }): Option => ({ value: id, ...named(name, language) }))
    .toSorted((one, other) => compare(one.text, other.text));
};
