import type { Sentence, TermName } from "../../words/messages.ts";
import type { Statement } from "../../treaty/statement.ts";
import { type Clause, natureTerm, withoutRemark } from "./clause.ts";
import type { ClauseRow } from "./clause-row.ts";

/** What is said of a clause beside the answer, each for a column. */
export type ClauseCells = Readonly<
  Record<"clause" | "atSignature" | "withConsent" | "provides", Sentence>
>;

/** The columns of a table of clauses, by what stands in them. */
export const clauseColumns = {
  clause: { kind: "columnClause" },
  atSignature: { kind: "columnAtSignature" },
  withConsent: { kind: "columnWithConsent" },
  provides: { kind: "columnProvides" },
} as const satisfies ClauseCells;

const nothing: Sentence = { kind: "cellNothing" };

const listed = (all: readonly Sentence[]): Sentence =>
  all.length === 0 ? nothing : { kind: "cellListed", all };

const madeAs = ({ label }: Statement): Sentence => ({ kind: "named", term: label });

// Of a text that nobody here has read the clause is inferred from the subject.
const aboutIn = ({ subject, inferredClause }: Statement): Sentence =>
  inferredClause === undefined
    ? { kind: "cellSubject", subject }
    : { kind: "cellSubjectInferred", subject };

// What the depositary published may have been made at another time.
const publishedIn = (one: Statement): Sentence => ({ kind: "cellPublished", said: aboutIn(one) });

/** When a clause allows or asks for a statement; none where that is any time, or nobody here has read it. */
export const momentTerms: Readonly<Partial<Record<Clause["moment"], TermName>>> = {
  signature: "atSignature",
  deposit: "atTheDeposit",
  signatureOrDeposit: "atSignatureOrAtTheDeposit",
};

const providedFor = ({ nature: of, requirement, moment }: Clause): Sentence => {
  const nature = natureTerm(of);
  if (of === "option") return { kind: "cellOption" };
  const at = momentTerms[moment];
  if (requirement === "permitted") return { kind: "cellPermits", nature };
  return at === undefined ? { kind: "cellAsks", nature } : { kind: "cellAsksAt", nature, at };
};

const provided = ({ provides }: ClauseRow): Sentence => {
  if (provides === null) return { kind: "cellNotKnown" };
  const said = providedFor(provides);
  return provides.authority.mark === "unverified" ? { kind: "cellFromMemory", said } : said;
};

const clauseCell = ({ clause, withConsent, beside }: ClauseRow): Sentence => {
  if (clause !== null) return { kind: "cellClause", clause: withoutRemark(clause) };
  const [inferred] = [...withConsent, ...beside].flatMap(
    ({ inferredClause = [] }) => inferredClause,
  );
  return inferred === undefined
    ? { kind: "cellNoClause" }
    : { kind: "cellClauseInferred", clauses: inferred.split(", ") };
};

/** What stands in the columns of a table of clauses. */
export const cellsOf = (row: ClauseRow): ClauseCells => ({
  clause: clauseCell(row),
  atSignature: listed(row.atSignature.map(madeAs)),
  withConsent: listed([...row.withConsent.map(aboutIn), ...row.beside.map(publishedIn)]),
  provides: provided(row),
});

/** At how many of the clauses under which something was made a text of it is at hand. */
export const textsAtHand = (rows: readonly { readonly textAtHand: boolean | null }[]): Sentence => {
  const made = rows.filter(({ textAtHand }) => textAtHand !== null);
  const count = made.filter(({ textAtHand }) => textAtHand === true).length;
  return { kind: "rowTexts", known: String(count), count: String(made.length) };
};
