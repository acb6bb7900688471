import type { Pages, PagesApp } from "../pages.ts";
import { addCaseVotes } from "./ballots.ts";
import { addCaseClock } from "./clock.ts";
import { addCaseDocuments } from "./documents.ts";
import { addCaseFindings } from "./findings.ts";
import { addCaseHistory } from "./history.ts";
import { addCaseList } from "./list.ts";
import { addCaseOverview } from "./overview.ts";
import { addCasePapers } from "./papers.ts";
import { addCaseStatements } from "./statements.ts";

/** The list of cases, and the pages of each case. */
export const addCases = (app: PagesApp, pages: Pages): void => {
  addCaseList(app, pages);
  addCaseOverview(app, pages);
  addCaseClock(app, pages);
  addCaseStatements(app, pages);
  addCaseVotes(app, pages);
  addCasePapers(app, pages);
  addCaseDocuments(app, pages);
  addCaseFindings(app, pages);
  addCaseHistory(app, pages);
};
