import { ownRule } from "../authority.ts";
import type { Finding } from "../finding.ts";
import type { Statement } from "../statement.ts";
import type { Treaty } from "../treaty.ts";
import { clauseOf, clausesInWords, natureInWords, type Clause } from "./clause.ts";
import { vclt } from "./vclt.ts";
import * as statementsSaid from "../sayings/statements.ts";

type Said = Omit<Finding, "rule">;

const namesItsClause = ownRule("a statement names the clause under which it is made");

const underClause = ({ clause, nature, requirement, authority }: Clause): Said => {
  const does = requirement === "required" ? statementsSaid.requires : statementsSaid.permits;
  const authorized = nature === "reservation" ? `; ${statementsSaid.needsNoAcceptance}` : "";
  return {
    verdict: "kept",
    why: does(clause, natureInWords(nature)) + authorized,
    authority,
  };
};

// What is no reservation by its label may be one in substance, so a closed list settles nothing about it.
const elsewhere = ({ label, clause }: Statement, { reservations, id }: Treaty): Said => {
  const unlisted = statementsSaid.noClauseOfFile(clause ?? "it", id);
  if (label !== "reservation")
    return {
      verdict: "cannotBeVerified",
      why: statementsSaid.mayBeMadeUnknown(unlisted, label),
      authority: reservations.authority,
    };
  switch (reservations.list) {
    case "closed":
      return {
        verdict: "broken",
        why: statementsSaid.prohibitedClosed(unlisted),
        authority: reservations.authority,
      };
    case "open":
      return {
        verdict: "cannotBeVerified",
        why: statementsSaid.openUnlessPurpose(unlisted),
        authority: vclt("19(c)"),
      };
    case "unknown":
      return {
        verdict: "cannotBeVerified",
        why: statementsSaid.closedUnknown(unlisted),
        authority: reservations.authority,
      };
  }
};

const said = (statement: Statement, treaty: Treaty): Said => {
  const found = clauseOf(treaty, statement);
  switch (found.kind) {
    case "found":
      return underClause(found.clause);
    case "perhaps":
      return {
        verdict: "cannotBeVerified",
        why: statementsSaid.mayBeMeant(
          statement.clause ?? "no clause",
          clausesInWords(found.clauses),
        ),
        authority: found.clauses[0]?.authority ?? treaty.reservations.authority,
      };
    case "notInFile":
      return elsewhere(statement, treaty);
    case "notNamed":
      return {
        verdict: "cannotBeVerified",
        why: statementsSaid.namesNoClause(statement.label, statement.subject),
        authority: namesItsClause,
      };
  }
};

/** Whether the treaty permits a statement: by a clause, or by not closing its list. */
export const permittedFinding = (statement: Statement, treaty: Treaty): Finding => ({
  rule: statementsSaid.permittedByTreaty(statement.id),
  ...said(statement, treaty),
});

/** What must be said at once of statements that the treaty prohibits: whoever lays, releases or signs them should know. */
export const prohibitedNotes = (
  statements: readonly Statement[],
  treaty: Treaty,
): readonly Finding[] =>
  statements
    .map((statement) => permittedFinding(statement, treaty))
    .filter(({ verdict }) => verdict === "broken");
