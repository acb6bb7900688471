const hour = 3_600_000;

/** What is to be done once an hour. */
export type Hourly = {
  readonly isDue: () => boolean;
  readonly begin: () => void;
};

/**
 * Knows when something is due that is done once an hour, by a clock that people may set: where it was set back to before the last
 * time it is due at once, or a server would rest for as long as the clock was fast.
 * @param now epoch milliseconds
 */
export const hourly = (now: () => number): Hourly => {
  let last: number | undefined;
  return {
    isDue: () => last === undefined || now() < last || now() - last >= hour,
    begin: () => {
      last = now();
    },
  };
};
