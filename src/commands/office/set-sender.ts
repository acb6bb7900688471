import type { Definition, OfficeRule } from "./rule.ts";

const definition = {
  kind: "SetSender",
  verb: "mail sender",
} as const satisfies Definition;

const rule: OfficeRule<"SetSender"> = {
  against: () => [],
};

/** From now on the office's letters come from this address. */
export const setSender = { definition, rule } as const;
