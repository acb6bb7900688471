import { depositariesSchema, type DepositaryMail } from "../../src/treaty/depositary-reference.ts";
import { setting } from "./settings.ts";

/**
 * Where letters to depositaries go: each to the address that the settings give, and to no other.
 * @throws when the function was deployed without them
 */
export const depositaryMail = (): DepositaryMail => ({
  addresses: depositariesSchema().parse(JSON.parse(setting("TASDIQ_DEPOSITARIES"))),
  setting: "tasdiq:depositaries",
  byHand: false,
});
