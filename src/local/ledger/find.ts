import type { DatabaseSync, SQLInputValue } from "node:sqlite";
import type { CaseSearch, FoundCase } from "../../application/ports.ts";
import { stages as everyStage } from "../../procedure/case/stage.ts";
import { countRow, foundCaseIn } from "./rows.ts";

type Condition = readonly [sql: string, values: readonly SQLInputValue[]];

// What was said at the opening, and what changes since.
const ofOpening = ({ profile, treaty, terms }: CaseSearch): readonly Condition[] => [
  ...(profile === null ? [] : [["o.profile = ?", [profile]] as const]),
  ...(treaty === null ? [] : [["o.treaty = ?", [treaty]] as const]),
  ...terms.map(({ word, treaties }): Condition => [
    "(instr(o.words, ?) > 0 OR o.treaty IN (SELECT value FROM json_each(?)))",
    [word, JSON.stringify(treaties)],
  ]),
];

const ofHead = ({ stages, publicOnly }: CaseSearch): readonly Condition[] => [
  ...(stages.length === everyStage.length
    ? []
    : [["h.stage IN (SELECT value FROM json_each(?))", [JSON.stringify(stages)]] as const]),
  ...(publicOnly ? [["h.public = 1", []] as const] : []),
];

const both = "opening o JOIN head h ON h.case_id = o.case_id";
const columns = "h.case_id, h.stage, h.version, h.at, h.public, o.title, o.profile, o.treaty";

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
  const counts = new Map<string, number>();
  return ({ sql, values }) => {
    if (counts.size >= mostCounts) counts.clear();
    const key = JSON.stringify([others.get(), own.get(), sql, values]);
    const count = counts.get(key) ?? countRow.parse(database.prepare(sql).get(...values)).count;
    counts.set(key, count);
    return count;
  };
};

const countOf = (search: CaseSearch): Counted => {
  const standing = ofHead(search);
  const conditions = [...ofOpening(search), ...standing];
  // Where nothing is asked of the heads, they are not looked at: that is several times as fast.
  const from = standing.length === 0 ? "opening o" : both;
  const sql = `SELECT count(*) AS count FROM ${from} WHERE ${where(conditions)}`;
  return { sql, values: valuesOf(conditions) };
};

const rowsIn = (database: DatabaseSync, search: CaseSearch): readonly FoundCase[] => {
  const byId = search.order === "id";
  const order = byId ? "h.case_id" : "h.at DESC, h.case_id";
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
export const findIn = (database: DatabaseSync): ((search: CaseSearch) => Found) => {
  const count = rememberedCounts(database);
  return (search) => ({ rows: rowsIn(database, search), count: count(countOf(search)) });
};
