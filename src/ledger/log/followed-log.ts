import type { CaseId } from "../../values/ids.ts";
import { followedHeads, type Heads } from "../../record/heads.ts";
import { fromHex, growingTree, type GrowingTree } from "../../record/merkle.ts";
import type { Sentence } from "../../words/messages.ts";
import type { Ledger, Log, LogLeaf } from "../ports.ts";
import { Altered } from "../reading/altered-record.ts";
import { establishmentFindings, type Unestablished } from "../reading/who-acted.ts";
import { readPage } from "../reading/stored-entries.ts";

/** Entries of a case: those after one number, up to another. */
export type Span = { readonly after: number; readonly upTo: number };

const atOnce = 200;

/**
 * The first entry in some spans that does not show who acted; undefined where each does. A seal vouches for what it seals, so
 * such an entry is never sealed.
 * @throws Altered when an entry is not what its hash says
 */
export const unestablished = async (
  ports: { readonly ledger: Pick<Ledger, "entries" | "head" | "leavesOf"> },
  spans: ReadonlyMap<CaseId, Span>,
): Promise<Unestablished | undefined> => {
  for (const [caseId, { after, upTo }] of spans)
    for (let at = after; at < upTo; at += atOnce) {
      const page = { afterSeq: at, limit: Math.min(atOnce, upTo - at) };
      const [found] = await establishmentFindings(ports, await readPage(ports, caseId, page));
      if (found !== undefined) return found;
    }
  return undefined;
};

/** Why nothing is sealed. */
export const neverSealed = (found: Unestablished): Sentence => [found, { kind: "neverSealed" }];

const pageSize = 1000;

/** All leaves of a log from one number to another, page by page. */
export async function* leavesBetween(log: Log, from: number, to: number): AsyncGenerator<LogLeaf> {
  for (let next = from; next < to;) {
    const page = await log.leaves({ from: next, limit: Math.min(pageSize, to - next) });
    if (page.length === 0) throw new Altered({ kind: "leafMissing", n: next });
    for (const leaf of page) {
      if (leaf.n !== next) throw new Altered({ kind: "leafMissing", n: next });
      next += 1;
      yield leaf;
    }
  }
}

/** A log as far as it was followed: its tree, and the heads of its cases. */
export type FollowedLog = {
  readonly tree: GrowingTree;
  readonly heads: Heads;
  /** Reads on to this size, and shows each leaf with the size that it makes. */
  readonly followTo: (size: number, seen?: (size: number, leaf: LogLeaf) => void) => Promise<void>;
};

/**
 * Follows a log from its first leaf, however often it was followed before: what nobody reads again nobody misses.
 * @throws Altered when leaves are missing, or those of a case are not in their order
 */
export const followLog = (log: Log): FollowedLog => {
  const [tree, heads] = [growingTree(), followedHeads()];
  const take = ({ n, caseId, seq, hash }: LogLeaf): void => {
    if (seq !== (heads.of(caseId)?.seq ?? 0) + 1)
      throw new Altered({ kind: "leafMisplaced", n, caseId, seq });
    heads.put(caseId, { seq, hash, at: "" });
    tree.add(fromHex(hash));
  };
  return {
    tree,
    heads,
    followTo: async (size, seen) => {
      for await (const leaf of leavesBetween(log, tree.size(), size)) {
        take(leaf);
        seen?.(tree.size(), leaf);
      }
    },
  };
};
