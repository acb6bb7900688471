import type { Pages, PagesApp } from "../pages.ts";
import { addOfficeForms } from "./office-forms.ts";
import { addOfficeReceipt, addPastCaseImport } from "./import.ts";
import { addOfficeOverview } from "./overview.ts";

/** The pages of administrators: who may act, by which days is counted, and which past cases are entered. */
export const addAdministration = (app: PagesApp, pages: Pages): void => {
  addOfficeOverview(app, pages);
  addOfficeForms(app, pages);
  addPastCaseImport(app, pages);
  addOfficeReceipt(app, pages);
};
