import { nothingAgainst } from "./rule.ts";

/** From now on the office's letters come from this address. */
export const setSender = {
  definition: {
    verb: "mail sender",
  },
  rule: nothingAgainst,
} as const;
