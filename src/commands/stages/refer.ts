import type { Definition } from "../definition.ts";
import type { Rule } from "../rules/rule.ts";
import { ruleAtStage } from "../rules/stage-rule.ts";
import { referralFaults } from "../../case/committees.ts";

const definition = {
  kind: "Refer",
  verb: "refer-to-committee",
  at: [],
  duty: "clerk",
  awaits: "certification",
} as const satisfies Definition;

const rule: Rule<"Refer"> = {
  ...ruleAtStage,
  against: (situation, command, act) => [
    ...ruleAtStage.against(situation, command, act),
    ...referralFaults(command),
  ],
};

/** Refers the matter to the body that examines it, and may name which committees those are. */
export const refer = { definition, rule } as const;
