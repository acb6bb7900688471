import {
  readRollCall,
  rollCallText,
  type RollCallRead,
  type RollFault,
} from "../../../exports/lists/roll-call.ts";
import { catalogueIn, positionInWords } from "../../../papers/wording.ts";
import { quoted } from "../../../values/text.ts";
import { countsOfRoll, mostMembers, rollSchema } from "../../../law/votes/roll-call.ts";
import { html, nothing, type Html } from "../../html.ts";
import { emptyForm, givenValue, numberIn, textIn, typed } from "../form-values.ts";
import { countsNow } from "../in-file.ts";
import { rollFile } from "../read-form.ts";
import {
  type Control,
  describedBy,
  faultsAbove,
  faultWords,
  fieldset,
  group,
  inner,
  none,
  read,
  type Fault,
  type Place,
  type Reading,
  type Shown,
  within,
} from "./control.ts";
import { countsTable } from "./named-counts.ts";
import { textareaField } from "./text.ts";

type Votes = RollCallRead["votes"];

/** What a roll call comes to, of the counts that are recorded there. */
const totals = (place: Place, votes: Votes): Html => {
  const recorded = countsNow(place.scene);
  return countsTable(
    place,
    Object.entries(countsOfRoll([...votes])).filter(([name]) => recorded.includes(name)),
  );
};

const rollPlace = (place: Place): Shown => {
  const { forms } = place.scene.visit.words;
  return inner(place, "roll", [forms.rollLines, forms.rollHint]);
};

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
const rollHtml = (shown: Shown): Html => {
  const { forms } = shown.scene.visit.words;
  const { name } = rollPlace(shown);
  const { votes, faults } = readRollCall(typed(shown.given, name));
  const isTold = shown.faults.some(({ at }) => at === name);
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
          ${totals(shown, votes)}`
  }`;
};

const showFile = (shown: Shown, roll: Shown): Html => {
  const { forms } = shown.scene.visit.words;
  const place = within(shown, inner(roll, rollFile, [forms.rollFile, ""]));
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
const showLines = (shown: Shown): Html => {
  const { forms } = shown.scene.visit.words;
  const place = rollPlace(shown);
  return html`${textareaField(within(shown, place), 12)} ${showFile(shown, place)}
    <button
      class="govuk-button govuk-button--secondary tq-small"
      name="do"
      value="upload:${place.name}"
    >
      ${forms.countAgain}
    </button>
    ${rollHtml(shown)}`;
};

type VotesRead = Reading | { readonly kind: "votes"; readonly votes: Votes };

/** The roll call that was entered, or which lines are none. */
const readLines = (place: Place): VotesRead => {
  const { name } = rollPlace(place);
  const { votes, faults } = readRollCall(typed(place.given, name));
  if (faults.length > 0)
    return {
      kind: "faulty",
      faults: linesRefused(place, faults).map((words): Fault => ({ at: name, words })),
    };
  return votes.length === 0
    ? { kind: "faulty", faults: [{ at: name, words: faultWords(place).rollEmpty }] }
    : { kind: "votes", votes };
};

/** Each member with what they voted, told back. */
const linesTold = ({ scene: { visit } }: Place, votes: Votes): Html => {
  const { forms } = visit.words;
  const words = catalogueIn(visit.language);
  return html`<details class="govuk-details">
    <summary class="govuk-details__summary">
      <span class="govuk-details__summary-text"
        >${forms.rollLines} (${numberIn(visit, votes.length)})</span
      >
    </summary>
    <ol class="govuk-list govuk-list--number">
      ${votes.map(
        ({ member, position }) => html`<li>${member}: ${positionInWords(words, position)}</li>`,
      )}
    </ol>
  </details>`;
};

const isEmpty = (place: Place): boolean => textIn(place.given, rollPlace(place).name).trim() === "";

/** Who voted how at a stage, pasted or from a file; nobody where that is not on record. */
export const rollCall: Control = {
  show: (shown) => fieldset(shown, html`<div id="${shown.name}">${showLines(shown)}</div>`),
  read: (place) => {
    if (isEmpty(place)) return read(null);
    const found = readLines(place);
    return found.kind === "votes" ? read(found.votes) : found;
  },
  readBack: (place) => {
    const found = isEmpty(place) ? undefined : readLines(place);
    return found?.kind === "votes"
      ? html`${totals(place, found.votes)} ${linesTold(place, found.votes)}`
      : none(place);
  },
  fill: (value, name) => {
    const roll = rollSchema.safeParse(value);
    return roll.success ? givenValue(`${name}.roll`, rollCallText(roll.data, "en")) : emptyForm;
  },
};
