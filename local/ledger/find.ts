import type { DatabaseSync, SQLInputValue } from "node:sqlite";
import type { CaseSearch, FoundCase } from "../../application/ports.ts";
import { stages as everyStage } from "../../domain/stage.ts";
import { countRow, foundCaseIn } from "./rows.ts";

type Condition = readonly [sql: string, values: readonly SQLInputValue[]];

const conditionsOf = (search: CaseSearch): readonly Condition[] => {
  const { stages, profile, treaty, publicOnly, terms } = search;
  return [
    ...(stages.length === everyStage.length
      ? []
      : [["h.stage IN (SELECT value FROM json_each(?))", [JSON.stringify(stages)]] as const]),
    ...(profile === null ? [] : [["o.profile = ?", [profile]] as const]),
    ...(treaty === null ? [] : [["o.treaty = ?", [treaty]] as const]),
    ...(publicOnly ? [["h.public = 1", []] as const] : []),
    ...terms.map(({ word, treaties }): Condition => [
      "(instr(o.words, ?) > 0 OR o.treaty IN (SELECT value FROM json_each(?)))",
      [word, JSON.stringify(treaties)],
    ]),
  ];
};

const pageOf = ({
  order,
  afterId,
}: CaseSearch): readonly [order: string, after: readonly Condition[]] =>
  order === "id" ? ["h.case_id", [["h.case_id > ?", [afterId]]]] : ["h.at DESC, h.case_id", []];

const from = "FROM opening o JOIN head h ON h.case_id = o.case_id WHERE";

// Which conditions there are depends on the search, so each is made into a statement of its own: that takes microseconds.
const select = (
  database: DatabaseSync,
  { what, order }: { readonly what: string; readonly order: string },
  conditions: readonly Condition[],
): readonly unknown[] => {
  const where = ["1 = 1", ...conditions.map(([sql]) => sql)].join(" AND ");
  return database
    .prepare(`SELECT ${what} ${from} ${where} ${order}`)
    .all(...conditions.flatMap(([, values]) => values));
};

const columns =
  "h.case_id, h.stage, h.version, h.at, h.public, o.title, o.profile, o.treaty" as const;

/** Looks through the openings of all cases: ten thousand of them take some milliseconds. */
export const findIn = (
  database: DatabaseSync,
  search: CaseSearch,
): { readonly rows: readonly FoundCase[]; readonly count: number } => {
  const conditions = conditionsOf(search);
  const [order, after] = pageOf(search);
  const page = { what: columns, order: `ORDER BY ${order} LIMIT ${String(search.limit)}` };
  const [counted] = select(database, { what: "count(*) AS count", order: "" }, conditions);
  return {
    rows: select(database, page, [...conditions, ...after]).map(foundCaseIn),
    count: countRow.parse(counted).count,
  };
};
