import { refusalStatus } from "../api/problem.ts";
import { refusalInWords, type Refusal } from "../../domain/refusal.ts";
import type { Authority } from "../../domain/authority.ts";
import { html, nothing, type Html } from "./html.ts";
import { documentOf, type Page } from "./layout.ts";
import type { PageContext, Pages, Visit } from "./pages.ts";

/** Answers with a page. */
export const pageOf = async (
  pages: Pick<Pages, "look">,
  c: PageContext,
  page: Page,
): Promise<Response> => c.html(await documentOf(pages, c.var.visit, page), page.status ?? 200);

/** What a rule rests on, with its mark where nobody has checked it. */
export const authorityOf = ({ words }: Visit, authority: Authority | null): Html =>
  authority === null
    ? nothing
    : html`<p class="govuk-hint">
        ${words.frame.restsOn("")}<span lang="en">${authority.cite}</span>
        ${authority.mark === "unverified" ? html`<strong class="govuk-tag govuk-tag--yellow">${words.frame.unverified}</strong>` : ""}
      </p>`;

/** The page for what is nowhere, or is not open to whoever asks: the two are not told apart. */
export const notFoundPage = (pages: Pick<Pages, "look">, c: PageContext): Promise<Response> => {
  const { frame } = c.var.visit.words;
  const body = html`<p class="govuk-body">${frame.notFoundNote}</p>`;
  return pageOf(pages, c, { title: frame.notFound, body, status: 404 });
};

/** A refusal as a page: its sentence, and what it rests on. */
export const refusalPage = (
  pages: Pick<Pages, "look">,
  c: PageContext,
  refusal: Refusal,
): Promise<Response> => {
  const { visit } = c.var;
  const body = html`<p class="govuk-body" lang="en">${refusalInWords(refusal)}</p>
    ${authorityOf(visit, refusal.authority)}`;
  const title = visit.words.frame.problem;
  return pageOf(pages, c, { title, body, faulty: true, status: refusalStatus(refusal) });
};
