import * as z from "zod/mini";
import { caseIdSchema, type CaseId } from "../../values/ids.ts";
import type { LedgerFile } from "./commits.ts";
import { isFaultOfFile } from "./transaction.ts";

/** The table of looks. Whoever removes one that is damaged loses nothing: it is made anew, and each case is looked at once more. */
export const tableOfLooks = "look";

/** Made where it is not there: without it nobody could record. */
export const lookTable = `
  CREATE TABLE IF NOT EXISTS ${tableOfLooks} (
    case_id TEXT PRIMARY KEY NOT NULL,
    version INTEGER NOT NULL,
    basis TEXT NOT NULL,
    at INTEGER NOT NULL,
    again_at INTEGER
  ) STRICT, WITHOUT ROWID;`;

/** That a case was looked at, and when to look again. */
export type Look = {
  readonly caseId: CaseId;
  /** The version of the case that was looked at: an entry after it makes the look void. */
  readonly version: number;
  /** What else it rested on, such as a calendar: another one makes it void too. */
  readonly basis: string;
  /** When it was looked at (epoch ms): a clock that was set back to before that makes it void as well. */
  readonly at: number;
  /** When to look again by itself (epoch ms); null where nothing becomes due. */
  readonly againAt: number | null;
};

/** When it is asked what is due (epoch ms), and what a look rests on now. */
export type Moment = { readonly now: number; readonly basis: string };

/** A case that is to be looked at, as its head has it. */
export type DueCase = { readonly caseId: CaseId; readonly version: number };

export type Looks = {
  /** Whether anything may be due in a case by now (epoch ms), looked at or not. */
  readonly mayBeDue: (caseId: CaseId, now: number) => boolean;
  /** The cases to be looked at, the longest due first. */
  readonly due: (at: Moment) => readonly DueCase[];
  /** One of them; undefined where it is not to be looked at. */
  readonly dueIn: (caseId: CaseId, at: Moment) => DueCase | undefined;
  readonly keep: (look: Look) => Promise<void>;
};

const dueRow = z.pipe(
  z.object({ case_id: caseIdSchema, version: z.number() }),
  z.transform(({ case_id: caseId, version }): DueCase => ({ caseId, version })),
);

const isDue = `head.due_at <= :now AND (look.version IS NOT head.version OR look.basis <> :basis
  OR look.again_at <= :now OR look.at > :now)`;

/** The looks that a worker noted, in the ledger's file. Two processes may have it open. */
export const openLooks = ({ database, write }: LedgerFile): Looks => {
  const heads = `SELECT head.case_id, head.version FROM head LEFT JOIN ${tableOfLooks} AS look USING (case_id)`;
  const all = database.prepare(`${heads} WHERE ${isDue} ORDER BY head.due_at`);
  const one = database.prepare(`${heads} WHERE head.case_id = :caseId AND ${isDue}`);
  // Where what was noted cannot be read, all that may be due is looked at: nothing is said twice by that.
  const due = "SELECT case_id, version FROM head WHERE due_at <= :now";
  const everyOne = database.prepare(`${due} ORDER BY due_at`);
  const thatOne = database.prepare(`${due} AND case_id = :caseId`);
  const keep = database.prepare(
    `INSERT OR REPLACE INTO ${tableOfLooks} (case_id, version, basis, at, again_at)
     VALUES (:caseId, :version, :basis, :at, :againAt)`,
  );
  const orEvery = <T>(read: () => T, otherwise: () => T): T => {
    try {
      return read();
    } catch (cause) {
      if (!isFaultOfFile(cause)) throw cause;
      return otherwise();
    }
  };
  return {
    mayBeDue: (caseId, now) => thatOne.get({ caseId, now }) !== undefined,
    due: (at) =>
      orEvery(
        () => all.all(at),
        () => everyOne.all({ now: at.now }),
      ).map((row) => dueRow.parse(row)),
    dueIn: (caseId, at) => {
      const row = orEvery(
        () => one.get({ caseId, ...at }),
        () => thatOne.get({ caseId, now: at.now }),
      );
      return row && dueRow.parse(row);
    },
    keep: (look) =>
      write(() => {
        keep.run(look);
      }),
  };
};
