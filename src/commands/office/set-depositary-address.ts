import type { Definition, OfficeRule } from "../office-command.ts";
import { depositary, addressOrNone } from "../../office/fields.ts";

export const definition = {
  kind: "SetDepositaryAddress",
  act: "DepositaryAddressSet",
  verb: "mail depositary",
} as const satisfies Definition;

const fields = () => ({ depositary, address: addressOrNone });

const rule: OfficeRule<"SetDepositaryAddress"> = {
  against: () => [],
  record: (fact) => ({ ...fact, kind: "DepositaryAddressSet" }),
};

/** From now on letters to this depositary go to this address and to no other, or to none that is on record. */
export const setDepositaryAddress = { fields, rule } as const;
