import type { CaseView } from "../../ledger/reading/case-view.ts";
import { viewCase } from "../../ledger/reading/queries.ts";
import { tasksOfPerson } from "../../ledger/reading/tasks.ts";
import { oneOfMany } from "../../ledger/reading/unreadable.ts";
import type { CaseId } from "../../values/ids.ts";
import { isRefusal } from "../../words/refusal.ts";
import type { Pages, Visitor } from "../pages.ts";

/** Whose deadlines a calendar shows: `mine` for what waits for whoever looks, `all`, or those of one procedure by its id. */
export type Shown = string;

export const mine = "mine";
export const all = "all";

/** Where a case stands follows from its whole record, so no more cases are read for one calendar. */
const mostCases = 500;

export type CasesShown = {
  readonly views: readonly CaseView[];
  /** How many more open cases there are than were looked at. */
  readonly notLooked: number;
};

const waitingFor = async (
  { desk }: Pages,
  { person, duties: held }: Visitor,
): Promise<{ readonly ids: readonly CaseId[]; readonly notLooked: number }> => {
  const found = await tasksOfPerson(desk, { person, held }, mostCases);
  return {
    ids: found.tasks.flatMap(({ caseId, runs }) => (runs === null ? [] : [caseId])),
    notLooked: found.all - found.looked,
  };
};

const openIn = async (
  { desk }: Pages,
  procedure: string | null,
): Promise<{ readonly ids: readonly CaseId[]; readonly notLooked: number }> => {
  const { rows, count } = await desk.ports.register.find({
    order: "due",
    afterId: "",
    limit: mostCases,
    standing: "open",
    procedure,
    treaty: null,
    publicOnly: false,
    terms: [],
  });
  return { ids: rows.map(({ caseId }) => caseId), notLooked: count - rows.length };
};

/** The cases whose days a calendar shows, as whoever looks may read them. */
export const casesShown = async (
  pages: Pages,
  shown: Shown,
  visitor: Visitor,
): Promise<CasesShown> => {
  const { ids, notLooked } =
    shown === mine
      ? await waitingFor(pages, visitor)
      : await openIn(pages, shown === all ? null : shown);
  const views: CaseView[] = [];
  for (const caseId of ids) {
    const found = await oneOfMany(pages.desk, caseId, () => viewCase(pages.desk, caseId, visitor));
    if ("read" in found && !isRefusal(found.read)) views.push(found.read);
  }
  return { views, notLooked };
};
