import * as z from "zod/mini";
import type { BesideCase, BesideEntry } from "../../ledger/check/finding.ts";
import type { Recorded } from "../../ledger/check/entry.ts";
import type { Beside } from "../../ledger/check/rows.ts";
import type { DerivedData, Kept } from "../../ledger/record/derived-data.ts";
import type { CaseId } from "../../values/ids.ts";
import { commandItem, entryItem, headItem, uniqueItem, unsequencedItem } from "./append.ts";
import { commandKey, headKey, leafPartition, uniqueKey, unsequencedKey } from "./keys.ts";
import { leafItem } from "./log.ts";
import { itemsAfter, readItem, type Source } from "./read.ts";
import { entryIn, type Item, placeIn, plain, standingIn } from "./rows.ts";

// Each item is compared with the one that an append or the sequencer puts, made by the same function.

/** The head's item as it follows. */
export const keptHeadItem = (kept: Kept): Item => {
  const { caseId, version: seq, at, head: hash } = kept.head.state;
  return headItem({ ...kept, entry: { caseId, seq, at }, hash });
};

// The system's own ids are no ids that a person may choose.
const bytesSchema = z.object({ command: z.object({ id: z.string() }) });

// Altered bytes need be no JSON; then there is no id to look up, and that they are altered is found.
const idIn = (bytes: string): string | undefined => {
  try {
    return bytesSchema.safeParse(JSON.parse(bytes)).data?.command.id;
  } catch {
    return undefined;
  }
};

type Compared = (recorded: Recorded) => Beside<BesideEntry>;

const commandOf = async (source: Source, bytes: string): Promise<readonly Compared[]> => {
  const id = idIn(bytes);
  const stands = id === undefined ? undefined : await readItem(source, commandKey(id));
  return [(recorded) => ({ of: "command", due: commandItem(recorded), stands: stands ?? null })];
};

const leafOf =
  (stands: Item): Compared =>
  ({ entry, hash }) => ({
    of: "leaf",
    // Which number it has follows from the order in which the log was sequenced, and is fixed by its seals.
    due: leafItem({ caseId: entry.caseId, seq: entry.seq, hash }, placeIn(stands).n),
    stands,
  });

/** The place of an entry in the queue for the log; its leaf, where it has got one since the leaves were read. */
const waitingOf = async (
  source: Source,
  { caseId, seq }: { readonly caseId: CaseId; readonly seq: number },
): Promise<Compared> => {
  const item = await readItem(source, unsequencedKey(caseId, seq));
  if (item === undefined) {
    const page = { afterSeq: seq - 1, limit: 1 };
    const [now] = await itemsAfter(source, leafPartition(caseId), page);
    if (now !== undefined && placeIn(now).seq === seq) return leafOf(now);
  }
  return (recorded) => ({
    of: "waiting",
    due: unsequencedItem(recorded),
    stands: item ?? null,
  });
};

type InLedger = {
  readonly stored: ReturnType<typeof entryIn>;
  readonly compared: readonly Compared[];
  readonly hasLeaf: boolean;
};

const inLedger = async (
  source: Source,
  ...[caseId, page]: Parameters<DerivedData["entries"]>
): Promise<readonly InLedger[]> => {
  const items = await itemsAfter(source, caseId, page);
  const found = await itemsAfter(source, leafPartition(caseId), page);
  const leaves = new Map(found.map((item) => [placeIn(item).seq, leafOf(item)]));
  return items.map((stands) => {
    const stored = entryIn(stands);
    const leaf = leaves.get(stored.seq);
    const entry: Compared = (recorded) => ({ of: "entry", due: entryItem(recorded), stands });
    const compared = [entry, ...(leaf === undefined ? [] : [leaf])];
    return { stored, compared, hasLeaf: leaf !== undefined };
  });
};

const besideOf = (compared: readonly Compared[]) => (recorded: Recorded) =>
  compared.map((compare) => compare(recorded));

/** A case's entries with what the ledger itself keeps beside their bytes: their items, and their leaves. */
export const entriesInLedger =
  (source: Source): DerivedData["entries"] =>
  async (caseId, page) =>
    (await inLedger(source, caseId, page)).map(({ stored, compared }) => ({
      ...stored,
      beside: besideOf(compared),
    }));

const entriesOf =
  (source: Source): DerivedData["entries"] =>
  async (caseId, page) =>
    Promise.all(
      (await inLedger(source, caseId, page)).map(async ({ stored, compared, hasLeaf }) => {
        const { seq, bytes } = stored;
        const command = await commandOf(source, bytes);
        const waiting = hasLeaf ? [] : [await waitingOf(source, { caseId, seq })];
        return { ...stored, beside: besideOf([...compared, ...command, ...waiting]) };
      }),
    );

/** The facts that a case must hold or must have let go. What it holds besides, a look at all facts finds. */
const factsOf = async (
  source: Source,
  { head, unique }: Kept,
): Promise<readonly Beside<BesideCase>[]> => {
  const { caseId } = head.state;
  const facts: Beside<BesideCase>[] = [];
  for (const { kind, key } of unique) {
    const item = (await readItem(source, uniqueKey(key))) ?? null;
    const isHeld = item !== null && plain(item)["holder"] === caseId;
    const due = kind === "take" ? uniqueItem(key, caseId) : null;
    facts.push({ of: "unique", due, stands: due === null && !isHeld ? null : item });
  }
  return facts;
};

/** Whether a head is of an entry that came after those from which a case was made. */
const isLater = (item: Item | undefined, made: Kept | undefined): boolean =>
  item !== undefined && standingIn(item).version > (made?.head.state.version ?? 0);

/**
 * What the tables keep beside the entries; nothing is made anew here. The head is read on both sides of the fact that an open case
 * has to itself: where an entry came in between, nothing is said.
 */
export const dynamoDerivedData = (source: Source): DerivedData => ({
  entries: entriesOf(source),
  ofCase: async (caseId, made) => {
    if (isLater(await readItem(source, headKey(caseId)), made)) return undefined;
    const facts = made === undefined ? [] : await factsOf(source, made);
    const stands = await readItem(source, headKey(caseId));
    if (isLater(stands, made)) return undefined;
    const due = made === undefined ? null : keptHeadItem(made);
    return [{ of: "head", due, stands: stands ?? null }, ...facts];
  },
});
