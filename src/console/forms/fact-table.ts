import type { CaseFact } from "../../case/case-fact.ts";
import { html, nothing, type Html } from "../html.ts";
import { fieldWords, type FieldsInWords, type FieldWords, type Labelled } from "../words.ts";
import type { Visit } from "../pages.ts";
import { fieldsAsked } from "./fields-by-law.ts";
import { kindOfAct, type PersonKind } from "./kinds.ts";
import type { Scene } from "./scene.ts";

/** What a field of a command is called. */
export const wordsOfField = ({ words }: Visit, kind: PersonKind, field: string): FieldWords => {
  const fields: FieldsInWords = words.formFields;
  const all: Readonly<Record<string, Readonly<Record<string, Labelled>>>> = fields;
  return fieldWords(all[kind]?.[field] ?? field);
};

/** A fact on record, field by field, in the words in which it is asked for. What names another entry is left out. */
export const factTable = (scene: Scene, { act }: CaseFact): Html => {
  const kind = kindOfAct(act.kind);
  if (kind === undefined) return nothing;
  const recorded: Readonly<Record<string, unknown>> = { ...act };
  const fields = Object.entries(fieldsAsked(scene, kind)).filter(([field]) => field !== "of");
  return html`<dl class="govuk-summary-list govuk-summary-list--no-border tq-tight">
    ${fields.map(([field, control]) => {
      const words = wordsOfField(scene.visit, kind, field);
      const given = control.fill(recorded[field], field);
      return html`<div class="govuk-summary-list__row">
        <dt class="govuk-summary-list__key">${words[0]}</dt>
        <dd class="govuk-summary-list__value">
          ${control.readBack({ scene, name: field, words, given })}
        </dd>
      </div>`;
    })}
  </dl>`;
};
