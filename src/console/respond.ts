import type { MiddlewareHandler } from "hono";
import { randomUUID } from "node:crypto";
import { type Authority, sourceInWords } from "../words/authority.ts";
import { packed } from "./compress.ts";
import { findingHtml } from "./finding-html.ts";
import { type Html, html, nothing, partsOf, raw } from "./html.ts";
import { documentOf, type Page } from "./layout.ts";
import type { PageContext, Pages, PagesEnv, Visit } from "./pages.ts";

const policy = [
  "default-src 'none'",
  "style-src 'self'",
  "script-src 'self'",
  "img-src 'self' data:",
  "connect-src 'self'",
  "form-action 'self'",
  "base-uri 'none'",
  "frame-ancestors 'none'",
].join("; ");

/** Headers with which a browser runs nothing that we did not serve, and shows our pages in nobody else's. */
const safe = {
  "content-security-policy": policy,
  "x-content-type-options": "nosniff",
  "referrer-policy": "same-origin",
  "cross-origin-opener-policy": "same-origin",
  "cross-origin-resource-policy": "same-origin",
} as const;

/** Gives every answer the safe headers; what does not say how long it may be kept is not kept. */
export const safeHeaders: MiddlewareHandler<PagesEnv> = async (c, next) => {
  await next();
  // Pages come with them: to look into an answer's headers makes an object of them, a tenth of what a kept page costs.
  if (c.var.isSafe === true) return;
  // Set on the answer itself: `c.header` would make the whole answer anew for each, body and all.
  const { headers } = c.res;
  for (const [name, value] of Object.entries(safe)) headers.set(name, value);
  if (!headers.has("cache-control")) headers.set("cache-control", "no-store");
};

const encoder = new TextEncoder();

/** A part as it goes over the line. */
export const written = async (part: Html): Promise<Uint8Array> =>
  encoder.encode(String(await part));

// Where the body stands in its page. Another one in each process, so that nobody can write it into a page.
const place = `<!--${randomUUID()}-->`;

/**
 * A whole page as it goes over the line. It is put together from bytes, so that of a page which is mostly kept only little
 * is escaped and encoded again.
 */
export const pageInBytes = async (
  { look }: Pick<Pages, "look">,
  visit: Visit,
  page: Page,
): Promise<Uint8Array<ArrayBuffer>> => {
  const frame = String(await documentOf({ look }, visit, { ...page, body: raw(place) }));
  const [before = "", after = ""] = frame.split(place);
  const parts: Uint8Array[] = [encoder.encode(before)];
  for (const part of partsOf(page.body))
    parts.push(part instanceof Uint8Array ? part : await written(part));
  return Buffer.concat([...parts, encoder.encode(after)]);
};

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
        ${visit.words.frame.restsOn({ authority: "" })}${findingHtml(visit, sourceInWords(authority))}
        ${authority.mark === "unverified" ? html`<strong class="govuk-tag govuk-tag--yellow">${visit.words.frame.unverified}</strong>` : ""}
      </p>`;

/** The page for what is nowhere, or is not open to whoever asks: the two are not told apart. */
export const notFoundPage = (pages: Pick<Pages, "look">, c: PageContext): Promise<Response> => {
  const { frame } = c.var.visit.words;
  const body = html`<p class="govuk-body">${frame.notFoundNote}</p>`;
  return pageOf(pages, c, { title: frame.notFound, body, status: 404 });
};
