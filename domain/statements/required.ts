import type { Said } from "../../src/words/messages.ts";
import { factsOf, latest, type Case } from "../case.ts";
import type { Finding } from "../finding.ts";
import { layingOf } from "../laying.ts";
import { idsInWords, type Statement } from "../statement.ts";
import type { Treaty } from "../treaty.ts";
import { isSameClause, mayBeSameClause, type Clause } from "./clause.ts";
import { purposeOf, statementsMade } from "./made.ts";

/** A clause that asks for a statement, and what in the case answers it. */
export type Required = {
  readonly clause: Clause;
  readonly status: "given" | "notKnown" | "missing";
  readonly why: Said;
};

const answers = (clause: Clause, { label, clause: named }: Statement): boolean =>
  named !== null &&
  isSameClause(clause.clause, named) &&
  // One number may stand for an option and for a notification, under two names in the file.
  (label === "reservation") === (clause.nature === "reservation");

const isAppointing = (label: Statement["label"] | Clause["nature"]): boolean =>
  label === "designation" || label === "notification";

// Of a statement that names no clause only its label says what it may be, and no declaration designates or notifies.
const mayAnswer = (clause: Clause, { label, clause: named }: Statement): boolean => {
  if (label === "reservation") return false;
  if (named !== null) return mayBeSameClause(clause.clause, named);
  return isAppointing(label) || !isAppointing(clause.nature);
};

const requiredBy = (clause: Clause, statements: readonly Statement[], laid: boolean): Required => {
  const given = statements.filter((one) => answers(clause, one));
  if (given.length > 0)
    return { clause, status: "given", why: { kind: "givenBy", ids: idsInWords(given) } };
  const perhaps = statements.filter((one) => mayAnswer(clause, one));
  if (perhaps.length > 0)
    return {
      clause,
      status: "notKnown",
      why: { kind: "noneNamesExactly", clause: clause.clause, ids: idsInWords(perhaps) },
    };
  return laid
    ? { clause, status: "missing", why: { kind: "noneNames", clause: clause.clause } }
    : { clause, status: "notKnown", why: { kind: "laidNotOnRecord" } };
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
  const deposit = latest(state, "DepositConfirmed");
  if (deposit === undefined || deposit.imported) return false;
  const signature = factsOf(state, "DatedFactRecorded").some(({ act }) => act.fact === "signature");
  return moment === "deposit" || (moment === "signatureOrDeposit" && signature);
};

// A duty that nobody here has read is not called broken.
const verdictOf = (state: Case, { clause, status }: Required): Finding["verdict"] => {
  if (status === "given") return "kept";
  const certain = clause.authority.mark === "seen" && isOver(state, clause);
  return status === "missing" && certain ? "broken" : "cannotBeVerified";
};

/** What the treaty requires, as findings: from the laying on, because before it nothing can be missing. */
export const requiredFindings = (state: Case, treaty: Treaty): readonly Finding[] => {
  if (layingOf(state) === undefined && latest(state, "DepositConfirmed") === undefined) return [];
  return requiredStatements(state, treaty).map((one) => ({
    rule: { kind: "statementRequired", clause: one.clause.clause },
    verdict: verdictOf(state, one),
    why: { kind: "aboutSubject", subject: one.clause.subject, why: one.why },
    authority: one.clause.authority,
  }));
};
