import { readFileSync, statSync } from "node:fs";
import * as z from "zod/mini";
import type { Clock } from "../ledger/ports.ts";
import type { Sentence } from "../words/messages.ts";
import { isMissing, placeFile } from "./durable-file.ts";
import { HomeFault } from "./disk-fault.ts";

export const systemClock: Clock = { now: () => Date.now() };

const day = 24 * 3_600_000;

/** No office is silent for so long, in days; a clock that says so is doubted until a person has looked at it. */
const longestSilence = 400;

/** So far, in milliseconds, two clocks that are set may differ. */
export const slack = 5 * 60_000;

/** Why a clock is doubted, by the time of the newest entry on record; undefined where it is not. Both in epoch milliseconds. */
export const clockDoubt = (now: number, newest: number): Sentence | undefined => {
  const times = { now: new Date(now).toISOString(), newest: new Date(newest).toISOString() };
  if (now - newest > longestSilence * day)
    return { kind: "clockAhead", ...times, days: String(Math.floor((now - newest) / day)) };
  return newest - now > slack ? { kind: "clockBehind", ...times } : undefined;
};

/** A clock that can be set forward, for demo homes. It runs on by itself and never goes back. */
export type VirtualClock = Clock & {
  /** Sets the clock forward by so many milliseconds; answers the new time. */
  readonly advance: (milliseconds: number) => Promise<number>;
};

const offsetSchema = z.strictObject({ ahead: z.int().check(z.nonnegative()) });

const aheadIn = (file: string): number => {
  try {
    return offsetSchema.parse(JSON.parse(readFileSync(file, "utf8"))).ahead;
  } catch (cause) {
    if (isMissing(cause)) return 0;
    throw new HomeFault({ kind: "clockUnreadable", file }, { cause });
  }
};

// A clock is looked at many times within one command, so the file is looked for once in a millisecond, and read again
// only where it is another one than before: it is always replaced whole, never changed.
const remembering = (file: string) => {
  const nothing = { looked: 0, place: 0, changed: 0, ahead: 0 };
  let known = nothing;
  return {
    aheadAt: (at: number): number => {
      if (at === known.looked) return known.ahead;
      const found = statSync(file, { throwIfNoEntry: false });
      const { ino: place, mtimeMs: changed } = found ?? { ino: 0, mtimeMs: 0 };
      const same = place === known.place && changed === known.changed;
      known = { looked: at, place, changed, ahead: same ? known.ahead : aheadIn(file) };
      return known.ahead;
    },
    forget: (): void => {
      known = nothing;
    },
  };
};

/**
 * The system's clock plus what a file says, in milliseconds. The file is looked at every time, so a server beside the
 * command that sets the clock goes with it; without the file nothing is added.
 * @throws if the file is damaged.
 */
export const openVirtualClock = ({ file }: { readonly file: string }): VirtualClock => {
  const { aheadAt, forget } = remembering(file);
  const now = (): number => {
    const at = Date.now();
    return at + aheadAt(at);
  };
  return {
    now,
    advance: async (milliseconds) => {
      if (!Number.isSafeInteger(milliseconds) || milliseconds < 0) {
        throw new Error(`A clock goes forward by whole milliseconds, not by ${milliseconds}`);
      }
      const sum = aheadIn(file) + milliseconds;
      await placeFile({ file, bytes: Buffer.from(`${JSON.stringify({ ahead: sum })}\n`) });
      forget();
      return now();
    },
  };
};
