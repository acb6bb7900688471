import { createHash } from "node:crypto";
import { isKnownTag } from "../../api/tagged.ts";
import { asAttachment } from "../../api/log.ts";
import type { Page } from "../layout.ts";
import { packed } from "../compress.ts";
import type { PageContext, Pages } from "../pages.ts";
import { pageInBytes } from "../respond.ts";

/** For so many seconds somebody between may answer with what was answered before. */
const fresh = 300;

type SharedFile = { readonly text: string; readonly type: string; readonly name?: string };
type Shared = Omit<SharedFile, "text"> & { readonly bytes: Uint8Array<ArrayBuffer> };

/**
 * Answers with what everybody may have, so that it may be kept on the way. For somebody who is signed in a page bears
 * their name and their form's secret, so theirs is kept nowhere.
 */
const shared = async (c: PageContext, { bytes, type, name }: Shared): Promise<Response> => {
  const etag = `"${createHash("sha256").update(bytes).digest("base64url").slice(0, 27)}"`;
  const headers: Record<string, string> = {
    etag,
    vary: "Cookie, Accept-Encoding",
    "cache-control":
      c.var.visit.visitor === undefined ? `public, max-age=${String(fresh)}` : "private, no-cache",
  };
  // Said of a 304 too: where nothing is said the server says text/plain, and a cache would believe it.
  headers["content-type"] = type;
  if (isKnownTag(c.req.raw, etag)) return new Response(null, { status: 304, headers });
  if (name !== undefined) headers["content-disposition"] = asAttachment(name);
  const sent = await packed(c, bytes);
  // One page, and other bytes: then its mark may not claim that they are the same.
  if (sent.headers["content-encoding"] !== undefined) headers["etag"] = `W/${etag}`;
  return new Response(sent.bytes, { headers: { ...sent.headers, ...headers } });
};

/** A file for everybody. */
export const sharedFile = (c: PageContext, { text, ...file }: SharedFile): Promise<Response> =>
  shared(c, { ...file, bytes: new TextEncoder().encode(text) });

/** A page for everybody. */
export const sharedPage = async (
  pages: Pick<Pages, "look">,
  c: PageContext,
  page: Omit<Page, "under" | "status">,
): Promise<Response> => {
  const bytes = await pageInBytes(pages, c.var.visit, { ...page, under: "public" });
  return shared(c, { bytes, type: "text/html; charset=utf-8" });
};
