import type { ActOf, RecordedAct } from "./act.ts";
import type { ActingDuty } from "../law/duty.ts";
import type { Digest, EntryHash, PersonNumber } from "../values/ids.ts";
import type { Worth } from "./worth.ts";
import type { Stage } from "../law/file/stage-of-case.ts";
import { type FactDate, knownDate, unknownDate, dayOf } from "../time/fact-date.ts";

/** Who recorded something, in which entry, at which stage, and by which calendar it was judged. */
export type Recording = {
  readonly seq: number;
  readonly at: string;
  readonly entry: EntryHash;
  readonly person: PersonNumber | "system";
  readonly duty: ActingDuty;
  readonly imported: boolean;
  readonly stage: Stage;
  /** Where its entry led the case, or left it. */
  readonly ledTo: Stage;
  readonly calendar: Digest | null;
  /** What its act is worth, as its entry says. */
  readonly worth: Worth;
  /** The SHA-256 of the person's key by which its entry was signed; left out where it was signed by none. */
  readonly signedBy?: Digest;
  /** What opens its entry's commitment; of one salt there is one commitment. */
  readonly salt?: string;
  /** Whether what is withheld of its entry could not be opened. */
  readonly isBlank?: true | undefined;
};

/** One fact as it stands now: who recorded it in which entry, and the last entry that corrected it. */
export type CaseFact<A extends RecordedAct = RecordedAct> = Recording & {
  /** When its day was put on record as it stands now: a correction that leaves the day alone leaves this. */
  readonly datedAt: string;
  /** Every entry in which it stood, oldest first: the one that recorded it, and each that corrected it. */
  readonly entries: readonly EntryHash[];
  readonly correctedBy: EntryHash | null;
  readonly correctedPerson: PersonNumber | "system" | null;
  readonly act: A;
};

/** The entry in which a fact stands as it does now: the one that recorded it, or the last that corrected it. */
export const currentEntry = ({
  entry,
  correctedBy,
}: Pick<CaseFact, "entry" | "correctedBy">): EntryHash => correctedBy ?? entry;

/** Whether the step that an entry recorded was entered afterwards, of a past case. */
export const isImported = (
  { steps }: { readonly steps: readonly CaseFact[] },
  entry: string | undefined,
): boolean => steps.some((fact) => fact.entry === entry && fact.imported);

/** A correction, and the fact as it stood before it. */
export type Correction = Recording & {
  readonly act: ActOf<"ActCorrected">;
  readonly replaced: CaseFact;
};

/** A fact, unless another was recorded after it. */
export const unlessBefore = <Fact extends CaseFact>(
  fact: Fact | undefined,
  other: CaseFact | undefined,
): Fact | undefined =>
  fact !== undefined && other !== undefined && other.seq > fact.seq ? undefined : fact;

/** The first fact that an entry or a later one recorded, by halving: facts stand in the order of their numbers. */
export const firstSince = (facts: readonly CaseFact[], seq: number): CaseFact | undefined => {
  let [from, to] = [0, facts.length];
  while (from < to) {
    const middle = Math.floor((from + to) / 2);
    if ((facts[middle]?.seq ?? seq) < seq) from = middle + 1;
    else to = middle;
  }
  return facts[from];
};

/** When what a fact says happened, as far as the record tells. */
export const dateOfFact = (
  { act, at, imported }: Pick<CaseFact, "act" | "at" | "imported">,
  timeZone: string,
): FactDate => {
  if (act.kind === "InstrumentReleased" && typeof act.onPaper === "string")
    return knownDate(act.onPaper);
  // What is done by being recorded is dated by its entry. What of that is past was entered on another day.
  if (act.kind === "NotificationSent" || act.kind === "InstrumentReleased")
    return imported ? unknownDate : knownDate(dayOf(at, timeZone));
  if (act.kind === "DepositConfirmed") return act.receivedOn;
  if ("on" in act) return typeof act.on === "string" ? knownDate(act.on) : act.on;
  return unknownDate;
};

/** When what a fact says happened; null for what is done by recording it, such as a certification, and has no day beside that. */
export const happenedOn = (
  fact: Pick<CaseFact, "act" | "at" | "imported">,
  timeZone: string,
): FactDate | null => {
  const { act } = fact;
  const isDated =
    "on" in act || "receivedOn" in act || "lastDay" in act || act.kind === "NotificationSent";
  return isDated ? dateOfFact(fact, timeZone) : null;
};

// What happened beside the case, and may have happened after it.
const besideCase: readonly RecordedAct["kind"][] = [
  "DatedFactRecorded",
  "TreatyInForceRecorded",
  "AmendmentDone",
];

/** The day on which something was done in a case, which cannot have ended before; undefined of what has none or happened beside it. */
export const dayOfStep = (act: RecordedAct): FactDate | undefined => {
  if (act.kind === "DepositConfirmed") return act.receivedOn;
  if (besideCase.includes(act.kind) || !("on" in act)) return undefined;
  return typeof act.on === "string" ? knownDate(act.on) : act.on;
};
