import type { Definition } from "../../definition.ts";
import { factDate, stage } from "../../fields/fields.ts";
import type { Rule } from "../../rules/rule.ts";
import { stageMeant } from "../../rules/stage-meant.ts";
import { givenAtStage, ruleAtStage } from "../../rules/stage-rule.ts";

export const definition = {
  kind: "Present",
  acts: ["Presented"],
  verb: "present",
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

const rule: Rule<"Present"> = ruleAtStage((situation, fact) => ({
  ...fact,
  kind: "Presented",
  stage: stageMeant(situation, fact),
}));

/** Presents the matter to those who decide on it or assent to it. */
export const present = { fields, gives: givenAtStage, rule } as const;
