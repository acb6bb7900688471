import type { Pages, PagesApp } from "../pages.ts";
import { addAuditList } from "./list.ts";
import { addLogPages } from "./log.ts";
import { addVerifying } from "./verify.ts";

/** The pages of those who check: what the audit found, the log, and verifying what was taken out of it. */
export const addAudit = (app: PagesApp, pages: Pages): void => {
  addLogPages(app, pages);
  addVerifying(app, pages);
  addAuditList(app, pages);
};
