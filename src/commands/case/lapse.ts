import { endingFaults } from "../rules/ending.ts";
import { type Rule, onBasis } from "../rules/rule.ts";
import type { Definition } from "../definition.ts";

const definition = {
  kind: "Lapse",
  verb: "lapse",
  at: "open",
  duty: "clerk",
  irreversible: true,
  remedy: true,
  anyTime: true,
} as const satisfies Definition;

const rule: Rule<"Lapse"> = {
  against: (situation, command) => endingFaults(situation, command.on),
  leadsTo: () => "lapsed",
  authority: (_, { legalBasis }) => onBasis(legalBasis),
};

/** Records that the case lapsed, and by which law. */
export const lapse = { definition, rule } as const;
