import { refusal } from "../../words/refusal.ts";
import type { OfficeRule } from "./rule.ts";
import { onePurpose } from "../../office/office-keys.ts";

const rule: OfficeRule<"OpenOffice"> = {
  against: (
    _,
    { administrator, publicKey: ofAdministrator, systemKey, checkpointKey, passkeys },
  ) => {
    const founders = passkeys?.invitations.map(({ person }) => person) ?? [administrator];
    if (founders[0] !== administrator || new Set(founders).size < founders.length)
      return [refusal("FoundersMisnamed", {})];
    const keys = [ofAdministrator, systemKey, checkpointKey].filter((key) => key !== null);
    const twice = keys.find((key, index) => keys.indexOf(key) !== index);
    return twice === undefined ? [] : [refusal("KeyNamedBefore", { publicKey: twice }, onePurpose)];
  },
};

/** Founds the office: its first administrator, and the keys of the system and of checkpoints. */
export const openOffice = {
  definition: {
    verb: "init",
  },
  rule,
} as const;
