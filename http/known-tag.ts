import type { Context } from "hono";

/**
 * Whether whoever asks has the answer of this entity tag already: any of a list, or `*`; of a weak tag only what it stands for
 * is compared (RFC 9110, section 13.1.2).
 */
export const isKnownTag = (c: Context, tag: string): boolean =>
  (c.req.header("if-none-match") ?? "")
    .split(",")
    .map((one) => one.trim().replace(/^W\//, ""))
    .some((one) => one === tag || one === "*");
