import type { DatabaseSync } from "node:sqlite";
import { setImmediate as nextTurn } from "node:timers/promises";
import type { Log } from "../../ledger/ports.ts";
import type { WaitingForLog } from "../../ledger/sweep/looks/log.ts";
import { answering } from "./answering.ts";
import { countRow, leafRow, waitingRow } from "./rows.ts";
import { transactPatiently } from "./transaction.ts";

/** Leaves are added at most so many at a time, so that commands never wait long for the sequencer. */
const largestStep = 100;

// Entries never leave their place, so those without a leaf are those after the place of the last leaf's entry.
const oldest = `
  SELECT bytes ->> '$.at' AS at FROM entry
  WHERE place > coalesce((SELECT place FROM entry JOIN log ON entry.case_id = log.case_id AND entry.seq = log.seq
    WHERE log.n = (SELECT max(n) FROM log)), 0)
  ORDER BY place LIMIT 1`;

const next = `
  INSERT INTO log (n, case_id, seq, hash)
  SELECT last.n + row_number() OVER (ORDER BY entry.place), entry.case_id, entry.seq, entry.hash
  FROM (
    SELECT coalesce(max(leaf.n), -1) AS n,
      coalesce((SELECT place FROM entry JOIN log ON entry.case_id = log.case_id AND entry.seq = log.seq
        WHERE log.n = (SELECT max(n) FROM log)), 0) AS place
    FROM log AS leaf
  ) AS last
  JOIN entry ON entry.place > last.place
  ORDER BY entry.place LIMIT ?`;

/** The log in the ledger's file. Its one writer is whoever holds the write lock, so running it twice is safe. */
export const logIn = (database: DatabaseSync): Log & WaitingForLog => {
  const count = database.prepare("SELECT coalesce(max(n) + 1, 0) AS count FROM log");
  const leaves = database.prepare("SELECT * FROM log WHERE n >= ? ORDER BY n LIMIT ?");
  const add = database.prepare(next);
  const waiting = database.prepare(oldest);
  const step = (limit: number): Promise<number> =>
    transactPatiently(database, () => Number(add.run(limit).changes));

  return {
    size: () => answering(() => countRow.parse(count.get()).count),
    leaves: ({ from, limit }) =>
      answering(() => leaves.all(from, limit).map((row) => leafRow.parse(row))),
    oldestWaiting: () =>
      answering(() => {
        const found = waiting.get();
        return found === undefined ? undefined : waitingRow.parse(found).at;
      }),
    sequence: async (limit) => {
      let added = 0;
      while (added < limit) {
        const wanted = Math.min(limit - added, largestStep);
        const now = await step(wanted);
        added += now;
        if (now < wanted) break;
        await nextTurn();
      }
      return added;
    },
  };
};
