/**
 * What is kept beside the record for minutes or hours and then forgotten: who is signed in, and what a passkey was asked to sign. Nothing
 * in it is needed to judge the record; whoever loses it signs in again.
 */
export type ShortLived = {
  /** @param until epoch milliseconds by the machine's own clock; from then on it is not there */
  readonly keep: (name: string, content: string, until: number) => Promise<void>;
  readonly get: (name: string) => Promise<string | undefined>;
  /** Takes it away. Of several who take the same at once, in whatever process, one is given it. */
  readonly take: (name: string) => Promise<string | undefined>;
};

type Kept = { readonly content: string; readonly until: number };

/** At most so many at once: the oldest is forgotten first. */
const most = 10_000;

/**
 * What is kept in this process and is gone with it.
 * @param now epoch milliseconds by the machine's own clock
 */
export const shortLivedHere = (now: () => number): ShortLived => {
  const kept = new Map<string, Kept>();
  const live = (name: string): string | undefined => {
    const one = kept.get(name);
    return one !== undefined && one.until > now() ? one.content : undefined;
  };
  return {
    keep: (name, content, until) => {
      const [oldest] = kept.keys();
      if (kept.size >= most && oldest !== undefined) kept.delete(oldest);
      kept.set(name, { content, until });
      return Promise.resolve();
    },
    get: (name) => Promise.resolve(live(name)),
    take: (name) => {
      const content = live(name);
      kept.delete(name);
      return Promise.resolve(content);
    },
  };
};
