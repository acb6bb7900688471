import type { Definition } from "../definition.ts";
import { referralFaults } from "../rules/stage-committees.ts";
import type { Rule } from "../rules/rule.ts";
import { stageMeant } from "../rules/stage-of-command.ts";
import { ruleAtStage } from "../rules/stage-rule.ts";

const definition = {
  kind: "Refer",
  verb: "refer-to-committee",
  at: [],
  leadsOnFrom: ["examine"],
  duty: "clerk",
  awaits: "certification",
} as const satisfies Definition;

const atStage: Rule<"Refer"> = ruleAtStage((situation, fact) => ({
  ...fact,
  kind: "Referred",
  stage: stageMeant(situation, fact),
}));

const rule: Rule<"Refer"> = {
  ...atStage,
  against: (situation, command) => [
    ...atStage.against(situation, command),
    ...referralFaults(command),
  ],
};

/** Refers the matter to the body that examines it, and may name which committees those are. */
export const refer = { definition, rule } as const;
