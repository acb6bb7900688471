import fc from "fast-check";
import { hearWarnings } from "./warnings.ts";

const isLong = process.env["TASDIQ_LONG"] === "1";
/** How many times more inputs the long run brings. */
const more = 50;
/**
 * No input keeps anybody busy for longer, in seconds of computing. The slowest takes about one on a busy machine: what is caught
 * is an input that costs far more than others, and never a slow machine.
 */
const longest = 10;

const secondsOf = async (work: () => unknown): Promise<number> => {
  const before = process.cpuUsage();
  await work();
  return process.cpuUsage(before).user / 1_000_000;
};

/** What a server tells those who run it of visitors; any other warning says that something was not foreseen. */
const foreseen = "a visitor was turned away";

const unforeseen = (told: readonly string[]): readonly string[] =>
  told.filter((words) => !words.startsWith(foreseen));

/**
 * Brings inputs one after the other. What is foreseen of one is an answer; whatever is thrown fails, and so does what keeps
 * the process busy. The inputs are the same each time, and others in the long run (`TASDIQ_LONG=1`).
 * @param few how many inputs, where the run is not the long one
 */
export const fuzz = <T>(
  inputs: fc.Arbitrary<T>,
  few: number,
  takes: (input: T) => unknown,
): Promise<void> => {
  const one = async (input: T): Promise<void> => {
    const warnings = hearWarnings();
    try {
      const seconds = await secondsOf(() => takes(input));
      const told = unforeseen(warnings.heard);
      if (told.length > 0) throw new Error(told.join("\n"));
      if (seconds <= longest) return;
      // Only what it takes again is the input's: the first time may have loaded and compiled what was never used before.
      const again = await secondsOf(() => takes(input));
      if (again > longest) throw new Error(`kept busy for ${again.toFixed(1)} s`);
    } finally {
      warnings.end();
    }
  };
  const seed = isLong ? {} : { seed: 20_260_302 };
  const runs = { numRuns: isLong ? few * more : few, endOnFailure: isLong };
  return fc.assert(fc.asyncProperty(inputs, one), { ...runs, ...seed });
};

/** How long a suite may take: nothing measures it, and only what would never end is ended. */
export const patience = isLong ? 3_600_000 : 60_000;
