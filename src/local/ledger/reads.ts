import type { DatabaseSync, SQLInputValue } from "node:sqlite";
import type * as z from "zod/mini";
import type {
  CaseHead,
  CaseSearch,
  FoundCase,
  Ledger,
  Register,
  StoredEntry,
} from "../../ledger/ports.ts";
import { foldStored, type HeadCache } from "../../ledger/reading/head-cache.ts";
import { endings, type Standing as Sought } from "../../law/file/stage-of-case.ts";
import { type CaseId, digestSchema } from "../../values/ids.ts";
import { remembered } from "../../values/remembered.ts";
import { HomeFault } from "../disk-fault.ts";
import { answering } from "./answering.ts";
import {
  acceptedById,
  acceptedIn,
  caseRow,
  countRow,
  foundCaseIn,
  headRow,
  placeRow,
  procedureRow,
  storedEntryRow,
  taskRow,
} from "./rows.ts";

type Condition = readonly [sql: string, values: readonly SQLInputValue[]];

// What was said at the opening, and what changes since.
const ofOpening = ({ procedure, treaty, terms }: CaseSearch): readonly Condition[] => [
  ...(procedure === null ? [] : [["o.procedure = ?", [procedure]] as const]),
  ...(treaty === null ? [] : [["o.treaty = ?", [treaty]] as const]),
  ...terms.map(({ word, treaties }): Condition => [
    "(instr(o.words, ?) > 0 OR o.treaty IN (SELECT value FROM json_each(?)))",
    [word, JSON.stringify(treaties)],
  ]),
];

const ended = `h.stage IN (${endings.map((ending) => `'${ending}'`).join(", ")})`;

const ofStanding = (standing: Sought): readonly Condition[] => {
  if (typeof standing === "object") return [["h.stage = ?", [standing.stage]]];
  if (standing === "anywhere") return [];
  return [[standing === "ended" ? ended : `NOT ${ended}`, []]];
};

const ofHead = ({ standing, publicOnly }: CaseSearch): readonly Condition[] => [
  ...ofStanding(standing),
  ...(publicOnly ? [["h.public = 1", []] as const] : []),
];

const both = "opening o JOIN head h ON h.case_id = o.case_id";
const columns =
  "h.case_id, h.stage, h.version, h.at, h.public, o.title, o.procedure, o.treaty, h.task_since, h.due_on, h.assignee";

const where = (conditions: readonly Condition[]): string =>
  ["TRUE", ...conditions.map(([sql]) => sql)].join(" AND ");
const valuesOf = (conditions: readonly Condition[]): readonly SQLInputValue[] =>
  conditions.flatMap(([, values]) => values);

// Which conditions there are depends on the search, so each is made into a statement of its own: that takes microseconds.
type Counted = { readonly sql: string; readonly values: readonly SQLInputValue[] };

/** So many counts are remembered; beyond that all are forgotten. */
const mostCounts = 1000;

/**
 * Counts, and remembers until anybody writes: a count goes through every case, and is asked for with each page of a list.
 * SQLite tells of other connections' writing by `data_version`, and of this one's by `total_changes`.
 */
const rememberedCounts = (database: DatabaseSync): ((counted: Counted) => number) => {
  const others = database.prepare("PRAGMA data_version");
  const own = database.prepare("SELECT total_changes() AS changes");
  const counts = remembered<number>(mostCounts);
  return ({ sql, values }) =>
    counts(
      JSON.stringify([others.get(), own.get(), sql, values]),
      () => countRow.parse(database.prepare(sql).get(...values)).count,
    );
};

const countOf = (search: CaseSearch): Counted => {
  const standing = ofHead(search);
  const conditions = [...ofOpening(search), ...standing];
  // Where nothing is asked of the heads, they are not looked at: that is several times as fast.
  const from = standing.length === 0 ? "opening o" : both;
  const sql = `SELECT count(*) AS count FROM ${from} WHERE ${where(conditions)}`;
  return { sql, values: valuesOf(conditions) };
};

// A date comes before none, and that before a case in which nothing is to be done.
const orders = {
  id: "h.case_id",
  newest: "h.at DESC, h.case_id",
  due: "h.task_since IS NULL, h.due_on IS NULL, h.due_on, h.case_id",
} as const satisfies Record<CaseSearch["order"], string>;

const rowsIn = (database: DatabaseSync, search: CaseSearch): readonly FoundCase[] => {
  const byId = search.order === "id";
  const order = orders[search.order];
  const after: readonly Condition[] = byId ? [["h.case_id > ?", [search.afterId]]] : [];
  const conditions = [...ofOpening(search), ...ofHead(search), ...after];
  // The ids first: what is sorted should be short.
  const ids = `SELECT h.case_id AS id FROM ${both} WHERE ${where(conditions)} ORDER BY ${order} LIMIT ?`;
  const sql = `SELECT ${columns} FROM (${ids}) JOIN opening o ON o.case_id = id
    JOIN head h ON h.case_id = id ORDER BY ${order}`;
  return database
    .prepare(sql)
    .all(...valuesOf(conditions), search.limit)
    .map(foundCaseIn);
};

type Found = { readonly rows: readonly FoundCase[]; readonly count: number };

