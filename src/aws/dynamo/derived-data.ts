import * as z from "zod/mini";
import type { Kept, DerivedData } from "../../ledger/record/read-record.ts";
import { commandIdSchema, type CaseId } from "../../procedure/values/ids.ts";
import type { StoredCase } from "../../ledger/check/case.ts";
import type { Row } from "../../ledger/check/columns.ts";
import type { StoredWhole } from "../../ledger/check/entry.ts";
import { entryIn, type Item, placeIn, plain, standingIn } from "./rows.ts";
import { commandKey, headKey, leafPartition, unsequencedKey, uniqueKey } from "./keys.ts";
import { itemsAfter, readItem, type Source } from "./read.ts";

/** The attributes that the tables keep, by the names that they have in the checker's list; an item may leave some of them out. */
export const attributes = {
  entry: ["caseId", "seq", "hash", "commandId"],
  command: ["caseId", "seq", "hash", "at", "digest"],
  leaf: ["hash"],
  waiting: ["hash", "at"],
  head: [
    "version",
    "hash",
    "stage",
    "stageSince",
    "open",
    "at",
    "taskSince",
    "dueOn",
    "assignee",
    "public",
    "title",
    "procedure",
    "treaty",
  ],
} as const;

const rowIn = (item: Item, names: readonly string[]): Row => {
  const found = plain(item);
  return Object.fromEntries(names.map((name) => [name, found[name] ?? null]));
};

const bytesSchema = z.object({ command: z.object({ id: commandIdSchema }) });

// Altered bytes need be no JSON; then there is no id to look up, and that they are altered is found.
const idIn = (bytes: string): z.infer<typeof commandIdSchema> | undefined => {
  try {
    return bytesSchema.safeParse(JSON.parse(bytes)).data?.command.id;
  } catch {
    return undefined;
  }
};

const commandOf = async (
  source: Source,
  bytes: string,
): Promise<Pick<StoredWhole, "command"> | undefined> => {
  const id = idIn(bytes);
  if (id === undefined) return undefined;
  const item = await readItem(source, commandKey(id));
  return { command: item === undefined ? null : rowIn(item, attributes.command) };
};

/** The leaf of an entry; where it has none yet, its place in the queue for the log. */
const placeOf = async (
  source: Source,
  { caseId, seq }: { readonly caseId: CaseId; readonly seq: number },
  leaf: Row | undefined,
): Promise<Pick<StoredWhole, "leaf" | "waiting">> => {
  if (leaf !== undefined) return { leaf };
  const item = await readItem(source, unsequencedKey(caseId, seq));
  if (item !== undefined) return { waiting: rowIn(item, attributes.waiting) };
  // It may have got its leaf since the leaves were read.
  const page = { afterSeq: seq - 1, limit: 1 };
  const [now] = await itemsAfter(source, leafPartition(caseId), page);
  return now !== undefined && placeIn(now).seq === seq
    ? { leaf: rowIn(now, attributes.leaf) }
    : { waiting: null };
};

/** A case's entries with what the ledger itself keeps beside their bytes: the attributes of their items, and their leaves. */
export const entriesInLedger =
  (source: Source): DerivedData["entries"] =>
  async (caseId, page) => {
    const items = await itemsAfter(source, caseId, page);
    const leaves = new Map(
      (await itemsAfter(source, leafPartition(caseId), page)).map((item) => [
        placeIn(item).seq,
        { leaf: rowIn(item, attributes.leaf) },
      ]),
    );
    return items.map((item) => {
      const stored = entryIn(item);
      return { ...stored, entry: rowIn(item, attributes.entry), ...leaves.get(stored.seq) };
    });
  };

const entriesOf =
  (source: Source): DerivedData["entries"] =>
  async (caseId, page) =>
    Promise.all(
      (await entriesInLedger(source)(caseId, page)).map(async (stored) => ({
        ...stored,
        ...(await commandOf(source, stored.bytes)),
        ...(await placeOf(source, { caseId, seq: stored.seq }, stored.leaf)),
      })),
    );

/** A head that stands where the case does; attributes that a head leaves out say nothing, or no. */
const headOf = async (source: Source, { head }: Kept): Promise<Row | undefined> => {
  const { caseId, version } = head.state;
  const item = await readItem(source, headKey(caseId));
  if (item === undefined || standingIn(item).version !== version) return undefined;
  const row = rowIn(item, attributes.head);
  return { ...row, public: row["public"] ?? false };
};

const holdersOf = async (
  source: Source,
  { unique }: Kept,
): Promise<ReadonlyMap<string, unknown>> => {
  const holders = new Map<string, unknown>();
  for (const { key } of unique) {
    const item = await readItem(source, uniqueKey(key));
    if (item !== undefined) holders.set(key, plain(item)["holder"]);
  }
  return holders;
};

/**
 * What the tables keep beside the entries; nothing is made anew here. The head is read on both sides of the fact that an open case
 * has to itself: where an entry came in between, nothing is said.
 */
export const dynamoDerivedData = (source: Source): DerivedData => ({
  entries: entriesOf(source),
  ofCase: async (kept): Promise<StoredCase | undefined> => {
    if ((await headOf(source, kept)) === undefined) return undefined;
    const holders = await holdersOf(source, kept);
    const columns = await headOf(source, kept);
    if (columns === undefined) return undefined;
    return {
      columns,
      holderOf: (key) => {
        const holder = holders.get(key);
        return typeof holder === "string" ? holder : null;
      },
    };
  },
});
