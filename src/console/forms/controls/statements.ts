import { catalogueIn } from "../../../papers/wording.ts";
import { html, nothing, type Html } from "../../html.ts";
import type { FieldWords } from "../../words.ts";
import {
  emptyForm,
  type Given,
  givenValue,
  isObject,
  rowsIn,
  textIn,
  together,
  typed,
} from "../form-values.ts";
import {
  faultsAbove,
  faultWords,
  fieldset,
  group,
  inner,
  none,
  read,
  readAll,
  noAnswerHtml,
  type Control,
  type Fault,
  type Place,
  type Reading,
  type Shown,
} from "./control.ts";
import { oneOf } from "./choice.ts";
import { textOrUnknown } from "./documents.ts";
import { tickBox } from "./ticks.ts";
import { inputField, line, optionalLine } from "./text.ts";

const labels = ["reservation", "declaration", "notification", "designation"] as const;

const label = oneOf(({ visit }) => {
  const words = catalogueIn(visit.language).statements.labels;
  return labels.map((value) => ({ value, text: words[value] }));
});

/** The clauses that the treaty's file names, to choose from; others may be written. */
const clauses = ({ scene, name }: Place): Html | undefined => {
  const known = scene.view?.law.treaty.clauses ?? [];
  return known.length === 0
    ? undefined
    : html`<datalist id="${name}-list">
        ${known.map(
          ({ clause, subject }) => html`<option value="${clause}" label="${subject}"></option>`,
        )}
      </datalist>`;
};

const clause: Control = {
  ...optionalLine,
  show: (shown) => {
    const list = clauses(shown);
    return inputField(shown, list === undefined ? {} : { list });
  },
};

/** Yes where it is ticked. */
const tick: Control = {
  show: (shown) => {
    const { name, words, given } = shown;
    return group(
      shown,
      html`${faultsAbove(shown)}
        <div class="govuk-checkboxes govuk-checkboxes--small">
          ${tickBox({ id: name, name, label: { text: words[0] }, ticked: typed(given, name) !== "" })}
        </div>`,
    );
  },
  read: ({ given, name }) => ({ kind: "read", value: typed(given, name) !== "" }),
  readBack: noAnswerHtml,
  fill: (value, name) => (value === true ? givenValue(name, "true") : emptyForm),
};

type Part = readonly [field: string, control: Control, words: FieldWords];

const fieldsOf = (place: Place, row: number): readonly Part[] => {
  const { forms } = place.scene.visit.words;
  const of = forms.statement({ number: String(row + 1) });
  return [
    ["id", line, [`${of}: ${forms.statementId[0]}`, forms.statementId[1]]],
    ["label", label, [`${of}: ${forms.statementLabel}`, ""]],
    ["clause", clause, [`${of}: ${forms.statementClause[0]}`, forms.statementClause[1]]],
    [
      "inferredClause",
      clause,
      [`${of}: ${forms.statementInferredClause[0]}`, forms.statementInferredClause[1]],
    ],
    ["subject", line, [`${of}: ${forms.statementSubject}`, ""]],
  ];
};

const textFieldsOf = (place: Place, row: number): readonly Part[] => {
  const { forms } = place.scene.visit.words;
  const of = forms.statementText({ number: String(row + 1) });
  return [
    ["language", line, [`${of}: ${forms.textLanguage[0]}`, forms.textLanguage[1]]],
    ["digest", textOrUnknown, [of, ""]],
    ["authentic", tick, [forms.authentic, ""]],
  ];
};

const rowsOf = ({ given, name }: Place): readonly number[] =>
  Array.from({ length: rowsIn(given, name) }, (_, row) => row);

const at = (place: Place, part: string): Shown => inner(place, part, ["", ""]);

const textsOf = (place: Place): Shown => at(place, "texts");

const readParts = (place: Place, parts: readonly Part[], more: readonly Reading[] = []): Reading =>
  readAll(
    [...parts.map(([field, control, words]) => control.read(inner(place, field, words))), ...more],
    (values) => ({
      ...Object.fromEntries(parts.map(([field], index) => [field, values[index]])),
      ...(more.length === 0 ? {} : { texts: values.at(-1) }),
    }),
  );

