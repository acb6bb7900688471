import { hearOthers } from "../../api/hear-others.ts";

/**
 * Makes a promise of a synchronous reading, a rejected one if it throws. From time to time it comes later: a list of all cases
 * would otherwise be read without a break.
 */
export const answering = <T>(read: () => T): Promise<T> =>
  hearOthers()?.then(read) ??
  new Promise((answer) => {
    answer(read());
  });
