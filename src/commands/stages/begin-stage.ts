import type { Definition } from "../definition.ts";
import { factDate, stage } from "../../case/fields/fields.ts";
import type { Rule } from "../rules/rule.ts";
import { stageMeant } from "../rules/stage-of-command.ts";
import { givenAtStage, ruleAtStage } from "../rules/stage-rule.ts";

export const definition = {
  kind: "BeginStage",
  acts: ["StageBegun"],
  verb: "begin",
  at: [],
  duty: "clerk",
  correctable: true,
  awaits: "certification",
} as const satisfies Definition;

const fields = () => ({
  stage,
  on: factDate,
});

const rule: Rule<"BeginStage"> = ruleAtStage((situation, fact) => ({
  ...fact,
  kind: "StageBegun",
  stage: stageMeant(situation, fact),
}));

/** Records that a body took something up: the day from which, or by which, a time limit of the file may count. */
export const beginStage = { fields, gives: givenAtStage, rule } as const;
