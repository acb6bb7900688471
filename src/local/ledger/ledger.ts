import { existsSync } from "node:fs";
import type { CaseHead, Ledger, Log, Register } from "../../ledger/ports.ts";
import type { HeadKeeper } from "../../ledger/sweep/looks/heads.ts";
import type { WaitingForLog } from "../../ledger/sweep/looks/log.ts";
import type { CaseId } from "../../procedure/values/ids.ts";
import { appending, type AppendMoving } from "./append.ts";
import { type LedgerFile, sharedCommits } from "./commits.ts";
import { openConnection, settingsOf, type Settings } from "./connection.ts";
import { headCache } from "../../ledger/reading/head-cache.ts";
import { headKeeperIn } from "./head-keeper.ts";
import { layoutIn, type Layout } from "./schema.ts";
import { logIn } from "./log.ts";
import { type LedgerMark, markBeside, noMark } from "./mark.ts";
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
    /** Heads, as they are made anew from the entries. */
    readonly heads: HeadKeeper;
    readonly layout: Layout;
    /** How far it was acknowledged, as the mark beside it says. */
    readonly mark: LedgerMark;
    /** The connection's settings, read back from SQLite. */
    readonly settings: () => Settings;
    /** Whether the file is in its place and takes entries; found out without writing one. */
    readonly isWritable: () => boolean;
    /** Waits for what is being written, then closes the file. */
    readonly close: () => Promise<void>;
  };

type Place = { readonly file: string; readonly mark?: string | undefined };

/**
 * Opens the ledger in `file`, making it if it is not there; its folder must be. Two processes may have it open.
 * @param mark the file that says how far it was acknowledged; only a home's ledger has one
 * @throws if the connection cannot be made durable, or a newer version of the software made the file.
 */
export const openLedger = ({ file, mark: markFile }: Place): LocalLedger => {
  const database = openConnection(file);
  const heads = headCache();
  const mark = markFile === undefined ? noMark : markBeside(database, markFile);
  const { write, settled } = sharedCommits(database, mark.put);
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
    heads: headKeeperIn(database),
    layout: layoutIn(database),
    mark,
    settings: () => settingsOf(database),
    isWritable: () => existsSync(file) && mayBegin(database),
    close: async () => {
      await settled();
      database.close();
    },
  };
};
