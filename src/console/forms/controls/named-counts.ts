import { named, type Named } from "../../../values/names.ts";
import { knownCounts } from "../../../law/file/vote-test.ts";
import { wordsIn } from "../../../files/words.ts";
import { sayById } from "../../../words/say.ts";
import { html, nothing, type Html } from "../../html.ts";
import { namedHtml } from "../../names-html.ts";
import { emptyForm, isObject, numberIn, textIn } from "../form-values.ts";
import { countsNow, fileOf } from "../in-file.ts";
import type { Scene } from "../scene.ts";
import { boundsOf, boundsHtml, sumData } from "./bounds.ts";
import {
  type Control,
  faultWords,
  faulty,
  fieldset,
  inner,
  none,
  type Place,
  read,
  readAll,
  type Reading,
  type Shown,
  within,
} from "./control.ts";
import { inputField } from "./text.ts";

const countName = (scene: Scene, count: string): Named => {
  const { language } = scene.visit;
  if (knownCounts.some((known) => known === count))
    return { text: sayById(`count-${count}`, {}, wordsIn(language)) };
  return named(fileOf(scene)?.counts?.[count] ?? { en: count }, language);
};

const number = /^\d{1,10}(?:[.,]5)?$/;

const placeOf = (place: Place, count: string): Place => {
  const { text, ...inLanguage } = countName(place.scene, count);
  return { ...inner(place, count, [text, ""]), ...inLanguage };
};

const readCount = (place: Place): Reading => {
  const text = textIn(place.given, place.name);
  if (text === "") return read(undefined);
  return number.test(text)
    ? read(Number(text.replace(",", ".")))
    : faulty({ at: place.name, words: faultWords(place).count({ label: place.words[0] }) });
};

const given = (place: Place): readonly (readonly [string, string])[] =>
  countsNow(place.scene)
    .map((count) => [count, textIn(place.given, placeOf(place, count).name)] as const)
    .filter(([, text]) => text !== "");

/** Counts by their names in the procedure file, told back. */
export const countsTable = (
  { scene }: Place,
  counts: readonly (readonly [name: string, n: number])[],
): Html =>
  html`<table class="govuk-table tq-tight">
    <tbody>
      ${counts.map(
        ([name, n]) =>
          html`<tr>
            <th scope="row" class="govuk-table__header">${namedHtml(countName(scene, name))}</th>
            <td class="govuk-table__cell govuk-table__cell--numeric">
              ${numberIn(scene.visit, n)}
            </td>
          </tr>`,
      )}
    </tbody>
  </table>`;

const inputs = (shown: Shown): Html =>
  html`${countsNow(shown.scene).map((count) =>
    inputField(within(shown, { ...placeOf(shown, count), faults: [] }), {
      width: 10,
      numeric: true,
    }),
  )}`;

const show = (shown: Shown): Html => {
  const { scene, name } = shown;
  const bounds = boundsOf(scene);
  const body =
    bounds === undefined
      ? inputs(shown)
      : html`${boundsHtml(scene, bounds)}
          <div class="tq-counts" data-sums="${name}" ${sumData(scene, bounds)}>
            ${inputs(shown)}
            <p class="govuk-body tq-sum" role="status" data-sum-said></p>
          </div>`;
  const own = { ...shown, faults: shown.faults.filter(({ at }) => at === name) };
  return fieldset(own, html`<div id="${name}">${body}</div>`);
};

/** The counts of a vote by the names that the procedure file has for them; none where none were published. */
export const namedCounts: Control = {
  show,
  read: (place) => {
    const counts = countsNow(place.scene);
    return readAll(
      counts.map((count) => readCount(placeOf(place, count))),
      (values) => {
        const known = counts
          .map((count, index) => [count, values[index]] as const)
          .filter(([, value]) => value !== undefined);
        return known.length === 0 ? null : Object.fromEntries(known);
      },
    );
  },
  readBack: (place) => {
    const all = given(place);
    return all.length === 0
      ? none(place)
      : html`${all.map(
          ([count, text], index) =>
            html`${index === 0 ? nothing : html`<br />`}${namedHtml(countName(place.scene, count))}:
            ${text}`,
        )}`;
  },
  fill: (value, name) =>
    isObject(value)
      ? {
          values: Object.fromEntries(
            Object.entries(value).map(([count, one]) => [`${name}.${count}`, String(one)]),
          ),
          documents: {},
        }
      : emptyForm,
};
