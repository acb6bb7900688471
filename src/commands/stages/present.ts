import type { Definition } from "../definition.ts";
import { factDate, stage } from "../../case/fields/fields.ts";
import type { Rule } from "../rules/rule.ts";
import { stageMeant } from "../rules/stage-of-command.ts";
import { presentedFaults } from "../rules/stage-presentation.ts";
import { givenAtStage, ruleAtStage } from "../rules/stage-rule.ts";

export const definition = {
  kind: "Present",
  acts: ["Presented"],
  verb: "present",
  at: [],
  duty: "clerk",
  correctable: true,
  awaits: "certification",
} as const satisfies Definition;

const fields = () => ({
  stage,
  on: factDate,
});

const atStage: Rule<"Present"> = ruleAtStage((situation, fact) => ({
  ...fact,
  kind: "Presented",
  stage: stageMeant(situation, fact),
}));

const rule: Rule<"Present"> = {
  ...atStage,
  against: (situation, command) => [
    ...atStage.against(situation, command),
    ...presentedFaults(situation, stageMeant(situation, command)),
  ],
};

/** Presents the matter to those who decide on it or assent to it. */
export const present = { fields, gives: givenAtStage, rule } as const;
