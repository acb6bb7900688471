import { ownRule } from "../procedure/values/authority.ts";
import type { Case } from "../procedure/case/case.ts";
import { holderOfKey } from "./office-keys.ts";
import { refusal, type Refusal } from "../procedure/refusal.ts";

export const onePurpose = ownRule("keyNeverReused");

/** What speaks against a key of the system or of checkpoints: it is a new one, and never was anybody's. */
export const newKeyFaults = (office: Case, publicKey: string): readonly Refusal[] =>
  holderOfKey(office, publicKey) === undefined
    ? []
    : [refusal("KeyNamedBefore", { publicKey }, onePurpose)];
