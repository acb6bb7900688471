import type { Pages, PagesApp } from "../pages.ts";
import { addAuditList } from "./list.ts";
import { addLogPages } from "./log.ts";

/** The pages of those who check: what the audit found, and the log. */
export const addAudit = (app: PagesApp, pages: Pages): void => {
  addLogPages(app, pages);
  addAuditList(app, pages);
};
