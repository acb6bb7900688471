import { historyOf } from "../../ledger/reading/queries.ts";
import { isBeside, isDiffering } from "../../case/act.ts";
import type { HashedEntry } from "../../case/entry.ts";
import type { NextStep } from "../../commands/next/next-steps.ts";
import { isRefusal } from "../../words/refusal.ts";
import { notFoundPage, pageOf } from "../respond.ts";
import { readableCase } from "../cases/who-may-read.ts";
import { formOf, mayDo, stepNamed } from "../cases/next.ts";
import { titleOf } from "../cases/frame.ts";
import { html, nothing, type Html } from "../html.ts";
import { to } from "../layout.ts";
import { type PageFormat, pageFormat } from "../page-format.ts";
import type { PageContext, Pages, PagesApp, Visit } from "../pages.ts";
import { backLink } from "./error-summary.ts";
import type { CaseView } from "../../ledger/reading/case-view.ts";

const stepHtml = (format: PageFormat, view: CaseView, step: NextStep): Html => {
  const { visit, duties } = format;
  const text = stepNamed(format, step);
  const form = formOf(visit, view.state.caseId, step);
  return html`<li>
    ${mayDo(visit, view, step) ? html`<a class="govuk-link" href="${form}">${text}</a>` : text}
    (${duties(step.duties)})
  </li>`;
};

const nextHtml = (format: PageFormat, view: CaseView): Html =>
  html`<h2 class="govuk-heading-m">${format.visit.words.forms.next}</h2>
    ${
      view.next.length === 0
        ? html`<p class="govuk-body">${format.visit.words.forms.nextNone}</p>`
        : html`<ul class="govuk-list govuk-list--bullet">
            ${view.next.map((step) => stepHtml(format, view, step))}
          </ul>`
    }`;

const receipt = (visit: Visit, { entry, hash }: HashedEntry): Html => {
  const { forms } = visit.words;
  const rows = [
    [forms.entryNumber, html`${entry.seq}`],
    [forms.hash, html`<span class="tq-digest">${hash}</span>`],
    [forms.recordedAt, html`${entry.at.slice(0, 19).replace("T", " ")}`],
    [forms.recordedBy, html`${entry.person}`],
  ] as const;
  return html`<h2 class="govuk-heading-m">${forms.receipt}</h2>
    <dl class="govuk-summary-list">
      ${rows.map(
        ([key, value]) =>
          html`<div class="govuk-summary-list__row">
            <dt class="govuk-summary-list__key">${key}</dt>
            <dd class="govuk-summary-list__value">${value}</dd>
          </div>`,
      )}
    </dl>
    <p class="govuk-body">${forms.receiptNote}</p>`;
};

const entryAt = async (
  pages: Pages,
  c: PageContext,
  view: CaseView,
): Promise<HashedEntry | undefined> => {
  const seq = c.req.param("seq") ?? "";
  if (!/^\d{1,9}$/.test(seq)) return undefined;
  const entries = await historyOf(pages.desk, view.state.caseId);
  return isRefusal(entries) ? undefined : entries.find(({ entry }) => entry.seq === Number(seq));
};

/** An entry of a case with its receipt, and what comes next: where somebody arrives who has recorded it. */
export const addRecordedPage = (app: PagesApp, pages: Pages): void => {
  app.get("/:language/cases/:id/entries/:seq", async (c) => {
    const view = await readableCase(pages, c);
    const found = view && (await entryAt(pages, c, view));
    if (view === undefined || found === undefined) return notFoundPage(pages, c);
    const { visit } = c.var;
    const format = pageFormat(visit, [view.law.procedure]);
    const act = found.entry.acts.find((one) => !isBeside(one));
    const what = act === undefined ? "" : format.paper.acts[act.kind];
    const href = to(visit, `/cases/${view.state.caseId}`);
    return pageOf(pages, c, {
      title: visit.words.forms.done({ act: what }),
      under: "cases",
      above: backLink(visit, { href, text: visit.words.forms.backToCase }),
      body: html`<p class="govuk-caption-m">${view.state.caseId}: ${titleOf(view)}</p>
        ${
          act !== undefined && isDiffering(act) && found.entry.person === visit.visitor?.person
            ? html`<div class="govuk-inset-text tq-warning" role="alert">
                ${visit.words.forms.certificationDiffered}
              </div>`
            : nothing
        }
        ${receipt(visit, found)} ${nextHtml(format, view)}`,
    });
  });
};
