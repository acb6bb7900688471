import { existsSync } from "node:fs";
import type { DatabaseSync } from "node:sqlite";
import type { Clock, Ledger, Log, Register } from "../../ledger/ports.ts";
import type { DerivedHere } from "../../ledger/record/derived-data.ts";
import type { WaitingForLog } from "../../ledger/sweep/looks/log.ts";
import type { Sentence } from "../../words/messages.ts";
import { clockDoubt } from "../clock.ts";
import { HomeFault } from "../disk-fault.ts";
import { appending } from "./append.ts";
import { type LedgerFile, sharedCommits } from "./commits.ts";
import { openConnection, settingsOf, type Settings } from "./connection.ts";
import { headCache } from "../../ledger/reading/head-cache.ts";
import { derivedIn } from "./derived.ts";
import { layoutIn, type Layout } from "./schema.ts";
import { logIn } from "./log.ts";
import { type LedgerMark, markBeside, noMark } from "./mark.ts";
import { waitingRow } from "./rows.ts";
import { mayBegin } from "./transaction.ts";
import { ledgerReads, registerReads } from "./reads.ts";

/** The ledger of one home with what is kept beside it in the same file: register and log. */
export type LocalLedger = Ledger &
  Register &
  Log &
  WaitingForLog & {
    /** The open file, for what is kept in it beside the record. */
    readonly file: LedgerFile;
    /** What is kept beside the entries, compared with them and made anew from them. */
    readonly derived: DerivedHere;
    readonly layout: Layout;
    /** How far it was acknowledged, as the mark beside it says. */
    readonly mark: LedgerMark;
    /** Why nothing is recorded by the clock as it stands; undefined where it may be. */
    readonly clockDoubt: () => Sentence | undefined;
    /** The connection's settings, read back from SQLite. */
    readonly settings: () => Settings;
    /** Whether the file is in its place and takes entries; found out without writing one. */
    readonly isWritable: () => boolean;
    /** Waits for what is being written, then closes the file. */
    readonly close: () => Promise<void>;
  };

type Place = {
  readonly file: string;
  readonly mark?: string | undefined;
  readonly clock?: Clock | undefined;
};

/** Why the clock is doubted by which the next entry would be dated; undefined where it is not. */
const doubting = (database: DatabaseSync, clock: Clock | undefined) => {
  const newest = database.prepare(
    "SELECT bytes ->> '$.at' AS at FROM entry ORDER BY place DESC LIMIT 1",
  );
  return (): Sentence | undefined => {
    if (clock === undefined) return undefined;
    const found = newest.get();
    return found && clockDoubt(clock.now(), Date.parse(waitingRow.parse(found).at));
  };
};

/**
 * Opens the ledger in `file`, making it if it is not there; its folder must be. Two processes may have it open.
 * @param mark the file that says how far it was acknowledged; only a home's ledger has one
 * @param clock the clock that entries are dated by, where it may be doubted
 * @throws if the connection cannot be made durable, or a newer version of the software made the file.
 */
export const openLedger = ({ file, mark: markFile, clock }: Place): LocalLedger => {
  const database = openConnection(file);
  const heads = headCache();
  const mark = markFile === undefined ? noMark : markBeside(database, markFile);
  const clockDoubted = doubting(database, clock);
  const { write, settled } = sharedCommits(database, mark.put);
  const append = appending(database, write);
  return {
    file: { database, write },
    append: async (wanted) => {
      const doubt = clockDoubted();
      if (doubt !== undefined) throw new HomeFault(doubt);
      const result = await append(wanted);
      if (result.kind === "appended") heads.keep(wanted.head);
      return result;
    },
    ...ledgerReads(database, heads),
    ...registerReads(database),
    ...logIn(database),
    derived: derivedIn(database),
    layout: layoutIn(database),
    mark,
    clockDoubt: clockDoubted,
    settings: () => settingsOf(database),
    isWritable: () => existsSync(file) && mayBegin(database),
    close: async () => {
      await settled();
      database.close();
    },
  };
};
