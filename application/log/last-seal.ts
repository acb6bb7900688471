import { caseIdSchema, type EntryHash } from "../../domain/ids.ts";
import { logId, sealSchema, type SealLog } from "../../domain/seal.ts";
import * as z from "zod/mini";
import { Altered } from "../altered.ts";
import { jsonIn } from "../../src/ledger/check/entry.ts";
import { leafHash } from "../canonical.ts";
import type { Ledger, Log, LogLeaf, StoredEntry } from "../ports.ts";
import { leavesBetween } from "./followed-log.ts";

export const logCaseId = caseIdSchema.parse(logId);

/** A seal that stands in the log where it says: right after the leaves that it seals. */
export type SealInPlace = { readonly seal: SealLog; readonly at: string; readonly hash: EntryHash };

/** Where seals are read: their entries, and the leaves that they are. */
export type SealSource = { readonly ledger: Pick<Ledger, "entries">; readonly log: Log };

const sealEntrySchema = z.object({
  at: z.string(),
  command: z.object({ content: sealSchema }),
});

const opened = (stored: StoredEntry): SealInPlace => {
  const entry = jsonIn(stored, leafHash);
  if (entry === undefined)
    throw new Altered(`entry ${logId}#${String(stored.seq)} does not hash to what the ledger says`);
  const { at, command } = sealEntrySchema.parse(entry);
  return { seal: command.content, at, hash: stored.hash };
};

const sealAt = async ({ ledger }: SealSource, { n, seq, hash }: LogLeaf): Promise<SealInPlace> => {
  const [stored] = await ledger.entries(logCaseId, { afterSeq: seq - 1, limit: 1 });
  if (stored?.seq !== seq) throw new Altered(`entry ${logId}#${String(seq)} is missing`);
  if (stored.hash !== hash)
    throw new Altered(`leaf ${String(n)} of the log is not entry ${logId}#${String(seq)}`);
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
 * The same seals with their numbers, oldest first.
 * @throws Altered when one is not what its hash says
 */
export async function* sealsFromStart({
  ledger,
}: {
  readonly ledger: Pick<Ledger, "entries" | "leavesOf">;
}): AsyncGenerator<SealInPlace & { readonly seq: number }> {
  for (let afterSeq = 0; ; afterSeq += entriesAtOnce) {
    const page = { afterSeq, limit: entriesAtOnce };
    const entries = await ledger.entries(logCaseId, page);
    const leaves = await ledger.leavesOf(logCaseId, page);
    const places = new Map(leaves.map(({ seq, n }) => [seq, n]));
    for (const stored of entries) {
      const found = opened(stored);
      if (found.seal.size === places.get(stored.seq)) yield { ...found, seq: stored.seq };
    }
    if (entries.length < entriesAtOnce) return;
  }
}
