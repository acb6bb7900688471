import type { ActOf } from "../case/act.ts";
import { ownRule } from "../values/authority.ts";
import type { Case } from "../case/case.ts";
import type { CaseFact } from "../case/case-fact.ts";
import type { IsoDate } from "../../clocks/dates/date.ts";
import { objectionWindow, type ObjectionWindow } from "../../treaty/objection-window.ts";
import { refusal, type Refusal } from "../refusal.ts";
import { statementsOnRecord } from "./texts.ts";

const onRecord = ownRule("onlyRecordedStatements");

export const unknownStatements = (state: Case, named: readonly string[]): readonly Refusal[] => {
  const ids = new Set(statementsOnRecord(state).map(({ id }) => id));
  const known = [...ids];
  return named
    .filter((statement) => !ids.has(statement))
    .map((statement) => refusal("StatementUnknown", { statement, known }, onRecord));
};

/** The circulation of a statement that counts: the newest one. */
export const circulationOf = (
  state: Case,
  statement: string,
): CaseFact<ActOf<"StatementsCirculated">> | undefined =>
  state.followUp.circulations.findLast(({ act }) => act.statements.includes(statement));

export const objectionsTo = (
  state: Case,
  statement: string,
): readonly CaseFact<ActOf<"ObjectionReceived">>[] => {
  const circulated = circulationOf(state, statement)?.seq ?? 0;
  return state.followUp.objections.filter(
    ({ seq, act }) => act.statement === statement && seq > circulated,
  );
};

export const objectionWindowOf = (
  state: Case,
  statement: string,
  today: IsoDate,
): ObjectionWindow | undefined => {
  const circulated = circulationOf(state, statement);
  if (circulated === undefined) return undefined;
  const objections = objectionsTo(state, statement).map(({ act }) => act);
  return objectionWindow({ circulatedOn: circulated.act.on, objections, today });
};

export type StatementWindow = { readonly statement: string; readonly window: ObjectionWindow };

/** The window that each circulated statement has if it is late or modified, as of a day. */
export const circulationWindows = (state: Case, today: IsoDate): readonly StatementWindow[] => {
  const ids = new Set(state.followUp.circulations.flatMap(({ act }) => act.statements));
  return [...ids].flatMap((statement) => {
    const window = objectionWindowOf(state, statement, today);
    return window === undefined ? [] : [{ statement, window }];
  });
};
