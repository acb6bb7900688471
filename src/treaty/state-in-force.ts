import type { Case } from "../procedure/case/case.ts";
import type { IsoDate } from "../clocks/dates/date.ts";
import { denunciationEffectFor, type DenunciationEffect } from "./denunciation.ts";
import { entryIntoForceFor, type EntryIntoForce } from "./entry-into-force.ts";
import { exactDay, latestDay } from "../clocks/dates/fact-date.ts";
import { purposeOf } from "./statements/made.ts";
import type { Treaty } from "./treaty.ts";

/** The day on which the treaty itself entered into force as the case has it on record; undefined where it leaves more than one. */
const recordedTreatyDate = (state: Case): IsoDate | undefined => {
  const recorded = state.followUp.treatyInForce.at(-1);
  return recorded && exactDay(recorded.act.on);
};

/** The last day on which what was deposited can have been received. */
const receivedBy = (state: Case): IsoDate | undefined => {
  const deposit = state.deposit;
  return deposit && latestDay(deposit.act.receivedOn);
};

/**
 * When the treaty enters into force for the State of a case, by the last day on which the deposit can have been
 * received; undefined without a deposit, and in a case of another purpose: only a consent has an entry into force. A
 * recorded entry into force of the treaty itself goes before the treaty file.
 */
export const entryIntoForceIn = (state: Case, treaty: Treaty): EntryIntoForce | undefined => {
  const on = receivedBy(state);
  return on === undefined || purposeOf(state) !== "consent"
    ? undefined
    : entryIntoForceFor(treaty, on, {
        treatyInForceOn: recordedTreatyDate(state),
        effective: state.deposit?.act.effective ?? undefined,
      });
};

/** When the denunciation of a case takes effect; undefined without its receipt, and in a case of another purpose. */
export const denunciationEffectIn = (
  state: Case,
  treaty: Treaty,
): DenunciationEffect | undefined => {
  const on = receivedBy(state);
  return on === undefined || purposeOf(state) !== "denunciation"
    ? undefined
    : denunciationEffectFor(treaty, on);
};
