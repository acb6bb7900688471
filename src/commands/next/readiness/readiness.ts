import { type Audited, brokenNow } from "../../despite.ts";
import type { DepositaryMail } from "../../../treaty/depositary-reference.ts";
import { withBroken } from "./broken.ts";
import { consentItems } from "./consent.ts";
import { type InstrumentAtHand, instrumentItems } from "./instrument.ts";
import type { ReadinessItem, ReadinessStatus } from "./item.ts";
import { sendingItems } from "./sending.ts";
import { statementItems } from "./statements.ts";
import { textItems } from "./texts.ts";
import type { CommandKind } from "../../../case/command.ts";

// What is asked for before a step, by the word of the item's id before a colon, in the order of the procedure.
const beforeInstrument = [
  "vote",
  "assent",
  "publication",
  "consent",
  "required",
  "permitted",
  "confirmed",
  "authentic-texts",
  "courtesy-translation",
  "treaty-signed",
  "treaty-data",
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

export type ReadinessInput = Audited & {
  readonly instrument: InstrumentAtHand;
  /** Where letters to depositaries go; left out where nobody asks. */
  readonly mail?: DepositaryMail | undefined;
};

/**
 * Everything that the domestic law and the depositary require before the deposit, in the order of the procedure. What of it is
 * kept or broken the audit says.
 */
export const readinessOf = (input: ReadinessInput): readonly ReadinessItem[] => {
  const { case: state, law, instrument, mail } = input;
  const items = [
    ...consentItems(state, law),
    ...statementItems(state, law),
    ...textItems(state),
    ...instrumentItems(state, law.treaty, instrument),
    ...sendingItems(state, law.treaty, mail),
  ];
  return withBroken(items, brokenNow(input), input);
};

/** How many items stand how. */
export const readinessCounts = (
  items: readonly Pick<ReadinessItem, "status">[],
): Readonly<Record<ReadinessStatus, number>> => {
  const count = (status: ReadinessStatus): number =>
    items.filter((item) => item.status === status).length;
  return {
    missing: count("missing"),
    broken: count("broken"),
    notKnown: count("notKnown"),
    met: count("met"),
    later: count("later"),
  };
};