const readTexts = (place: Place): Reading =>
  readAll(
    rowsOf(place).map((row) => readParts(at(place, String(row)), textFieldsOf(place, row))),
    (values) => values,
  );

/** Where a value stands that an earlier row has already. */
const repeated = (place: Place, rows: readonly string[]): readonly Place[] =>
  rows.flatMap((name, index) => {
    const value = textIn(place.given, name);
    const isFirst = rows.findIndex((other) => textIn(place.given, other) === value) === index;
    return value === "" || isFirst ? [] : [{ ...place, name }];
  });

// What holds of the texts of a statement together: one is authentic, and each is in a language of its own.
const faultsOfTexts = (place: Place, row: number): readonly Fault[] => {
  const texts = textsOf(at(place, String(row)));
  const rows = rowsOf(texts).map((text) => `${texts.name}.${String(text)}`);
  const words = faultWords(place);
  const number = String(row + 1);
  const authentic = rows.filter((name) => typed(place.given, `${name}.authentic`) !== "");
  const twice = repeated(
    place,
    rows.map((name) => `${name}.language`),
  );
  return [
    ...(rows.length === 0 || authentic.length === 1
      ? []
      : [{ at: `${rows[0] ?? ""}.authentic`, words: words.oneAuthentic({ statement: number }) }]),
    ...twice.map(({ name }) => ({
      at: name,
      words: words.languageTwice({ statement: number, language: textIn(place.given, name) }),
    })),
  ];
};

const faultsOfIds = (place: Place): readonly Fault[] =>
  repeated(
    place,
    rowsOf(place).map((row) => `${place.name}.${String(row)}.id`),
  ).map(({ name }) => ({
    at: name,
    words: faultWords(place).statementTwice({ id: textIn(place.given, name) }),
  }));

const asReading = (faults: readonly Fault[]): readonly Reading[] =>
  faults.length === 0 ? [] : [{ kind: "faulty", faults }];

// A clause that nobody inferred is left out.
const withoutNothing = (value: unknown): unknown =>
  isObject(value) && value["inferredClause"] === null
    ? Object.fromEntries(Object.entries(value).filter(([field]) => field !== "inferredClause"))
    : value;

const readRow = (place: Place, row: number): Reading => {
  const one = at(place, String(row));
  const parts = readParts(one, fieldsOf(place, row), [readTexts(textsOf(one))]);
  return readAll([parts, ...asReading(faultsOfTexts(place, row))], ([value]) =>
    withoutNothing(value),
  );
};

const button = (value: string, text: string): Html =>
  html`<button class="tq-linkbutton govuk-body-s tq-step" name="do" value="${value}">
    ${text}
  </button>`;

const showParts = (place: Place, parts: readonly Part[], faults: readonly Fault[]): Html =>
  html`${parts.map(([field, control, words]) => {
    const shown = inner(place, field, words);
    const own = faults.filter(({ at: id }) => id === shown.name || id.startsWith(`${shown.name}.`));
    return control.show({ ...shown, faults: own });
  })}`;

const showTexts = (place: Place, faults: readonly Fault[], row: number): Html => {
  const { forms } = place.scene.visit.words;
  const texts = textsOf(place);
  const number = String(row + 1);
  return html`<input
      type="hidden"
      name="${texts.name}.count"
      value="${rowsIn(place.given, texts.name)}"
    />
    ${rowsOf(texts).map(
      (text) =>
        html`<div class="tq-inset">
          ${showParts(at(texts, String(text)), textFieldsOf(place, text), faults)}
          ${
            rowsIn(place.given, texts.name) < 2
              ? nothing
              : button(
                  `drop:${texts.name}:${String(text)}`,
                  forms.removeText({ text: String(text + 1), statement: number }),
                )
          }
        </div>`,
    )}
    ${button(`add:${texts.name}`, forms.addText({ number }))}`;
};

