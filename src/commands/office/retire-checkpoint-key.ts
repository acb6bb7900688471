import { ownRule } from "../../words/authority.ts";
import { checkpointKeysInForce, onePurpose } from "../../office/office-keys.ts";
import { refusal } from "../../words/refusal.ts";
import type { OfficeRule } from "./rule.ts";

const oneRemains = ownRule("checkpointKeyRemains");

const rule: OfficeRule<"RetireCheckpointKey"> = {
  against: (office, { publicKey: retired }) => {
    const inForce = checkpointKeysInForce(office);
    if (!inForce.includes(retired))
      return [refusal("CheckpointKeyNotInForce", { publicKey: retired }, onePurpose)];
    return inForce.length === 1
      ? [refusal("LastCheckpointKey", { publicKey: retired }, oneRemains)]
      : [];
  },
};

/** From now on no checkpoint is signed by this key. */
export const retireCheckpointKey = {
  definition: {
    verb: "key rotate --finish",
  },
  rule,
} as const;
