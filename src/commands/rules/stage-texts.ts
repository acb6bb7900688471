import { documentDifference, textDifferences } from "./texts.ts";
import type { Statement, SuppliedText } from "../../treaty/statement.ts";
import type { Case } from "../../case/case.ts";
import type { CommandOf } from "../../case/command.ts";
import { stageOf } from "../../law/file/procedure.ts";
import type { Stage } from "../../law/file/stage.ts";
import { inField, type Refusal } from "../../words/refusal.ts";
import type { CommandSituation } from "./rule.ts";
import { stageMeant } from "./stage-of-command.ts";
import { keyOfText, draftLawOf, statementsOf, textsOf } from "../../case/texts.ts";

type Command = CommandOf<"RecordVote">;
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

const asLaidAt = (situation: CommandSituation, command: Command): AsLaid | undefined => {
  const stage = stageOf(situation.law.procedure, stageMeant(situation, command));
  return puttingOff.includes(command.outcome) ? undefined : stage?.asLaid;
};

/** Whether a vote is on what was laid, as it was laid. */
export const isAsLaid = (situation: CommandSituation, command: Command): boolean =>
  asLaidAt(situation, command) !== undefined;

const suppliedOf = (statements: readonly Statement[]): readonly SuppliedText[] =>
  textsOf(statements).map(({ statement, language, digest }) => ({ statement, language, digest }));

/** The texts of statements that were voted: those supplied, and those of statements that the body decided anew. */
const textsVoted = ({ statementTexts = [], statements = [] }: Command): readonly SuppliedText[] => {
  const all = [...suppliedOf(statements), ...statementTexts];
  return [...new Map(all.map((text) => [keyOfText(text), text])).values()];
};

/**
 * Refuses another text, or other statements, than those laid, where the law says that a body decides on what was laid; with a
 * consent that it allows, they may differ.
 */
export const changedFaults = (
  situation: CommandSituation,
  command: Command,
): readonly Refusal[] => {
  const asLaid = asLaidAt(situation, command);
  if (asLaid === undefined) return [];
  if (asLaid.unlessConsentOf !== undefined && (command.consent ?? null) !== null) return [];
  const { case: state, context } = situation;
  const text = command.text ?? "unknown";
  // Of a past case nobody need have the text: one that is not known is no other.
  const isUnknownThen = context.mode.kind === "import" && text === "unknown";
  return [
    ...inField(
      "text",
      isUnknownThen ? [] : documentDifference("theTextVotedOn", text, draftLawOf(state)),
    ),
    ...inField("statementTexts", textDifferences(statementsOf(state), textsVoted(command))),
  ].map((one) => ({ ...one, authority: asLaid.authority }));
};
