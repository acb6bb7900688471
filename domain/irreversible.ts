import type { CommandKind } from "./command-kinds.ts";

/** What cannot be undone once it is recorded. */
export const irreversibleKinds = [
  "RecordPlenaryVote",
  "CertifyPlenaryVote",
  "CertifySilence",
  "SignLaw",
  "ReleaseInstrument",
  "SignInstrument",
  "ReleaseNotification",
  "ConfirmDeposit",
  "Withdraw",
  "Lapse",
  "Correct",
  "MakePublic",
] as const satisfies readonly CommandKind[];
export type IrreversibleKind = (typeof irreversibleKinds)[number];

export const isIrreversible = (kind: CommandKind): kind is IrreversibleKind =>
  irreversibleKinds.some((one) => one === kind);

// What ends a case or puts its record right is the remedy for what is broken, and says its reason in a field of its own.
const remedies: readonly CommandKind[] = ["Withdraw", "Lapse", "Correct"];

/** Whether a command is given despite what the audit finds broken only with a reason. */
export const needsReasonDespite = (kind: CommandKind): boolean =>
  isIrreversible(kind) && !remedies.includes(kind);
