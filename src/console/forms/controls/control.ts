import { html, nothing, type Html } from "../../html.ts";
import type { FieldWords } from "../../words.ts";
import type { Fault, Place, Reading, Scene, Shown } from "../scene.ts";

export type { Control, Fault, Place, Reading, Shown } from "../scene.ts";

export const read = (value: unknown): Reading => ({ kind: "read", value });
export const faulty = (...faults: readonly Fault[]): Reading => ({ kind: "faulty", faults });

/** The faults of several readings, or what is made of their values. */
export const readAll = (
  readings: readonly Reading[],
  make: (values: readonly unknown[]) => unknown,
): Reading => {
  const faults = readings.flatMap((one) => (one.kind === "faulty" ? one.faults : []));
  return faults.length > 0
    ? { kind: "faulty", faults }
    : read(make(readings.map((one) => (one.kind === "read" ? one.value : undefined))));
};

export const faultWords = ({
  scene,
}: Pick<Place, "scene">): Scene["visit"]["words"]["forms"]["faults"] =>
  scene.visit.words.forms.faults;

export const hintOf = ({ words: [, hint], name }: Pick<Place, "words" | "name">): Html =>
  hint === "" ? nothing : html`<div id="${name}-hint" class="govuk-hint">${hint}</div>`;

/** The faults of a field, as they stand above its input. */
export const faultsAbove = ({
  scene,
  name,
  faults,
}: Pick<Shown, "scene" | "name" | "faults">): Html =>
  faults.length === 0
    ? nothing
    : html`<div id="${name}-error">
        ${faults.map(
          ({ words, language }) =>
            html`<p class="govuk-error-message">
              <span class="govuk-visually-hidden">${scene.visit.words.frame.error}:</span>
              <span ${language === undefined ? "" : html`lang="${language}"`}>${words}</span>
            </p>`,
        )}
      </div>`;

/** The attribute that ties an input to its hint and its faults. */
export const describedBy = ({ name, words: [, hint], faults }: Shown): Html => {
  const ids = [
    ...(hint === "" ? [] : [`${name}-hint`]),
    ...(faults.length === 0 ? [] : [`${name}-error`]),
  ];
  return ids.length === 0 ? nothing : html`aria-describedby="${ids.join(" ")}"`;
};

/** Around one field, marked where something is wrong with it. */
export const group = ({ faults }: Pick<Shown, "faults">, body: Html): Html =>
  html`<div class="govuk-form-group ${faults.length === 0 ? "" : "govuk-form-group--error"}">
    ${body}
  </div>`;

/** Around a field of several inputs: its label is their legend. */
export const fieldset = (shown: Shown, body: Html): Html =>
  group(
    shown,
    html`<fieldset class="govuk-fieldset" ${describedBy(shown)}>
      <legend class="govuk-fieldset__legend govuk-fieldset__legend--s">${shown.words[0]}</legend>
      ${hintOf(shown)} ${faultsAbove(shown)} ${body}
    </fieldset>`,
  );

/** Nothing was given. */
export const noAnswerHtml = ({ scene }: Pick<Place, "scene">): Html =>
  html`<span class="tq-muted">${scene.visit.words.forms.notGiven}</span>`;

/** It is on record that there is none, or will be. */
export const none = ({ scene }: Pick<Place, "scene">): Html =>
  html`${scene.visit.words.forms.none}`;

/** A control that holds a part of what another does: its faults are told by the other. */
export const inner = (place: Place | Shown, part: string, words: FieldWords): Shown => ({
  scene: place.scene,
  given: place.given,
  name: `${place.name}.${part}`,
  words,
  faults: [],
});

/** A part of a control with those of its faults that are at the part. */
export const within = (shown: Shown, part: Shown): Shown => ({
  ...part,
  faults: shown.faults.filter(({ at }) => at === part.name),
});
