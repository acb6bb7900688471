import type { Statement } from "../domain/statement.ts";
import type { Treaty } from "../domain/treaty.ts";

/** What a paper is made from. A demonstration's papers say on every one that they have no effect. */
export type PaperInput = {
  readonly treaty: Treaty;
  readonly state: string;
  readonly statements: readonly Statement[];
  readonly demonstration: boolean;
};

const headOf = (demonstration: boolean): readonly string[] => [
  "DRAFT / LAYİHƏ",
  ...(demonstration ? ["DEMONSTRATION: nobody has signed this, and it has no legal effect."] : []),
  "",
];

const statementLines = (statements: readonly Statement[]): readonly string[] =>
  statements.map((one) => {
    const text = one.texts.some((language) => language.digest === "unknown")
      ? "text not at hand"
      : "text annexed";
    return `- ${one.label}${one.clause === null ? "" : `, ${one.clause}`}: ${one.subject} (${text})`;
  });

const annex = (statements: readonly Statement[]): readonly string[] =>
  statements.length === 0
    ? []
    : ["", "Annex: statements that go with the ratification", ...statementLines(statements)];

const treatyLines = (treaty: Treaty): readonly string[] => [
  `the ${treaty.title.en},`,
  ...(treaty.openedForSignature === undefined
    ? [`done at ${treaty.concluded.at} on ${treaty.concluded.on}`]
    : [
        `opened for signature at ${treaty.openedForSignature.at} from ${treaty.openedForSignature.on}`,
      ]),
];

/**
 * A working draft of the instrument of ratification, as plain text. It names the treaty, the State's consent and its
 * undertaking to perform; signer, title, place and date are left for the clean print (VCLT Arts. 2(1)(b), 7, 16).
 */
export const instrumentDraft = ({ treaty, state, statements, demonstration }: PaperInput): string =>
  [
    ...headOf(demonstration),
    "INSTRUMENT OF RATIFICATION",
    "",
    "WHEREAS",
    ...treatyLines(treaty),
    `was approved by the parliament of ${state},`,
    `${state}, having considered it, ratifies it and undertakes to perform it faithfully.`,
    "",
    "Signer and title: ____________   Place and date: ____________   Signature: ____________",
    ...annex(statements),
    "",
  ].join("\n");

/** A working draft of the notification that transmits the instrument to the depositary, as plain text. */
export const notificationDraft = ({
  treaty,
  state,
  statements,
  demonstration,
}: PaperInput): string =>
  [
    ...headOf(demonstration),
    `To: ${treaty.depositary.name}`,
    `Treaty: ${treaty.title.en} (${treaty.registration})`,
    "",
    `${state} notifies the depositary that its instrument of ratification of the treaty named above is transmitted for deposit.`,
    "The deposit binds the State; this notification transmits and announces it.",
    ...annex(statements),
    "",
  ].join("\n");
