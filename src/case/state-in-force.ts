import type { IsoDate } from "../time/date.ts";
import { exactDay, latestDay } from "../time/fact-date.ts";
import type { Case } from "./case.ts";
import { isOpen } from "../law/file/stage-of-case.ts";
import { type DenunciationEffect, denunciationEffectFor } from "../treaty/denunciation-effect.ts";
import { type EntryIntoForce, entryIntoForceFor } from "../treaty/entry-into-force.ts";
import { purposeOf } from "./purpose.ts";
import type { Treaty } from "../treaty/treaty.ts";

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

/** Whether the entry into force for the State is still to be recorded: its consent is deposited, and nobody has said so yet. */
export const isEntryIntoForceAwaited = (state: Case): boolean =>
  state.stage === "deposited" &&
  purposeOf(state) === "consent" &&
  !state.datedFacts.some(({ act }) => act.fact === "entryIntoForce");

/** From which day on the awaited entry into force may be recorded; null where nothing is awaited or the day is not known yet. */
export const awaitedEntryIntoForce = (state: Case, treaty: Treaty): IsoDate | null =>
  isEntryIntoForceAwaited(state) ? (entryIntoForceIn(state, treaty)?.date ?? null) : null;

/** Whether a case leaves somebody something to do: while it is open, and after its deposit until the entry into force is on record. */
export const leavesTask = (state: Case): boolean =>
  isOpen(state.stage) || isEntryIntoForceAwaited(state);
