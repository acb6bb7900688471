import type { Sentence } from "../../words/messages.ts";
import { ownRule } from "../../words/authority.ts";
import type { Finding } from "../../words/finding.ts";
import type { Statement } from "../../treaty/statement.ts";
import type { Treaty } from "../../treaty/treaty.ts";
import { type Clause, clauseOf, conditionsInWords, natureTerm, type ReadBy } from "./clause.ts";
import { vclt } from "./made.ts";

type Judged = Omit<Finding, "rule">;

const namesItsClause = ownRule("statementNamesClause");

const underClause = (
  { clause, nature, requirement, conditions, authority }: Clause,
  readBy: ReturnType<ReadBy>,
): Judged => {
  const does: Sentence = {
    kind: requirement === "required" ? "requires" : "permits",
    clause,
    nature: natureTerm(nature),
  };
  const accepted: readonly Sentence[] =
    nature === "reservation" ? [does, { kind: "needsNoAcceptance" }] : [does];
  if (conditions === undefined) return { verdict: "kept", why: accepted, authority };
  const asked = conditionsInWords(conditions);
  return readBy === undefined
    ? {
        verdict: "cannotBeVerified",
        why: [does, ...asked, { kind: "conditionsTextMustTell" }],
        authority: conditions.authority,
      }
    : {
        verdict: "kept",
        why: [...accepted, ...asked, { kind: "conditionsReadBy", person: readBy }],
        authority: conditions.authority,
      };
};

// What is no reservation by its label may be one in substance, so a closed list settles nothing about it.
const elsewhere = ({ label, clause }: Statement, { reservations, id }: Treaty): Judged => {
  const unlisted: Sentence = { kind: "noClauseOfFile", clause: clause ?? "it", id };
  if (label !== "reservation")
    return {
      verdict: "cannotBeVerified",
      why: { kind: "mayBeMadeUnknown", unlisted, label },
      authority: reservations.authority,
    };
  switch (reservations.list) {
    case "closed":
      return {
        verdict: "broken",
        why: { kind: "prohibitedClosed", unlisted },
        authority: reservations.authority,
      };
    case "open":
      return {
        verdict: "cannotBeVerified",
        why: { kind: "openUnlessPurpose", unlisted },
        authority: vclt("19(c)"),
      };
    case "unknown":
      return {
        verdict: "cannotBeVerified",
        why: { kind: "closedUnknown", unlisted },
        authority: reservations.authority,
      };
  }
};

const inferredInWords = ({ inferredClause: clause }: Statement): readonly Sentence[] =>
  clause === undefined ? [] : [{ kind: "clauseInferred", clauses: clause.split(", ") }];

const said = (statement: Statement, treaty: Treaty, readBy: ReadBy): Judged => {
  const found = clauseOf(treaty, statement);
  switch (found.kind) {
    case "found":
      return underClause(found.clause, readBy(statement.id));
    case "perhaps":
      return {
        verdict: "cannotBeVerified",
        why: {
          kind: "mayBeMeant",
          clause: statement.clause ?? "no clause",
          clauses: found.clauses.map((one) => one.clause),
        },
        authority: found.clauses[0]?.authority ?? treaty.reservations.authority,
      };
    case "notInFile":
      return elsewhere(statement, treaty);
    case "notNamed":
      return {
        verdict: "cannotBeVerified",
        why: [
          { kind: "recordedAs", label: statement.label, subject: statement.subject },
          { kind: "namesNoClause" },
          ...inferredInWords(statement),
        ],
        authority: namesItsClause,
      };
  }
};

/**
 * Whether the treaty permits a statement: by a clause, or by not closing its list. Where the clause sets conditions, that is
 * kept only if somebody said on record that the text keeps to them.
 */
export const permittedFinding = (
  statement: Statement,
  treaty: Treaty,
  readBy: ReadBy,
): Finding => ({
  rule: { kind: "permittedByTreaty", id: statement.id },
  ...said(statement, treaty, readBy),
});
