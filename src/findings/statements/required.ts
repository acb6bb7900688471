import type { Finding } from "../../words/finding.ts";
import { layingOf } from "../../case/laying.ts";
import type { Case } from "../../case/case.ts";
import type { Sentence } from "../../words/messages.ts";
import { idsInWords, type Statement } from "../../treaty/statement.ts";
import type { Treaty } from "../../treaty/treaty.ts";
import { type Clause, isSameClause, mayBeSameClause } from "./clause.ts";
import { statementsMade } from "./made.ts";
import { purposeOf } from "../../case/purpose.ts";

// Words that stand in subjects of every kind, by their beginnings.
const everywhere = ["conve", "treat", "state", "wheth", "other", "certa", "which"];

// The beginnings of the longer words, so that `language` is `languages` and `authority` is `authorities`.
const wordsOf = (subject: string): ReadonlySet<string> =>
  new Set(
    (subject.toLowerCase().match(/\p{L}{5,}/gu) ?? [])
      .map((word) => word.slice(0, 5))
      .filter((word) => !everywhere.includes(word)),
  );

/** Two words in common make a candidate; whether it is what the clause asks for, only its text can tell. */
const inCommon = 2;

/** Whether a statement may by its subject be what a clause is about. The label that the State gave is not asked. */
const isAboutSubject = (clause: Clause, statement: Statement): boolean => {
  const words = wordsOf(clause.subject);
  return [...wordsOf(statement.subject)].filter((word) => words.has(word)).length >= inCommon;
};

/** A clause that asks for a statement, and what in the case answers it. */
export type Required = {
  readonly clause: Clause;
  readonly status: "given" | "notKnown" | "missing";
  readonly why: Sentence;
};

// What a statement is in law its clause says, however the State labelled it (VCLT Art. 2(1)(d)).
const answers = (clause: Clause, { clause: named }: Statement): boolean =>
  named !== null && isSameClause(clause.clause, named);

// By the clause that it names, if less exactly; else by the clause that was inferred from its subject; else by the subject itself.
const mayAnswer = (clause: Clause, statement: Statement): boolean => {
  const named = statement.clause ?? statement.inferredClause;
  return named === undefined
    ? isAboutSubject(clause, statement)
    : mayBeSameClause(clause.clause, named);
};

/** Of some statements those for which something holds, or all where it holds for none. */
const narrowed = (
  statements: readonly Statement[],
  holds: (one: Statement) => boolean,
): readonly Statement[] => {
  const those = statements.filter(holds);
  return those.length === 0 ? statements : those;
};

/**
 * The statements that may be what a clause asks for although they do not name it. An article asks for several: then those that bear the
 * name of what this clause asks for, and of them those about its subject, are named before the others.
 */
const candidates = (clause: Clause, statements: readonly Statement[]): readonly Statement[] =>
  narrowed(
    narrowed(
      statements.filter((one) => mayAnswer(clause, one)),
      ({ label }) => label === clause.nature,
    ),
    (one) => isAboutSubject(clause, one),
  );

const isWithoutClause = ({ clause }: Statement): boolean => clause === null;

const requiredBy = (clause: Clause, statements: readonly Statement[], laid: boolean): Required => {
  const given = statements.filter((one) => answers(clause, one));
  if (given.length > 0)
    return { clause, status: "given", why: { kind: "givenBy", ids: idsInWords(given) } };
  const perhaps = candidates(clause, statements);
  if (perhaps.length > 0)
    return {
      clause,
      status: "notKnown",
      why: [{ kind: "noneNamesExactly" }, { kind: "mayBeMetBy", ids: idsInWords(perhaps) }],
    };
  if (!laid) return { clause, status: "notKnown", why: { kind: "laidNotOnRecord" } };
  const none: Sentence = { kind: "noneNames" };
  const unnamed = statements.filter(isWithoutClause);
  return unnamed.length === 0
    ? { clause, status: "missing", why: none }
    : {
        clause,
        status: "notKnown",
        why: [none, { kind: "noneIsAbout", ids: idsInWords(unnamed) }],
      };
};

/** The clauses that ask a State that consents for a statement, each with those that may be it although they do not name the clause. */
export const clausesAsked = (
  state: Case,
  treaty: Treaty,
): readonly { readonly clause: Clause; readonly perhaps: readonly Statement[] }[] => {
  const statements = statementsMade(state).map(({ statement }) => statement);
  return requiredStatements(state, treaty).map(({ clause, status }) => ({
    clause,
    perhaps: status === "notKnown" ? candidates(clause, statements) : [],
  }));
};

/** What the treaty requires of a State that consents, clause by clause; a change or a denunciation is asked for nothing. */
export const requiredStatements = (state: Case, treaty: Treaty): readonly Required[] => {
  if (purposeOf(state) !== "consent") return [];
  const statements = statementsMade(state).map(({ statement }) => statement);
  const laid = layingOf(state) !== undefined;
  return treaty.clauses
    .filter((clause) => clause.requirement === "required")
    .map((clause) => requiredBy(clause, statements, laid));
};

// Until the deposit it may still be given; and what a signature that is not on record brought along nobody knows.
const isOver = (state: Case, { moment }: Clause): boolean => {
  const deposit = state.deposit;
  if (deposit === undefined || deposit.imported) return false;
  const signature = state.datedFacts.some(({ act }) => act.fact === "signature");
  return moment === "deposit" || (moment === "signatureOrDeposit" && signature);
};

// A duty that nobody here has read is not called broken, nor one that a statement without a clause may have met: that one is
// not known to be missing.
const verdictOf = (state: Case, { clause, status }: Required): Finding["verdict"] => {
  if (status === "given") return "kept";
  const certain = clause.authority.mark === "seen" && isOver(state, clause);
  return status === "missing" && certain ? "broken" : "cannotBeVerified";
};

/** What the treaty requires, as findings: from the laying on, because before it nothing can be missing. */
export const requiredFindings = (state: Case, treaty: Treaty): readonly Finding[] => {
  if (layingOf(state) === undefined && state.deposit === undefined) return [];
  return requiredStatements(state, treaty).map((one) => ({
    rule: { kind: "statementRequired", clause: one.clause.clause },
    verdict: verdictOf(state, one),
    why: [{ kind: "aboutSubject", subject: one.clause.subject }, one.why],
    authority: one.clause.authority,
  }));
};
