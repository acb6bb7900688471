import { listCases } from "../../../application/queries.ts";
import { catalogueIn } from "../../../documents/wording/index.ts";
import { html } from "../html.ts";
import { pageOf } from "../answers.ts";
import { to } from "../layout.ts";
import type { Pages, PagesApp } from "../pages.ts";

const pageSize = 50;

/** The list of cases. */
export const addCaseList = (app: PagesApp, pages: Pages): void => {
  app.get("/:language/cases", async (c) => {
    const { visit } = c.var;
    const { words, language } = visit;
    const rows = await listCases(pages.desk, { afterId: "", limit: pageSize, openOnly: false });
    const { stages } = catalogueIn(language).history;
    const body = html`<div
      class="tq-scroll"
      tabindex="0"
      role="region"
      aria-label="${words.cases.title}"
    >
      <table class="govuk-table">
        <thead>
          <tr>
            <th scope="col" class="govuk-table__header">${words.cases.case}</th>
            <th scope="col" class="govuk-table__header">${words.cases.stage}</th>
            <th scope="col" class="govuk-table__header">${words.cases.changed}</th>
          </tr>
        </thead>
        <tbody>
          ${rows.map(
            (row) =>
              html`<tr class="govuk-table__row">
                <th scope="row" class="govuk-table__header">
                  <a class="govuk-link" href="${to(visit, `/cases/${row.caseId}`)}"
                    >${row.caseId}</a
                  >
                </th>
                <td class="govuk-table__cell">${stages[row.stage]}</td>
                <td class="govuk-table__cell">${row.at.slice(0, 10)}</td>
              </tr>`,
          )}
        </tbody>
      </table>
    </div>`;
    return pageOf(pages, c, { title: words.cases.title, under: "cases", body });
  });
};
