import { html } from "../../html.ts";
import { givenValue, emptyForm, textIn, together } from "../form-values.ts";
import {
  faultWords,
  faulty,
  fieldset,
  inner,
  read,
  type Control,
  type Place,
  type Shown,
} from "./control.ts";
import { dayBoxes, filledDay, neededDay, tellDay } from "./day.ts";
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
  tell: (place) => html`${tellDay(place)}, ${timeIn(place) ?? ""} UTC`,
  fill: (value, name) =>
    typeof value === "string"
      ? together([
          filledDay(value.slice(0, 10), name),
          givenValue(`${name}.time`, value.slice(11, 19)),
        ])
      : emptyForm,
};
