import type { CaseFact } from "../case.ts";
import { dayOf } from "../day-in.ts";
import { knownDate, unknownDate, type FactDate } from "../fact-date.ts";

/** When what a fact says happened, as far as the record tells. */
export const dateOfFact = (
  { act, at }: Pick<CaseFact, "act" | "at">,
  timeZone: string,
): FactDate => {
  // A sending is dated by its entry: the system records it as it happens.
  if (act.kind === "NotificationSent") return knownDate(dayOf(at, timeZone));
  if (act.kind === "SilenceCertified") return knownDate(act.lastDay);
  if (act.kind === "DepositConfirmed") return act.receivedOn;
  if ("on" in act) return typeof act.on === "string" ? knownDate(act.on) : act.on;
  return unknownDate;
};
