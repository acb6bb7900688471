import type { Case } from "../../case/case.ts";
import { addMonths, type IsoDate } from "../../time/date.ts";
import { latestDay } from "../../time/fact-date.ts";
import type { Treaty } from "../../treaty/treaty.ts";
import type { Finding } from "../../words/finding.ts";
import { clauseOf } from "./clause.ts";
import { statementsMade } from "./made.ts";

// Tasdiq's own measure: who holds an office changes, and nobody looks each day.
const monthsUntilAsked = 12;

/**
 * Whether an authority that a Party designated, and must keep correct in the depositary's register, is still the right one: asked of
 * each such clause once a year has passed since the deposit. A later designation is a case of its own.
 */
export const designationFindings = (
  state: Case,
  treaty: Treaty,
  today: IsoDate,
): readonly Finding[] => {
  const on = state.deposit?.act.receivedOn;
  const day = on && latestDay(on);
  if (on === undefined || day === undefined || today < addMonths(day, monthsUntilAsked)) return [];
  const clauses = statementsMade(state).flatMap(({ statement }) => {
    const found = clauseOf(treaty, statement);
    return found.kind === "found" ? [found.clause] : [];
  });
  return [...new Set(clauses)].flatMap(({ clause, keptCorrect }): readonly Finding[] =>
    keptCorrect === undefined
      ? []
      : [
          {
            rule: { kind: "designationCorrect", clause },
            verdict: "cannotBeVerified",
            why: { kind: "designatedThen", on },
            authority: keptCorrect,
          },
        ],
  );
};
