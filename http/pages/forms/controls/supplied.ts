import { isObject } from "../is-object.ts";
import { statementsOf } from "../../../../domain/rules/texts.ts";
import type { Statement } from "../../../../domain/statement.ts";
import { html, nothing } from "../../html.ts";
import { nothingGiven, together } from "../given.ts";
import type { Scene } from "../scene.ts";
import { fieldset, inner, read, untold, type Control, type Place, type Shown } from "./control.ts";
import { filed } from "./documents.ts";
import { tellDocument, uploadField } from "./upload.ts";

type Text = { readonly statement: Statement; readonly language: string };

const texts = ({ view }: Scene): readonly Text[] =>
  view === undefined
    ? []
    : statementsOf(view.state).flatMap((statement) =>
        statement.texts.map(({ language }) => ({ statement, language })),
      );

const placeOf = (place: Place, { statement, language }: Text): Shown => {
  const { forms } = place.scene.visit.words;
  const label = forms.suppliedLabel(statement.id, language);
  return inner(place, `${statement.id}.${language}`, [label, statement.subject]);
};

// A correction leaves as it was what it does not supply anew: also that a text was named without its bytes.
const asRecorded = ({ scene }: Place, { statement, language }: Text): unknown => {
  const act = scene.restating?.fact.act;
  const recorded: unknown = act !== undefined && "statements" in act ? act.statements : undefined;
  if (!Array.isArray(recorded)) return undefined;
  return recorded.find(
    (one: unknown) =>
      isObject(one) && one["statement"] === statement.id && one["language"] === language,
  );
};

const valueOf = (place: Place, text: Text): readonly unknown[] => {
  const document = place.given.documents[placeOf(place, text).name];
  const recorded = asRecorded(place, text);
  if (document === undefined)
    return isObject(recorded) && recorded["digest"] === "unknown" ? [recorded] : [];
  if (document.name === null) return recorded === undefined ? [] : [recorded];
  const { statement, language } = text;
  return [{ statement: statement.id, language, digest: document.digest, from: "file" }];
};

/** The texts of the statements on record, each supplied as a file: they are compared by their digests. */
export const suppliedTexts: Control = {
  show: (shown) => {
    const all = texts(shown.scene);
    const { forms } = shown.scene.visit.words;
    return fieldset(
      shown,
      all.length === 0
        ? html`<p class="govuk-body" id="${shown.name}">${forms.noStatements}</p>`
        : html`${all.map((text, index) => {
            const place = placeOf(shown, text);
            const faults = shown.faults.filter(({ at }) => at === place.name);
            return html`<div class="tq-supplied" ${index === 0 ? html`id="${shown.name}"` : ""}>
              ${uploadField({ ...place, faults })}
            </div>`;
          })}`,
    );
  },
  read: (place) => read(texts(place.scene).flatMap((text) => valueOf(place, text))),
  tell: (place) => {
    const given = texts(place.scene).filter((text) => valueOf(place, text).length > 0);
    return given.length === 0
      ? untold(place)
      : html`${given.map((text, index) => {
          const one = placeOf(place, text);
          return html`${index === 0 ? nothing : html`<br />`}<strong>${one.words[0]}</strong>
            <br />${tellDocument(one)}`;
        })}`;
  },
  fill: (value, name) =>
    Array.isArray(value)
      ? together(
          value.map((one: unknown) =>
            isObject(one)
              ? filed(
                  one["digest"],
                  `${name}.${String(one["statement"])}.${String(one["language"])}`,
                )
              : nothingGiven,
          ),
        )
      : nothingGiven,
};
