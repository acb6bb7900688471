import { rollCallText } from "../../../open-data/lists/roll-call.ts";
import { voteRecordSchema } from "../../../vote/vote-record.ts";
import { html, nothing, type Html } from "../../html.ts";
import { emptyForm, givenValue, isObject, textIn, together } from "../form-values.ts";
import {
  faultWords,
  fieldset,
  inner,
  read,
  readAll,
  untold,
  type Control,
  type Place,
  type Reading,
  type Shown,
} from "./control.ts";
import {
  boundsOf,
  boundsShown,
  counted,
  readCounts,
  showCounts,
  tableOfCounts,
  within,
  wordsOf,
} from "./counts.ts";
import { radios } from "./choice.ts";
import { readRoll, rollTold, showRoll } from "./roll-call.ts";
import { asOptional, inputField, readWhole } from "./text.ts";

const alone = (place: Place): Shown =>
  asOptional(inner(place, "presentAlone", [place.scene.visit.words.forms.presentIfKnown, ""]));

const wayOf = ({ given, name }: Place): string => textIn(given, `${name}.way`);

const show = (shown: Shown): Html => {
  const { forms } = shown.scene.visit.words;
  const bounds = boundsOf(shown.scene);
  const own = {
    ...shown,
    faults: shown.faults.filter(({ at }) => at === shown.name || at === `${shown.name}.way`),
  };
  const ways = radios(shown, `${shown.name}.way`, {
    options: [
      { value: "counts", text: forms.counts, more: showCounts(shown) },
      { value: "rollCall", text: forms.rollCall, more: showRoll(shown) },
      {
        value: "notPublished",
        text: forms.notPublished,
        more: inputField(within(shown, alone(shown)), { width: 4, numeric: true }),
      },
    ],
  });
  return fieldset(
    own,
    html`<div id="${shown.name}">
      ${bounds === undefined ? nothing : boundsShown(shown.scene, bounds)} ${ways}
    </div>`,
  );
};

const readAlone = (place: Place): Reading => {
  const present = alone(place);
  return textIn(place.given, present.name) === ""
    ? read({ kind: "notPublished", present: null })
    : readAll([readWhole(present)], ([value]) => ({ kind: "notPublished", present: value }));
};

const readRecord = (place: Place): Reading => {
  switch (wayOf(place)) {
    case "counts":
      return readCounts(place);
    case "rollCall":
      return readRoll(place);
    case "notPublished":
      return readAlone(place);
    default:
      return {
        kind: "faulty",
        faults: [
          { at: `${place.name}.way`, words: faultWords(place).choose({ label: place.words[0] }) },
        ],
      };
  }
};

const tell = (place: Place): Html => {
  const reading = readRecord(place);
  const record = voteRecordSchema.safeParse(reading.kind === "read" ? reading.value : undefined);
  if (!record.success) return untold(place);
  const { forms } = place.scene.visit.words;
  const present = record.data.kind === "notPublished" ? record.data.present : null;
  return html`${forms[record.data.kind]}${present === null ? nothing : html`; ${wordsOf(place, "present")}: ${present}`}
  ${tableOfCounts(place, record.data)} ${rollTold(place, record.data)}`;
};

const filled: Control["fill"] = (value, name) => {
  const record = voteRecordSchema.safeParse(value);
  if (!record.success) return emptyForm;
  const { data } = record;
  const way = givenValue(`${name}.way`, data.kind);
  if (data.kind === "rollCall")
    return together([way, givenValue(`${name}.roll`, rollCallText(data.votes, "en"))]);
  if (data.kind === "notPublished")
    return together([way, givenValue(`${name}.presentAlone`, String(data.present ?? ""))]);
  return together([
    way,
    ...counted.map((part) => givenValue(`${name}.${part}`, String(data[part]))),
  ]);
};

/**
 * The votes: counts, a roll call, or that none were published. Certification shows the same inputs, and nothing of what
 * was recorded: they are entered again.
 */
export const voteRecord: Control = {
  show,
  read: readRecord,
  tell,
  fill: (value, name) => (isObject(value) ? filled(value, name) : emptyForm),
};
