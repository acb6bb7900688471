import { html, nothing, type Html } from "../../html.ts";
import { typed } from "../form-values.ts";
import type { Shown } from "./control.ts";

export type Option = {
  readonly value: string;
  readonly text: string;
  /** Where the text is not in the language of the page. */
  readonly language?: "en";
  readonly hint?: string;
  /** What is asked only of whoever chooses this. */
  readonly more?: Html;
};

const optionShown = (
  { value, text, hint, more }: Option,
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
      <label class="govuk-label govuk-radios__label" for="${id}">${text}</label>
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
      return optionShown(option, { id, name, checked: option.value === chosen });
    })}
  </div>`;
};
