import type { MiddlewareHandler } from "hono";
import type { TurnedAway } from "./loopback.ts";
import { wordsFor } from "./language.ts";
import { responseOf } from "./http-answer.ts";
import { faultOver } from "./problem.ts";

/**
 * Lets only those through who mean this server by the address that it is known under. The proxy before it ends TLS and hands
 * on the name that was asked for; a page of another site says in Origin where it is from.
 * @param origin `https://office.example`
 */
export const originOnly = (origin: string, turnedAway: TurnedAway): MiddlewareHandler => {
  const { host } = new URL(origin);
  return async (c, next) => {
    const asked = c.req.header("host") ?? "";
    if (asked.toLowerCase() !== host) {
      turnedAway("a request for another host");
      return responseOf(
        faultOver(
          { status: 421, title: "ForeignHost", said: { kind: "hostNotServed", host, asked } },
          wordsFor(c.req.raw),
        ),
      );
    }
    const from = c.req.header("origin");
    if (from !== undefined && from !== origin) {
      turnedAway("a request from a page of another origin");
      return responseOf(
        faultOver(
          { status: 403, title: "ForeignOrigin", said: { kind: "originForeign", origin: from } },
          wordsFor(c.req.raw),
        ),
      );
    }
    await next();
    return undefined;
  };
};
