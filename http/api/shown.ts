import type { Context } from "hono";
import { canonicalJson, digestOf } from "../../application/canonical.ts";
import { isRefusal, type Refusal } from "../../domain/refusal.ts";
import { isKnownTag } from "../known-tag.ts";
import { refusedOver } from "./problem.ts";

export type Form = { readonly type?: string; readonly headers?: Readonly<Record<string, string>> };

/**
 * An answer with its strong entity tag, or 304 to somebody who has it. The tag is made from the bytes: the head of a case
 * does not tell them, because a period may have ended and a document may have been altered since.
 */
export const shown = (
  c: Context,
  text: string | Uint8Array<ArrayBuffer>,
  form: Form = {},
): Response => {
  const tag = `"${digestOf(text)}"`;
  const headers = {
    ...form.headers,
    etag: tag,
    "cache-control": "private, no-cache",
    // Said of a 304 too: where nothing is said the server says text/plain, and a cache would believe it.
    "content-type": form.type ?? "application/json",
  };
  return isKnownTag(c, tag)
    ? new Response(null, { status: 304, headers })
    : new Response(text, { headers });
};

/**
 * What was found, with its tag; or the answer to a refusal. It is canonical JSON (RFC 8785), so that every process that
 * serves an office gives the same thing the same tag.
 */
export const shownAsJson = (c: Context, found: object | Refusal): Response =>
  isRefusal(found) ? refusedOver(found) : shown(c, canonicalJson(found));

/** A page of a list, with a link to the one after it (RFC 8288). */
export const shownPage = (c: Context, text: string, next: string | number | null): Response => {
  if (next === null) return shown(c, text);
  const query = new URLSearchParams(c.req.query());
  query.set("after", String(next));
  return shown(c, text, { headers: { link: `<${c.req.path}?${query.toString()}>; rel="next"` } });
};
