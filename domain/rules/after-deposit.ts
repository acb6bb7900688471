import type { ActOf } from "../act.ts";
import { ownRule } from "../authority.ts";
import { factsOf, latest, type Case, type CaseFact } from "../case.ts";
import type { IsoDate } from "../date.ts";
import { normalizedReference } from "../depositary-reference.ts";
import { excludesDay, type FactDate } from "../fact-date.ts";
import { objectionWindow, type ObjectionWindow } from "../objection-window.ts";
import { refusal, type Refusal } from "../refusal.ts";
import { referenceFaults, referenceNotes } from "./deposit.ts";
import { conclusion } from "./opening.ts";
import { notBefore, notInFuture, type Rule, type Situation, type Step } from "./rule.ts";
import { vclt } from "../statements/vclt.ts";
import { statementsOnRecord } from "./texts.ts";
import { signedInstrument } from "./transmission.ts";

const onRecord = ownRule("onlyRecordedStatements");

const unknownStatements = (state: Case, named: readonly string[]): readonly Refusal[] => {
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
  factsOf(state, "StatementsCirculated").findLast(({ act }) => act.statements.includes(statement));

const objectionsTo = (state: Case, statement: string) => {
  const circulated = circulationOf(state, statement)?.seq ?? 0;
  return factsOf(state, "ObjectionReceived").filter(
    ({ seq, act }) => act.statement === statement && seq > circulated,
  );
};

const windowOf = (state: Case, statement: string, today: IsoDate): ObjectionWindow | undefined => {
  const circulated = circulationOf(state, statement);
  if (circulated === undefined) return undefined;
  const objections = objectionsTo(state, statement).map(({ act }) => act);
  return objectionWindow({ circulatedOn: circulated.act.on, objections, today });
};

export type StatementWindow = { readonly statement: string; readonly window: ObjectionWindow };

/** The window that each circulated statement has if it is late or modified, as of a day. */
export const circulationWindows = (state: Case, today: IsoDate): readonly StatementWindow[] => {
  const ids = new Set(factsOf(state, "StatementsCirculated").flatMap(({ act }) => act.statements));
  return [...ids].flatMap((statement) => {
    const window = windowOf(state, statement, today);
    return window === undefined ? [] : [{ statement, window }];
  });
};

// A statement that was blocked may be modified and circulated anew; any other is circulated once.
const circulatedAlready = (situation: Situation, statement: string): readonly Refusal[] => {
  const earlier = circulationOf(situation.case, statement);
  if (earlier === undefined) return [];
  const window = windowOf(situation.case, statement, situation.context.today);
  return window?.outcome === "blocked"
    ? []
    : [refusal("CirculatedAlready", { statement, date: earlier.act.on })];
};

export const recordCirculation: Rule<"RecordCirculation"> = {
  against: (situation, command) => {
    const signed = signedInstrument(situation.case);
    return [
      ...notInFuture(situation, command.on),
      ...notBefore(
        command.on,
        signed && { name: "theSignatureOfTheInstrument", on: signed.act.on },
      ),
      ...unknownStatements(situation.case, command.statements),
      ...command.statements.flatMap((id) => circulatedAlready(situation, id)),
      ...referenceFaults(situation, command.reference),
    ];
  },
  record: ({ law }, fact) => ({
    ...fact,
    kind: "StatementsCirculated",
    normalizedReference: normalizedReference(fact.reference, law.treaty),
  }),
  notes: ({ law }, command) => referenceNotes(law.treaty, command.reference),
};

const objectable = (state: Case, statement: string): Step | undefined => {
  const circulated = circulationOf(state, statement);
  if (circulated !== undefined) return { name: "theCirculation", on: circulated.act.on };
  const deposit = latest(state, "DepositConfirmed");
  return deposit && { name: "theDeposit", on: deposit.act.receivedOn };
};

export const recordObjection: Rule<"RecordObjection"> = {
  against: (situation, command) => {
    const { statement, by } = command;
    const earlier = objectionsTo(situation.case, statement).find(({ act }) => act.by === by);
    const from = objectable(situation.case, statement);
    return [
      ...unknownStatements(situation.case, [statement]),
      ...(from === undefined ? [refusal("NotCirculated", { statement })] : []),
      ...(earlier === undefined
        ? []
        : [refusal("ObjectedAlready", { by, statement, entry: earlier.entry })]),
      ...notInFuture(situation, command.on),
      ...notBefore(command.on, from),
    ];
  },
  record: (_, fact) => ({ ...fact, kind: "ObjectionReceived" }),
};

const announces = vclt("77(1)(f)");

const isAnnounced = ({ context }: Situation, on: FactDate): boolean =>
  context.mode.kind === "live" && on.kind === "known" && on.on > context.today;

export const recordTreatyInForce: Rule<"RecordTreatyInForce"> = {
  against: (situation, command) => {
    const earlier = latest(situation.case, "TreatyInForceRecorded");
    const known = situation.law.treaty.entryIntoForce.inForceOn ?? null;
    return [
      ...(earlier === undefined
        ? []
        : [refusal("InForceRecordedAlready", { entry: earlier.entry })]),
      // That a day was announced is a fact before the day has come, where the day is named.
      ...(isAnnounced(situation, command.on) ? [] : notInFuture(situation, command.on)),
      ...notBefore(command.on, conclusion(situation)),
      ...(known !== null && excludesDay(command.on, known.on)
        ? [
            refusal(
              "InForceDateDiffers",
              { known: known.on, supplied: command.on },
              known.authority,
            ),
          ]
        : []),
    ];
  },
  record: (_, fact) => ({ ...fact, kind: "TreatyInForceRecorded" }),
  notes: (situation, { on, source }) =>
    isAnnounced(situation, on)
      ? [
          {
            rule: { kind: "treatyAnnounced" },
            verdict: "cannotBeVerified",
            why: { kind: "announcedFor", on, source, day: situation.context.today },
            authority: announces,
          },
        ]
      : [],
};
