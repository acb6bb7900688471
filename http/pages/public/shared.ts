import { createHash } from "node:crypto";
import { documentOf, type Page } from "../layout.ts";
import type { PageContext, Pages } from "../pages.ts";

/** For so many seconds somebody between may answer with what was answered before. */
const fresh = 300;

type SharedFile = { readonly text: string; readonly type: string; readonly name?: string };

const isKnown = (c: PageContext, etag: string): boolean =>
  (c.req.header("if-none-match") ?? "")
    .split(",")
    .map((one) => one.trim().replace(/^W\//, ""))
    .some((one) => one === etag || one === "*");

/**
 * Answers with what everybody may have, so that it may be kept on the way. For somebody who is signed in a page bears
 * their name and their form's secret, so theirs is kept nowhere.
 */
const shared = (c: PageContext, { text, type, name }: SharedFile): Response => {
  const etag = `"${createHash("sha256").update(text).digest("base64url").slice(0, 27)}"`;
  const headers: Record<string, string> = {
    etag,
    vary: "Cookie",
    "cache-control":
      c.var.visit.visitor === undefined ? `public, max-age=${String(fresh)}` : "private, no-cache",
  };
  if (isKnown(c, etag)) return new Response(null, { status: 304, headers });
  headers["content-type"] = type;
  if (name !== undefined) headers["content-disposition"] = `attachment; filename="${name}"`;
  return new Response(text, { headers });
};

/** A file for everybody. */
export const sharedFile = (c: PageContext, file: SharedFile): Response => shared(c, file);

/** A page for everybody. */
export const sharedPage = async (
  pages: Pick<Pages, "look">,
  c: PageContext,
  page: Omit<Page, "under" | "status">,
): Promise<Response> => {
  const text = String(await documentOf(pages, c.var.visit, { ...page, under: "public" }));
  return shared(c, { text, type: "text/html; charset=utf-8" });
};
