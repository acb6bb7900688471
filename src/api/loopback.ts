import type { MiddlewareHandler } from "hono";
import { isLoopbackName } from "../values/sign-in.ts";
import { wordsFor } from "./language.ts";
import { responseOf } from "./http-answer.ts";
import { faultOver } from "./problem.ts";

/** Tells that somebody was turned away. What they sent is not repeated: it is theirs to write, and a log is read by people. */
export type TurnedAway = (why: string) => void;

const hostIn = (text: string): string | undefined => {
  try {
    return new URL(text).host;
  } catch {
    return undefined;
  }
};

const isLoopback = (host: string): boolean =>
  isLoopbackName(host.replace(/:\d+$/, "").toLowerCase());

/**
 * Lets only those through who mean this machine. A page of another site can make a browser send requests here: by its
 * own name that it lets point to this machine (then Host is that name), or across origins (then Origin says so).
 */
export const loopbackOnly =
  (turnedAway: TurnedAway): MiddlewareHandler =>
  async (c, next) => {
    const host = c.req.header("host") ?? "";
    if (!isLoopback(host)) {
      turnedAway("a request for another host than this machine");
      return responseOf(
        faultOver(
          { status: 421, title: "ForeignHost", said: { kind: "hostNotThisMachine", asked: host } },
          wordsFor(c.req.raw),
        ),
      );
    }
    const origin = c.req.header("origin");
    if (origin !== undefined && hostIn(origin) !== host) {
      turnedAway("a request from a page of another origin");
      return responseOf(
        faultOver(
          { status: 403, title: "ForeignOrigin", said: { kind: "originForeign", origin } },
          wordsFor(c.req.raw),
        ),
      );
    }
    await next();
    return undefined;
  };
