import { foldStored } from "../../application/reading/fold-stored.ts";
import type { HeadCache } from "../../application/reading/head-cache.ts";
import type {
  Accepted,
  CaseHead,
  Ledger,
  PlaceInLog,
  StoredEntry,
} from "../../application/ports.ts";
import type { CaseId, CommandId } from "../../procedure/values/ids.ts";
import { number, text, type Item } from "./item.ts";
import { commandKey, headKey, leafPartition } from "./keys.ts";
import { readItem, readItems, type Source } from "./read.ts";
import { acceptedIn, entryIn, placeIn, standingIn, type Standing } from "./rows.ts";

type Page = { readonly afterSeq: number; readonly limit: number };

/** What stands in a partition of the ledger after a number. */
export const itemsAfter = (
  source: Source,
  partition: string,
  { afterSeq, limit }: Page,
): Promise<readonly Item[]> =>
  readItems(source, {
    table: "ledger",
    limit,
    KeyConditionExpression: "#caseId = :partition AND #seq > :after",
    ExpressionAttributeNames: { "#caseId": "caseId", "#seq": "seq" },
    ExpressionAttributeValues: { ":partition": text(partition), ":after": number(afterSeq) },
  });

const entriesAfter = async (
  source: Source,
  caseId: CaseId,
  page: Page,
): Promise<readonly StoredEntry[]> => (await itemsAfter(source, caseId, page)).map(entryIn);

const leavesAfter = async (
  source: Source,
  caseId: CaseId,
  page: Page,
): Promise<readonly PlaceInLog[]> =>
  (await itemsAfter(source, leafPartition(caseId), page)).map(placeIn);

const isAt = ({ state }: CaseHead, { version, hash }: Standing): boolean =>
  state.version === version && state.head === hash;

/** What a case is where it stands: what was known of it, and the entries that came since. */
const foldHead = async (
  source: Source,
  { caseId, known, standing }: { caseId: CaseId; known: CaseHead | undefined; standing: Standing },
): Promise<CaseHead> => {
  const before = known?.state;
  const afterSeq = before?.version ?? 0;
  const limit = standing.version - afterSeq;
  const entries = await entriesAfter(source, caseId, { afterSeq, limit });
  const state = foldStored({ caseId, before, entries });
  if (state?.version !== standing.version || state.head !== standing.hash)
    throw new Error(`The head of ${caseId} is not that of its entries`);
  return { state, stageSince: standing.stageSince };
};

const headOf = async (
  source: Source,
  heads: HeadCache,
  caseId: CaseId,
): Promise<CaseHead | undefined> => {
  // Looked up first: what others append while the table is read is newer than what it says.
  const known = heads.last(caseId);
  const item = await readItem(source, "register", headKey(caseId));
  if (item === undefined) return undefined;
  const standing = standingIn(item);
  if (known !== undefined && isAt(known, standing)) return known;
  const folded = await foldHead(source, { caseId, known, standing });
  heads.keep(folded);
  return folded;
};

/** The accepted command of that id. */
export const acceptedOf = async (source: Source, id: CommandId): Promise<Accepted | undefined> => {
  const item = await readItem(source, "register", commandKey(id));
  return item === undefined ? undefined : acceptedIn(item);
};

/** What is read of the ledger; each read is strongly consistent. */
export const ledgerReads = (source: Source, heads: HeadCache): Omit<Ledger, "append"> => ({
  head: (caseId) => headOf(source, heads, caseId),
  accepted: (id) => acceptedOf(source, id),
  entries: (caseId, page) => entriesAfter(source, caseId, page),
  leavesOf: (caseId, page) => leavesAfter(source, caseId, page),
});
