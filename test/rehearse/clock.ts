/** The rehearsal's own time: the machine's, set ahead. Every function, token and execution goes by it. */
export type Clock = {
  /** Epoch milliseconds. */
  readonly now: () => number;
  /** How far it is ahead of the machine's, in milliseconds. */
  readonly ahead: () => number;
  readonly advance: (milliseconds: number) => void;
};

export const newClock = (): Clock => {
  let ahead = 0;
  return {
    now: () => Date.now() + ahead,
    ahead: () => ahead,
    advance: (milliseconds) => {
      ahead += milliseconds;
    },
  };
};
