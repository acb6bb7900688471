/** Moves the date, and nothing else: timers and sockets are those of now. `jest.useRealTimers()` moves it back. */
export const moveDateTo = (now: number): void => {
  jest.useFakeTimers({
    now,
    doNotFake: [
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
    ],
  });
};
