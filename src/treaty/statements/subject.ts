import type { Clause } from "./clause.ts";
import type { Statement } from "../statement.ts";

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
export const isAboutSubject = (clause: Clause, statement: Statement): boolean => {
  const words = wordsOf(clause.subject);
  return [...wordsOf(statement.subject)].filter((word) => words.has(word)).length >= inCommon;
};
