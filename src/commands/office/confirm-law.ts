import type { Definition, OfficeRule } from "./rule.ts";

const definition = {
  kind: "ConfirmLaw",
  verb: "law confirm",
  byAnyDuty: true,
} as const satisfies Definition;

// Whether the office uses a file of this content is looked at where its law is at hand.
const rule: OfficeRule<"ConfirmLaw"> = {
  against: () => [],
};

/** Records that whoever gives it has read a law file, of exactly this content. */
export const confirmLaw = { definition, rule } as const;
