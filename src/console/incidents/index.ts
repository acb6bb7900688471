import { notFoundPage } from "../respond.ts";
import { to } from "../layout.ts";
import type { Pages, PagesApp } from "../pages.ts";
import { officeOnly } from "./incident-rows.ts";
import { addIncidentList } from "./list.ts";
import { addIncident } from "./incident-page.ts";

const addSweep = (app: PagesApp, pages: Pages): void => {
  app.post(
    "/:language/incidents/sweep",
    officeOnly(pages, async (c, { visitor, sweeps }) => {
      if (sweeps.now === undefined || !visitor.duties.includes("administrator"))
        return notFoundPage(pages, c);
      await sweeps.now();
      return c.redirect(to(c.var.visit, "/incidents"), 303);
    }),
  );
};

/** The pages of what sweeps could not make good. */
export const addIncidentPages = (app: PagesApp, pages: Pages): void => {
  addIncidentList(app, pages);
  // Before the incidents, because its address has the shape of one's.
  addSweep(app, pages);
  addIncident(app, pages);
};
