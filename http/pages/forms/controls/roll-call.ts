import { readRollCall, type RollFault } from "../../../../documents/lists/roll-call.ts";
import { catalogueIn } from "../../../../documents/wording/index.ts";
import type { VoteRecord } from "../../../../domain/vote-record.ts";
import { html, nothing, type Html } from "../../html.ts";
import { typed } from "../given.ts";
import { numberIn } from "../numbers.ts";
import { rollFile } from "../roll-file.ts";
import {
  describedBy,
  faultsAbove,
  faultWords,
  group,
  inner,
  read,
  type Fault,
  type Place,
  type Reading,
  type Shown,
} from "./control.ts";
import { tableOfCounts, within } from "./counts.ts";
import { textareaField } from "./text.ts";

const rollPlace = (place: Place): Shown => {
  const { forms } = place.scene.visit.words;
  return inner(place, "roll", [forms.rollLines, forms.rollHint]);
};

const rollRecord = (place: Place): VoteRecord => ({
  kind: "rollCall",
  votes: [...readRollCall(typed(place.given, rollPlace(place).name)).votes],
});

const showFile = (shown: Shown): Html => {
  const { forms } = shown.scene.visit.words;
  const place = within(shown, inner(rollPlace(shown), rollFile, [forms.rollFile, ""]));
  return group(
    place,
    html`<label class="govuk-label" for="${place.name}">${forms.rollFile}</label>
      ${faultsAbove(place)}
      <input
        class="govuk-file-upload"
        id="${place.name}"
        name="${place.name}"
        type="file"
        accept=".csv,text/csv,text/plain"
        ${describedBy(place)}
      />`,
  );
};

/** The input for the lines of a roll call, pasted or from a file, and what they come to. */
export const showRoll = (shown: Shown): Html => {
  const { forms } = shown.scene.visit.words;
  const place = rollPlace(shown);
  const record = rollRecord(shown);
  const { length } = record.kind === "rollCall" ? record.votes : [];
  return html`${textareaField(within(shown, place), 12)} ${showFile(shown)}
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

const wordsOfFault = (place: Place, { kind, line, text }: RollFault): string => {
  const words = faultWords(place);
  const short = text.length > 60 ? `${text.slice(0, 60)}…` : text;
  return kind === "line"
    ? words.rollLine(String(line), short)
    : words.rollPosition(String(line), short);
};

const mostFaultsTold = 20;

/** The roll call that was entered, or which lines are none. */
export const readRoll = (place: Place): Reading => {
  const { name } = rollPlace(place);
  const { votes, faults } = readRollCall(typed(place.given, name));
  const told = faults.map((fault): Fault => ({ at: name, words: wordsOfFault(place, fault) }));
  if (told.length > 0) return { kind: "faulty", faults: told.slice(0, mostFaultsTold) };
  return votes.length === 0
    ? { kind: "faulty", faults: [{ at: name, words: faultWords(place).rollEmpty }] }
    : read({ kind: "rollCall", votes });
};

/** Each member with what they voted, told back. */
export const rollTold = (place: Place, record: VoteRecord): Html => {
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
