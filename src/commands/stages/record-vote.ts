import * as z from "zod/mini";
import { stageOf } from "../../law/file/procedure.ts";
import { lawIdSchema } from "../../values/ids.ts";
import type { Definition } from "../definition.ts";
import { mayBeLeftOut, orNone } from "../../case/fields/field.ts";
import {
  document,
  factDate,
  namedCounts,
  ofProcedure,
  putOffBefore,
  quorumChallenged,
  rollCall,
  stage,
  statements,
  suppliedTextsIfAny,
  textVoted,
  tie,
} from "../../case/fields/fields.ts";
import { countsFaults } from "../rules/stage-counts.ts";
import type { CommandSituation, Rule, Situation } from "../rules/rule.ts";
import type { Refusal } from "../../words/refusal.ts";
import type { CommandOf } from "../command.ts";
import { otherDayThanSitting } from "../../case/sitting.ts";
import { asLaidAt, changedAtVote } from "../../case/text-voted.ts";
import { stageMeant } from "../rules/stage-of-command.ts";
import { againstAtStage, againstPlace, authorityOfStage } from "../rules/stage-rule.ts";
import { statementsOf } from "../../case/texts.ts";
import { unverifiableTexts } from "../../findings/identity.ts";
import { sumsOfVote } from "../../case/votes-add-up.ts";

export const definition = {
  kind: "RecordVote",
  acts: ["VoteRecorded"],
  verb: "vote",
  at: [],
  duty: "plenary",
  correctable: true,
  irreversible: true,
  awaits: "certification",
} as const satisfies Definition;

const fields = () => ({
  stage,
  on: factDate,
  outcome: ofProcedure("outcomes"),
  counts: namedCounts,
  rollCall,
  tie,
  quorumChallenged,
  putOffBefore,
  text: mayBeLeftOut(textVoted),
  statements: mayBeLeftOut(statements),
  statementTexts: suppliedTextsIfAny,
  consent: mayBeLeftOut(orNone(document)),
});

// Where a body decides without counting, nobody certifies what it decided.
const gives = () => ({ stage: lawIdSchema, byCounting: z.boolean() });

const isByCounting = (situation: Situation, id: string): boolean => {
  const { rules = [] } = stageOf(situation.law.procedure, id) ?? {};
  return rules.length > 0;
};

const againstContent = (
  situation: CommandSituation,
  command: CommandOf<"RecordVote">,
): readonly Refusal[] => {
  const {
    case: state,
    law: { procedure },
    context: { mode },
  } = situation;
  const act = rule.record(situation, command);
  return [
    // A vote is decided once it is certified; one that could then have no place is not recorded.
    ...againstAtStage(situation, command, { ...act, byCounting: false }),
    ...countsFaults(situation, command),
    ...sumsOfVote(procedure, act),
    ...changedAtVote(state, { procedure, isPast: mode.kind === "import" }, act),
  ];
};

const rule: Rule<"RecordVote"> = {
  against: (situation, command) => [
    ...(situation.context.isBlank === true
      ? againstPlace(situation, command)
      : againstContent(situation, command)),
    ...otherDayThanSitting(situation.case, rule.record(situation, command)),
  ],
  record: (situation, fact) => {
    const meant = stageMeant(situation, fact);
    return {
      ...fact,
      kind: "VoteRecorded",
      stage: meant,
      byCounting: isByCounting(situation, meant),
    };
  },
  notes: (situation, command) =>
    asLaidAt(situation.law.procedure, rule.record(situation, command)) === undefined
      ? []
      : unverifiableTexts(statementsOf(situation.case)),
  authority: authorityOfStage,
};

/** Records what a body decided, with the counts that were declared or who voted how; where it decides by counting, a second person certifies it. */
export const recordVote = { fields, gives, rule } as const;
