import { sourceSaid, type Authority } from "../procedure/values/authority.ts";
import { findingHtml } from "./finding-html.ts";
import { html, nothing, type Html } from "./html.ts";
import { safe } from "./headers.ts";
import type { Page } from "./layout.ts";
import { packed } from "./compress.ts";
import type { PageContext, Pages, Visit } from "./pages.ts";
import { pageInBytes } from "./page-bytes.ts";

const ofAPage = {
  "content-type": "text/html; charset=UTF-8",
  "cache-control": "no-store",
} as const;

/** Answers with a page that is written out. */
export const writtenPage = async (
  c: PageContext,
  page: Uint8Array<ArrayBuffer>,
  status: NonNullable<Page["status"]> | 200 = 200,
): Promise<Response> => {
  const { bytes, headers } = await packed(c, page);
  c.set("isSafe", true);
  return c.body(bytes, status, { ...safe, ...ofAPage, ...headers });
};

/** Answers with a page. */
export const pageOf = async (
  pages: Pick<Pages, "look">,
  c: PageContext,
  page: Page,
): Promise<Response> => writtenPage(c, await pageInBytes(pages, c.var.visit, page), page.status);

/** What a rule rests on, with its mark where nobody has checked it. */
export const authorityOf = (visit: Visit, authority: Authority | null): Html =>
  authority === null
    ? nothing
    : html`<p class="govuk-hint">
        ${visit.words.frame.restsOn({ authority: "" })}${findingHtml(visit, sourceSaid(authority))}
        ${authority.mark === "unverified" ? html`<strong class="govuk-tag govuk-tag--yellow">${visit.words.frame.unverified}</strong>` : ""}
      </p>`;

/** The page for what is nowhere, or is not open to whoever asks: the two are not told apart. */
export const notFoundPage = (pages: Pick<Pages, "look">, c: PageContext): Promise<Response> => {
  const { frame } = c.var.visit.words;
  const body = html`<p class="govuk-body">${frame.notFoundNote}</p>`;
  return pageOf(pages, c, { title: frame.notFound, body, status: 404 });
};
