import { currentVote } from "../rules/vote.ts";
import { stageOf } from "../../law/file/procedure.ts";
import {
  type CommandSituation,
  type Rule,
  type Situation,
  otherPersonThan,
} from "../rules/rule.ts";
import { bodyFaults } from "../rules/stage-rule.ts";
import { fourEyes } from "../../findings/separation.ts";
import { stageInFile } from "../../law/file/names-in-words.ts";
import { openStages } from "../../case/course/standing.ts";
import { courseOf } from "../../case/course-of-case.ts";
import { refusal, type Refusal } from "../../words/refusal.ts";
import type { Definition } from "../definition.ts";
import { uncertifiedVote } from "../../case/certification.ts";

const definition = {
  kind: "DeclineCertification",
  verb: "decline-vote",
  at: [],
  duty: "plenary",
} as const satisfies Definition;

/** Refuses to decline for a body what another body decided. */
const ofOtherBody = (situation: CommandSituation, stage: string): readonly Refusal[] => {
  const { procedure } = situation.law;
  return bodyFaults(situation, procedure, stageOf(procedure, stage));
};

// Once a case has gone on by a vote it is not voted again: a record that was corrected since is certified again, or corrected.
const stageLeftFaults = (situation: Situation, stage: string): readonly Refusal[] => {
  const {
    case: state,
    law: { procedure },
    context,
  } = situation;
  const isOpen = openStages(courseOf(state, procedure)).includes(stage);
  const here = stageInFile(procedure, state.stage);
  return isOpen || context.mode.kind === "import"
    ? []
    : [refusal("StageNotOpen", { command: "DeclineCertification", here, stages: [] })];
};

const rule: Rule<"DeclineCertification"> = {
  against: (situation, command) => {
    const vote = uncertifiedVote(situation.case);
    return [
      ...currentVote(situation, command.of),
      ...otherPersonThan(
        situation,
        vote && { person: vote.person, did: "recordedTheVote" },
        "declineIt",
      ),
      ...(vote === undefined
        ? []
        : [
            ...ofOtherBody(situation, vote.act.stage),
            ...stageLeftFaults(situation, vote.act.stage),
          ]),
    ];
  },
  gives: ({ case: state }) => ({ stage: uncertifiedVote(state)?.act.stage ?? "" }),
  names: uncertifiedVote,
  firstHalf: (state) => [uncertifiedVote(state)?.person],
  authority: () => fourEyes,
};

/** Declines to certify the recorded vote, which must then be recorded again. */
export const declineCertification = { definition, rule } as const;
