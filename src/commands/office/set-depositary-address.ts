import type { Definition, OfficeRule } from "./rule.ts";

const definition = {
  kind: "SetDepositaryAddress",
  verb: "mail depositary",
} as const satisfies Definition;

const rule: OfficeRule<"SetDepositaryAddress"> = {
  against: () => [],
};

/** From now on letters to this depositary go to this address and to no other, or to none that is on record. */
export const setDepositaryAddress = { definition, rule } as const;
