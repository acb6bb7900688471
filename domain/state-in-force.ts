import { latest, type Case } from "./case.ts";
import type { IsoDate } from "./date.ts";
import { entryIntoForceFor, type EntryIntoForce } from "./entry-into-force.ts";
import { earliestDay, latestDay } from "./fact-date.ts";
import type { Treaty } from "./treaty.ts";

/** The day on which the treaty itself entered into force as the case has it on record; undefined where it leaves more than one. */
const recordedTreatyDate = (state: Case): IsoDate | undefined => {
  const recorded = latest(state, "TreatyInForceRecorded");
  if (recorded === undefined) return undefined;
  const { on } = recorded.act;
  return earliestDay(on) === latestDay(on) ? latestDay(on) : undefined;
};

/**
 * When the treaty enters into force for the State of a case, by the last day on which the deposit can have been
 * received; undefined without a deposit. A recorded entry into force of the treaty itself goes before the treaty file.
 */
export const entryIntoForceIn = (state: Case, treaty: Treaty): EntryIntoForce | undefined => {
  const deposit = latest(state, "DepositConfirmed");
  const on = deposit && latestDay(deposit.act.receivedOn);
  return on === undefined
    ? undefined
    : entryIntoForceFor(treaty, on, { treatyInForceOn: recordedTreatyDate(state) });
};
