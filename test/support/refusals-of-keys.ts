import { refusal, type Refusal, type RefusalKind } from "../../src/words/refusal.ts";

/** What is refused of people's keys, as it is said: provoked by an office of passkeys in test/commands/keys.test.ts and on the pages. */
export const refusalsOfKeys: Partial<Readonly<Record<RefusalKind, () => Refusal>>> = {
  PasskeyUnusable: () => refusal("PasskeyUnusable", {}),
  PasskeyRegistered: () => refusal("PasskeyRegistered", {}),
  WordsUnknown: () => refusal("WordsUnknown", {}),
  InvitationUnknown: () => refusal("InvitationUnknown", {}),
  InvitationUsed: () => refusal("InvitationUsed", {}),
  InvitationOver: () => refusal("InvitationOver", {}),
  InvitedWithoutDuty: () => refusal("InvitedWithoutDuty", { person: "clerk-1" }),
  InviteYourselfFirst: () => refusal("InviteYourselfFirst", { origin: "http://localhost:8000" }),
  RelyingPartySame: () => refusal("RelyingPartySame", { origin: "http://localhost:8000" }),
  NoRelyingParty: () => refusal("NoRelyingParty", {}),
  NotInDemonstration: () => refusal("NotInDemonstration", {}),
  KeyWaits: () => refusal("KeyWaits", { person: "clerk-1" }),
  KeyDoesNotWait: () => refusal("KeyDoesNotWait", {}),
  KeyNotInForce: () => refusal("KeyNotInForce", {}),
  KeyConfirmedByAnother: () => refusal("KeyConfirmedByAnother", { person: "clerk-1" }),
  KeysByInvitation: () => refusal("KeysByInvitation", {}),
  LostInFuture: () => refusal("LostInFuture", {}),
  NoAdministratorKey: () => refusal("NoAdministratorKey", {}),
  LastAdministratorKey: () => refusal("LastAdministratorKey", { person: "administrator-1" }),
  RecoveryNotOpen: () => refusal("RecoveryNotOpen", {}),
  FoundersMisnamed: () => refusal("FoundersMisnamed", {}),
};
