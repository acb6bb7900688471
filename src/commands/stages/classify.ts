import type { Definition } from "../definition.ts";
import { onBasis, type Rule } from "../rules/rule.ts";
import { againstInCourse } from "../rules/stage-rule.ts";

const definition = {
  kind: "Classify",
  verb: "classify",
  at: "open",
  duty: "clerk",
  awaits: "certification",
} as const satisfies Definition;

const rule: Rule<"Classify"> = {
  against: againstInCourse,
  authority: (_, { legalBasis }) => onBasis(legalBasis),
};

/** Puts the treaty into the classes of the procedure that it belongs to, and into none of the others. */
export const classify = { definition, rule } as const;
