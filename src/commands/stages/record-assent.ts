import type { Definition } from "../definition.ts";
import type { Rule } from "../rules/rule.ts";
import { stageMeant } from "../rules/stage-of-command.ts";
import { notPresentedFaults } from "../rules/stage-presentation.ts";
import { ruleAtStage } from "../rules/stage-rule.ts";

const definition = {
  kind: "RecordAssent",
  verb: "record-assent",
  at: [],
  duty: "headOfState",
  irreversible: true,
  awaits: "certification",
} as const satisfies Definition;

const rule: Rule<"RecordAssent"> = {
  ...ruleAtStage,
  against: (situation, command, act) => [
    ...ruleAtStage.against(situation, command, act),
    ...notPresentedFaults(situation, stageMeant(situation, command)),
  ],
};

/** Records a signature, a countersignature, a return or a refusal. */
export const recordAssent = { definition, rule } as const;
