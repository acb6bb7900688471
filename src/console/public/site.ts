import type { Pages, PagesApp } from "../pages.ts";
import { addPublicCase } from "./case.ts";
import { addPublicFiles } from "./files.ts";
import { addPublicList } from "./list.ts";
import { addPublicLog } from "./log.ts";

/** The pages and files for everybody, without a sign-in: public cases, and what the record is verified by. */
export const addPublicSite = (app: PagesApp, pages: Pages): void => {
  addPublicList(app, pages);
  addPublicLog(app, pages);
  addPublicFiles(app, pages);
  addPublicCase(app, pages);
};