const showRow = (shown: Shown, row: number): Html => {
  const { forms } = shown.scene.visit.words;
  const one = at(shown, String(row));
  const number = String(row + 1);
  return html`<div class="tq-row">
    <h2 class="govuk-heading-s">${forms.statement({ number })}</h2>
    ${showParts(one, fieldsOf(shown, row), shown.faults)} ${showTexts(one, shown.faults, row)}
    <br />${button(`drop:${shown.name}:${String(row)}`, forms.removeStatement({ number }))}
  </div>`;
};

const isTold = ({ at: id }: Fault, { name }: Place): boolean => id.startsWith(`${name}.`);

const show = (shown: Shown): Html => {
  const { forms } = shown.scene.visit.words;
  const rows = rowsOf(shown);
  // What is wrong within a statement is told at its own field.
  const own = { ...shown, faults: shown.faults.filter((fault) => !isTold(fault, shown)) };
  return fieldset(
    own,
    html`<input type="hidden" name="${shown.name}.count" value="${rows.length}" />
      ${rows.map((row) => showRow(shown, row))}
      <button
        class="govuk-button govuk-button--secondary tq-small"
        id="${shown.name}"
        name="do"
        value="add:${shown.name}"
      >
        ${rows.length === 0 ? forms.addFirstStatement : forms.addStatement}
      </button>`,
  );
};

const readBackText = (place: Place): Html =>
  html`<br />${textIn(place.given, `${place.name}.language`)}${
      typed(place.given, `${place.name}.authentic`) === ""
        ? ""
        : `, ${catalogueIn(place.scene.visit.language).statements.authentic}`
    }:
    ${textOrUnknown.readBack(inner(place, "digest", ["", ""]))}`;

const readBackRow = (place: Place, row: number): Html => {
  const one = at(place, String(row));
  const told = (field: string): string => textIn(place.given, `${one.name}.${field}`);
  const texts = textsOf(one);
  return html`<p class="govuk-body">
    <strong>${told("id")}</strong> (${label.readBack(inner(one, "label", ["", ""]))}${
      told("clause") === "" ? "" : `, ${told("clause")}`
    }${
      told("inferredClause") === ""
        ? ""
        : `, ${place.scene.visit.words.forms.statementInferredClause[0]}: ${told("inferredClause")}`
    }):
    ${told("subject")} ${rowsOf(texts).map((text) => readBackText(at(texts, String(text))))}
  </p>`;
};

const fillRow = (value: unknown, name: string): Given => {
  if (!isObject(value)) return emptyForm;
  const texts = Array.isArray(value["texts"]) ? value["texts"] : [];
  return together([
    line.fill(value["id"], `${name}.id`),
    label.fill(value["label"], `${name}.label`),
    line.fill(value["clause"], `${name}.clause`),
    line.fill(value["inferredClause"], `${name}.inferredClause`),
    line.fill(value["subject"], `${name}.subject`),
    givenValue(`${name}.texts.count`, String(texts.length)),
    ...texts.map((text: unknown, index) => {
      const at = `${name}.texts.${String(index)}`;
      return isObject(text)
        ? together([
            line.fill(text["language"], `${at}.language`),
            tick.fill(text["authentic"], `${at}.authentic`),
            textOrUnknown.fill(text["digest"], `${at}.digest`),
          ])
        : emptyForm;
    }),
  ]);
};

/** Statements, each with its texts in one or more languages; there may be none. */
export const statements: Control = {
  show,
  read: (place) =>
    readAll(
      [...rowsOf(place).map((row) => readRow(place, row)), ...asReading(faultsOfIds(place))],
      (values) => values,
    ),
  readBack: (place) =>
    rowsOf(place).length === 0
      ? none(place)
      : html`${rowsOf(place).map((row) => readBackRow(place, row))}`,
  fill: (value, name) =>
    Array.isArray(value)
      ? together([
          givenValue(`${name}.count`, String(value.length)),
          ...value.map((one: unknown, row) => fillRow(one, `${name}.${String(row)}`)),
        ])
      : emptyForm,
};

/** The same where a body need not decide on statements: where none are entered, those that were laid stand. */
export const statementsIfAny: Control = {
  ...statements,
  read: (place) => (rowsOf(place).length === 0 ? read(undefined) : statements.read(place)),
};
