import type { Case } from "../procedure/case/case.ts";
import type { IsoDate } from "../clocks/dates/date.ts";
import { entryIntoForceIn } from "./state-in-force.ts";
import { isOpen } from "../procedure/case/stage.ts";
import { purposeOf } from "./statements/made.ts";
import type { Treaty } from "./treaty.ts";

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
