import type { MiddlewareHandler } from "hono";

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
export const safeHeaders: MiddlewareHandler = async (c, next) => {
  await next();
  // Set on the answer itself: `c.header` would make the whole answer anew for each, body and all.
  const { headers } = c.res;
  headers.set("content-security-policy", policy);
  headers.set("x-content-type-options", "nosniff");
  headers.set("referrer-policy", "same-origin");
  headers.set("cross-origin-opener-policy", "same-origin");
  headers.set("cross-origin-resource-policy", "same-origin");
  if (!headers.has("cache-control")) headers.set("cache-control", "no-store");
};
