import type { SealStatement } from "../check/log.ts";
import type { Entry } from "../../case/entry.ts";
import { type SealLog, sealSchema } from "../../case/seal.ts";
import { type CaseId, caseIdSchema, type EntryHash, logId } from "../../values/ids.ts";
import type { Sentence } from "../../words/messages.ts";
import type { Ledger, Log, LogLeaf, StoredEntry } from "../ports.ts";
import { Altered } from "../reading/altered-record.ts";
import { leavesBetween } from "./followed-log.ts";
import { entryIn, readPage } from "../reading/stored-entries.ts";

/** An entry that is dated so much later than now that no seal may follow it yet. */
export type DatedAhead = { readonly entry: string; readonly at: string };

/** Largest clock skew (ms) allowed between an entry and the seal after it; beyond it verification fails. */
const slack = 3_600_000;
/** So many entries are asked for at once: after many past cases were entered, one after the other would take minutes in the cloud. */
const atOnce = 25;

/**
 * The newest entry of some cases that is dated ahead, where one is: whoever recorded it had a clock that was fast, or the one
 * here is slow. A seal made now would contradict it for as long as there is a record.
 * @param newest for each case the number of its newest entry: within a case time never runs backwards
 * @param now epoch milliseconds
 */
export const datedAhead = async (
  ports: { readonly ledger: Pick<Ledger, "entries"> },
  newest: ReadonlyMap<CaseId, number>,
  now: number,
): Promise<DatedAhead | undefined> => {
  const all = [...newest];
  let latest: DatedAhead | undefined;
  for (let from = 0; from < all.length; from += atOnce) {
    const read = all
      .slice(from, from + atOnce)
      .map(([caseId, seq]) => readPage(ports, caseId, { afterSeq: seq - 1, limit: 1 }));
    for (const { entry } of (await Promise.all(read)).flat())
      if (Date.parse(entry.at) - now > slack && entry.at > (latest?.at ?? ""))
        latest = { entry: `${entry.caseId}#${String(entry.seq)}`, at: entry.at };
  }
  return latest;
};

/** Why nothing is sealed. */
export const aheadInWords = ({ entry, at }: DatedAhead): Sentence => ({
  kind: "sealAhead",
  entry,
  at,
});

export const logCaseId = caseIdSchema.parse(logId);

/** A seal that stands in the log where it says: right after the leaves that it seals. */
export type SealInPlace = SealStatement & {
  readonly seal: SealLog;
  readonly hash: EntryHash;
  /** The entry that it is. Whether the system made it, its signature says. */
  readonly entry: Entry;
};

/** Where seals are read: their entries, and the leaves that they are. */
export type SealSource = { readonly ledger: Pick<Ledger, "entries">; readonly log: Log };

const opened = (stored: StoredEntry): SealInPlace => {
  const entry = entryIn(stored, logCaseId);
  if (entry === undefined)
    throw new Altered({ kind: "entryAltered", caseId: logId, seq: stored.seq });
  const { seq, at, command } = entry;
  return { seq, at, seal: sealSchema.parse(command.content), hash: stored.hash, entry };
};

const sealAt = async ({ ledger }: SealSource, { n, seq, hash }: LogLeaf): Promise<SealInPlace> => {
  const [stored] = await ledger.entries(logCaseId, { afterSeq: seq - 1, limit: 1 });
  if (stored?.seq !== seq) throw new Altered({ kind: "entryMissing", caseId: logId, seq });
  if (stored.hash !== hash)
    throw new Altered({ kind: "leafOfAnotherEntry", n, caseId: logId, seq });
  return opened(stored);
};

// The newest seal is among the last leaves as a rule, and may be far from them after much was recorded at once.
const [fewLeaves, manyLeaves] = [4, 4096] as const;

async function* leavesFromEnd(log: Log): AsyncGenerator<LogLeaf> {
  let width: number = fewLeaves;
  for (let to = await log.size(); to > 0; width = Math.min(2 * width, manyLeaves)) {
    const from = Math.max(0, to - width);
    const leaves: LogLeaf[] = [];
    for await (const leaf of leavesBetween(log, from, to)) leaves.push(leaf);
    yield* leaves.reverse();
    to = from;
  }
}

/**
 * The seals that stand in their places, newest first; one that was overtaken stands in none. They are found from the end of
 * the log, and not by the head of its case, which is folded from every seal there ever was.
 * @throws Altered when a leaf is not the entry that it says
 */
export async function* sealsFromEnd(source: SealSource): AsyncGenerator<SealInPlace> {
  for await (const leaf of leavesFromEnd(source.log)) {
    if (leaf.caseId !== logCaseId) continue;
    const found = await sealAt(source, leaf);
    if (found.seal.size === leaf.n) yield found;
  }
}

/** The newest seal that stands in its place; undefined before there is one. */
export const lastSeal = async (source: SealSource): Promise<SealInPlace | undefined> => {
  for await (const seal of sealsFromEnd(source)) return seal;
  return undefined;
};

const entriesAtOnce = 500;

/**
 * The same seals, oldest first.
 * @throws Altered when one is not what its hash says
 */
export async function* sealsFromStart({
  ledger,
}: {
  readonly ledger: Pick<Ledger, "entries" | "leavesOf">;
}): AsyncGenerator<SealInPlace> {
  for (let afterSeq = 0; ; afterSeq += entriesAtOnce) {
    const page = { afterSeq, limit: entriesAtOnce };
    const entries = await ledger.entries(logCaseId, page);
    const leaves = await ledger.leavesOf(logCaseId, page);
    const places = new Map(leaves.map(({ seq, n }) => [seq, n]));
    for (const stored of entries) {
      const found = opened(stored);
      if (found.seal.size === places.get(stored.seq)) yield found;
    }
    if (entries.length < entriesAtOnce) return;
  }
}
