import type { ActOf } from "../../case/act.ts";
import { stageOf } from "../../law/file/procedure.ts";
import type { Definition } from "../definition.ts";
import { countsFaults, rollFaults } from "../rules/stage-counts.ts";
import type { CommandSituation, Rule, Situation } from "../rules/rule.ts";
import type { Refusal } from "../../words/refusal.ts";
import type { CommandOf } from "../../case/command.ts";
import { sittingFaults } from "../rules/stage-sitting.ts";
import { changedFaults, isAsLaid } from "../rules/stage-texts.ts";
import { stageMeant } from "../rules/stage-of-command.ts";
import { againstAtStage, againstPlace, authorityOfStage } from "../rules/stage-rule.ts";
import { statementsOf } from "../../case/texts.ts";
import { unverifiableTexts } from "../../findings/identity.ts";

const definition = {
  kind: "RecordVote",
  verb: "vote",
  at: [],
  duty: "plenary",
  irreversible: true,
  awaits: "certification",
} as const satisfies Definition;

const isByCounting = (situation: Situation, id: string): boolean => {
  const { rules = [] } = stageOf(situation.law.procedure, id) ?? {};
  return rules.length > 0;
};

const againstContent = (
  situation: CommandSituation,
  command: CommandOf<"RecordVote">,
  act: ActOf<"VoteRecorded">,
): readonly Refusal[] => [
  // A vote is decided once it is certified; one that could then have no place is not recorded.
  ...againstAtStage(situation, command, {
    ...act,
    byCounting: false,
  }),
  ...countsFaults(situation, command),
  ...rollFaults(situation, command),
  ...changedFaults(situation, command),
];

const rule: Rule<"RecordVote"> = {
  against: (situation, command, act) => [
    ...(situation.context.isBlank === true
      ? againstPlace(situation, command)
      : againstContent(situation, command, act)),
    ...sittingFaults(situation, command),
  ],
  gives: (situation, command) => {
    const stage = stageMeant(situation, command);
    return { stage, byCounting: isByCounting(situation, stage) };
  },
  notes: (situation, command) =>
    isAsLaid(situation, command) ? unverifiableTexts(statementsOf(situation.case)) : [],
  authority: authorityOfStage,
};

/** Records what a body decided, with the counts that were declared or who voted how; where it decides by counting, a second person certifies it. */
export const recordVote = { definition, rule } as const;
