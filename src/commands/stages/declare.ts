import type { Definition } from "../definition.ts";
import { mayBeLeftOut } from "../../case/fields/field.ts";
import { factDate, namedCounts, ofProcedure } from "../../case/fields/fields.ts";
import { authorityOfDeclaration } from "../rules/stage-authority.ts";
import type { Rule } from "../rules/rule.ts";
import { ruleInCourse } from "../rules/stage-rule.ts";

export const definition = {
  kind: "Declare",
  acts: ["Declared"],
  verb: "declare",
  at: "open",
  duty: "clerk",
  correctable: true,
  awaits: "certification",
  openData: ["declaration", "counts"],
} as const satisfies Definition;

const fields = () => ({
  on: factDate,
  declaration: ofProcedure("declarations"),
  body: mayBeLeftOut(ofProcedure("bodies")),
  counts: namedCounts,
});

const rule: Rule<"Declare"> = ruleInCourse({
  record: (_, fact) => ({ ...fact, kind: "Declared" }),
  authority: authorityOfDeclaration,
});

/** Records a declaration on which the procedure depends, such as urgency. */
export const declare = { fields, rule } as const;
