import { ownRule } from "../../words/authority.ts";
import type { Case } from "../../case/case.ts";
import type { OfficeCommandOf } from "../../case/office-command.ts";
import { newKeyFaults } from "../../office/office-keys.ts";
import { administratorsOf } from "../../office/office.ts";
import {
  invitationFault,
  personKeysOf,
  recoveryIn,
  relyingPartyIn,
} from "../../office/registered-keys.ts";
import { refusal, type Refusal } from "../../words/refusal.ts";
import { demonstrationFaults, type OfficeAsking, type OfficeRule } from "./rule.ts";

const fourEyes = ownRule("keyConfirmedByAnother");

type RegisterKey = OfficeCommandOf<"RegisterKey">;

const groundFaults = (
  office: Case,
  { ground }: RegisterKey,
  { person, madeAt: at }: OfficeAsking,
): readonly Refusal[] => {
  if (person === "system") return [refusal("InvitationUnknown", {})];
  if (ground.kind === "invitation") {
    const fault = invitationFault(office, { invitation: ground.invitation, person, at });
    return fault === undefined ? [] : [refusal(fault, {})];
  }
  const [only, ...others] = administratorsOf(office);
  return only === person && others.length === 0 && recoveryIn(office) === ground.recovery
    ? []
    : [refusal("RecoveryNotOpen", {})];
};

const keyFaults = (office: Case, { key }: RegisterKey): readonly Refusal[] => {
  if (key.kind === "file") return newKeyFaults(office, key.publicKey);
  if (relyingPartyIn(office) === undefined) return [refusal("NoRelyingParty", {})];
  const isKnown = personKeysOf(office).some(
    ({ passkey }) => passkey?.credential === key.credential,
  );
  return isKnown ? [refusal("PasskeyRegistered", {})] : newKeyFaults(office, key.publicKey);
};

const rule: OfficeRule<"RegisterKey"> = {
  against: (office, command, asking) => {
    // Two keys of one person that wait could be taken for each other by whoever enters the words of one.
    const waits = personKeysOf(office).some(
      ({ person, standing }) => person === asking.person && standing === "waiting",
    );
    return [
      ...demonstrationFaults(office),
      ...groundFaults(office, command, asking),
      ...(waits ? [refusal("KeyWaits", { person: asking.person }, fourEyes)] : []),
      ...keyFaults(office, command),
    ];
  },
};

/** Registers a key of one's own, by an invitation or, for the only administrator, by the recovery code. */
export const registerKey = { definition: { verb: "key add", byAnyDuty: true }, rule } as const;
