import { html, type Html } from "../../html.ts";
import { emptyForm, givenValue, isObject, textIn, together, typed } from "../form-values.ts";
import { radios } from "./choice.ts";
import {
  type Control,
  faultWords,
  faulty,
  fieldset,
  inner,
  type Place,
  read,
  readAll,
  type Reading,
  type Shown,
} from "./control.ts";
import { dayBoxes, filledDay, neededDay, readBackDay } from "./day.ts";
import { inputField } from "./text.ts";

const clock = (place: Place): Shown =>
  inner(place, "time", [place.scene.visit.words.forms.time, ""]);

const time = /^([01]\d|2[0-3]):([0-5]\d)(:[0-5]\d)?$/;

const timeIn = (place: Place): string | undefined => {
  const text = textIn(place.given, clock(place).name);
  if (!time.test(text)) return undefined;
  return text.length === 5 ? `${text}:00` : text;
};

/** A moment in universal time. */
export const instant: Control = {
  show: (shown) =>
    fieldset(shown, html`${dayBoxes(shown)} ${inputField(clock(shown), { width: 5 })}`),
  read: (place) => {
    const found = neededDay(place);
    if (found.kind === "faulty") return found;
    const at = timeIn(place);
    return at === undefined
      ? faulty({
          at: clock(place).name,
          words: faultWords(place).noInstant({ label: place.words[0] }),
        })
      : read(`${String(found.value)}T${at}Z`);
  },
  readBack: (place) => html`${readBackDay(place)}, ${timeIn(place) ?? ""} UTC`,
  fill: (value, name) =>
    typeof value === "string"
      ? together([
          filledDay(value.slice(0, 10), name),
          givenValue(`${name}.time`, value.slice(11, 19)),
        ])
      : emptyForm,
};

const labels = (place: Place): Place["scene"]["visit"]["words"]["forms"] =>
  place.scene.visit.words.forms;

const from = (place: Place): Shown =>
  inner(place, "from", [`${place.words[0]}: ${labels(place).from}`, ""]);
const to = (place: Place): Shown =>
  inner(place, "to", [`${place.words[0]}: ${labels(place).to}`, ""]);

const boxesUnder = (shown: Shown, legend: string): Html =>
  html`<fieldset class="govuk-fieldset">
    <legend class="govuk-fieldset__legend">${legend}</legend>
    ${dayBoxes(shown)}
  </fieldset>`;

const wayOf = ({ given, name }: Place): string => {
  const way = typed(given, `${name}.kind`);
  return way === "" ? "known" : way;
};

const show = (shown: Shown): Html => {
  const words = labels(shown);
  const more = {
    known: html`<p class="govuk-hint">${words.dayHint}</p>
      ${dayBoxes(shown)}`,
    between: html`${boxesUnder(from(shown), words.from)} ${boxesUnder(to(shown), words.to)}`,
  };
  return fieldset(
    shown,
    radios(shown, `${shown.name}.kind`, {
      options: [
        { value: "known", text: words.dateKnown, more: more.known },
        { value: "between", text: words.dateBetween, more: more.between },
        { value: "unknown", text: words.dateUnknown },
      ],
      otherwise: "known",
    }),
  );
};

const readBetween = (place: Place): Reading => {
  const range = readAll([neededDay(from(place)), neededDay(to(place))], ([first, last]) => ({
    kind: "between",
    from: first,
    to: last,
  }));
  if (range.kind === "faulty" || !isObject(range.value)) return range;
  return String(range.value["from"]) > String(range.value["to"])
    ? faulty({ at: from(place).name, words: faultWords(place).wrongWay({ label: place.words[0] }) })
    : range;
};

/** The date of a fact: a known day, one of several, or that nobody knows. */
export const factDate: Control = {
  show,
  read: (place) => {
    switch (wayOf(place)) {
      case "between":
        return readBetween(place);
      case "unknown":
        return read({ kind: "unknown" });
      default:
        return readAll([neededDay(place)], ([on]) => ({ kind: "known", on }));
    }
  },
  readBack: (place) => {
    switch (wayOf(place)) {
      case "between":
        return html`${readBackDay(from(place))} – ${readBackDay(to(place))}`;
      case "unknown":
        return html`${labels(place).dateUnknown}`;
      default:
        return readBackDay(place);
    }
  },
  fill: (value, name) =>
    isObject(value)
      ? together([
          givenValue(`${name}.kind`, String(value["kind"])),
          filledDay(value["on"], name),
          filledDay(value["from"], `${name}.from`),
          filledDay(value["to"], `${name}.to`),
        ])
      : emptyForm,
};
