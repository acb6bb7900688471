import type { Sentence } from "../../words/messages.ts";
import type { ActOf } from "../../case/act.ts";
import type { Case } from "../../case/case.ts";
import type { Finding } from "../../words/finding.ts";
import type { Rule } from "../../words/finding-group.ts";
import { layingOf } from "../../case/laying.ts";
import { idsInWords, type Statement, type TextDigest } from "../../treaty/statement.ts";
import type { Treaty } from "../../treaty/treaty.ts";
import { isSameStatement, mayBeSameClause } from "./clause.ts";
import { statementsMade, vclt } from "./made.ts";
import { purposeOf } from "../../case/purpose.ts";
import { isReservation } from "./nature.ts";
import { statementsOf } from "../../case/texts.ts";

/**
 * Where a statement made at signature stands: `formulated` until the deposit is on record; then `confirmed` in the same
 * words, `modified`, or `notConfirmed`, by which it has no effect. Of texts that are not on record nobody can say.
 */
export type ConfirmationStatus =
  "formulated" | "confirmed" | "modified" | "notConfirmed" | "notKnown";

/** Two texts of one language that differ: at signature, and with the consent. */
export type TextPair = {
  readonly language: string;
  readonly before: TextDigest;
  readonly after: TextDigest;
};

export type Confirmation = {
  readonly statement: Statement;
  /** The statement that goes with the consent and repeats it, where one does. */
  readonly repeatedBy: Statement | undefined;
  readonly status: ConfirmationStatus;
  /** What the texts on record would make of it, whether or not the deposit is on record. */
  readonly comparison: "same" | "differ" | "notRepeated" | "notKnown";
  readonly differences: readonly TextPair[];
  readonly why: Sentence;
};

type Compared = Pick<Confirmation, "comparison" | "differences" | "why">;

const pairsOf = (made: Statement, repeated: Statement): readonly TextPair[] =>
  made.texts.flatMap(({ language, digest }) =>
    repeated.texts
      .filter((other) => other.language === language)
      .map((other) => ({ language, before: digest, after: other.digest })),
  );

const isKnown = ({ before, after }: TextPair): boolean =>
  before !== "unknown" && after !== "unknown";

const compared = (made: Statement, repeated: Statement): Compared => {
  const pairs = pairsOf(made, repeated);
  const differences = pairs.filter((pair) => isKnown(pair) && pair.before !== pair.after);
  const languages = differences.map(({ language }) => language).join(", ");
  if (differences.length > 0)
    return {
      comparison: "differ",
      differences,
      why: { kind: "textDiffersIn", id: repeated.id, languages },
    };
  const settled = pairs.some(
    (pair) =>
      isKnown(pair) &&
      made.texts.some(({ authentic, language }) => authentic && language === pair.language),
  );
  return settled
    ? { comparison: "same", differences, why: { kind: "sameText", id: repeated.id } }
    : { comparison: "notKnown", differences, why: { kind: "noTwoTexts", id: repeated.id } };
};

// By a clause that was only inferred one may be meant; which, their texts alone can tell.
const repeatedPerhaps = (
  { clause: made }: Statement,
  voted: readonly Statement[],
): readonly Statement[] =>
  voted.filter(
    ({ inferredClause }) =>
      made !== null && inferredClause !== undefined && mayBeSameClause(made, inferredClause),
  );

const notRepeated = (made: Statement, voted: readonly Statement[]): Compared => {
  const unnamed = voted.filter(({ clause }) => clause === null);
  const perhaps = repeatedPerhaps(made, voted);
  if (perhaps.length > 0)
    return {
      comparison: "notKnown",
      differences: [],
      why: { kind: "mayBeRepeatedBy", ids: idsInWords(perhaps) },
    };
  if (unnamed.length > 0)
    return {
      comparison: "notKnown",
      differences: [],
      why: { kind: "mayBeOneOf", ids: idsInWords(unnamed) },
    };
  return {
    comparison: "notRepeated",
    differences: [],
    why: { kind: "noneNamesClause" },
  };
};

