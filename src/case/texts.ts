import { layingOf } from "./laying.ts";
import type { Statement, SuppliedText, TextDigest } from "../treaty/statement.ts";
import type { Sentence, TermName } from "../words/messages.ts";
import type { ActOf } from "./act.ts";
import type { Case } from "./case.ts";
import type { SupplyingKind } from "./slots/slots.ts";
import { ownRule } from "../words/authority.ts";
import { type Refusal, refusal } from "../words/refusal.ts";

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
  /** The step at which it was supplied, and the number of its entry. */
  readonly at: TermName;
  readonly seq: number;
};

/** The name of a statement's text, by which texts are matched. */
export const keyOfText = ({
  statement,
  language,
}: Pick<SuppliedText, "statement" | "language">): string => `statement ${statement} (${language})`;

/** What a case holds of the texts of its statements. */
type Texts = Pick<Case, "ballots" | "laid" | "textsSupplied">;

/** Every text of a statement that was supplied from the instrument on, in the order of the record. */
export const textsSupplied = (state: Texts): readonly TextSupplied[] =>
  state.textsSupplied.flatMap(({ seq, act }) =>
    act.statements
      .filter(({ digest }) => digest !== "unknown")
      .map((text) => ({ text, at: stepInWords[act.kind], seq })),
  );

/** The first digest supplied of each text: where neither the laying nor the vote knew one, it is the one that counts. */
export const firstSupplied = (state: Texts): ReadonlyMap<string, TextDigest> =>
  new Map(
    textsSupplied(state)
      .map(({ text }) => [keyOfText(text), text.digest] as const)
      .toReversed(),
  );

export const identity = ownRule("statementsUnchanged");

const statementsLaid = (state: Texts): readonly Statement[] =>
  layingOf(state)?.act.statements ?? [];

// What a body rejected, or put off, it did not take over.
const withoutText: readonly string[] = [
  "rejected",
  "noDecision",
  "adjourned",
  "referredBack",
  "declined",
  "notInTime",
];

/** The decisions by which a text was adopted, oldest first: taken by a body, and certified where it counts. */
const adoptions = ({ ballots }: Pick<Case, "ballots">): readonly ActOf<"VoteRecorded">[] =>
  ballots
    .filter(
      ({ vote, certified, declined }) =>
        declined.length === 0 &&
        !withoutText.includes(vote.act.outcome) &&
        (certified !== undefined || vote.imported || !vote.act.byCounting),
    )
    .map(({ vote }) => vote.act);

type TextsVoted = { readonly texts: readonly SuppliedText[]; readonly amended: boolean };

/** Statements with the texts that were voted: where a text was not known before, or was changed with consent. */
const withTextsVoted = (
  statements: readonly Statement[],
  { texts: all, amended }: TextsVoted,
): readonly Statement[] => {
  const voted = new Map(
    all
      .filter((text) => text.digest !== "unknown")
      .map((text) => [keyOfText(text), text.digest] as const),
  );
  return statements.map((statement) => ({
    ...statement,
    texts: statement.texts.map((text) => {
      const digest = voted.get(keyOfText({ statement: statement.id, language: text.language }));
      return digest !== undefined && (amended || text.digest === "unknown")
        ? { ...text, digest }
        : text;
    }),
  }));
};

const isAmended = ({ consent }: ActOf<"VoteRecorded">): boolean => (consent ?? null) !== null;

/**
 * The statements as they were laid and voted: those laid before parliament, as corrected; their texts are those voted
 * where the vote amended them with the initiator's consent, or where the text laid was not known.
 */
export const statementsVoted = (state: Texts): readonly Statement[] =>
  // A body may decide which statements go with its consent: those that it decided last are those that count.
  adoptions(state).reduce(
    (before, act) =>
      withTextsVoted(act.statements ?? before, {
        texts: act.statementTexts ?? [],
        amended: isAmended(act),
      }),
    statementsLaid(state),
  );

