import { catalogueIn } from "../../../documents/wording/index.ts";
import { html } from "../html.ts";
import { notFoundPage, pageOf } from "../answers.ts";
import type { Pages, PagesApp } from "../pages.ts";
import { casePage } from "./frame.ts";
import { readableCase } from "./readable.ts";

/** Where a case stands, and what is known of it. */
export const addCaseOverview = (app: PagesApp, pages: Pages): void => {
  app.get("/:language/cases/:id", async (c) => {
    const view = await readableCase(pages, c);
    if (view === undefined) return notFoundPage(pages, c);
    const { visit } = c.var;
    const { stages } = catalogueIn(visit.language).history;
    const body = html`<p class="govuk-body">
      ${visit.words.cases.stage}: <strong>${stages[view.state.stage]}</strong>
    </p>`;
    return pageOf(pages, c, casePage(visit, view, { shown: "overview", body }));
  });
};
