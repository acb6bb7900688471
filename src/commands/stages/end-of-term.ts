import type { Definition } from "../definition.ts";
import { factDate } from "../../case/fields/fields.ts";
import { authorityOfTermEnd } from "../rules/stage-authority.ts";
import type { Rule } from "../rules/rule.ts";
import { ruleInCourse } from "../rules/stage-rule.ts";

export const definition = {
  kind: "EndOfTerm",
  acts: ["TermEnded"],
  verb: "end-of-term",
  at: "open",
  duty: "clerk",
  irreversible: true,
  awaits: "certification",
} as const satisfies Definition;

const fields = () => ({
  on: factDate,
});

const rule: Rule<"EndOfTerm"> = ruleInCourse({
  record: (_, fact) => ({ ...fact, kind: "TermEnded" }),
  authority: authorityOfTermEnd,
});

/** Records that the term of the parliament ended, and with it what the procedure says. */
export const endOfTerm = { fields, rule } as const;
