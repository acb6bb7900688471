import { lastDayOf, runningIn } from "../../clocks/due.ts";
import type { IsoDate } from "../../clocks/dates/date.ts";
import { assigneeOf } from "../../office/assignee.ts";
import type { ActingDuty } from "../../office/duty.ts";
import type { Act, Pins } from "../../procedure/case/act.ts";
import { applyEntry } from "../../procedure/case/apply.ts";
import { firstSince } from "../../procedure/case/case-fact.ts";
import { type Case, isPublic } from "../../procedure/case/case.ts";
import {
  type Entry,
  entryVersion,
  type Establishment,
  uniqueKey,
} from "../../procedure/case/entry.ts";
import { isTreatyCase } from "../../procedure/case/seal.ts";
import { isOpen } from "../../procedure/case/stage.ts";
import { refusal, type Refusal } from "../../procedure/refusal.ts";
import type { Law } from "../../procedure/rules/rule.ts";
import type { CaseId, Digest, PersonNumber } from "../../procedure/values/ids.ts";
import {
  awaitedEntryIntoForce,
  isEntryIntoForceAwaited,
  leavesTask,
} from "../../treaty/state-in-force.ts";
import { canonicalJson, leafHash } from "../canonical.ts";
import type { Append, AppendResult, CaseHead, Guard, TaskRow, UniqueChange } from "../ports.ts";
import type { World } from "../world.ts";

/**
 * The first day to act by of what is running in a case, counted as if no suspension moved it where that is in doubt, or on which a
 * period is over; null where nothing is, or where it hangs on sitting days. After the deposit, the day of the entry into force that is still to be
 * recorded.
 */
export const nextDue = (state: Case, law: Law | undefined): IsoDate | null => {
  if (law === undefined) return null;
  if (isEntryIntoForceAwaited(state)) return awaitedEntryIntoForce(state, law.treaty);
  const days = runningIn(state, law.procedure, { calendar: undefined }).flatMap((one) =>
    one.kind !== "due" ? [] : [one.isPeriod ? lastDayOf(one) : (one.unmoved ?? lastDayOf(one))],
  );
  return days.sort()[0] ?? null;
};

/** An entry holds at most this many bytes, in both shells: an item of the table in the cloud has its limit too. */
const largestEntry = 128 * 1024;

/** A decision ready to be written. */
export type Accepted = {
  readonly caseId: CaseId;
  readonly head: CaseHead | undefined;
  readonly person: PersonNumber | "system";
  readonly establishedBy: Establishment;
  readonly duty: ActingDuty;
  readonly command: Entry["command"];
  readonly commandDigest: Digest;
  readonly pins: Pins;
  readonly acts: readonly Act[];
  readonly step: Entry["step"];
  readonly law: Law | undefined;
  /** Heads of other records by which it was judged. */
  readonly guards: readonly Guard[];
};

export type Written =
  { readonly result: AppendResult; readonly append: Append } | { readonly refusal: Refusal };

const uniqueChanges = (
  before: Case | undefined,
  after: Case,
  law: Law | undefined,
): readonly UniqueChange[] => {
  if (law === undefined || after.opening === undefined) return [];
  const key = uniqueKey(law, after.opening.act.purpose);
  if (before === undefined) return [{ kind: "take", key }];
  return isOpen(before.stage) && !isOpen(after.stage) ? [{ kind: "release", key }] : [];
};

type WritingWorld = Pick<World, "ledger" | "clock" | "ids">;

const entryOf = (world: WritingWorld, accepted: Accepted): Entry => {
  const before = accepted.head?.state;
  // Time never runs backwards within a case, whatever the clock does.
  const now = new Date(world.clock.now()).toISOString();
  return {
    v: entryVersion,
    caseId: accepted.caseId,
    seq: (before?.version ?? 0) + 1,
    prev: before?.head ?? null,
    at: before !== undefined && before.at > now ? before.at : now,
    nonce: world.ids.nonce(),
    person: accepted.person,
    establishedBy: accepted.establishedBy,
    duty: accepted.duty,
    command: accepted.command,
    pins: accepted.pins,
    acts: accepted.acts,
    step: accepted.step,
  };
};

const atOf = ({ facts }: Case, seq: number): string | undefined => {
  const fact = firstSince(facts, seq);
  return fact?.seq === seq ? fact.at : undefined;
};

/** A task counts from the entry that led to its stage, however many came since. */
export const taskOf = ({ state, stageSince }: CaseHead, law: Law | undefined): TaskRow | null => {
  if (!isTreatyCase(state.caseId) || !leavesTask(state)) return null;
  return {
    caseId: state.caseId,
    stage: state.stage,
    since: atOf(state, stageSince) ?? state.at,
    dueOn: nextDue(state, law),
    assignee: assigneeOf(state)?.person ?? null,
  };
};

const appendOf = (entry: Entry, bytes: string, accepted: Accepted): Append => {
  const hash = leafHash(bytes);
  const before = accepted.head?.state;
  const state = applyEntry(before, { hash, entry });
  const moved = before?.stage !== state.stage;
  const stageSince = moved ? entry.seq : (accepted.head?.stageSince ?? entry.seq);
  const head = { state, stageSince };
  return {
    entry,
    bytes,
    hash,
    expectedVersion: before?.version ?? 0,
    guards: accepted.guards,
    commandDigest: accepted.commandDigest,
    head,
    unique: uniqueChanges(before, state, accepted.law),
    task: taskOf(head, accepted.law),
    public: isPublic(state),
  };
};

/** Makes the entry of a decision and appends it; nothing is written when the entry is too large. */
export const write = async (world: WritingWorld, accepted: Accepted): Promise<Written> => {
  const entry = entryOf(world, accepted);
  const bytes = canonicalJson(entry);
  const size = Buffer.byteLength(bytes, "utf8");
  if (size > largestEntry)
    return { refusal: refusal("EntryTooLarge", { bytes: size, limit: largestEntry }) };
  const append = appendOf(entry, bytes, accepted);
  return { result: await world.ledger.append(append), append };
};
