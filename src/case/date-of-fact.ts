import { dayOf, type FactDate, knownDate, unknownDate } from "../time/fact-date.ts";
import type { CaseFact } from "./case-fact.ts";

/** When what a fact says happened, as far as the record tells. */
export const dateOfFact = (
  { act, at, imported }: Pick<CaseFact, "act" | "at" | "imported">,
  timeZone: string,
): FactDate => {
  // A sending is dated by its entry: the system records it as it happens. One of the past was entered on another day.
  if (act.kind === "NotificationSent")
    return imported ? unknownDate : knownDate(dayOf(at, timeZone));
  if (act.kind === "DepositConfirmed") return act.receivedOn;
  if ("on" in act) return typeof act.on === "string" ? knownDate(act.on) : act.on;
  return unknownDate;
};
