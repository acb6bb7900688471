import type { TermName } from "../../words/messages.ts";
import type { Case } from "../case/case.ts";
import type { SupplyingKind } from "../case/slots/slots.ts";
import type { SuppliedText, TextDigest } from "../../treaty/statement.ts";

const stepInWords = {
  InstrumentPrepared: "thePreparationOfTheInstrument",
  InstrumentReleased: "theReleaseOfTheInstrument",
  InstrumentSigned: "theSignatureOfTheInstrument",
  NotificationReleased: "theReleaseOfTheNotification",
  DepositConfirmed: "theDeposit",
} as const satisfies Readonly<Record<SupplyingKind, TermName>>;

/** A text of one statement, as somebody supplied it after the vote or the laying. */
export type TextSupplied = {
  readonly text: SuppliedText;
  /** The step at which it was supplied. */
  readonly at: TermName;
};

/** The name of a statement's text, by which texts are matched. */
export const keyOfText = ({
  statement,
  language,
}: Pick<SuppliedText, "statement" | "language">): string => `statement ${statement} (${language})`;

/** Every text of a statement that was supplied from the instrument on, in the order of the record. */
export const textsSupplied = (state: Case): readonly TextSupplied[] =>
  state.textsSupplied.flatMap(({ act }) =>
    act.statements
      .filter(({ digest }) => digest !== "unknown")
      .map((text) => ({ text, at: stepInWords[act.kind] })),
  );

/** The first digest supplied of each text: where neither the laying nor the vote knew one, it is the one that counts. */
export const firstSupplied = (state: Case): ReadonlyMap<string, TextDigest> =>
  new Map(
    textsSupplied(state)
      .map(({ text }) => [keyOfText(text), text.digest] as const)
      .toReversed(),
  );
