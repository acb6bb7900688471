/** Clocks of several machines may differ by so many milliseconds. */
export const slack = 60_000;
