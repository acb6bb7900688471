import type { Definition } from "../../definition.ts";
import { factDate, stage } from "../../fields/fields.ts";
import type { Rule } from "../../rules/rule.ts";
import { stageMeant } from "../../rules/stage-meant.ts";
import { givenAtStage, ruleAtStage } from "../../rules/stage-rule.ts";

export const definition = {
  kind: "Refer",
  acts: ["Referred"],
  verb: "refer-to-committee",
  at: [],
  procedures: ["staged"],
  duty: "clerk",
  correctable: true,
  awaits: "certification",
} as const satisfies Definition;

const fields = () => ({
  stage,
  on: factDate,
});

const rule: Rule<"Refer"> = ruleAtStage((situation, fact) => ({
  ...fact,
  kind: "Referred",
  stage: stageMeant(situation, fact),
}));

/** Refers the matter to the body that examines it. */
export const refer = { fields, gives: givenAtStage, rule } as const;
