import { createHash } from "node:crypto";
import type { Context } from "hono";
import { deleteCookie, getCookie, setCookie } from "hono/cookie";
import * as z from "zod/mini";
import type { Session } from "../pages.ts";

/** Browsers keep a cookie of up to 4,096 bytes, its name and attributes among them (RFC 6265, section 6.1). */
export const largestToken = 3900;

/** How long somebody may take at the issuer, in seconds. */
const patience = 600;

const goingSchema = z.strictObject({
  state: z.string(),
  nonce: z.string(),
  verifier: z.string(),
  /** The page, without its language, to which the person goes back. */
  place: z.string(),
});

/** What this server must know again when somebody comes back from the issuer. */
export type Going = z.infer<typeof goingSchema>;

const goingIn = (text: string): Going | undefined => {
  try {
    const read = goingSchema.safeParse(JSON.parse(Buffer.from(text, "base64url").toString("utf8")));
    return read.success ? read.data : undefined;
  } catch {
    return undefined;
  }
};

export type Cookies = {
  readonly session: {
    readonly get: (c: Context) => string | undefined;
    /** @param life in seconds */
    readonly set: (c: Context, token: string, life: number) => void;
    readonly clear: (c: Context) => void;
  };
  readonly going: {
    readonly set: (c: Context, going: Going) => void;
    /** Holds once: whoever comes back a second time has none. */
    readonly take: (c: Context) => Going | undefined;
  };
};

/**
 * The cookies of people who sign in at an issuer. Under TLS their names begin with `__Host-`, so that no other host of
 * the same domain can set them.
 */
export const cookiesOf = (secure: boolean): Cookies => {
  const prefix = secure ? "__Host-" : "";
  const [session, going] = [`${prefix}tasdiq`, `${prefix}tasdiq-going`];
  const kept = { httpOnly: true, sameSite: "Lax", path: "/", secure } as const;
  const gone = { path: "/", secure } as const;
  return {
    session: {
      get: (c) => getCookie(c, session),
      set: (c, token, life) => {
        setCookie(c, session, token, { ...kept, maxAge: life });
      },
      clear: (c) => {
        deleteCookie(c, session, gone);
      },
    },
    going: {
      set: (c, content) => {
        const text = Buffer.from(JSON.stringify(content)).toString("base64url");
        setCookie(c, going, text, { ...kept, maxAge: patience });
      },
      take: (c) => {
        const text = getCookie(c, going);
        deleteCookie(c, going, gone);
        return text === undefined ? undefined : goingIn(text);
      },
    },
  };
};

const secretOf = (use: string, token: string): string =>
  createHash("sha256").update(`tasdiq-${use}-v1\n${token}`).digest("base64url");

/**
 * What the forms of a session carry, and what they do not: who lacks the cookie cannot work them out, and the cookie cannot be worked
 * out from them, nor one from the other.
 */
export const sessionSecrets = (token: string): Pick<Session, "formToken" | "secret"> => ({
  formToken: secretOf("form-token", token),
  secret: secretOf("session-secret", token),
});

// A page of this site, by its own path: no other host, nothing that ends a header, and no way round in circles.
const ownPlace = /^\/(?!\/|sign-(?:in|out)\b)[\x21-\x5b\x5d-\x7e]{0,1000}$/;

/** Where somebody goes after signing in: the page that was asked for, if it is one of this site's, else their tasks. */
export const placeAfter = (wished: string | undefined): string =>
  wished !== undefined && ownPlace.test(wished) ? wished : "/tasks";
