import { isStaged } from "../../profile/kind-of-procedure.ts";
import { afterPresentation, presentation } from "../../rules/head-of-state.ts";
import type { Rule } from "../../rules/rule.ts";
import type { Definition } from "../../definition.ts";
import { orNone } from "../../fields/field.ts";
import { factDate, line } from "../../fields/fields.ts";

export const definition = {
  kind: "SignLaw",
  acts: ["LawSigned"],
  verb: "sign-law",
  at: ["head-of-state"],
  procedures: ["law"],
  duty: "headOfState",
  correctable: true,
  irreversible: true,
  awaits: "consent",
} as const satisfies Definition;

const fields = () => ({ on: factDate, source: orNone(line) });

const rule: Rule<"SignLaw"> = {
  against: (situation, command) => afterPresentation(situation, command.on),
  record: (_, fact) => ({ ...fact, kind: "LawSigned" }),
  leadsTo: () => "instrument",
  authority: ({ profile }) => (isStaged(profile) ? null : profile.clocks.signature.authority),
  isNext: (state) => presentation(state) !== undefined,
};

/** Records that the head of state signed the law. */
export const signLaw = { fields, rule } as const;
