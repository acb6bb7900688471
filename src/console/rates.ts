/** How often in a minute one address may try to sign in, and one person may send a form. */
export type Rates = { readonly signIns: number; readonly commands: number };

export const usualRates: Rates = { signIns: 10, commands: 60 };

/** In a demonstration one browser plays all the people, and signing in proves nothing that could be guessed. */
export const demonstrationRates: Rates = { signIns: 600, commands: 600 };

const minute = 60_000;
/** Of so many askers the times are kept; of more, those who have asked longest ago are forgotten. */
const mostAskers = 10_000;

/** Counts what was asked within the last minute. It is kept in this process: several processes each count for themselves. */
export type Window = {
  /** Notes that somebody asks now; answers after how many seconds they may, 0 for at once. What is turned away does not count. */
  readonly ask: (who: string) => number;
};

export const slidingWindow = (most: number, now: () => number): Window => {
  const asked = new Map<string, readonly number[]>();
  return {
    ask: (who) => {
      const at = now();
      // What lies ahead was asked before the clock was set back: nobody knows how long ago.
      const recent = (asked.get(who) ?? []).filter((time) => time > at - minute && time <= at);
      const [oldest] = recent;
      const isFull = recent.length >= most && oldest !== undefined;
      // Put in anew, so that the first of the map is whoever has asked longest ago.
      asked.delete(who);
      asked.set(who, isFull ? recent : [...recent, at]);
      const [first] = asked.keys();
      if (asked.size > mostAskers && first !== undefined) asked.delete(first);
      return isFull ? Math.max(1, Math.ceil((oldest + minute - at) / 1000)) : 0;
    },
  };
};
