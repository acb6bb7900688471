import type { personCommandKinds } from "../../../domain/command-kinds.ts";
import type { CommandOf } from "../../../domain/command.ts";

/** A command that a person may give in a case. */
export type PersonKind = (typeof personCommandKinds)[number];

/** The fields of a command, without its kind. */
export type FieldOf<Kind extends PersonKind> = Exclude<keyof CommandOf<Kind>, "kind">;

/** What a correction may restate. */
export type RestatedKind = CommandOf<"Correct">["restated"]["kind"];

/** What stands for good once it is recorded: each has a page of its own that says so before it is given. */
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
] as const satisfies readonly PersonKind[];
export type IrreversibleKind = (typeof irreversibleKinds)[number];

export const isIrreversible = (kind: PersonKind): kind is IrreversibleKind =>
  irreversibleKinds.some((one) => one === kind);
