import { existsSync } from "node:fs";
import type { CaseHead, Ledger, Log, Register } from "../../ledger/ports.ts";
import type { DerivedHere } from "../../ledger/record/derived-data.ts";
import type { WaitingForLog } from "../../ledger/sweep/looks/log.ts";
import type { CaseId } from "../../procedure/values/ids.ts";
import { appending, type AppendMoving } from "./append.ts";
import { type LedgerFile, sharedCommits } from "./commits.ts";
import { openConnection, settingsOf, type Settings } from "./connection.ts";
import { headCache } from "../../ledger/reading/head-cache.ts";
import { derivedIn } from "./derived.ts";
import { layoutIn, type Layout } from "./schema.ts";
import { logIn } from "./log.ts";
import { mayBegin } from "./transaction.ts";
import { ledgerReads, registerReads } from "./reads.ts";

/** The ledger of one home with what is kept beside it in the same file: register and log. */
export type LocalLedger = Omit<Ledger, "append"> &
  Register &
  Log &
  WaitingForLog & {
    readonly append: AppendMoving;
    /** The head of a record as this process last read or wrote it; it may have moved on since. */
    readonly lastHead: (caseId: CaseId) => CaseHead | undefined;
    /** Whether a record stands at a version; within a transaction nobody can change that before its end. */
    readonly standsAt: (caseId: CaseId, version: number) => boolean;
    /** The open file, for what drives cases and is kept in it too. */
    readonly file: LedgerFile;
    /** What is kept beside the entries, compared with them and made anew from them. */
    readonly derived: DerivedHere;
    readonly layout: Layout;
    /** The connection's settings, read back from SQLite. */
    readonly settings: () => Settings;
    /** Whether the file is in its place and takes entries; found out without writing one. */
    readonly isWritable: () => boolean;
    /** Waits for what is being written, then closes the file. */
    readonly close: () => Promise<void>;
  };

/**
 * Opens the ledger in `file`, making it if it is not there; its folder must be. Two processes may have it open.
 * @throws if the connection cannot be made durable, or a newer version of the software made the file.
 */
export const openLedger = ({ file }: { readonly file: string }): LocalLedger => {
  const database = openConnection(file);
  const heads = headCache();
  const { write, settled } = sharedCommits(database);
  const append = appending(database, write);
  const standing = database.prepare("SELECT 1 FROM head WHERE case_id = ? AND version = ?");
  return {
    file: { database, write },
    lastHead: heads.last,
    standsAt: (caseId, version) => standing.get(caseId, version) !== undefined,
    append: async (wanted, move) => {
      const result = await append(wanted, move);
      if (result.kind === "appended") heads.keep(wanted.head);
      return result;
    },
    ...ledgerReads(database, heads),
    ...registerReads(database),
    ...logIn(database),
    derived: derivedIn(database),
    layout: layoutIn(database),
    settings: () => settingsOf(database),
    isWritable: () => existsSync(file) && mayBegin(database),
    close: async () => {
      await settled();
      database.close();
    },
  };
};
