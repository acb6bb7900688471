import { createHash, randomBytes } from "node:crypto";
import * as z from "zod/mini";
import type { ShortLived } from "../../ledger/short-lived.ts";
import { personSchema } from "../../values/ids.ts";
import type { Session } from "../pages.ts";
import { sessionSecrets } from "./cookies.ts";

/** A session ends after so many seconds, or when what keeps it does. */
export const sessionLife = 12 * 3600;

/** Whose a session is: a person, and the public key that began it, without which it ends; left out where none did. */
export type SessionOf = Pick<Session, "person" | "by">;

export type Sessions = {
  /** Answers what the browser keeps of it. */
  readonly begin: (whose: SessionOf) => Promise<string>;
  readonly get: (id: string | undefined) => Promise<(SessionOf & SessionSecrets) | undefined>;
  readonly end: (id: string | undefined) => Promise<void>;
};

type SessionSecrets = ReturnType<typeof sessionSecrets>;

const whoseSchema = z.strictObject({ person: personSchema, by: z.optional(z.string()) });

export const newSecret = (): string => randomBytes(32).toString("base64url");

// Whoever may read what is kept can take over no session: only the browser knows what this is the digest of.
const nameOf = (id: string): string =>
  `session#${createHash("sha256").update(`tasdiq-session-v1\n${id}`).digest("hex")}`;

/** @param now epoch milliseconds by the machine's own clock */
export const sessionsIn = (kept: ShortLived, now: () => number): Sessions => ({
  begin: async (whose) => {
    const id = newSecret();
    await kept.keep(nameOf(id), JSON.stringify(whose), now() + sessionLife * 1000);
    return id;
  },
  get: async (id) => {
    if (id === undefined) return undefined;
    const content = await kept.get(nameOf(id));
    if (content === undefined) return undefined;
    return { ...whoseSchema.parse(JSON.parse(content)), ...sessionSecrets(id) };
  },
  end: async (id) => {
    if (id !== undefined) await kept.take(nameOf(id));
  },
});
