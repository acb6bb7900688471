import { randomBytes } from "node:crypto";
import type { Session } from "../pages.ts";

/** A session ends after so many seconds, or when the server does. */
export const sessionLife = 12 * 3600;
const mostSessions = 10_000;

type Kept = { readonly session: Session; readonly until: number };

/** Sessions that are kept in this process and are gone with it. */
export type Sessions = {
  /** Answers what the browser keeps of it. */
  readonly begin: (whose: Pick<Session, "person" | "credential" | "by">) => string;
  readonly get: (id: string) => Session | undefined;
  readonly end: (id: string) => void;
};

export const newSecret = (): string => randomBytes(32).toString("base64url");

/** @param now epoch milliseconds by the machine's own clock */
export const openSessions = (now: () => number): Sessions => {
  const sessions = new Map<string, Kept>();
  return {
    begin: (whose) => {
      const [id, formToken, secret] = [newSecret(), newSecret(), newSecret()];
      const [oldest] = sessions.keys();
      if (sessions.size >= mostSessions && oldest !== undefined) sessions.delete(oldest);
      const session = { ...whose, formToken, secret };
      sessions.set(id, { session, until: now() + sessionLife * 1000 });
      return id;
    },
    get: (id) => {
      const kept = sessions.get(id);
      return kept !== undefined && kept.until > now() ? kept.session : undefined;
    },
    end: (id) => {
      sessions.delete(id);
    },
  };
};
