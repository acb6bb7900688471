import type { Sentence, TermName } from "../words/messages.ts";
import type { Case } from "../case/case.ts";
import type { CaseFact } from "../case/case-fact.ts";
import type { ActOf } from "../case/act.ts";
import { addMonths, type IsoDate } from "../time/date.ts";
import { earliestDay, latestDay } from "../time/fact-date.ts";
import type { Finding } from "../words/finding.ts";
import { isReservation } from "./statements/nature.ts";
import { vclt } from "./statements/made.ts";
import type { Treaty } from "../treaty/treaty.ts";
import { statementsOnRecord } from "../case/texts.ts";
import { circulationOf, objectionsTo, type StatementWindow } from "../case/follow-up.ts";

type Objection = CaseFact<ActOf<"ObjectionReceived">>;
type Judged = Omit<Finding, "rule">;

const cameWhen = (
  inside: boolean | "unknown" | undefined,
): readonly [Finding["verdict"], "madeWithin" | "madeAfter" | "madePerhapsWithin"] => {
  if (inside === true) return ["kept", "madeWithin"];
  return inside === false ? ["broken", "madeAfter"] : ["cannotBeVerified", "madePerhapsWithin"];
};

const toCirculated = (
  state: Case,
  objection: Objection,
  windows: readonly StatementWindow[],
): Judged | undefined => {
  const { statement, on } = objection.act;
  const circulated = circulationOf(state, statement);
  const window = windows.find((one) => one.statement === statement)?.window;
  if (window === undefined || circulated === undefined || circulated.seq > objection.seq)
    return undefined;
  // A State may have objected twice, so an objection is found by its place and not by who made it.
  const place = objectionsTo(state, statement).findIndex(({ seq }) => seq === objection.seq);
  const [verdict, made] = cameWhen(window.objections[place]?.inside);
  const period: Sentence =
    window.opensOn === null || window.closesOn === null
      ? { kind: "periodUnknown" }
      : { kind: "periodFromTo", from: window.opensOn, to: window.closesOn };
  return {
    verdict,
    why: { kind: made, on, period },
    authority: window.authority,
  };
};

const isToReservation = (state: Case, statement: string, treaty: Treaty): boolean =>
  statementsOnRecord(state).some((one) => one.id === statement && isReservation(one, treaty));

type Notified = { readonly what: TermName; readonly on: IsoDate | undefined };

// A State has twelve months from the day on which it was notified: that of the circulation, where it is on record, and
// otherwise never fewer than from the deposit. Whoever consents later has until then, so no objection is called late.
const notifiedBy = (state: Case, statement: string): Notified => {
  const circulated = circulationOf(state, statement)?.act.on;
  if (circulated !== undefined) return { what: "theCirculation", on: earliestDay(circulated) };
  const deposit = state.deposit?.act.receivedOn;
  return { what: "theDeposit", on: deposit && earliestDay(deposit) };
};

const toDeposited = (state: Case, { act }: Objection, treaty: Treaty): Judged => {
  const authority = vclt("20(5)");
  if (!isToReservation(state, act.statement, treaty))
    return {
      verdict: "cannotBeVerified",
      why: { kind: "periodForReservations", on: act.on },
      authority,
    };
  const { what, on: from } = notifiedBy(state, act.statement);
  const last = latestDay(act.on);
  const made = act.on;
  if (from !== undefined && last !== undefined && last <= addMonths(from, 12))
    return { verdict: "kept", why: { kind: "withinTwelveMonths", on: made, what }, authority };
  return {
    verdict: "cannotBeVerified",
    why: { kind: "notifiedUnknown", on: made },
    authority,
  };
};

/** Whether each objection came in time: within the window of what it is to, where that has one. */
export const objectionFindings = (
  state: Case,
  treaty: Treaty,
  windows: readonly StatementWindow[],
): readonly Finding[] =>
  state.followUp.objections.map((objection) => ({
    rule: { kind: "objectionInTime", by: objection.act.by, statement: objection.act.statement },
    ...(toCirculated(state, objection, windows) ?? toDeposited(state, objection, treaty)),
  }));
