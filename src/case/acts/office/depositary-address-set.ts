import { addressOrNone, depositary } from "../../fields/office-fields.ts";
import { act } from "../act.ts";

/** To which address letters to a depositary go from now on, or that none is on record. */
export const depositaryAddressSet = act({
  kind: "DepositaryAddressSet",
  command: "SetDepositaryAddress",
  fields: () => ({ depositary, address: addressOrNone }),
  fills: ["depositaryAddresses"],
});
