import type { Definition } from "../definition.ts";
import type { Rule } from "../rules/rule.ts";
import { stageMeant } from "../rules/stage-of-command.ts";
import { presentedFaults } from "../rules/stage-presentation.ts";
import { ruleAtStage } from "../rules/stage-rule.ts";

const definition = {
  kind: "Present",
  verb: "present",
  at: [],
  duty: "clerk",
  awaits: "certification",
} as const satisfies Definition;

const rule: Rule<"Present"> = {
  ...ruleAtStage,
  against: (situation, command, act) => [
    ...ruleAtStage.against(situation, command, act),
    ...presentedFaults(situation, stageMeant(situation, command)),
  ],
};

/** Presents the matter to those who decide on it or assent to it. */
export const present = { definition, rule } as const;
