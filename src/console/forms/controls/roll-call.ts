import {
  readRollCall,
  type RollCallRead,
  type RollFault,
} from "../../../open-data/lists/roll-call.ts";
import { catalogueIn } from "../../../papers/wording.ts";
import { quoted } from "../../../procedure/values/text.ts";
import { mostMembers, type VoteRecord } from "../../../vote/vote-record.ts";
import { html, nothing, type Html } from "../../html.ts";
import { numberIn, typed } from "../form-values.ts";
import { rollFile } from "../read-form.ts";
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

const rollIn = (place: Place): RollCallRead =>
  readRollCall(typed(place.given, rollPlace(place).name));

const wordsOfFault = (place: Place, fault: RollFault): string => {
  const words = faultWords(place);
  const [line, text] = [String(fault.line), quoted(fault.text)];
  switch (fault.kind) {
    case "line":
      return words.rollLine({ line, text });
    case "name":
      return words.rollName({ line, text });
    case "position":
      return words.rollPosition({ line, text, word: quoted(fault.word) });
  }
};

/** Each line that is not understood, with its number and its text; of more than a roll call may hold, how many more. */
const linesRefused = (place: Place, faults: readonly RollFault[]): readonly string[] => {
  const more = faults.length - mostMembers;
  const told = faults.slice(0, mostMembers).map((fault) => wordsOfFault(place, fault));
  return more > 0
    ? [...told, faultWords(place).rollMore({ number: numberIn(place.scene.visit, more) })]
    : told;
};

/** What the lines come to that were understood, and each that was not: it is in no count. */
const rollShown = (shown: Shown): Html => {
  const { forms } = shown.scene.visit.words;
  const { votes, faults } = rollIn(shown);
  const isTold = shown.faults.some(({ at }) => at === rollPlace(shown).name);
  return html`${
    faults.length === 0 || isTold
      ? nothing
      : html`<div role="status">
          <p class="govuk-error-message">
            ${forms.rollRefused({ number: numberIn(shown.scene.visit, faults.length) })}
          </p>
          <ul class="govuk-list govuk-list--bullet">
            ${linesRefused(shown, faults).map((words) => html`<li>${words}</li>`)}
          </ul>
        </div>`
  }
  ${
    votes.length === 0
      ? nothing
      : html`<p class="govuk-body govuk-!-font-weight-bold">
            ${faults.length === 0 ? forms.rollCounted : forms.rollCountedInPart}
          </p>
          ${tableOfCounts(shown, { kind: "rollCall", votes: [...votes] })}`
  }`;
};

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
  return html`${textareaField(within(shown, place), 12)} ${showFile(shown)}
    <button
      class="govuk-button govuk-button--secondary tq-small"
      name="do"
      value="upload:${place.name}"
    >
      ${forms.countAgain}
    </button>
    ${rollShown(shown)}`;
};

/** The roll call that was entered, or which lines are none. */
export const readRoll = (place: Place): Reading => {
  const { name } = rollPlace(place);
  const { votes, faults } = readRollCall(typed(place.given, name));
  if (faults.length > 0)
    return {
      kind: "faulty",
      faults: linesRefused(place, faults).map((words): Fault => ({ at: name, words })),
    };
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
