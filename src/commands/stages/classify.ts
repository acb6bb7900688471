import type { Definition } from "../definition.ts";
import { factDate, line, someOfProcedure } from "../../case/fields/fields.ts";
import { onBasis, type Rule } from "../rules/rule.ts";
import { ruleInCourse } from "../rules/stage-rule.ts";

export const definition = {
  kind: "Classify",
  acts: ["Classified"],
  verb: "classify",
  at: "open",
  duty: "clerk",
  correctable: true,
  awaits: "certification",
  openData: ["classes", "legalBasis"],
} as const satisfies Definition;

const fields = () => ({
  on: factDate,
  classes: someOfProcedure("classes"),
  legalBasis: line,
});

const rule: Rule<"Classify"> = ruleInCourse({
  record: (_, fact) => ({ ...fact, kind: "Classified" }),
  authority: (_, { legalBasis }) => onBasis(legalBasis),
});

/** Puts the treaty into the classes of the procedure that it belongs to, and into none of the others. */
export const classify = { fields, rule } as const;
