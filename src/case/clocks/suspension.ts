import type { ActOf } from "../act.ts";
import type { Case } from "../case.ts";
import { currentEntry } from "../case-fact.ts";
import type { Suspension } from "../slots/suspensions.ts";
import { laterOf, type IsoDate } from "../../time/date.ts";
import { dayOf, latestDay } from "../../time/fact-date.ts";
import type { EntryHash } from "../../values/ids.ts";
import type { Procedure } from "../../law/file/procedure.ts";
import { isOpen } from "../../law/file/stage-of-case.ts";

type Dated = Suspension["began"] | NonNullable<Suspension["ended"]>;

/** The day of the entry by which the day of a suspension or of a resumption stands on record as it does now. */
const enteredOn = ({ datedAt }: Dated, timeZone: string): IsoDate => dayOf(datedAt, timeZone);

/**
 * The last day on which it can have happened. Nothing is recorded before it happened, so what happened nobody knows when
 * had happened by the day of its entry, or of the correction that says so.
 */
export const happenedBy = (fact: Dated, timeZone: string): IsoDate =>
  latestDay(fact.act.on) ?? enteredOn(fact, timeZone);

/** The day since when the days of a suspension stand on record as they do now; not when its end was recorded. */
export const standsSince = ({ began, ended }: Suspension, timeZone: string): IsoDate => {
  const since = enteredOn(began, timeZone);
  return ended === undefined || ended.datedAt === ended.at
    ? since
    : laterOf(since, enteredOn(ended, timeZone));
};

/** The suspension that has not ended, by the record alone. */
export const unendedSuspension = ({
  suspensions,
}: Pick<Case, "suspensions">): Suspension["began"] | undefined => {
  const last = suspensions.at(-1);
  return last?.ended === undefined ? last?.began : undefined;
};

/** The suspension under which an open case stands still now. */
export const suspensionNow = (
  state: Pick<Case, "suspensions" | "stage">,
): Suspension["began"] | undefined => (isOpen(state.stage) ? unendedSuspension(state) : undefined);

/** Since when a case stands still, and why, as it is shown. */
export type Suspended = Omit<ActOf<"CaseSuspended">, "kind"> & {
  /** The entry that says so as it stands now. */
  readonly entry: EntryHash;
};

/** Since when an open case stands still, and why; null where it does not. */
export const suspendedNow = (state: Pick<Case, "suspensions" | "stage">): Suspended | null => {
  const now = suspensionNow(state);
  if (now === undefined) return null;
  const { on, ground, reason, legalBasis } = now.act;
  return { on, ground, reason, legalBasis, entry: currentEntry(now) };
};

/** Whether a procedure knows suspension at all. */
export const knowsSuspension = ({ duties }: Pick<Procedure, "duties">): boolean =>
  Object.values(duties).some(({ may }) => may.includes("Suspend"));
