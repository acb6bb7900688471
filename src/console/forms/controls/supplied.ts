import { emptyForm, type Given, givenValue, isObject, together, typed } from "../form-values.ts";
import { html, nothing, type Html } from "../../html.ts";
import type { Scene } from "../scene.ts";
import {
  fieldset,
  inner,
  none,
  read,
  noAnswerHtml,
  type Control,
  type Place,
  type Shown,
} from "./control.ts";
import { filed, readBackDocument, uploadField } from "./documents.ts";
import { statementsOf } from "../../../case/texts.ts";

/** A text of a statement; its subject where the statement is among those of the case. */
type Text = { readonly statement: string; readonly language: string; readonly subject: string };

const texts = ({ view }: Scene): readonly Text[] =>
  view === undefined
    ? []
    : statementsOf(view.state).flatMap((statement) =>
        statement.texts.map(({ language }) => ({
          statement: statement.id,
          language,
          subject: statement.subject,
        })),
      );

const placeOf = (place: Place, { statement, language, subject }: Text): Shown => {
  const { forms } = place.scene.visit.words;
  return inner(place, `${statement}.${language}`, [
    forms.suppliedLabel({ statement, language }),
    subject,
  ]);
};

// A correction leaves as it was what it does not supply anew: also that a text was named without its bytes.
const asRecorded = ({ scene, name }: Place, { statement, language }: Text): unknown => {
  const act: Readonly<Record<string, unknown>> = scene.restating?.fact.act ?? {};
  const recorded = act[name.split(".").at(-1) ?? name];
  if (!Array.isArray(recorded)) return undefined;
  return recorded.find(
    (one: unknown) =>
      isObject(one) && one["statement"] === statement && one["language"] === language,
  );
};

const valueOf = (place: Place, text: Text): readonly unknown[] => {
  const document = place.given.documents[placeOf(place, text).name];
  const recorded = asRecorded(place, text);
  if (document === undefined)
    return isObject(recorded) && recorded["digest"] === "unknown" ? [recorded] : [];
  if (document.name === null) return recorded === undefined ? [] : [recorded];
  const { statement, language } = text;
  return [{ statement, language, digest: document.digest, from: "file" }];
};

const unknownName = (name: string): string => `${name}.known`;

const isUnknown = (place: Place, text: Text): boolean =>
  typed(place.given, unknownName(placeOf(place, text).name)) === "unknown";

// A fact names its texts itself, also those of statements that go with the case no longer.
const textsOnRecord = (place: Place): readonly Text[] => {
  const { documents, values } = place.given;
  const names = [
    ...Object.entries(documents).flatMap(([name, { name: file }]) => (file === null ? [name] : [])),
    ...Object.keys(values).flatMap((name) =>
      name.endsWith(".known") ? [name.slice(0, -".known".length)] : [],
    ),
  ];
  return names
    .filter((name) => name.startsWith(`${place.name}.`))
    .map((name) => {
      const [statement = "", language = ""] = name.slice(place.name.length + 1).split(".");
      return { statement, language, subject: "" };
    });
};

const textsTold = (place: Place): readonly Text[] => {
  const sent = texts(place.scene).filter((text) => valueOf(place, text).length > 0);
  const all = [...sent, ...textsOnRecord(place)];
  return [...new Map(all.map((text) => [placeOf(place, text).name, text])).values()];
};

const readBackText = (place: Place, text: Text): Html => {
  const one = placeOf(place, text);
  const isGiven = place.given.documents[one.name] !== undefined;
  const isNowhere = !isGiven && (isUnknown(place, text) || valueOf(place, text).length > 0);
  return html`<strong>${one.words[0]}</strong> <br />${
      isNowhere ? html`${place.scene.visit.words.forms.textNotAtHand}` : readBackDocument(one)
    }`;
};

const fillText = (value: unknown, name: string): Given => {
  if (!isObject(value)) return emptyForm;
  const at = `${name}.${String(value["statement"])}.${String(value["language"])}`;
  return value["digest"] === "unknown"
    ? givenValue(unknownName(at), "unknown")
    : filed(value["digest"], at);
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
  readBack: (place) => {
    const told = textsTold(place);
    if (told.length === 0)
      return texts(place.scene).length === 0 ? none(place) : noAnswerHtml(place);
    return html`${told.map(
      (text, index) => html`${index === 0 ? nothing : html`<br />`}${readBackText(place, text)}`,
    )}`;
  },
  fill: (value, name) =>
    Array.isArray(value) ? together(value.map((one: unknown) => fillText(one, name))) : emptyForm,
};
