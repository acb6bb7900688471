import type { Definition } from "../definition.ts";
import { authorityOfDeclaration } from "../rules/stage-authority.ts";
import type { Rule } from "../rules/rule.ts";
import { againstInCourse } from "../rules/stage-rule.ts";

const definition = {
  kind: "Declare",
  verb: "declare",
  at: "open",
  duty: "clerk",
  awaits: "certification",
} as const satisfies Definition;

const rule: Rule<"Declare"> = { against: againstInCourse, authority: authorityOfDeclaration };

/** Records a declaration on which the procedure depends, such as urgency. */
export const declare = { definition, rule } as const;
