import type { Definition } from "../definition.ts";
import { courseOf } from "../../case/course-of-case.ts";
import { hasHappenedNow } from "../../case/course/course.ts";
import { stageOf } from "../../law/file/procedure.ts";
import { refusal, type Refusal } from "../../words/refusal.ts";
import type { Rule, Situation } from "../rules/rule.ts";
import { stageMeant } from "../rules/stage-of-command.ts";
import { ruleAtStage } from "../rules/stage-rule.ts";

const definition = {
  kind: "RecordReview",
  verb: "record-review",
  at: [],
  duty: "clerk",
} as const satisfies Definition;

/** Refuses what came of a review that need not take place, and that nobody is on record to have asked for. */
const notAskedFaults = (
  { case: state, law: { procedure } }: Situation,
  id: string,
): readonly Refusal[] => {
  const stage = stageOf(procedure, id);
  return stage?.eventsBefore.includes("asked") !== true ||
    stage.optional !== true ||
    hasHappenedNow(courseOf(state, procedure), id, "asked")
    ? []
    : [refusal("ReviewNotAsked", {}, stage.authority)];
};

const rule: Rule<"RecordReview"> = {
  ...ruleAtStage,
  against: (situation, command, act) => [
    ...ruleAtStage.against(situation, command, act),
    ...notAskedFaults(situation, stageMeant(situation, command)),
  ],
};

/** Records what the body that was asked decided. */
export const recordReview = { definition, rule } as const;
