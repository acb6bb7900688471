import type { Definition } from "../definition.ts";
import { authorityOfTermEnd } from "../rules/stage-authority.ts";
import type { Rule } from "../rules/rule.ts";
import { againstInCourse } from "../rules/stage-rule.ts";

const definition = {
  kind: "EndOfTerm",
  verb: "end-of-term",
  at: "open",
  duty: "clerk",
  irreversible: true,
  awaits: "certification",
} as const satisfies Definition;

const rule: Rule<"EndOfTerm"> = { against: againstInCourse, authority: authorityOfTermEnd };

/** Records that the term of the parliament ended, and with it what the procedure says. */
export const endOfTerm = { definition, rule } as const;
