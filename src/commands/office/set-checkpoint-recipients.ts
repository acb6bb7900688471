import { nothingAgainst } from "./rule.ts";

/** From now on the first checkpoint of each day is written to these addresses and to no others. */
export const setCheckpointRecipients = {
  definition: {
    verb: "mail checkpoints",
  },
  rule: nothingAgainst,
} as const;
