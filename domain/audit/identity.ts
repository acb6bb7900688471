import type { ActOf } from "../act.ts";
import { latest, type Case, type CaseFact } from "../case.ts";
import type { Finding } from "../finding.ts";
import { identity, statementsVoted } from "../rules/texts.ts";
import { keyOfText } from "../rules/supplied-texts.ts";
import type { SuppliedText, TextDigest } from "../statement.ts";
import * as statementsSaid from "../sayings/statements.ts";

type Comparing = CaseFact<ActOf<"InstrumentSigned" | "DepositConfirmed">>;
type Text = { readonly what: string; readonly verdict: Finding["verdict"] };

const inWords = (statement: string, language: string): string => `${statement} (${language})`;

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
      what: inWords(text.statement, text.language),
      verdict: comparedText(digest, given.get(keyOfText(text))),
    })),
    // What was deposited and never voted is another statement.
    ...supplied
      .filter((text) => !known.has(keyOfText(text)))
      .map(({ statement, language }): Text => ({
        what: inWords(statement, language),
        verdict: "broken",
      })),
  ];
};

const reasons = {
  broken: statementsSaid.anotherText,
  cannotBeVerified: statementsSaid.notCompared,
  kept: statementsSaid.sameAsVoted,
} as const;

const findingsFor = (state: Case, fact: Comparing, name: string): readonly Finding[] => {
  const all = compared(state, fact.act.statements);
  return (["broken", "cannotBeVerified", "kept"] as const).flatMap(
    (verdict): readonly Finding[] => {
      const those = all.filter((one) => one.verdict === verdict);
      return those.length === 0
        ? []
        : [
            {
              rule: statementsSaid.statementsAre(name),
              verdict,
              why: reasons[verdict](those.map(({ what }) => what).join(", ")),
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
