import { isStaged } from "../../profile/kind-of-procedure.ts";
import { afterPresentation, presentation } from "../../rules/head-of-state.ts";
import type { Rule } from "../../rules/rule.ts";
import type { Definition } from "../../definition.ts";
import { orNone } from "../../fields/field.ts";
import { document, factDate } from "../../fields/fields.ts";

export const definition = {
  kind: "ReturnLaw",
  acts: ["LawReturned"],
  verb: "return-law",
  at: ["head-of-state"],
  procedures: ["law"],
  duty: "headOfState",
  correctable: true,
} as const satisfies Definition;

const fields = () => ({ on: factDate, objections: orNone(document) });

const rule: Rule<"ReturnLaw"> = {
  against: (situation, command) => afterPresentation(situation, command.on),
  record: (_, fact) => ({ ...fact, kind: "LawReturned" }),
  leadsTo: () => "plenary",
  authority: ({ profile }) => (isStaged(profile) ? null : profile.returning.authority),
  isNext: (state) => presentation(state) !== undefined,
};

/** Records that the head of state returned the law with objections. */
export const returnLaw = { fields, rule } as const;
