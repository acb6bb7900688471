import { hearOthers } from "./hear-others.ts";

/** How much is done at once, and how much may wait for it. */
export type TurnLimits = {
  readonly atOnce: number;
  /** Of these, how many of one asker: the others are kept for whoever comes meanwhile. */
  readonly ofOne: number;
  readonly waitingOfOne: number;
  readonly waiting: number;
};

/** Why something is not even put in line: there is too much of the asker's own, or too much of everybody's. */
export type Overflow = "own" | "all";

export type Turn = { readonly end: () => void };

/** Gives turns: each asker has a line of their own, and the lines are served one after the other. */
export type Turns = {
  /** Why nothing more of an asker is put in line; undefined where there is room. */
  readonly overflow: (asker: string) => Overflow | undefined;
  /** A turn, when it comes; it must be ended. */
  readonly next: (asker: string) => Promise<Turn>;
};

export const turnsOf = ({ atOnce, ofOne, waitingOfOne, waiting }: TurnLimits): Turns => {
  const lines = new Map<string, (() => void)[]>();
  const runningOf = new Map<string, number>();
  let [running, inLine] = [0, 0];
  const mayRun = (asker: string): boolean =>
    running < atOnce && (runningOf.get(asker) ?? 0) < ofOne;
  const end = async (asker: string): Promise<void> => {
    await hearOthers();
    running -= 1;
    const left = (runningOf.get(asker) ?? 1) - 1;
    if (left === 0) runningOf.delete(asker);
    else runningOf.set(asker, left);
    serve();
  };
  const begin = (asker: string): Turn => {
    running += 1;
    runningOf.set(asker, (runningOf.get(asker) ?? 0) + 1);
    let hasEnded = false;
    return {
      end: () => {
        if (hasEnded) return;
        hasEnded = true;
        void end(asker);
      },
    };
  };
  const serve = (): void => {
    for (const [asker, line] of lines) {
      if (running >= atOnce) return;
      if (!mayRun(asker)) continue;
      const start = line.shift();
      // Put in anew, so that the first of the map is whoever was served longest ago.
      lines.delete(asker);
      if (line.length > 0) lines.set(asker, line);
      if (start === undefined) continue;
      inLine -= 1;
      start();
    }
  };
  const startsAtOnce = (asker: string): boolean => !lines.has(asker) && mayRun(asker);
  return {
    overflow: (asker) => {
      if (startsAtOnce(asker)) return undefined;
      if ((lines.get(asker)?.length ?? 0) >= waitingOfOne) return "own";
      return inLine >= waiting ? "all" : undefined;
    },
    next: (asker) => {
      if (startsAtOnce(asker)) return Promise.resolve(begin(asker));
      const line = lines.get(asker) ?? [];
      inLine += 1;
      lines.set(asker, line);
      return new Promise((given) => {
        line.push(() => {
          given(begin(asker));
        });
      });
    },
  };
};
