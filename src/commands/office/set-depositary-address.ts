import { nothingAgainst } from "./rule.ts";

/** From now on letters to this depositary go to this address and to no other, or to none that is on record. */
export const setDepositaryAddress = {
  definition: {
    verb: "mail depositary",
  },
  rule: nothingAgainst,
} as const;
