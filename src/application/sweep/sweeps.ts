import type { Swept } from "./sweep.ts";

/** The sweeps of a server, as those who ask it know them. */
export type Sweeps = {
  /** What the last one found; undefined before the first one is done. */
  readonly last: () => Swept | undefined;
  /** Sweeps at once, or waits for the sweep that is under way. */
  readonly now: () => Promise<Swept>;
};

/** Sweeps that may be another process's, which wrote down what it found and is not told to sweep. */
export type SweepsAnywhere = {
  readonly last: () => Swept | undefined | Promise<Swept | undefined>;
  readonly now?: Sweeps["now"];
};

/**
 * A sweep in numbers, for whoever counts them. The code never changes its meaning; the line carries no case and no person.
 */
export type SweptLine = Pick<Swept, "at" | "took" | "cases" | "unread" | "healed" | "found"> & {
  readonly code: "TSD2003";
  readonly words: string;
};

export const sweptLine = ({ at, took, cases, unread, healed, found }: Swept): SweptLine => ({
  code: "TSD2003",
  words: "all open cases were checked",
  at,
  took,
  cases,
  unread,
  healed,
  found,
});
