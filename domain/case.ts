import type { ActOf, RecordedAct } from "./act.ts";
import type { ActingDuty } from "./duty.ts";
import type { CaseId, Digest, EntryHash, PersonNumber } from "./ids.ts";
import type { Stage } from "./stage.ts";

/** One fact as it stands now: who recorded it in which entry, and the last entry that corrected it. */
export type CaseFact<A extends RecordedAct = RecordedAct> = {
  readonly seq: number;
  readonly at: string;
  readonly entry: EntryHash;
  readonly person: PersonNumber | "system";
  readonly duty: ActingDuty;
  readonly imported: boolean;
  readonly correctedBy: EntryHash | null;
  readonly correctedPerson: PersonNumber | "system" | null;
  readonly act: A;
};

/** A case is where it stands and the facts recorded so far, in the order of the ledger. */
export type Case = {
  readonly caseId: CaseId;
  readonly version: number;
  readonly head: EntryHash;
  readonly at: string;
  readonly stage: Stage;
  /** The digests of the profile and the treaty file that the case was opened under; it is judged by these. */
  readonly pins: { readonly profile: Digest; readonly treaty: Digest };
  readonly facts: readonly CaseFact[];
};

type KindOf = RecordedAct["kind"];

const isKind = <Kind extends KindOf>(fact: CaseFact, kind: Kind): fact is CaseFact<ActOf<Kind>> =>
  fact.act.kind === kind;

/** All facts of a kind, oldest first. */
export const factsOf = <Kind extends KindOf>(
  state: Case,
  kind: Kind,
): readonly CaseFact<ActOf<Kind>>[] => state.facts.filter((fact) => isKind(fact, kind));

/** The newest fact of a kind. */
export const latest = <Kind extends KindOf>(
  state: Case,
  kind: Kind,
): CaseFact<ActOf<Kind>> | undefined =>
  state.facts.findLast((fact): fact is CaseFact<ActOf<Kind>> => isKind(fact, kind));

/** The newest fact of a kind, if it was recorded after the newest fact of every kind in `restartedBy`. */
export const latestSince = <Kind extends KindOf>(
  state: Case,
  kind: Kind,
  restartedBy: readonly KindOf[],
): CaseFact<ActOf<Kind>> | undefined => {
  const fact = latest(state, kind);
  const restart = state.facts.findLast((other) =>
    restartedBy.some((kindOfRestart) => other.act.kind === kindOfRestart),
  );
  return fact === undefined || (restart !== undefined && restart.seq > fact.seq) ? undefined : fact;
};
