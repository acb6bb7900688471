import { ownRule } from "../authority.ts";
import type { Finding } from "../finding.ts";
import type { Statement } from "../statement.ts";
import type { Treaty } from "../treaty.ts";
import { clauseOf, clausesInWords, natureInWords, type Clause } from "./clause.ts";
import { vclt } from "./vclt.ts";

type Said = Omit<Finding, "rule">;

const namesItsClause = ownRule("a statement names the clause under which it is made");

const underClause = ({ clause, nature, requirement, authority }: Clause): Said => {
  const does = requirement === "required" ? "requires" : "permits";
  const authorized =
    nature === "reservation" ? "; being authorized, it needs no acceptance (VCLT Art. 20(1))" : "";
  return {
    verdict: "kept",
    why: `${clause} ${does} ${natureInWords(nature)}${authorized}`,
    authority,
  };
};

// What is no reservation by its label may be one in substance, so a closed list settles nothing about it.
const elsewhere = ({ label, clause }: Statement, { reservations, id }: Treaty): Said => {
  const unlisted = `${clause ?? "it"} is no clause of the treaty file ${id}`;
  if (label !== "reservation")
    return {
      verdict: "cannotBeVerified",
      why: `${unlisted}; whether a ${label} may be made there is not known`,
      authority: reservations.authority,
    };
  switch (reservations.list) {
    case "closed":
      return {
        verdict: "broken",
        why: `${unlisted}, and its list of reservations is closed: this one is prohibited (VCLT Art. 19(b))`,
        authority: reservations.authority,
      };
    case "open":
      return {
        verdict: "cannotBeVerified",
        why: `${unlisted}; it may be made unless it goes against the treaty's object and purpose, which no rule of this software judges`,
        authority: vclt("19(c)"),
      };
    case "unknown":
      return {
        verdict: "cannotBeVerified",
        why: `${unlisted}, and whether its list of reservations is closed is not known`,
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
        why: `it names ${statement.clause ?? "no clause"}; the treaty file has ${clausesInWords(found.clauses)}, which may be meant`,
        authority: found.clauses[0]?.authority ?? treaty.reservations.authority,
      };
    case "notInFile":
      return elsewhere(statement, treaty);
    case "notNamed":
      return {
        verdict: "cannotBeVerified",
        why: `it names no clause; on record as a ${statement.label}: ${statement.subject}`,
        authority: namesItsClause,
      };
  }
};

/** Whether the treaty permits a statement: by a clause, or by not closing its list. */
export const permittedFinding = (statement: Statement, treaty: Treaty): Finding => ({
  rule: `statement ${statement.id}: permitted by the treaty`,
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
