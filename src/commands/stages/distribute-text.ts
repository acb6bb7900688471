import type { Definition } from "../definition.ts";
import { mayBeLeftOut } from "../../case/fields/field.ts";
import { factDate, stage, textVoted } from "../../case/fields/fields.ts";
import type { Rule } from "../rules/rule.ts";
import { stageMeant } from "../rules/stage-of-command.ts";
import { givenAtStage, ruleAtStage } from "../rules/stage-rule.ts";

export const definition = {
  kind: "DistributeText",
  acts: ["TextDistributed"],
  verb: "distribute",
  at: [],
  duty: "clerk",
  correctable: true,
  awaits: "certification",
} as const satisfies Definition;

const fields = () => ({
  stage,
  on: factDate,
  text: mayBeLeftOut(textVoted),
});

const rule: Rule<"DistributeText"> = ruleAtStage((situation, fact) => ({
  ...fact,
  kind: "TextDistributed",
  stage: stageMeant(situation, fact),
}));

/** Records that the text was distributed to those who decide on it. */
export const distributeText = { fields, gives: givenAtStage, rule } as const;
