import type { CaseFact } from "../../case/case-fact.ts";
import type { Case } from "../../case/case.ts";
import { releaseNow } from "../../case/slots/slot.ts";
import type { Sentence, TermName } from "../../words/messages.ts";
import type { Statement } from "../../treaty/statement.ts";
import type { Treaty } from "../../treaty/treaty.ts";

type Conditions = NonNullable<Clause["conditions"]>;

/** Who said on record that the text of a statement keeps to the conditions of its clause; undefined where nobody has. */
export type ReadBy = (statement: string) => CaseFact["person"] | undefined;

/** Who read what, by the release of the instrument that stands: whoever releases has the texts before them. */
export const readOnRelease = (state: Case): ReadBy => {
  const released = releaseNow(state.instruments);
  return (statement) =>
    released?.act.withinConditions?.includes(statement) === true ? released.person : undefined;
};

/** What a clause allows a statement to be about, and when, each condition by itself. */
export const conditionsInWords = ({ onlyFor, notFor, onlyIf }: Conditions): readonly Sentence[] => [
  ...(onlyFor ?? []).map((what): Sentence => ({ kind: "onlyFor", what })),
  ...(notFor ?? []).map((what): Sentence => ({ kind: "notFor", what })),
  ...(onlyIf ?? []).map((what): Sentence => ({ kind: "onlyIf", what })),
];

export type Clause = Treaty["clauses"][number];

/**
 * What a treaty file says of the clause that a statement names: the clause itself; clauses that may be meant, because one
 * of the two is written less exactly; nothing; or the statement names none.
 */
export type ClauseFound =
  | { readonly kind: "found"; readonly clause: Clause }
  | { readonly kind: "perhaps"; readonly clauses: readonly Clause[] }
  | { readonly kind: "notInFile" }
  | { readonly kind: "notNamed" };

const bare = (clause: string): string =>
  clause
    .toLowerCase()
    .replace(/^(articles?|arts?\.?|maddə)\s*/u, "")
    .replaceAll(/\s/gu, "");

// `40, languages (paragraph not read)` names Article 40; what is said beside the number is no part of it.
const remark = /\((?![0-9a-z]{1,4}\))[^)]*\)/gu;
const place = /\d+[a-z]?(?:\([0-9a-z]{1,4}\))*/gu;

/** A clause without what is said beside its number, such as that nobody here has read the paragraph. */
export const withoutRemark = (clause: string): string => clause.replaceAll(remark, "").trim();

const placesIn = (clause: string): readonly string[] =>
  clause
    .toLowerCase()
    .replaceAll(remark, "")
    .replaceAll(/\s+(?=\()/gu, "")
    .match(place) ?? [];

const contains = (wide: string, narrow: string): boolean =>
  wide === narrow || narrow.startsWith(`${wide}(`);

/** Whether two clauses may be the same one: one of them names the other, or a part of it. */
export const mayBeSameClause = (one: string, other: string): boolean =>
  placesIn(one).some((first) =>
    placesIn(other).some((second) => contains(first, second) || contains(second, first)),
  );

export const isSameClause = (one: string, other: string): boolean => bare(one) === bare(other);

/** Whether two statements are one, made twice: by the name that they bear, or by the clause that they name. */
export const isSameStatement = (one: Statement, other: Statement): boolean =>
  one.id === other.id ||
  (one.clause !== null && other.clause !== null && isSameClause(one.clause, other.clause));

/** The clause of a treaty file under which a statement is made. */
export const clauseOf = ({ clauses }: Treaty, { clause }: Statement): ClauseFound => {
  if (clause === null) return { kind: "notNamed" };
  const found = clauses.find((one) => isSameClause(one.clause, clause));
  if (found !== undefined) return { kind: "found", clause: found };
  const perhaps = clauses.filter((one) => mayBeSameClause(one.clause, clause));
  return perhaps.length === 0 ? { kind: "notInFile" } : { kind: "perhaps", clauses: perhaps };
};

/** A nature with its article: `an option`, `a reservation`. */
export const natureTerm = (nature: Clause["nature"]): TermName => natureTerms[nature];

const natureTerms = {
  reservation: "aReservation",
  declaration: "aDeclaration",
  notification: "aNotification",
  designation: "aDesignation",
  option: "anOption",
} as const satisfies Readonly<Record<Clause["nature"], TermName>>;
