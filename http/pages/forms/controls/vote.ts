import {
  readRollCall,
  rollCallText,
  type RollFault,
} from "../../../../documents/lists/roll-call.ts";
import { catalogueIn } from "../../../../documents/wording/index.ts";
import { countsOf, voteRecordSchema, type VoteRecord } from "../../../../domain/vote-record.ts";
import { html, nothing, type Html } from "../../html.ts";
import { givenValue, nothingGiven, textIn, together, typed } from "../given.ts";
import { isObject } from "../is-object.ts";
import { numberIn } from "../numbers.ts";
import {
  faultWords,
  fieldset,
  inner,
  read,
  readAll,
  untold,
  type Control,
  type Fault,
  type Place,
  type Reading,
  type Shown,
} from "./control.ts";
import { radios } from "./radios.ts";
import { asOptional, inputField, readWhole, textareaField } from "./text.ts";
import { boundsOf, boundsShown, sumData } from "./vote-bounds.ts";

const counted = ["for", "against", "neutral", "notVoting", "present"] as const;
type Counted = (typeof counted)[number];

const wordsOf = ({ scene }: Place, part: Counted): string => {
  const { vote } = catalogueIn(scene.visit.language);
  return part === "present" ? vote.present : vote.positions[part];
};

const capital = ({ scene }: Place, text: string): string =>
  text.slice(0, 1).toLocaleUpperCase(scene.visit.language) + text.slice(1);

const countOf = (place: Place, part: Counted): Shown =>
  inner(place, part, [capital(place, wordsOf(place, part)), ""]);

const within = (shown: Shown, part: Shown): Shown => ({
  ...part,
  faults: shown.faults.filter(({ at }) => at === part.name),
});

const showCounts = (shown: Shown): Html =>
  html`<div
    class="tq-counts"
    data-sums="${shown.name}"
    ${sumData(shown.scene, boundsOf(shown.scene))}
  >
    ${counted.map((part) =>
      inputField(within(shown, countOf(shown, part)), { width: 4, numeric: true }),
    )}
    <p class="govuk-body tq-sum" role="status" data-sum-said></p>
  </div>`;

const rollPlace = (place: Place): Shown => {
  const { forms } = place.scene.visit.words;
  return inner(place, "roll", [forms.rollLines, forms.rollHint]);
};

const tableOfCounts = (place: Place, record: VoteRecord): Html => {
  const counts = countsOf(record);
  if (counts === undefined) return nothing;
  return html`<table class="govuk-table tq-tight">
    <tbody>
      ${counted.map(
        (part) =>
          html`<tr>
            <th scope="row" class="govuk-table__header">${capital(place, wordsOf(place, part))}</th>
            <td class="govuk-table__cell govuk-table__cell--numeric">
              ${numberIn(place.scene.visit, counts[part])}
            </td>
          </tr>`,
      )}
    </tbody>
  </table>`;
};

const rollRecord = (place: Place): VoteRecord => ({
  kind: "rollCall",
  votes: [...readRollCall(typed(place.given, rollPlace(place).name)).votes],
});

const showRoll = (shown: Shown): Html => {
  const { forms } = shown.scene.visit.words;
  const place = rollPlace(shown);
  const record = rollRecord(shown);
  const { length } = record.kind === "rollCall" ? record.votes : [];
  return html`${textareaField(within(shown, place), 12)}
    <div class="govuk-form-group">
      <label class="govuk-label" for="${place.name}.rollFile">${forms.rollFile}</label>
      <input
        class="govuk-file-upload"
        id="${place.name}.rollFile"
        name="${place.name}.rollFile"
        type="file"
        accept=".csv,text/csv,text/plain"
      />
    </div>
    <button
      class="govuk-button govuk-button--secondary tq-small"
      name="do"
      value="upload:${place.name}"
    >
      ${forms.countAgain}
    </button>
    ${
      length === 0
        ? nothing
        : html`<p class="govuk-body govuk-!-font-weight-bold">${forms.rollCounted}</p>
            ${tableOfCounts(shown, record)}`
    }`;
};

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

const wordsOfFault = (place: Place, { kind, line, text }: RollFault): string => {
  const words = faultWords(place);
  const short = text.length > 60 ? `${text.slice(0, 60)}…` : text;
  return kind === "line"
    ? words.rollLine(String(line), short)
    : words.rollPosition(String(line), short);
};

const mostFaultsTold = 20;

const readRoll = (place: Place): Reading => {
  const { name } = rollPlace(place);
  const { votes, faults } = readRollCall(typed(place.given, name));
  const told = faults.map((fault): Fault => ({ at: name, words: wordsOfFault(place, fault) }));
  if (told.length > 0) return { kind: "faulty", faults: told.slice(0, mostFaultsTold) };
  return votes.length === 0
    ? { kind: "faulty", faults: [{ at: name, words: faultWords(place).rollEmpty }] }
    : read({ kind: "rollCall", votes });
};

const readCounts = (place: Place): Reading =>
  readAll(
    counted.map((part) => readWhole(countOf(place, part))),
    (values) => ({
      kind: "counts",
      ...Object.fromEntries(counted.map((part, index) => [part, values[index]])),
    }),
  );

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
        faults: [{ at: `${place.name}.way`, words: faultWords(place).choose(place.words[0]) }],
      };
  }
};

const rollTold = (place: Place, record: VoteRecord): Html => {
  if (record.kind !== "rollCall") return nothing;
  const { forms } = place.scene.visit.words;
  const { positions } = catalogueIn(place.scene.visit.language).vote;
  return html`<details class="govuk-details">
    <summary class="govuk-details__summary">
      <span class="govuk-details__summary-text"
        >${forms.rollLines} (${numberIn(place.scene.visit, record.votes.length)})</span
      >
    </summary>
    <ol class="govuk-list govuk-list--number">
      ${record.votes.map(({ member, position }) => html`<li>${member}: ${positions[position]}</li>`)}
    </ol>
  </details>`;
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
  if (!record.success) return nothingGiven;
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
  fill: (value, name) => (isObject(value) ? filled(value, name) : nothingGiven),
};
