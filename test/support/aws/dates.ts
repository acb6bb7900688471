import { mock } from "node:test";

/** Moves the date, and nothing else: timers and sockets are those of now. `moveDateBack` moves it back. */
export const moveDateTo = (now: number): void => {
  moveDateBack();
  mock.timers.enable({ apis: ["Date"], now });
};

/** The date is that of now again. */
export const moveDateBack = (): void => {
  mock.timers.reset();
};
