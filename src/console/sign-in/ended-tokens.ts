import { createHash } from "node:crypto";

/** Of so many tokens it is known that their session has ended; of more, those that ended first are forgotten. */
const most = 10_000;

/** The tokens whose session ended before they did themselves: by signing out, or by signing in anew in the same browser. */
export type EndedTokens = {
  readonly end: (token: string) => void;
  readonly isEnded: (token: string) => boolean;
};

/** They are kept in this process, as digests: nobody can sign in by what is kept here. */
export const endedTokens = (): EndedTokens => {
  const ended = new Set<string>();
  // Without its signature, which can be written in several ways.
  const nameOf = (token: string): string =>
    createHash("sha256")
      .update(token.slice(0, token.lastIndexOf(".")))
      .digest("base64url");
  return {
    end: (token) => {
      ended.add(nameOf(token));
      const [oldest] = ended;
      if (ended.size > most && oldest !== undefined) ended.delete(oldest);
    },
    isEnded: (token) => ended.size > 0 && ended.has(nameOf(token)),
  };
};
