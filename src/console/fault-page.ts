import { damageIn } from "../application/reading/unreadable.ts";
import { pageOf } from "./respond.ts";
import { html, nothing } from "./html.ts";
import type { PageContext, Pages } from "./pages.ts";

/**
 * Answers where something failed that is no doing of whoever asked. What went wrong inside is for those who run the server;
 * that a case's record or law is damaged is not: whoever reads it must know why it is not shown.
 */
export const faultPage = (
  pages: Pick<Pages, "look">,
  c: PageContext,
  fault: unknown,
): Promise<Response> => {
  const { frame, tasks } = c.var.visit.words;
  const damage = damageIn(fault);
  const may = html`<p class="govuk-body">${frame.faultNote}</p>`;
  if (damage === undefined)
    return pageOf(pages, c, { title: frame.fault, body: may, faulty: true, status: 500 });
  const body = html`<p class="govuk-body">
      ${frame.unreadableNote({ why: tasks.unreadable[damage] })}
    </p>
    ${c.req.method === "GET" ? nothing : may}`;
  return pageOf(pages, c, { title: frame.unreadable, body, faulty: true, status: 500 });
};