const statusOf = (comparison: Compared["comparison"], state: Case): ConfirmationStatus => {
  if (state.deposit === undefined) return "formulated";
  switch (comparison) {
    case "same":
      return "confirmed";
    case "differ":
      return "modified";
    case "notRepeated":
      return "notConfirmed";
    case "notKnown":
      return "notKnown";
  }
};

const unlaid: Compared = {
  comparison: "notKnown",
  differences: [],
  why: { kind: "noStatementVoted" },
};

type Recorded = ActOf<"DatedFactRecorded">;

// A record that names no statement is of all that were made at signature.
const confirmedByRecord = (state: Case, statement: Statement): Recorded | undefined =>
  state.datedFacts
    .map(({ act }) => act)
    .findLast(
      ({ fact, statements }) =>
        fact === "confirmation" &&
        (statements.length === 0 || statements.some((one) => isSameStatement(one, statement))),
    );

// Two texts that differ say more than any record of them; where there are not two, the depositary's record says it.
const withRecord = (found: Compared, record: Recorded | undefined): Compared => {
  if (record === undefined || found.comparison === "same") return found;
  const why: Sentence = { kind: "confirmedByDepositary", on: record.on, source: record.source };
  return found.comparison === "differ"
    ? { ...found, why: [found.why, why] }
    : { comparison: "same", differences: [], why };
};

const confirmationOf = (
  state: Case,
  statement: Statement,
  voted: readonly Statement[],
): Confirmation => {
  const repeatedBy = voted.find((other) => isSameStatement(statement, other));
  const found =
    repeatedBy !== undefined
      ? compared(statement, repeatedBy)
      : layingOf(state) !== undefined
        ? notRepeated(statement, voted)
        : unlaid;
  const known = withRecord(found, confirmedByRecord(state, statement));
  return { statement, repeatedBy, status: statusOf(known.comparison, state), ...known };
};

const confirmationsAmong = (state: Case, voted: readonly Statement[]): readonly Confirmation[] =>
  purposeOf(state) === "consent"
    ? statementsMade(state)
        .filter(({ moment }) => moment === "signature")
        .map(({ statement }) => confirmationOf(state, statement, voted))
    : [];

/** Every statement made at signature, and what became of it; none in a case of another purpose than consent. */
export const confirmationsOf = (state: Case): readonly Confirmation[] =>
  confirmationsAmong(state, statementsOf(state));

// Art. 23(2) speaks of reservations; whether a declaration is repeated is the State's affair.
const verdictOf = ({ status }: Confirmation, reservation: boolean): Finding["verdict"] => {
  switch (status) {
    case "confirmed":
      return "kept";
    case "modified":
    case "notConfirmed":
      return reservation ? "broken" : "cannotBeVerified";
    case "formulated":
    case "notKnown":
      return "cannotBeVerified";
  }
};

const statusInWords = {
  formulated: { kind: "formulated" },
  confirmed: { kind: "confirmedAtDeposit" },
  modified: { kind: "modifiedAtDeposit" },
  notConfirmed: { kind: "notConfirmed" },
  notKnown: { kind: "confirmationUnknown" },
} as const satisfies Readonly<Record<ConfirmationStatus, Sentence>>;

/** The rule under which the audit speaks of one statement made at signature. */
export const confirmationRule = (id: string): Rule => ({ kind: "confirmationOf", id });

const each = (one: Confirmation, treaty: Treaty): Finding => {
  const reservation = isReservation(one.statement, treaty);
  return {
    rule: confirmationRule(one.statement.id),
    verdict: verdictOf(one, reservation),
    why: [
      statusInWords[one.status],
      one.why,
      ...(reservation ? [] : [{ kind: "onlyForReservations" } as const]),
    ],
    authority: vclt("23(2)"),
  };
};

/** Whether each statement made at signature was confirmed (VCLT Art. 23(2)). */
export const confirmationFindings = (state: Case, treaty: Treaty): readonly Finding[] =>
  confirmationsOf(state).map((one) => each(one, treaty));
