import type { Statement, SuppliedText } from "../treaty/statement.ts";
import { stageOf, type Procedure } from "../law/file/procedure.ts";
import type { Stage } from "../law/file/stage.ts";
import { inField, type Refusal } from "../words/refusal.ts";
import type { ActOf } from "./act.ts";
import type { Case } from "./case.ts";
import {
  documentDifference,
  draftLawOf,
  keyOfText,
  statementsOf,
  textDifferences,
  textsOf,
} from "./texts.ts";

type Voted = Pick<
  ActOf<"VoteRecorded">,
  "stage" | "outcome" | "text" | "statements" | "statementTexts" | "consent"
>;
type AsLaid = NonNullable<Stage["asLaid"]>;

// What only puts a decision off is a decision on no text.
const puttingOff: readonly string[] = ["adjourned", "referredBack", "declined", "notInTime"];

/** When a vote at a stage must name the text decided on; each exception is one of the stage's. */
export type TextWanted = { readonly unlessPutOff: boolean; readonly unlessConsent: boolean };

/** When a vote at a stage must name its text, because the body decides on the text laid; undefined where it need not. */
export const textWanted = (state: Case, stage: Stage): TextWanted | undefined => {
  const laid = draftLawOf(state);
  if (stage.asLaid === undefined) return undefined;
  if (laid === undefined || laid === "unknown") return undefined;
  return {
    unlessPutOff: stage.outcomes.some((outcome) => puttingOff.includes(outcome)),
    unlessConsent: stage.asLaid.unlessConsentOf !== undefined,
  };
};

/** By what a body decides on what was laid, as it was laid; undefined where it need not, or decides nothing. */
const asLaidAt = (
  procedure: Procedure,
  vote: Pick<Voted, "stage" | "outcome">,
): AsLaid | undefined => {
  return puttingOff.includes(vote.outcome) ? undefined : stageOf(procedure, vote.stage)?.asLaid;
};

const suppliedOf = (statements: readonly Statement[]): readonly SuppliedText[] =>
  textsOf(statements).map(({ statement, language, digest }) => ({ statement, language, digest }));

/** The texts of statements that were voted: those supplied, and those of statements that the body decided anew. */
const textsVoted = ({ statementTexts = [], statements = [] }: Voted): readonly SuppliedText[] => {
  const all = [...suppliedOf(statements), ...statementTexts];
  return [...new Map(all.map((text) => [keyOfText(text), text])).values()];
};

/**
 * What of a vote is another text, or other statements, than those laid, where the law says that a body decides on what was laid;
 * with a consent that it allows, they may differ.
 * @param before the case as it stood before the vote
 */
export const changedAtVote = (
  before: Case,
  { procedure, isPast }: { readonly procedure: Procedure; readonly isPast: boolean },
  vote: Voted,
): readonly Refusal[] => {
  const asLaid = asLaidAt(procedure, vote);
  if (asLaid === undefined) return [];
  if (asLaid.unlessConsentOf !== undefined && (vote.consent ?? null) !== null) return [];
  const text = vote.text ?? "unknown";
  // Of a past case nobody need have the text: one that is not known is no other.
  const isUnknownThen = isPast && text === "unknown";
  return [
    ...inField(
      "text",
      isUnknownThen ? [] : documentDifference("theTextVotedOn", text, draftLawOf(before)),
    ),
    ...inField("statementTexts", textDifferences(statementsOf(before), textsVoted(vote))),
  ].map((one) => ({ ...one, authority: asLaid.authority }));
};
