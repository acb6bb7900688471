import * as z from "zod/mini";
import type { Wait, Waits } from "../ledger/ports.ts";
import { caseIdSchema, lawIdSchema, type CaseId } from "../values/ids.ts";
import type { LedgerFile } from "./ledger/commits.ts";

// `entered` is kept as written, and beside it as an instant: the same second can be written with and without
// thousandths, and as texts the two would sort the wrong way round.
export const waitTables = `
  CREATE TABLE IF NOT EXISTS wait (
    case_id TEXT PRIMARY KEY NOT NULL, epoch INTEGER NOT NULL, entered TEXT NOT NULL,
    entered_at INTEGER NOT NULL, retry INTEGER NOT NULL, stage TEXT NOT NULL, version INTEGER NOT NULL, clock TEXT NOT NULL, token TEXT NOT NULL
  ) STRICT;
  CREATE TABLE IF NOT EXISTS epoch (case_id TEXT PRIMARY KEY NOT NULL, epoch INTEGER NOT NULL) STRICT;
  CREATE TABLE IF NOT EXISTS unreadable_wait (case_id TEXT PRIMARY KEY NOT NULL, cause TEXT NOT NULL, at INTEGER NOT NULL) STRICT;`;

// A wait of an epoch that was never begun is nobody's, and stands in nobody's way. Equal is not older: the same wait stored again after an answer that got lost, or the next wait of an execution that
// went through a state within a millisecond. An execution opens its waits one after the other, so the later one is last.
const storing = `
  INSERT INTO wait (case_id, epoch, entered, entered_at, retry, stage, version, clock, token) VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?)
  ON CONFLICT (case_id) DO UPDATE SET epoch = excluded.epoch, entered = excluded.entered,
    entered_at = excluded.entered_at, retry = excluded.retry, stage = excluded.stage, version = excluded.version,
    clock = excluded.clock, token = excluded.token
  WHERE (excluded.epoch, excluded.entered_at, excluded.retry) >= (epoch, entered_at, retry)
    OR epoch > (SELECT epoch.epoch FROM epoch WHERE epoch.case_id = excluded.case_id)`;

const waitRow = z.pipe(
  z.object({
    case_id: caseIdSchema,
    epoch: z.number(),
    entered: z.string(),
    retry: z.number(),
    stage: lawIdSchema,
    version: z.number(),
    clock: z.string(),
    token: z.string(),
    newest: z.number(),
  }),
  z.transform(({ case_id, newest, ...rest }): InEpoch => ({
    wait: { caseId: case_id, ...rest },
    newest,
  })),
);

const epochRow = z.object({ epoch: z.number() });

const instantOf = (entered: string): number => {
  const at = Date.parse(entered);
  if (Number.isNaN(at)) throw new Error(`A wait was entered at "${entered}", which is no instant`);
  return at;
};

const answering = <T>(work: () => T): Promise<T> =>
  new Promise((answer) => {
    answer(work());
  });

const unreadableRow = z.object({ cause: z.string(), at: z.number() });

type InEpoch = { readonly wait: Wait; readonly newest: number };

/** Why a wait could not be read, and when somebody last came upon it (epoch ms). */
export type UnreadableWait = z.infer<typeof unreadableRow>;

export type LocalWaits = Waits & {
  /** A wait, and the newest epoch of its case. */
  readonly getInEpoch: (caseId: CaseId) => Promise<InEpoch | undefined>;
  /** As `store` and as `advanceEpoch`, within a transaction of the caller's. */
  readonly put: (wait: Wait) => "stored" | "older";
  readonly count: (caseId: CaseId, from: number) => boolean;
  /** That a wait of a case could not be read, also after another took its place. */
  readonly unreadable: (caseId: CaseId) => UnreadableWait | undefined;
};

/** Keeps waits in the ledger's file. Two processes may have it open. `now` in epoch ms. */
export const openWaits = ({ database, write }: LedgerFile, now: () => number): LocalWaits => {
  const store = database.prepare(storing);
  // What cannot be read, or is of an epoch that was never begun, resumes nothing: as if it were lost, it is made anew.
  const get = database.prepare(
    "SELECT wait.*, coalesce(epoch.epoch, wait.epoch) AS newest FROM wait LEFT JOIN epoch USING (case_id) WHERE case_id = ?",
  );
  const note = database.prepare(
    "INSERT OR REPLACE INTO unreadable_wait (case_id, cause, at) VALUES (?, ?, ?)",
  );
  const noted = database.prepare("SELECT cause, at FROM unreadable_wait WHERE case_id = ?");
  const epoch = database.prepare("SELECT epoch FROM epoch WHERE case_id = ?");
  const first = database.prepare(
    "INSERT INTO epoch (case_id, epoch) VALUES (?, 1) ON CONFLICT (case_id) DO NOTHING",
  );
  const advance = database.prepare(
    "UPDATE epoch SET epoch = epoch + 1 WHERE case_id = ? AND epoch = ?",
  );
  const put: LocalWaits["put"] = (wait) => {
    const { caseId, epoch, entered, retry, stage, version, clock, token } = wait;
    const place = [caseId, epoch, entered, instantOf(entered), retry] as const;
    return store.run(...place, stage, version, clock, token).changes === 1 ? "stored" : "older";
  };
  const count: LocalWaits["count"] = (caseId, from) =>
    (from === 0 ? first.run(caseId) : advance.run(caseId, from)).changes === 1;
  const getInEpoch: LocalWaits["getInEpoch"] = async (caseId) => {
    const row = get.get(caseId);
    if (row === undefined) return undefined;
    const found = waitRow.safeParse(row);
    if (found.success && found.data.wait.epoch <= found.data.newest) return found.data;
    const fault = found.error?.issues[0];
    const cause =
      fault === undefined
        ? `its epoch ${String(row["epoch"])} was never begun`
        : `${fault.path.join(".")}: ${fault.code}`;
    await write(() => note.run(caseId, cause, now()));
    return undefined;
  };
  return {
    put,
    count,
    store: (wait) => write(() => put(wait)),
    get: async (caseId) => (await getInEpoch(caseId))?.wait,
    getInEpoch,
    unreadable: (caseId) => unreadableRow.safeParse(noted.get(caseId)).data,
    epoch: (caseId) => answering(() => epochRow.parse(epoch.get(caseId) ?? { epoch: 0 }).epoch),
    advanceEpoch: (caseId, from) => write(() => count(caseId, from)),
  };
};
