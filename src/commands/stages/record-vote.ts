import type { ActOf } from "../../case/act.ts";
import { stageOf } from "../../law/file/procedure.ts";
import type { Definition } from "../definition.ts";
import { countsFaults } from "../rules/stage-counts.ts";
import type { CommandSituation, Rule, Situation } from "../rules/rule.ts";
import type { Refusal } from "../../words/refusal.ts";
import type { CommandOf } from "../../case/command.ts";
import { otherDayThanSitting } from "../../case/sitting.ts";
import { changedAtVote } from "../../case/text-voted.ts";
import { stageMeant } from "../rules/stage-of-command.ts";
import { againstAtStage, againstPlace, authorityOfStage } from "../rules/stage-rule.ts";
import { sumsOfVote } from "../../case/votes-add-up.ts";

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
): readonly Refusal[] => {
  const {
    case: state,
    law: { procedure },
    context: { mode },
  } = situation;
  return [
    // A vote is decided once it is certified; one that could then have no place is not recorded.
    ...againstAtStage(situation, command, { ...act, byCounting: false }),
    ...countsFaults(situation, command),
    ...sumsOfVote(procedure, act),
    ...changedAtVote(state, { procedure, isPast: mode.kind === "import" }, act),
  ];
};

const rule: Rule<"RecordVote"> = {
  against: (situation, command, act) => [
    ...(situation.context.isBlank === true
      ? againstPlace(situation, command)
      : againstContent(situation, command, act)),
    ...otherDayThanSitting(situation.case, act),
  ],
  gives: (situation, command) => {
    const stage = stageMeant(situation, command);
    return { stage, byCounting: isByCounting(situation, stage) };
  },
  authority: authorityOfStage,
};

/** Records what a body decided, with the counts that were declared or who voted how; where it decides by counting, a second person certifies it. */
export const recordVote = { definition, rule } as const;
