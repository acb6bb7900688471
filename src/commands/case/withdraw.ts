import { endingFaults } from "../rules/ending.ts";
import type { Rule } from "../rules/rule.ts";
import { againstInCourse } from "../rules/stage-rule.ts";
import type { Definition } from "../definition.ts";

const definition = {
  kind: "Withdraw",
  verb: "withdraw",
  at: "open",
  duty: "clerk",
  irreversible: true,
  remedy: true,
  anyTime: true,
} as const satisfies Definition;

const rule: Rule<"Withdraw"> = {
  against: (situation, command, act) => [
    ...endingFaults(situation, command.on),
    ...againstInCourse(situation, command, act),
  ],
  leadsTo: () => "withdrawn",
};

/** Records that the case was withdrawn. */
export const withdraw = { definition, rule } as const;