/**
 * The statements that go with this consent: those voted. A text of which neither the laying nor the vote knew the digest is
 * fixed by the first that was supplied after them, and every later one is compared with it.
 */
export const statementsOf = (state: Texts): readonly Statement[] => {
  const supplied = firstSupplied(state);
  return statementsVoted(state).map((statement) => ({
    ...statement,
    texts: statement.texts.map((text) => {
      const digest = supplied.get(keyOfText({ statement: statement.id, language: text.language }));
      return text.digest === "unknown" && digest !== undefined ? { ...text, digest } : text;
    }),
  }));
};

/** All statements on record in a case: those that go with the consent, and those made beside it. */
export const statementsOnRecord = (state: Case): readonly Statement[] => [
  ...statementsOf(state),
  ...state.datedFacts.flatMap(({ act }) => act.statements),
];

/** The draft law, or the treaty, as it stands: as laid, or as it was adopted. */
export const draftLawOf = (state: Case): TextDigest | undefined =>
  adoptions(state).findLast(({ text = "unknown" }) => text !== "unknown")?.text ??
  state.laid.at(-1)?.act.text;

/** The statements made at signature, which must be confirmed on ratification (VCLT Art. 23(2)). */
export const statementsAtSignature = (state: Case): readonly Statement[] =>
  state.datedFacts.flatMap((fact) =>
    fact.act.fact === "signature" || fact.act.fact === "fullPowers" ? fact.act.statements : [],
  );

/** A text of a statement by its name, as `keyOfText` has it. */
export type NamedText = {
  readonly what: string;
  readonly statement: string;
  readonly language: string;
  readonly digest: TextDigest;
};

/** A text of a statement where a sentence names it. */
export const textInWords = ({
  statement,
  language,
}: Pick<NamedText, "statement" | "language">): Sentence => ({
  kind: "statementTextIn",
  statement,
  language,
});

/** Every text of some statements, each in its language. */
export const textsOf = (statements: readonly Statement[]): readonly NamedText[] =>
  statements.flatMap(({ id, texts }) =>
    texts.map(({ language, digest }) => ({
      what: keyOfText({ statement: id, language }),
      statement: id,
      language,
      digest,
    })),
  );

/** Whether statements go with the case. */
export const hasStatements = (state: Case): boolean => statementsOnRecord(state).length > 0;

/**
 * Compares texts supplied anew with those on record. A text whose digest is on record must be supplied, and be the
 * same; one whose digest is not known cannot be compared, which `unverifiableTexts` says.
 */
export const textDifferences = (
  statements: readonly Statement[],
  supplied: readonly SuppliedText[],
): readonly Refusal[] => {
  const given = new Map(supplied.map((text) => [keyOfText(text), text.digest]));
  const recorded = textsOf(statements);
  const known = new Set(recorded.map(({ what }) => what));
  const unexpected = supplied
    .filter((text) => !known.has(keyOfText(text)))
    .map((text) => refusal("TextNotExpected", { what: textInWords(text) }, identity));
  const wrong = recorded.flatMap((text): readonly Refusal[] => {
    const { digest } = text;
    if (digest === "unknown") return [];
    const what = textInWords(text);
    const other = given.get(text.what);
    if (other === undefined || other === "unknown")
      return [refusal("TextMissing", { what }, identity)];
    return other === digest
      ? []
      : [refusal("TextDiffers", { what, supplied: other, recorded: digest }, identity)];
  });
  return [...unexpected, ...wrong];
};

/** Compares one document's digest with the one on record. */
export const documentDifference = (
  text: TermName,
  supplied: TextDigest,
  recorded: TextDigest | undefined,
): readonly Refusal[] =>
  recorded === undefined || recorded === "unknown" || supplied === recorded
    ? []
    : [
        refusal(
          "TextDiffers",
          { what: { kind: "named", term: text }, supplied, recorded },
          identity,
        ),
      ];
