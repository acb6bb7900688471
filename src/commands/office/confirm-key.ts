import { ownRule } from "../../words/authority.ts";
import type { Case } from "../../case/case.ts";
import {
  keyWordsOf,
  mayConfirm,
  type PersonKey,
  personKeysOf,
} from "../../office/registered-keys.ts";
import { refusal } from "../../words/refusal.ts";
import type { OfficeRule } from "./rule.ts";

const fourEyes = ownRule("keyConfirmedByAnother");

const waitingKey = (office: Case, publicKey: string): PersonKey | undefined =>
  personKeysOf(office).find((key) => key.publicKey === publicKey && key.standing === "waiting");

const rule: OfficeRule<"ConfirmKey"> = {
  against: (office, { publicKey }, { person }) => {
    const key = waitingKey(office, publicKey);
    if (key === undefined) return [refusal("KeyDoesNotWait", {})];
    return mayConfirm(office, key, person)
      ? []
      : [refusal("KeyConfirmedByAnother", { person: key.person }, fourEyes)];
  },
  gives: (office, { publicKey, typed }) => {
    const fingerprint = waitingKey(office, publicKey)?.fingerprint;
    return { match: fingerprint !== undefined && keyWordsOf(fingerprint) === typed };
  },
};

/** Enters the six words of another person's new key. */
export const confirmKey = { definition: { verb: "key confirm", byAnyDuty: true }, rule } as const;
