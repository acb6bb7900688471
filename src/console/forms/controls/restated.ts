import { html, type Html } from "../../html.ts";
import { wordsOfField } from "../fact-table.ts";
import { fieldsAsked, valuesUnasked } from "../fields-by-law.ts";
import { fieldId } from "../error-summary.ts";
import { emptyForm } from "../form-values.ts";
import type { RestatedKind } from "../kinds.ts";
import {
  faultsAbove,
  inner,
  read,
  readAll,
  noAnswerHtml,
  type Control,
  type Place,
  type Shown,
} from "./control.ts";

type Part = { readonly control: Control; readonly place: Shown; readonly field: string };

const partsOf = (place: Place, kind: RestatedKind): readonly Part[] =>
  Object.entries(fieldsAsked(place.scene, kind)).map(([field, control]) => ({
    field,
    control,
    place: inner(place, field, wordsOfField(place.scene.visit, kind, field)),
  }));

const isOwn = (name: string, at: string): boolean => at === name || at.startsWith(`${name}.`);

const show = (shown: Shown): Html => {
  const kind = shown.scene.restating?.kind;
  const parts = kind === undefined ? [] : partsOf(shown, kind);
  return html`<div class="tq-row" id="${shown.name}">
    <h2 class="govuk-heading-m">${shown.words[0]}</h2>
    <p class="govuk-hint">${shown.words[1]}</p>
    ${faultsAbove({ ...shown, faults: shown.faults.filter(({ at }) => at === shown.name) })}
    ${parts.map(
      ({ control, place }) =>
        html`<div id="${fieldId(place.name)}" tabindex="-1">
          ${control.show({ ...place, faults: shown.faults.filter(({ at }) => isOwn(place.name, at)) })}
        </div>`,
    )}
  </div>`;
};

/** The fact that a correction restates, in the fields of the command that would record it. */
export const restated: Control = {
  show,
  read: (place) => {
    const kind = place.scene.restating?.kind;
    if (kind === undefined) return read(undefined);
    const parts = partsOf(place, kind);
    return readAll(
      parts.map(({ control, place: at }) => control.read(at)),
      (values) => ({
        kind,
        ...valuesUnasked(place.scene, kind),
        ...Object.fromEntries(parts.map(({ field }, index) => [field, values[index]])),
      }),
    );
  },
  readBack: (place) => {
    const kind = place.scene.restating?.kind;
    if (kind === undefined) return noAnswerHtml(place);
    return html`<dl class="govuk-summary-list govuk-summary-list--no-border tq-tight">
      ${partsOf(place, kind).map(
        ({ control, place: at }) =>
          html`<div class="govuk-summary-list__row">
            <dt class="govuk-summary-list__key">${at.words[0]}</dt>
            <dd class="govuk-summary-list__value">${control.readBack(at)}</dd>
          </div>`,
      )}
    </dl>`;
  },
  // What a correction begins with depends on the fact that it restates, which a value alone does not say.
  fill: () => emptyForm,
};
