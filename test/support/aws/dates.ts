import { jest } from "@jest/globals";

const timers = [
  "hrtime",
  "nextTick",
  "performance",
  "queueMicrotask",
  "setImmediate",
  "clearImmediate",
  "setInterval",
  "clearInterval",
  "setTimeout",
  "clearTimeout",
] as const;

/** Moves the date, and nothing else: timers and sockets are those of now. `moveDateBack` moves it back. */
export const moveDateTo = (now: number): void => {
  jest.useFakeTimers({ now, doNotFake: [...timers] });
};

/** The date is that of now again. */
export const moveDateBack = (): void => {
  jest.useRealTimers();
};
