import { setImmediate as nextLoop } from "node:timers/promises";

/** How many milliseconds of work may follow on one another before the server hears who else has come. */
const longest = 5;
/** How many turns of the event loop are let pass then; with nothing to do each takes some microseconds. */
const loops = 12;

let servers = 0;
let began: number | undefined;

const begin = (): void => {
  began = performance.now();
  setImmediate(() => {
    began = undefined;
  }).unref();
};

const isLong = (): boolean => {
  if (began !== undefined) return performance.now() - began > longest;
  begin();
  return false;
};

const hear = async (): Promise<void> => {
  // One turn of the loop takes in one new connection only: whoever comes after two hundred others would wait for two hundred
  // pieces of work.
  for (let passed = 0; passed < loops; passed += 1) await nextLoop();
  // Whoever goes on now has the whole time anew: else many that wait together would each come on by one step only.
  began = performance.now();
};

/** Says that this process has a server, until that is taken back: in others there is nobody to be heard. */
export const beginHearing = (): (() => void) => {
  servers += 1;
  return () => {
    servers -= 1;
  };
};

/**
 * Lets the server hear who else has come; undefined as long as it need not. What is read from memory never waits for anything, so
 * work of any length would follow on itself, and nobody else would be heard before its end.
 */
export const hearOthers = (): Promise<void> | undefined =>
  servers > 0 && isLong() ? hear() : undefined;
