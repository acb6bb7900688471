import { readPage } from "../../application/reading/read-entries.ts";
import { officeCaseId } from "../../application/handling/request.ts";
import type { HashedEntry } from "../../procedure/case/entry.ts";
import { notFoundPage, pageOf } from "../respond.ts";
import { digest, paragraph, summaryList } from "../cases/parts.ts";
import { html } from "../html.ts";
import { to } from "../layout.ts";
import type { PageContext, Pages, PagesApp } from "../pages.ts";
import { speechOf } from "../speech.ts";
import { forAdministrators } from "./office-form.ts";

const entryAt = async ({ desk }: Pages, c: PageContext): Promise<HashedEntry | undefined> => {
  const seq = c.req.param("seq") ?? "";
  if (!/^[1-9]\d{0,8}$/.test(seq)) return undefined;
  const [entry] = await readPage(desk.world, officeCaseId, { afterSeq: Number(seq) - 1, limit: 1 });
  return entry;
};

/** An entry of the office with its receipt: where somebody arrives who has recorded it. */
export const addOfficeReceipt = (app: PagesApp, pages: Pages): void => {
  app.get(
    "/:language/administration/entries/:seq",
    forAdministrators(pages, async (c) => {
      const found = await entryAt(pages, c);
      if (found === undefined) return notFoundPage(pages, c);
      const { visit } = c.var;
      const { words, paper, instant, number } = speechOf(visit);
      const { forms, administration } = words;
      const { entry, hash } = found;
      const what = entry.acts.map(({ kind }) => paper.acts[kind]).join(", ");
      const body = html`<h2 class="govuk-heading-m">${forms.receipt}</h2>
        ${summaryList([
          [forms.entryNumber, number(entry.seq)],
          [forms.hash, digest(hash)],
          [forms.recordedAt, instant(entry.at)],
          [forms.recordedBy, entry.person],
        ])}
        ${paragraph(forms.receiptNote)}
        ${paragraph(html`<a class="govuk-link" href="${to(visit, "/administration")}">${administration.done.back}</a>`)}`;
      const title = administration.done.title({ what });
      return pageOf(pages, c, { title, under: "administration", body });
    }),
  );
};
