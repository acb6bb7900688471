import type { DraftName } from "../../ledger/drafts.ts";
import type { CaseId } from "../../values/ids.ts";
import { number, text, type Item } from "./rows.ts";

// The ledger's key is `caseId` and `seq`; the register's is `pk` and `sk`. Case ids never begin with `#`, so what
// stands in the ledger under such a key is a leaf of the log: as append-only as an entry.

/** The partitions of the register that are read as lists. */
export const headPartition = "head";
export const unsequencedPartition = "unsequenced";
export const uniquePartition = "unique";
/** How the partitions begin in which command ids stand, each in its own; and where the head of the log stands. */
export const commandPartition = "command#";
export const logHeadPartition = "log";
/** The partition of the ledger in which the log's leaves stand by their number. */
export const logPartition = "#log";

export const ledgerKey = (caseId: string, seq: number): Item => ({
  caseId: text(caseId),
  seq: number(seq),
});
export const logKey = (n: number): Item => ledgerKey(logPartition, n);
/** The partition of the ledger in which it stands which leaves a case's entries became. */
export const leafPartition = (caseId: CaseId): string => `#leaf#${caseId}`;
/** Where it is kept which leaf an entry became, so that it becomes one only once. */
export const leafKey = (caseId: CaseId, seq: number): Item => ledgerKey(leafPartition(caseId), seq);

const registerKey = (pk: string, sk: string): Item => ({ pk: text(pk), sk: text(sk) });

export const headKey = (caseId: CaseId): Item => registerKey(headPartition, caseId);
export const commandKey = (id: string): Item => registerKey(`${commandPartition}${id}`, "command");
export const uniqueKey = (key: string): Item => registerKey(uniquePartition, key);
/** Ten digits, so that the order of the keys is the order of the entries. */
export const unsequencedKey = (caseId: CaseId, seq: number): Item =>
  registerKey(unsequencedPartition, `${caseId}#${String(seq).padStart(10, "0")}`);
export const logHeadKey = registerKey(logHeadPartition, "head");
export const waitKey = (caseId: CaseId): Item => registerKey(`driver#${caseId}`, "wait");
export const epochKey = (caseId: CaseId): Item => registerKey(`driver#${caseId}`, "epoch");
/** A person's drafts stand together, so that they are read as a list. */
export const draftPartition = (person: string): string => `draft#${person}`;
export const draftKey = ({ person, caseId, verb }: DraftName): Item =>
  registerKey(draftPartition(person), `${caseId}#${verb}`);
/** What is kept for a while, each item in a partition of its own. */
export const shortLivedKey = (name: string): Item => registerKey(`kept#${name}`, "kept");
/** What sweeps write down. The driver's function may write under `driver#` alone, and no case id begins with `#`. */
export const sweepPartitions = { sweep: "sweep", driver: "driver##sweep" } as const;
export type SweepOf = keyof typeof sweepPartitions;
export const sweepKey = (of: SweepOf, what: "lease" | "round" | "last" | "told"): Item =>
  registerKey(sweepPartitions[of], what);
/** A case's notices stand together, so that they are read as a list. */
export const noticePartition = (caseId: CaseId): string => `notice#${caseId}`;
export const noticeItemKey = (caseId: CaseId, key: string): Item =>
  registerKey(noticePartition(caseId), key);
