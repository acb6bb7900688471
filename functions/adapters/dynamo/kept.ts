import type { Kept, KeptBeside, Stray } from "../../../application/sweep/kept.ts";
import { headItem } from "./append-items.ts";
import { plain } from "./item.ts";
import { headKey, uniqueKey } from "./keys.ts";
import { readItem, type Source } from "./read.ts";
import { holderIn, standingIn } from "./rows.ts";

/** What it means that one of a head's attributes is not what follows from the entries. */
const strayBy: readonly (readonly [attribute: string, stray: Stray])[] = [
  ["hash", "hash"],
  ["stage", "stage"],
  ["stageSince", "stageSince"],
  ["open", "open"],
  ["at", "at"],
  ["taskSince", "taskSince"],
  ["dueOn", "dueOn"],
  ["assignee", "assignee"],
  ["public", "public"],
  ["title", "opening"],
  ["profile", "opening"],
  ["treaty", "opening"],
];

const strayInHead = async (source: Source, kept: Kept): Promise<readonly Stray[] | undefined> => {
  const { caseId, version, at, head: hash } = kept.head.state;
  const item = await readItem(source, "register", headKey(caseId));
  if (item === undefined || standingIn(item).version !== version) return undefined;
  const found = plain(item);
  const made = plain(headItem({ ...kept, entry: { caseId, seq: version, at }, hash }));
  return strayBy.flatMap(([name, stray]) => (found[name] === made[name] ? [] : [stray]));
};

const isUniqueStray = async (source: Source, { head, unique }: Kept): Promise<boolean> => {
  for (const { kind, key } of unique) {
    const item = await readItem(source, "register", uniqueKey(key));
    const isHeld = item !== undefined && holderIn(item).holder === head.state.caseId;
    if (isHeld !== (kind === "take")) return true;
  }
  return false;
};

/**
 * Compares what the register keeps of a case with what follows from its entries; it makes nothing anew. The head is read on both
 * sides of the fact that an open case has to itself: where an entry came in between, nothing is said.
 */
export const dynamoKept = (source: Source): KeptBeside => ({
  strayFrom: async (kept) => {
    const stray = await strayInHead(source, kept);
    if (stray === undefined) return [];
    if (!(await isUniqueStray(source, kept))) return [...new Set(stray)];
    const still = await strayInHead(source, kept);
    return still === undefined ? [] : [...new Set<Stray>([...still, "unique"])];
  },
});
