import type { CaseId } from "../../procedure/values/ids.ts";
import type { Said } from "../../words/messages.ts";
import type { Ledger } from "../ports.ts";
import { readPage } from "../reading/read-entries.ts";

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
  world: { readonly ledger: Pick<Ledger, "entries"> },
  newest: ReadonlyMap<CaseId, number>,
  now: number,
): Promise<DatedAhead | undefined> => {
  const all = [...newest];
  let latest: DatedAhead | undefined;
  for (let from = 0; from < all.length; from += atOnce) {
    const read = all
      .slice(from, from + atOnce)
      .map(([caseId, seq]) => readPage(world, caseId, { afterSeq: seq - 1, limit: 1 }));
    for (const { entry } of (await Promise.all(read)).flat())
      if (Date.parse(entry.at) - now > slack && entry.at > (latest?.at ?? ""))
        latest = { entry: `${entry.caseId}#${String(entry.seq)}`, at: entry.at };
  }
  return latest;
};

/** Why nothing is sealed. */
export const aheadSaid = ({ entry, at }: DatedAhead): Said => ({ kind: "sealAhead", entry, at });
