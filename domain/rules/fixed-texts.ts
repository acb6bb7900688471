import type { RecordedAct } from "../act.ts";
import { ownRule } from "../authority.ts";
import { factsOf, type Case, type CaseFact } from "../case.ts";
import { refusal, type Refusal } from "../refusal.ts";
import type { Statement } from "../statement.ts";
import { standingVotes } from "../votes-of-case.ts";
import { firstSupplied, keyOfText } from "./supplied-texts.ts";
import { textsOf } from "./texts.ts";

const rule = ownRule(
  "the texts voted are fixed by the vote, and by the laying where silence approves",
);

/** What is fixed, by what it is, and how it stands: a text by its digest, and of a statement also what it says of itself. */
type Texts = ReadonlyMap<string, string>;

const none: Texts = new Map();

// Under which clause a statement was made may come to be known of a past case; of one that was laid here it was said.
const ofStatement = (statement: Statement, imported: boolean) => {
  const { id, label, clause, subject, texts } = statement;
  const authentic = texts.find((text) => text.authentic)?.language ?? "none";
  return [
    [`the label of statement ${id}`, label],
    [`the clause of statement ${id}`, clause ?? (imported ? "unknown" : "none")],
    [`the subject of statement ${id}`, subject],
    [`the authentic language of statement ${id}`, authentic],
    ...textsOf([statement]).map(({ what, digest }) => [what, digest] as const),
  ] as const;
};

// Every text that an act names, by what it is the text of; the draft law or the treaty, each statement, the consent.
const textsIn = (act: RecordedAct, imported: boolean): Texts => {
  if (act.kind === "DraftLawLaid" || act.kind === "TreatyLaid")
    return new Map([
      ["the text", act.text],
      ...act.statements.flatMap((one) => ofStatement(one, imported)),
    ]);
  if (act.kind !== "PlenaryVoteRecorded") return none;
  return new Map([
    ["the text", act.text],
    ["the initiator's consent", act.initiatorsConsent ?? "none"],
    ...act.statements.map((text) => [keyOfText(text), text.digest] as const),
  ]);
};

const areFixed = (state: Case, fact: CaseFact): boolean => {
  const { kind } = fact.act;
  if (kind === "DraftLawLaid") return standingVotes(state).length > 0;
  if (kind === "PlenaryVoteRecorded")
    return factsOf(state, "PlenaryVoteCertified").some((certified) => certified.seq > fact.seq);
  return kind === "TreatyLaid";
};

// A text that was unknown may become known, unless it was supplied since: then it is the one that was supplied.
const isChanged = (
  before: string,
  after: string | undefined,
  supplied: string | undefined,
): boolean => {
  if (before !== "unknown") return after !== before;
  return (
    after === undefined || (supplied !== undefined && after !== "unknown" && after !== supplied)
  );
};

/**
 * Refuses a correction that would put another text in the place of one that was voted on or laid, take one away or add
 * one, or make another statement of one. A text that was unknown may become known: that changes nothing that anybody saw.
 */
export const fixedTextFaults = (
  state: Case,
  fact: CaseFact,
  restated: RecordedAct,
): readonly Refusal[] => {
  if (!areFixed(state, fact)) return [];
  const [before, after] = [textsIn(fact.act, fact.imported), textsIn(restated, fact.imported)];
  const supplied = firstSupplied(state);
  const changed = [...before].find(([what, value]) =>
    isChanged(value, after.get(what), supplied.get(what)),
  );
  const added = [...after.keys()].find((what) => !before.has(what));
  const what = changed?.[0] ?? added;
  return what === undefined ? [] : [refusal("TextsAreFixed", { what }, rule)];
};
