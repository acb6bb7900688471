import type { Said } from "../../src/words/messages.ts";
import { ownRule } from "../authority.ts";
import type { Finding } from "../finding.ts";
import type { Statement } from "../statement.ts";
import type { Treaty } from "../treaty.ts";
import { clauseOf, natureTerm, type Clause } from "./clause.ts";
import { vclt } from "./vclt.ts";

type Judged = Omit<Finding, "rule">;

const namesItsClause = ownRule("a statement names the clause under which it is made");

const underClause = ({ clause, nature, requirement, authority }: Clause): Judged => {
  const does: Said = {
    kind: requirement === "required" ? "requires" : "permits",
    clause,
    nature: natureTerm(nature),
  };
  return {
    verdict: "kept",
    why: nature === "reservation" ? [does, { kind: "needsNoAcceptance" }] : does,
    authority,
  };
};

// What is no reservation by its label may be one in substance, so a closed list settles nothing about it.
const elsewhere = ({ label, clause }: Statement, { reservations, id }: Treaty): Judged => {
  const unlisted: Said = { kind: "noClauseOfFile", clause: clause ?? "it", id };
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

const said = (statement: Statement, treaty: Treaty): Judged => {
  const found = clauseOf(treaty, statement);
  switch (found.kind) {
    case "found":
      return underClause(found.clause);
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
        why: { kind: "namesNoClause", label: statement.label, subject: statement.subject },
        authority: namesItsClause,
      };
  }
};

/** Whether the treaty permits a statement: by a clause, or by not closing its list. */
export const permittedFinding = (statement: Statement, treaty: Treaty): Finding => ({
  rule: { kind: "permittedByTreaty", id: statement.id },
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
