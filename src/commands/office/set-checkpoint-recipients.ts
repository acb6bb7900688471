import type { Definition, OfficeRule } from "./rule.ts";

const definition = {
  kind: "SetCheckpointRecipients",
  verb: "mail checkpoints",
} as const satisfies Definition;

const rule: OfficeRule<"SetCheckpointRecipients"> = {
  against: () => [],
};

/** From now on the first checkpoint of each day is written to these addresses and to no others. */
export const setCheckpointRecipients = { definition, rule } as const;
