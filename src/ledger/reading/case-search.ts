import { standsAt } from "../../procedure/case/stage.ts";
import type { Case } from "../../procedure/case/case.ts";
import type { CaseSearch, FoundCase, Opening } from "../ports.ts";

/**
 * A text as it is searched: without case and without the marks of letters, so that `musteqil` finds `müstəqil` and a
 * keyboard without ə, ı and ş is enough.
 */
export const searchable = (text: string): string =>
  text
    .normalize("NFKD")
    .replace(/\p{M}/gu, "")
    .toLowerCase()
    .replaceAll("ı", "i")
    .replaceAll("ə", "e");

/** What was said of a case when it was opened; undefined for the records of the office and of the log. */
export const openingOf = ({ opening }: Pick<Case, "opening">): Opening | undefined => {
  if (opening === undefined) return undefined;
  const { title, procedure, treaty } = opening.act;
  return { title, procedure, treaty };
};

/** By what a case is found: its id and its title. What its treaty is called stands in the treaty's file. */
export const wordsOf = (caseId: string, title: string): string => searchable(`${caseId} ${title}`);

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

const inOrder =
  ({ order }: CaseSearch) =>
  (one: FoundCase, other: FoundCase): number => {
    const byId = one.caseId < other.caseId ? -1 : 1;
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
