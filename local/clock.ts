import { readFileSync, statSync } from "node:fs";
import * as z from "zod/mini";
import type { Clock } from "../application/ports.ts";
import { isMissing, placeFile } from "./durable-file.ts";

export const systemClock: Clock = { now: () => Date.now() };

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
    throw new Error(`The virtual clock cannot be read: ${file}`, { cause });
  }
};

/** Reads the file again only where it is another one than last time; it is always replaced whole, never changed. */
const remembering = (file: string): (() => number) => {
  let known = { place: 0, at: 0, ahead: 0 };
  return () => {
    const found = statSync(file, { throwIfNoEntry: false });
    if (found === undefined) return 0;
    const { ino: place, mtimeMs: at } = found;
    if (place !== known.place || at !== known.at) known = { place, at, ahead: aheadIn(file) };
    return known.ahead;
  };
};

/**
 * The system's clock plus what a file says, in milliseconds. The file is looked at every time, so a server beside the
 * command that sets the clock goes with it; without the file nothing is added.
 * @throws if the file is damaged.
 */
export const openVirtualClock = ({ file }: { readonly file: string }): VirtualClock => {
  const ahead = remembering(file);
  const now = (): number => Date.now() + ahead();
  return {
    now,
    advance: async (milliseconds) => {
      if (!Number.isSafeInteger(milliseconds) || milliseconds < 0) {
        throw new Error(`A clock goes forward by whole milliseconds, not by ${milliseconds}`);
      }
      const sum = aheadIn(file) + milliseconds;
      await placeFile({ file, bytes: Buffer.from(`${JSON.stringify({ ahead: sum })}\n`) });
      return now();
    },
  };
};
