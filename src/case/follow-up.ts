import { ownRule } from "../words/authority.ts";
import type { IsoDate } from "../time/date.ts";
import { objectionWindow, type ObjectionWindow } from "../treaty/objection-window.ts";
import type { Case } from "./case.ts";
import type { CaseFact } from "./case-fact.ts";
import type { ActOf } from "./act.ts";
import { statementsOnRecord } from "./texts.ts";
import type { TermName } from "../words/messages.ts";
import { type Refusal, refusal } from "../words/refusal.ts";
import type { FactDate } from "../time/fact-date.ts";

/** The promised change of the law by its short name. */
export const amendmentPromised = (
  state: Case,
  id: string,
): CaseFact<ActOf<"AmendmentPromised">> | undefined =>
  state.followUp.amendmentsPromised.find(({ act }) => act.id === id);

/** Whether a promised amendment is on record that was not made yet. */
export const isAmendmentOpen = (state: Case): boolean =>
  state.followUp.amendmentsPromised.some(
    ({ act }) => !state.followUp.amendmentsDone.some((done) => done.act.id === act.id),
  );

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

const onRecord = ownRule("onlyRecordedStatements");

/** Those of some statements that are not on record. */
export const unknownStatements = (state: Case, named: readonly string[]): readonly Refusal[] => {
  const ids = new Set(statementsOnRecord(state).map(({ id }) => id));
  const known = [...ids];
  return named
    .filter((statement) => !ids.has(statement))
    .map((statement) => refusal("StatementUnknown", { statement, known }, onRecord));
};

/**
 * From which day on other States may object to a statement: that of its circulation, or of the deposit; undefined where neither is on
 * record.
 */
export const objectableFrom = (
  state: Case,
  statement: string,
): { readonly name: TermName; readonly on: FactDate } | undefined => {
  const circulated = circulationOf(state, statement);
  if (circulated !== undefined) return { name: "theCirculation", on: circulated.act.on };
  const { deposit } = state;
  return deposit && { name: "theDeposit", on: deposit.act.receivedOn };
};
