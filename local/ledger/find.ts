import type { DatabaseSync, SQLInputValue } from "node:sqlite";
import type { CaseSearch, FoundCase } from "../../application/ports.ts";
import { stages as everyStage } from "../../domain/stage.ts";
import { countRow, foundCaseIn } from "./rows.ts";

type Condition = readonly [sql: string, values: readonly SQLInputValue[]];

// What was said at the opening, and what changes since.
const ofOpening = ({ profile, treaty, terms }: CaseSearch): readonly Condition[] => [
  ...(profile === null ? [] : [["o.profile = ?", [profile]] as const]),
  ...(treaty === null ? [] : [["o.treaty = ?", [treaty]] as const]),
  ...terms.map(({ word, treaties }): Condition =>
    treaties.length === 0
      ? ["instr(o.words, ?) > 0", [word]]
      : [
          "(instr(o.words, ?) > 0 OR o.treaty IN (SELECT value FROM json_each(?)))",
          [word, JSON.stringify(treaties)],
        ],
  ),
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
const countIn = (database: DatabaseSync, search: CaseSearch): number => {
  const standing = ofHead(search);
  const conditions = [...ofOpening(search), ...standing];
  // Where nothing is asked of the heads, they are not looked at: that is several times as fast.
  const from = standing.length === 0 ? "opening o" : both;
  const sql = `SELECT count(*) AS count FROM ${from} WHERE ${where(conditions)}`;
  return countRow.parse(database.prepare(sql).get(...valuesOf(conditions))).count;
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

/** Looks through the openings of all cases: ten thousand of them take some milliseconds. */
export const findIn = (
  database: DatabaseSync,
  search: CaseSearch,
): { readonly rows: readonly FoundCase[]; readonly count: number } => ({
  rows: rowsIn(database, search),
  count: countIn(database, search),
});
