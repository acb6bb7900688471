import type { Authority } from "../../domain/authority.ts";
import { html, nothing, type Html } from "./html.ts";
import { documentOf, type Page } from "./layout.ts";
import type { PageContext, Pages, Visit } from "./pages.ts";

/** Answers with a page. */
export const pageOf = async (
  pages: Pick<Pages, "look">,
  c: PageContext,
  page: Page,
): Promise<Response> => {
  // A plain string: a server hands that on as it is, but the template's own kind of string only by a stream.
  const text = String(await documentOf(pages, c.var.visit, page));
  return c.html(text, page.status ?? 200);
};

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
