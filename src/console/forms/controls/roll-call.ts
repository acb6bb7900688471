import {
  type Position,
  readRollAtStage,
  readRollCall,
  rollAtStageText,
  type RollCallRead,
  type RollFault,
} from "../../../open-data/lists/roll-call.ts";
import { catalogueIn, positionInWords } from "../../../papers/wording.ts";
import { quoted } from "../../../procedure/values/text.ts";
import { countsOfRoll, type MemberPosition, rollSchema } from "../../../vote/roll-call.ts";
import { mostMembers, type VoteRecord } from "../../../vote/vote-record.ts";
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
} from "./control.ts";
import { tableOfCounts, within } from "./counts.ts";
import { countsTable } from "./named-counts.ts";
import { textareaField } from "./text.ts";

/** A roll call of one sort: how its lines are read, what is said of the positions, and what it comes to. */
type Sort<One> = {
  readonly read: (text: string) => RollCallRead<One>;
  readonly hint: "rollHint" | "rollAtStageHint";
  readonly totals: (place: Place, votes: RollCallRead<One>["votes"]) => Html;
  readonly named: (place: Place, position: One) => string;
};

const ofPlenary: Sort<Position> = {
  read: readRollCall,
  hint: "rollHint",
  totals: (place, votes) => tableOfCounts(place, { kind: "rollCall", votes: [...votes] }),
  named: ({ scene }, position) => catalogueIn(scene.visit.language).vote.positions[position],
};

const ofStage: Sort<MemberPosition> = {
  read: readRollAtStage,
  hint: "rollAtStageHint",
  totals: (place, votes) => {
    const counted = Object.entries(countsOfRoll([...votes]));
    const recorded = countsNow(place.scene);
    return countsTable(
      place,
      counted.filter(([name]) => recorded.includes(name)),
    );
  },
  named: ({ scene }, position) => positionInWords(catalogueIn(scene.visit.language), position),
};

const rollPlace = (place: Place, { hint }: Pick<Sort<never>, "hint">): Shown => {
  const { forms } = place.scene.visit.words;
  return inner(place, "roll", [forms.rollLines, forms[hint]]);
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
const rollShown = <One>(shown: Shown, sort: Sort<One>): Html => {
  const { forms } = shown.scene.visit.words;
  const { name } = rollPlace(shown, sort);
  const { votes, faults } = sort.read(typed(shown.given, name));
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
          ${sort.totals(shown, votes)}`
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
const showLines = <One>(shown: Shown, sort: Sort<One>): Html => {
  const { forms } = shown.scene.visit.words;
  const place = rollPlace(shown, sort);
  return html`${textareaField(within(shown, place), 12)} ${showFile(shown, place)}
    <button
      class="govuk-button govuk-button--secondary tq-small"
      name="do"
      value="upload:${place.name}"
    >
      ${forms.countAgain}
    </button>
    ${rollShown(shown, sort)}`;
};

/** The input for the roll call of a plenary vote. */
export const showRoll = (shown: Shown): Html => showLines(shown, ofPlenary);

/** The roll call that was entered, or which lines are none. */
const readLines = <One>(
  place: Place,
  sort: Sort<One>,
): Reading | { readonly kind: "votes"; readonly votes: RollCallRead<One>["votes"] } => {
  const { name } = rollPlace(place, sort);
  const { votes, faults } = sort.read(typed(place.given, name));
  if (faults.length > 0)
    return {
      kind: "faulty",
      faults: linesRefused(place, faults).map((words): Fault => ({ at: name, words })),
    };
  return votes.length === 0
    ? { kind: "faulty", faults: [{ at: name, words: faultWords(place).rollEmpty }] }
    : { kind: "votes", votes };
};

/** The roll call of a plenary vote that was entered, or which lines are none. */
export const readRoll = (place: Place): Reading => {
  const found = readLines(place, ofPlenary);
  return found.kind === "votes" ? read({ kind: "rollCall", votes: found.votes }) : found;
};

/** Each member with what they voted, told back. */
const linesTold = <One>(place: Place, votes: RollCallRead<One>["votes"], sort: Sort<One>): Html => {
  const { forms } = place.scene.visit.words;
  return html`<details class="govuk-details">
    <summary class="govuk-details__summary">
      <span class="govuk-details__summary-text"
        >${forms.rollLines} (${numberIn(place.scene.visit, votes.length)})</span
      >
    </summary>
    <ol class="govuk-list govuk-list--number">
      ${votes.map(({ member, position }) => html`<li>${member}: ${sort.named(place, position)}</li>`)}
    </ol>
  </details>`;
};

/** Each member with what they voted in a plenary vote, told back. */
export const rollTold = (place: Place, record: VoteRecord): Html =>
  record.kind === "rollCall" ? linesTold(place, record.votes, ofPlenary) : nothing;

const isEmpty = (place: Place): boolean =>
  textIn(place.given, rollPlace(place, ofStage).name).trim() === "";

/** Who voted how at a stage of a procedure file, pasted or from a file; nobody where that is not on record. */
export const rollCall: Control = {
  show: (shown) =>
    fieldset(shown, html`<div id="${shown.name}">${showLines(shown, ofStage)}</div>`),
  read: (place) => {
    if (isEmpty(place)) return read(null);
    const found = readLines(place, ofStage);
    return found.kind === "votes" ? read(found.votes) : found;
  },
  tell: (place) => {
    const found = isEmpty(place) ? undefined : readLines(place, ofStage);
    return found?.kind === "votes"
      ? html`${ofStage.totals(place, found.votes)} ${linesTold(place, found.votes, ofStage)}`
      : none(place);
  },
  fill: (value, name) => {
    const roll = rollSchema.safeParse(value);
    return roll.success ? givenValue(`${name}.roll`, rollAtStageText(roll.data, "en")) : emptyForm;
  },
};
