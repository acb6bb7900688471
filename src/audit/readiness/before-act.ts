import type { CommandKind } from "../../procedure/command-kinds.ts";
import type { ReadinessItem } from "./item.ts";

// What is asked for before a step, by the word of the item's id before a colon, in the order of the procedure.
const beforeSigningLaw = ["vote"];
const beforeInstrument = [
  ...beforeSigningLaw,
  "law-signed",
  "law-published",
  "silence-certified",
  "required",
  "permitted",
  "confirmed",
  "authentic-texts",
  "courtesy-translation",
  "treaty-signed",
  "instrument-treaty",
  "instrument-consent",
  "instrument-undertaking",
];
const beforeNotification = [
  ...beforeInstrument,
  "texts-identical",
  "annexes-signed",
  "instrument-signer",
  "full-powers",
  "instrument-issued",
  "instrument-signed",
  "instrument-kept",
  "contact",
];
const beforeDeposit = [...beforeNotification, "notification-released", "original-transmitted"];

const askedBefore: Partial<Readonly<Record<CommandKind, readonly string[]>>> = {
  SignLaw: beforeSigningLaw,
  ReleaseInstrument: beforeInstrument,
  SignInstrument: beforeInstrument,
  ReleaseNotification: beforeNotification,
  ConfirmDeposit: beforeDeposit,
};

/** What is missing that should be there before a step; what the step itself or a later one brings is not. */
export const missingBefore = (
  kind: CommandKind,
  items: readonly ReadinessItem[],
): readonly ReadinessItem[] =>
  items.filter(
    ({ id, status }) =>
      status === "missing" && askedBefore[kind]?.includes(id.split(":")[0] ?? id) === true,
  );
