import { nothingAgainst } from "./rule.ts";

// Whether the office uses a file of this content is looked at where its law is at hand.
/** Records that whoever gives it has read a law file, of exactly this content. */
export const confirmLaw = {
  definition: {
    verb: "law confirm",
    byAnyDuty: true,
  },
  rule: nothingAgainst,
} as const;