/** Looks through the openings of all cases: ten thousand of them take some milliseconds. */
const findIn = (database: DatabaseSync): ((search: CaseSearch) => Found) => {
  const count = rememberedCounts(database);
  return (search) => ({ rows: rowsIn(database, search), count: count(countOf(search)) });
};

type Standing = z.infer<typeof headRow>;

const leavesIn = (database: DatabaseSync): Ledger["leavesOf"] => {
  const leaves = database.prepare(
    "SELECT seq, n FROM log WHERE case_id = ? AND seq > ? ORDER BY seq LIMIT ?",
  );
  return (caseId, { afterSeq, limit }) =>
    answering(() => leaves.all(caseId, afterSeq, limit).map((row) => placeRow.parse(row)));
};

/** Reads go over the writer's connection: its transactions are synchronous, so no read falls inside one. */
export const ledgerReads = (database: DatabaseSync, heads: HeadCache): Omit<Ledger, "append"> => {
  const head = database.prepare("SELECT version, hash, stage_since FROM head WHERE case_id = ?");
  const accepted = database.prepare(acceptedById);
  const entries = database.prepare(
    "SELECT seq, hash, bytes, disclosure FROM entry WHERE case_id = ? AND seq > ? ORDER BY seq LIMIT ?",
  );
  const entriesAfter = (caseId: CaseId, seq: number, limit: number): readonly StoredEntry[] =>
    entries.all(caseId, seq, limit).map((row) => storedEntryRow.parse(row));

  const foldHead = (caseId: CaseId, { version, hash, stage_since }: Standing): CaseHead => {
    const before = heads.last(caseId)?.state;
    const known = before?.version ?? 0;
    const since = entriesAfter(caseId, known, version - known);
    const state = foldStored({ caseId, before, entries: since });
    if (state?.version !== version || state.head !== hash)
      throw new HomeFault({ kind: "headNotOfEntries", caseId });
    const folded = { state, stageSince: stage_since };
    heads.keep(folded);
    return folded;
  };
  return {
    head: (caseId) =>
      answering(() => {
        // Where it stands is read from the file every time; only what it is there is remembered.
        const found = head.get(caseId);
        if (found === undefined) return undefined;
        const known = heads.last(caseId);
        const { head: hash, version } = known?.state ?? {};
        return hash === found["hash"] && version === found["version"]
          ? known
          : foldHead(caseId, headRow.parse(found));
      }),
    accepted: (id) =>
      answering(() => {
        const found = accepted.get(id);
        return found === undefined ? undefined : acceptedIn(found);
      }),
    entries: (caseId, { afterSeq, limit }) =>
      answering(() => entriesAfter(caseId, afterSeq, limit)),
    leavesOf: leavesIn(database),
  };
};

export const registerReads = (database: DatabaseSync): Register => {
  const procedure = "(SELECT procedure FROM opening o WHERE o.case_id = head.case_id) AS procedure";
  const columns = `SELECT case_id, ${procedure}, stage, version, at, public FROM head`;
  const every = database.prepare(`${columns} WHERE case_id > ? ORDER BY case_id LIMIT ?`);
  const open = database.prepare(
    `${columns} WHERE open = 1 AND case_id > ? ORDER BY case_id LIMIT ?`,
  );
  const published = database.prepare(
    `${columns} WHERE public = 1 AND case_id > ? ORDER BY case_id LIMIT ?`,
  );
  const publishedOpen = database.prepare(
    `${columns} WHERE public = 1 AND open = 1 AND case_id > ? ORDER BY case_id LIMIT ?`,
  );
  const rowsOf = (wanted: { readonly openOnly: boolean; readonly publicOnly: boolean }) => {
    if (wanted.publicOnly) return wanted.openOnly ? publishedOpen : published;
    return wanted.openOnly ? open : every;
  };
  const tasks = database.prepare(
    `SELECT case_id, stage, task_since, due_on, assignee FROM head
     WHERE task_since IS NOT NULL AND case_id > ? ORDER BY case_id LIMIT ?`,
  );
  const procedures = database.prepare("SELECT DISTINCT procedure FROM opening ORDER BY procedure");
  // An entry bears the pins of what it was judged by; one that moves its case names what the case is judged by from then on.
  const pinned = database.prepare(
    `SELECT DISTINCT coalesce(
       (SELECT act.value ->> '$.procedure' FROM json_each(entry.bytes, '$.acts') act
        WHERE act.value ->> '$.kind' = 'ProcedureVersionChanged'),
       entry.bytes ->> '$.pins.procedure') AS digest
     FROM head JOIN opening ON opening.case_id = head.case_id
     JOIN entry ON entry.case_id = head.case_id AND entry.seq = head.version
     WHERE head.open = 1`,
  );
  const find = findIn(database);
  return {
    find: (search) => answering(() => find(search)),
    cases: ({ afterId, limit, openOnly, publicOnly = false }) =>
      answering(() =>
        rowsOf({ openOnly, publicOnly })
          .all(afterId, limit)
          .map((row) => caseRow.parse(row)),
      ),
    tasks: ({ afterId, limit }) =>
      answering(() => tasks.all(afterId, limit).map((row) => taskRow.parse(row))),
    procedures: () =>
      answering(() => procedures.all().map((row) => procedureRow.parse(row).procedure)),
    pinned: () =>
      answering(() =>
        pinned.all().flatMap(({ digest }) => digestSchema.safeParse(digest).data ?? []),
      ),
  };
};
