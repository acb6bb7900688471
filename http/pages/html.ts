import { html, raw } from "hono/html";

export { html, raw };

/** HTML in which everything that was put in was escaped. A page is awaited as a whole, because a part may be. */
export type Html = ReturnType<typeof html>;

/** Nothing. */
export const nothing: Html = raw("");
