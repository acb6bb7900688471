import { html, raw } from "hono/html";

export { html, raw };

/** HTML in which everything that was put in was escaped. A page is awaited as a whole, because a part may be. */
export type Html = ReturnType<typeof html>;

/** A part of a page, or one that was written out before and is kept from page to page. */
export type Part = Html | Uint8Array;

/** The body of a page: one part, or several one after the other. */
export type Body = Html | readonly Part[];

const isList = (body: Body): body is readonly Part[] => Array.isArray(body);

export const partsOf = (body: Body): readonly Part[] => (isList(body) ? body : [body]);

/** Nothing. */
export const nothing: Html = raw("");
