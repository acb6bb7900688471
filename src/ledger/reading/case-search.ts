import { standsAt } from "../../law/file/stage-of-case.ts";
import { wordsOf } from "../../office/head-row.ts";
import type { CaseSearch, FoundCase } from "../ports.ts";

const isFound = (
  { standing, procedure, treaty, publicOnly, terms }: CaseSearch,
  row: FoundCase,
): boolean => {
  const words = wordsOf(row.caseId, row.title);
  return (
    standsAt(row.stage, standing) &&
    (procedure === null || row.procedure === procedure) &&
    (treaty === null || row.treaty === treaty) &&
    (!publicOnly || row.public) &&
    terms.every(({ word, treaties }) => words.includes(word) || treaties.includes(row.treaty))
  );
};

// No date comes after every date, and no task after that.
const dueKey = ({ caseId, task }: FoundCase): string =>
  `${task === null ? "~~" : (task.dueOn ?? "~")} ${caseId}`;

const inOrder =
  ({ order }: CaseSearch) =>
  (one: FoundCase, other: FoundCase): number => {
    const byId = one.caseId < other.caseId ? -1 : 1;
    if (order === "due") return dueKey(one) < dueKey(other) ? -1 : 1;
    if (order === "id" || one.at === other.at) return byId;
    return one.at > other.at ? -1 : 1;
  };

/** Searches rows that are all at hand, for a register that has no index to do it. */
export const findAmong = (
  rows: readonly FoundCase[],
  search: CaseSearch,
): { readonly rows: readonly FoundCase[]; readonly count: number } => {
  const found = rows.filter((row) => isFound(search, row));
  const after = search.order === "id" ? search.afterId : "";
  return {
    rows: found
      .filter(({ caseId }) => caseId > after)
      .sort(inOrder(search))
      .slice(0, search.limit),
    count: found.length,
  };
};
