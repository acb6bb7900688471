import type { Case } from "../case.ts";
import type { IsoDate } from "../date.ts";
import type { ObjectionWindow } from "../objection-window.ts";
import { circulationWindows } from "../rules/after-deposit.ts";
import { confirmationsOf } from "./confirmation.ts";
import { statementsMade } from "./made.ts";

const isModified = (state: Case, id: string): boolean =>
  confirmationsOf(state).some(
    ({ comparison, statement, repeatedBy }) =>
      comparison === "differ" && (statement.id === id || repeatedBy?.id === id),
  );

/** Whether a statement was made after its time, or in other words than before; also where its moment is not on record. */
const isLateOrModified = (state: Case, id: string): boolean =>
  isModified(state, id) ||
  statementsMade(state).some(
    ({ statement, moment }) =>
      statement.id === id && moment !== "signature" && moment !== "consent",
  );

/**
 * The window of each circulated statement that is late or modified, as of a day. What was made in time needs nobody's
 * acceptance to be deposited: an objection to it has its effect between two States only (VCLT Art. 20(4) and (5)).
 */
export const windowsOf = (
  state: Case,
  today: IsoDate,
): readonly { readonly statement: string; readonly window: ObjectionWindow }[] =>
  circulationWindows(state, today).filter(({ statement }) => isLateOrModified(state, statement));
