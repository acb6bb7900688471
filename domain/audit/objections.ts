import { factsOf, latest, type Case, type CaseFact } from "../case.ts";
import type { ActOf } from "../act.ts";
import { addMonths } from "../date.ts";
import { dateInWords, earliestDay, latestDay } from "../fact-date.ts";
import type { Finding } from "../finding.ts";
import { circulationOf, type StatementWindow } from "../rules/after-deposit.ts";
import { statementsOnRecord } from "../rules/texts.ts";
import { isReservation } from "../statements/nature.ts";
import { vclt } from "../statements/vclt.ts";
import type { Treaty } from "../treaty.ts";

type Objection = CaseFact<ActOf<"ObjectionReceived">>;
type Said = Omit<Finding, "rule">;

const cameWhen = (
  inside: boolean | "unknown" | undefined,
): readonly [Finding["verdict"], string] => {
  if (inside === true) return ["kept", "within"];
  return inside === false ? ["broken", "after"] : ["cannotBeVerified", "perhaps within"];
};

const toCirculated = (
  state: Case,
  objection: Objection,
  windows: readonly StatementWindow[],
): Said | undefined => {
  const { statement, by, on } = objection.act;
  const circulated = circulationOf(state, statement);
  const window = windows.find((one) => one.statement === statement)?.window;
  if (window === undefined || circulated === undefined || circulated.seq > objection.seq)
    return undefined;
  const [verdict, when] = cameWhen(window.objections.find((one) => one.by === by)?.inside);
  const period =
    window.opensOn === null || window.closesOn === null
      ? "a period whose days are not known"
      : `the period from ${window.opensOn} to ${window.closesOn}`;
  return {
    verdict,
    why: `made ${dateInWords(on)}, ${when} ${period}`,
    authority: window.authority,
  };
};

const isToReservation = (state: Case, statement: string, treaty: Treaty): boolean =>
  statementsOnRecord(state).some((one) => one.id === statement && isReservation(one, treaty));

// A State has twelve months from the day on which it was notified: that of the circulation, where it is on record, and
// otherwise never fewer than from the deposit. Whoever consents later has until then, so no objection is called late.
const notifiedBy = (state: Case, statement: string) => {
  const circulated = circulationOf(state, statement)?.act.on;
  if (circulated !== undefined) return { what: "the circulation", on: earliestDay(circulated) };
  const deposit = latest(state, "DepositConfirmed")?.act.receivedOn;
  return { what: "the deposit", on: deposit && earliestDay(deposit) };
};

const toDeposited = (state: Case, { act }: Objection, treaty: Treaty): Said => {
  const authority = vclt("20(5)");
  if (!isToReservation(state, act.statement, treaty))
    return {
      verdict: "cannotBeVerified",
      why: `made ${dateInWords(act.on)}; a period for objections is known of reservations only`,
      authority,
    };
  const { what, on: from } = notifiedBy(state, act.statement);
  const last = latestDay(act.on);
  const made = `made ${dateInWords(act.on)}`;
  if (from !== undefined && last !== undefined && last <= addMonths(from, 12))
    return { verdict: "kept", why: `${made}, within twelve months of ${what}`, authority };
  return {
    verdict: "cannotBeVerified",
    why: `${made}; when the State that objected was notified, or consented to be bound, is not on record`,
    authority,
  };
};

/** Whether each objection came in time: within the window of what it is to, where that has one. */
export const objectionFindings = (
  state: Case,
  treaty: Treaty,
  windows: readonly StatementWindow[],
): readonly Finding[] =>
  factsOf(state, "ObjectionReceived").map((objection) => ({
    rule: `objection of ${objection.act.by} to ${objection.act.statement} came in time`,
    ...(toCirculated(state, objection, windows) ?? toDeposited(state, objection, treaty)),
  }));
