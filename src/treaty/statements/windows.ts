import type { Case } from "../../procedure/case/case.ts";
import type { IsoDate } from "../../clocks/dates/date.ts";
import { circulationWindows, type StatementWindow } from "../../procedure/rules/after-deposit.ts";
import { confirmationsOf } from "./confirmation.ts";
import { statementsMade } from "./made.ts";

const modified = (state: Case): readonly string[] =>
  confirmationsOf(state)
    .filter(({ comparison }) => comparison === "differ")
    .flatMap(({ statement, repeatedBy }) => [statement, ...(repeatedBy ? [repeatedBy] : [])])
    .map(({ id }) => id);

// Also what was made at a moment that is not on record.
const late = (state: Case): readonly string[] =>
  statementsMade(state)
    .filter(({ moment }) => moment !== "signature" && moment !== "consent")
    .map(({ statement }) => statement.id);

/**
 * The window of each circulated statement that is late or modified, as of a day. What was made in time needs nobody's
 * acceptance to be deposited: an objection to it has its effect between two States only (VCLT Art. 20(4) and (5)).
 */
export const windowsOf = (state: Case, today: IsoDate): readonly StatementWindow[] => {
  const ids = new Set([...modified(state), ...late(state)]);
  return circulationWindows(state, today).filter(({ statement }) => ids.has(statement));
};
