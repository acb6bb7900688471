import type { ActOf, RecordedAct } from "./act.ts";
import type { ActingDuty } from "../../office/duty.ts";
import type { CaseId, Digest, EntryHash, PersonNumber } from "../values/ids.ts";
import type { Stage } from "./stage.ts";

/** Who recorded something, in which entry, at which stage, and by which calendar it was judged. */
export type Recording = {
  readonly seq: number;
  readonly at: string;
  readonly entry: EntryHash;
  readonly person: PersonNumber | "system";
  readonly duty: ActingDuty;
  readonly imported: boolean;
  readonly stage: Stage;
  readonly calendar: Digest | null;
};

/** One fact as it stands now: who recorded it in which entry, and the last entry that corrected it. */
export type CaseFact<A extends RecordedAct = RecordedAct> = Recording & {
  /** When its day was put on record as it stands now: a correction that leaves the day alone leaves this. */
  readonly datedAt: string;
  readonly correctedBy: EntryHash | null;
  readonly correctedPerson: PersonNumber | "system" | null;
  readonly act: A;
};

/** The entry in which a fact stands as it does now: the one that recorded it, or the last that corrected it. */
export const currentEntry = ({
  entry,
  correctedBy,
}: Pick<CaseFact, "entry" | "correctedBy">): EntryHash => correctedBy ?? entry;

/** A correction, and the fact as it stood before it. */
export type Correction = Recording & {
  readonly act: ActOf<"ActCorrected">;
  readonly replaced: CaseFact;
};

/** A case is where it stands and the facts recorded so far, in the order of the ledger. */
export type Case = {
  readonly caseId: CaseId;
  readonly version: number;
  readonly head: EntryHash;
  readonly at: string;
  readonly stage: Stage;
  /** The number of the entry that led to the stage. */
  readonly stageSince: number;
  /** How often the case came to each stage. */
  readonly rounds: Readonly<Partial<Record<Stage, number>>>;
  /** The digests of the profile and the treaty file that the case is judged by: those it was opened under or, of the profile, moved to. */
  readonly pins: { readonly profile: Digest; readonly treaty: Digest };
  readonly facts: readonly CaseFact[];
  /** In the order of the ledger. */
  readonly corrections: readonly Correction[];
};

type KindOf = RecordedAct["kind"];
type ByKind = ReadonlyMap<KindOf, readonly CaseFact[]>;

/** A record of fewer facts is read from end to end faster than it is filed, and the files would double its memory. */
const long = 64;

// The facts of long records, filed by their kinds. Beside the case and not in it, because a case is compared, copied and
// written out as JSON. By the array and not by the case, because whoever makes another case of one copies its other members.
const files = new WeakMap<readonly CaseFact[], ByKind>();

const filed = (facts: readonly CaseFact[]): ByKind => {
  const known = files.get(facts);
  if (known !== undefined) return known;
  const made = Map.groupBy(facts, ({ act }) => act.kind);
  files.set(facts, made);
  return made;
};

/** The facts and one more. The files are carried over, so that a long record is not read again for each fact. */
export const withOneMore = (facts: readonly CaseFact[], fact: CaseFact): readonly CaseFact[] => {
  const more = [...facts, fact];
  const known = files.get(facts);
  const { kind } = fact.act;
  if (known !== undefined)
    files.set(more, new Map(known).set(kind, [...(known.get(kind) ?? []), fact]));
  return more;
};

const isKind = <Kind extends KindOf>(fact: CaseFact, kind: Kind): fact is CaseFact<ActOf<Kind>> =>
  fact.act.kind === kind;

// A file holds facts of its kind alone, so one speaks for all.
const isFileOf = <Kind extends KindOf>(
  facts: readonly CaseFact[],
  kind: Kind,
): facts is readonly CaseFact<ActOf<Kind>>[] =>
  facts.slice(0, 1).every((fact) => isKind(fact, kind));

/** All facts of a kind, oldest first. */
export const factsOf = <Kind extends KindOf>(
  { facts }: Pick<Case, "facts">,
  kind: Kind,
): readonly CaseFact<ActOf<Kind>>[] => {
  if (facts.length < long) return facts.filter((fact) => isKind(fact, kind));
  const file = filed(facts).get(kind) ?? [];
  return isFileOf(file, kind) ? file : [];
};

/** All facts of several kinds, oldest first. */
export const factsOfAny = <Kind extends KindOf>(
  state: Pick<Case, "facts">,
  kinds: readonly Kind[],
): readonly CaseFact<ActOf<Kind>>[] =>
  // No entry records two facts, so their numbers put them in the order of the ledger.
  kinds.flatMap((kind) => factsOf(state, kind)).sort((one, other) => one.seq - other.seq);

/** The newest fact of a kind. */
export const latest = <Kind extends KindOf>(
  state: Pick<Case, "facts">,
  kind: Kind,
): CaseFact<ActOf<Kind>> | undefined =>
  state.facts.length < long
    ? state.facts.findLast((fact): fact is CaseFact<ActOf<Kind>> => isKind(fact, kind))
    : factsOf(state, kind).at(-1);

/** The newest fact of a kind, if it was recorded after the newest fact of every kind in `restartedBy`. */
export const latestSince = <Kind extends KindOf>(
  state: Case,
  kind: Kind,
  restartedBy: readonly KindOf[],
): CaseFact<ActOf<Kind>> | undefined => {
  const fact = latest(state, kind);
  if (fact === undefined) return undefined;
  const restarts = restartedBy.some((other) => (latest(state, other)?.seq ?? 0) > fact.seq);
  return restarts ? undefined : fact;
};

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
