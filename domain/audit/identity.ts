import type { Said, TermName } from "../../src/words/messages.ts";
import type { ActOf } from "../act.ts";
import { latest, type Case, type CaseFact } from "../case.ts";
import type { Finding } from "../finding.ts";
import { identity, statementsVoted } from "../rules/texts.ts";
import { keyOfText } from "../rules/supplied-texts.ts";
import type { SuppliedText, TextDigest } from "../statement.ts";

type Comparing = CaseFact<ActOf<"InstrumentSigned" | "DepositConfirmed">>;
type Text = { readonly what: Said; readonly verdict: Finding["verdict"] };

const comparedText = (voted: TextDigest, supplied: TextDigest | undefined): Finding["verdict"] => {
  if (voted === "unknown" || supplied === undefined || supplied === "unknown")
    return "cannotBeVerified";
  return voted === supplied ? "kept" : "broken";
};

const compared = (state: Case, supplied: readonly SuppliedText[]): readonly Text[] => {
  const given = new Map(supplied.map((text) => [keyOfText(text), text.digest]));
  const voted = statementsVoted(state).flatMap(({ id, texts }) =>
    texts.map(({ language, digest }) => ({ statement: id, language, digest })),
  );
  const known = new Set(voted.map(keyOfText));
  return [
    ...voted.map(({ digest, ...text }): Text => ({
      what: { kind: "textIn", statement: text.statement, language: text.language },
      verdict: comparedText(digest, given.get(keyOfText(text))),
    })),
    // What was deposited and never voted is another statement.
    ...supplied
      .filter((text) => !known.has(keyOfText(text)))
      .map(({ statement, language }): Text => ({
        what: { kind: "textIn", statement, language },
        verdict: "broken",
      })),
  ];
};

const reasons = {
  broken: "anotherText",
  cannotBeVerified: "notCompared",
  kept: "sameAsVoted",
} as const;

const findingsFor = (state: Case, fact: Comparing, name: TermName): readonly Finding[] => {
  const all = compared(state, fact.act.statements);
  return (["broken", "cannotBeVerified", "kept"] as const).flatMap(
    (verdict): readonly Finding[] => {
      const those = all.filter((one) => one.verdict === verdict);
      return those.length === 0
        ? []
        : [
            {
              rule: { kind: "statementsAre", when: name },
              verdict,
              why: { kind: reasons[verdict], texts: those.map(({ what }) => what) },
              authority: identity,
            },
          ];
    },
  );
};

/** Whether the texts signed and deposited are those that parliament voted, or that were laid where silence approves. */
export const identityFindings = (state: Case): readonly Finding[] => {
  const signed = latest(state, "InstrumentSigned");
  const deposited = latest(state, "DepositConfirmed");
  return [
    ...(signed === undefined ? [] : findingsFor(state, signed, "signed")),
    ...(deposited === undefined ? [] : findingsFor(state, deposited, "deposited")),
  ];
};
