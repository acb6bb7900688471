import type { SuppliedText } from "../../treaty/statement.ts";
import type { RecordedAct } from "../case/act.ts";
import { ownRule } from "../values/authority.ts";
import type { Case } from "../case/case.ts";
import type { CaseFact } from "../case/case-fact.ts";
import { refusal, type Refusal } from "../refusal.ts";
import type { Said, TermName } from "../../words/messages.ts";
import { keyOfSaid } from "../../audit/finding.ts";
import type { Statement } from "../../treaty/statement.ts";
import { standingVotes } from "../../vote/votes-of-case.ts";
import { firstSupplied, keyOfText } from "./supplied-texts.ts";
import { textSaid, textsOf } from "./texts.ts";

const rule = ownRule("textsFixedByVote");

/** What is fixed, by the name of it, and how it stands: a text by its digest, and of a statement also what it says of itself. */
type Fixed = {
  readonly what: Said;
  readonly is: string;
  /** Of a statement's text, what it is supplied under. */
  readonly text?: string;
};
type Texts = ReadonlyMap<string, Fixed>;

const none: Texts = new Map();

const byName = (fixed: readonly Fixed[]): Texts =>
  new Map(fixed.map((one) => [keyOfSaid(one.what), one]));

const ofText = (text: SuppliedText): Fixed => ({
  what: textSaid(text),
  is: text.digest,
  text: keyOfText(text),
});

const named = (part: TermName): Said => ({ kind: "named", term: part });

// Under which clause a statement was made may come to be known of a past case; of one that was laid here it was said.
const ofStatement = (statement: Statement, imported: boolean): readonly Fixed[] => {
  const { id, label, clause, subject, texts } = statement;
  const authentic = texts.find((text) => text.authentic)?.language ?? "none";
  return [
    { what: { kind: "labelOfStatement", statement: id }, is: label },
    {
      what: { kind: "clauseOfStatement", statement: id },
      is: clause ?? (imported ? "unknown" : "none"),
    },
    { what: { kind: "subjectOfStatement", statement: id }, is: subject },
    { what: { kind: "authenticLanguageOfStatement", statement: id }, is: authentic },
    ...textsOf([statement]).map(ofText),
  ];
};

// Every text that an act names, by what it is the text of; the draft law or the treaty, each statement, the consent.
const textsIn = (act: RecordedAct, imported: boolean): Texts => {
  if (act.kind === "DraftLawLaid" || act.kind === "TreatyLaid")
    return byName([
      { what: named("theText"), is: act.text },
      ...act.statements.flatMap((one) => ofStatement(one, imported)),
    ]);
  if (act.kind !== "PlenaryVoteRecorded") return none;
  return byName([
    { what: named("theText"), is: act.text },
    { what: named("theInitiatorsConsent"), is: act.initiatorsConsent ?? "none" },
    ...act.statements.map(ofText),
  ]);
};

const areFixed = (state: Case, fact: CaseFact): boolean => {
  const { kind } = fact.act;
  if (kind === "DraftLawLaid") return standingVotes(state).length > 0;
  if (kind === "PlenaryVoteRecorded")
    return state.certifications.some((certified) => certified.seq > fact.seq);
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
  const suppliedSince = firstSupplied(state);
  const changed = [...before].find(([key, { is, text }]) =>
    isChanged(is, after.get(key)?.is, text === undefined ? undefined : suppliedSince.get(text)),
  );
  const added = [...after].find(([key]) => !before.has(key));
  const [, fixed] = changed ?? added ?? [];
  return fixed === undefined ? [] : [refusal("TextsAreFixed", { what: fixed.what }, rule)];
};
