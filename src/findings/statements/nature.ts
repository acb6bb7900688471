import type { Rule } from "../../words/finding-group.ts";
import type { Finding } from "../../words/finding.ts";
import type { Sentence } from "../../words/messages.ts";
import type { Statement } from "../../treaty/statement.ts";
import type { Treaty } from "../../treaty/treaty.ts";
import { clauseOf, natureTerm } from "./clause.ts";
import { vclt } from "./made.ts";

/** Whether a statement is a reservation, by the treaty's clause where it names one, else by its label only. */
export const isReservation = (statement: Statement, treaty: Treaty): boolean => {
  const found = clauseOf(treaty, statement);
  // A reservation by its label is treated as one until the treaty's list, being closed, says that it cannot be.
  return found.kind === "found" && treaty.reservations.list === "closed"
    ? found.clause.nature === "reservation"
    : statement.label === "reservation" ||
        (found.kind === "found" && found.clause.nature === "reservation");
};

/**
 * Whether the label that the State gave is what the clause provides for. Only one line matters in law: between a
 * reservation, however phrased or named (VCLT Art. 2(1)(d)), and everything else. No rule forbids a wrong name, so a
 * difference is pointed out and never called broken.
 */
export const natureFindings = (statement: Statement, treaty: Treaty): readonly Finding[] => {
  const found = clauseOf(treaty, statement);
  if (found.kind !== "found") return [];
  const { nature, clause, authority } = found.clause;
  const rule: Rule = { kind: "labelIsNature", id: statement.id };
  if ((statement.label === "reservation") === (nature === "reservation"))
    return [
      {
        rule,
        verdict: "kept",
        why: { kind: "labelled", label: statement.label, clause, nature: natureTerm(nature) },
        authority,
      },
    ];
  const differs: Sentence = {
    kind: "labelDiffers",
    label: statement.label,
    clause,
    nature: natureTerm(nature),
  };
  if (nature === "reservation")
    return [
      {
        rule,
        verdict: "cannotBeVerified",
        why: [differs, { kind: "reservationAnyway" }],
        authority: vclt("2(1)(d)"),
      },
    ];
  const closed = treaty.reservations.list === "closed";
  return [
    {
      rule,
      verdict: "cannotBeVerified",
      why: [differs, { kind: closed ? "prohibitedAsSuch" : "textMustTell" }],
      authority: vclt("2(1)(d)"),
    },
  ];
};
