import type { HashedEntry } from "../../procedure/case/entry.ts";
import type { PersonNumber } from "../../procedure/values/ids.ts";
import { stages } from "../../procedure/case/stage.ts";
import type { Desk } from "../desk.ts";
import type { FoundCase } from "../ports.ts";
import { readPage } from "./read-entries.ts";
import { oneOfMany } from "./unreadable.ts";

/** What a person recorded lately, newest first, and in how many cases was looked. */
export type EntriesFound = {
  readonly entries: readonly { readonly entry: HashedEntry; readonly title: string }[];
  readonly looked: number;
};

// No index says who recorded what: the cases that changed last are looked through, and of each its last entries.
const mostCases = 100;
const mostEntries = 100;

type Found = EntriesFound["entries"][number];

const byTime = (one: Found, other: Found): number =>
  one.entry.entry.at > other.entry.entry.at ? -1 : 1;

const entriesIn = async (
  { world }: Desk,
  { caseId, version, title }: FoundCase,
  person: PersonNumber,
): Promise<readonly Found[]> => {
  const page = { afterSeq: Math.max(0, version - mostEntries), limit: mostEntries };
  const found = await oneOfMany({ world }, caseId, () => readPage(world, caseId, page));
  return ("read" in found ? found.read : [])
    .filter(({ entry }) => entry.person === person)
    .map((entry) => ({ entry, title }));
};

/**
 * What a person recorded last in cases. No entry of a case is later than its last one, so nothing is missed once as many
 * are found as are wanted and the next case changed before all of them.
 */
export const entriesOfPerson = async (
  desk: Desk,
  person: PersonNumber,
  wanted: number,
): Promise<EntriesFound> => {
  const anything = { stages, profile: null, treaty: null, publicOnly: false, terms: [] };
  const search = { ...anything, order: "newest", afterId: "", limit: mostCases } as const;
  const { rows } = await desk.world.register.find(search);
  let found: readonly Found[] = [];
  let looked = 0;
  for (const row of rows) {
    const last = found[wanted - 1];
    if (last !== undefined && row.at < last.entry.entry.at) break;
    looked += 1;
    found = [...found, ...(await entriesIn(desk, row, person))].sort(byTime).slice(0, wanted);
  }
  return { entries: found, looked };
};
