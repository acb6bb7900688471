import type { Sentence, TermName } from "../words/messages.ts";
import type { ActOf } from "../case/act.ts";
import type { Case } from "../case/case.ts";
import type { CaseFact } from "../case/case-fact.ts";
import { everySignature } from "../case/slots/slot.ts";
import type { Finding } from "../words/finding.ts";
import type { Rule } from "../words/finding-group.ts";
import type { SuppliedText, TextDigest, Statement } from "../treaty/statement.ts";
import {
  identity,
  keyOfText,
  type NamedText,
  statementsVoted,
  textInWords,
  textsOf,
} from "../case/texts.ts";

type Comparing = CaseFact<ActOf<"InstrumentSigned" | "DepositConfirmed">>;

/** What became of a text that was supplied: another, the same, or not to be compared, because one of the two is not on record. */
type Comparison = "another" | "same" | "notSupplied" | "notVoted";
type Text = Pick<SuppliedText, "statement" | "language"> & { readonly comparison: Comparison };

const comparisonOf = (voted: TextDigest, supplied: TextDigest | undefined): Comparison => {
  if (voted === "unknown") return "notVoted";
  if (supplied === undefined || supplied === "unknown") return "notSupplied";
  return voted === supplied ? "same" : "another";
};

const compared = (state: Case, supplied: readonly SuppliedText[]): readonly Text[] => {
  const given = new Map(supplied.map((text) => [keyOfText(text), text.digest]));
  const voted = statementsVoted(state).flatMap(({ id, texts }) =>
    texts.map(({ language, digest }) => ({ statement: id, language, digest })),
  );
  const known = new Set(voted.map(keyOfText));
  return [
    ...voted.map(({ digest, ...text }): Text => ({
      ...text,
      comparison: comparisonOf(digest, given.get(keyOfText(text))),
    })),
    // What was deposited and never voted is another statement.
    ...supplied
      .filter((text) => !known.has(keyOfText(text)))
      .map(({ statement, language }): Text => ({ statement, language, comparison: "another" })),
  ];
};

const reasons = {
  another: "anotherText",
  notSupplied: "notCompared",
  same: "sameAsVoted",
} as const;

/** More than these are not named one by one: the table of statements has them. */
const mostNamed = 3;

const noTextFor = (those: readonly Pick<NamedText, "statement" | "language">[]): Sentence =>
  those.length > mostNamed
    ? { kind: "noTextForMany", count: String(those.length) }
    : { kind: "noTextFor", texts: those.map(textInWords) };

// A text that nobody has is named in the same words as by the identity of the statements, because it has the same cause.
const whyFor = (comparison: Comparison, those: readonly Text[]): Sentence =>
  comparison === "notVoted"
    ? noTextFor(those)
    : { kind: reasons[comparison], texts: those.map(textInWords) };

const verdicts = {
  another: "broken",
  notSupplied: "cannotBeVerified",
  notVoted: "cannotBeVerified",
  same: "kept",
} as const satisfies Readonly<Record<Comparison, Finding["verdict"]>>;

const comparisons = ["another", "notSupplied", "notVoted", "same"] as const;

const findingsFor = (state: Case, fact: Comparing, name: TermName): readonly Finding[] => {
  const all = compared(state, fact.act.statements);
  return comparisons.flatMap((comparison): readonly Finding[] => {
    const those = all.filter((one) => one.comparison === comparison);
    if (those.length === 0) return [];
    const rule: Rule = { kind: "statementsAre", when: name };
    return [
      { rule, verdict: verdicts[comparison], why: whyFor(comparison, those), authority: identity },
    ];
  });
};

/** Whether the texts signed and deposited are those that parliament voted, or that were laid where silence approves. */
export const identityFindings = (state: Case): readonly Finding[] => {
  const signed = everySignature(state.instruments).at(-1);
  const deposited = state.deposit;
  return [
    ...(signed === undefined ? [] : findingsFor(state, signed, "signed")),
    ...(deposited === undefined ? [] : findingsFor(state, deposited, "deposited")),
  ];
};

/** Says which texts could not be compared because their recorded digest is unknown. */
export const unverifiableTexts = (statements: readonly Statement[]): readonly Finding[] => {
  const unknown = textsOf(statements).filter((text) => text.digest === "unknown");
  return unknown.length === 0
    ? []
    : [
        {
          rule: { kind: "identityOfStatements" },
          verdict: "cannotBeVerified",
          why: noTextFor(unknown),
          authority: identity,
        },
      ];
};
