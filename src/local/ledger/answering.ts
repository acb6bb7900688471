import { hearOthers } from "../../api/hear-others.ts";
import { Altered } from "../../ledger/reading/altered-record.ts";
import { isFaultOfFile, messageOf } from "./transaction.ts";

const orAltered = <T>(read: () => T): T => {
  try {
    return read();
  } catch (fault) {
    if (!isFaultOfFile(fault)) throw fault;
    throw new Altered({ kind: "fileUnsound", cause: messageOf(fault) }, { cause: fault });
  }
};

/**
 * Makes a promise of a synchronous reading, a rejected one if it throws: with `Altered` where the file is damaged. From time to
 * time it comes later: a list of all cases would otherwise be read without a break.
 */
export const answering = <T>(read: () => T): Promise<T> =>
  hearOthers()?.then(() => orAltered(read)) ??
  new Promise((answer) => {
    answer(orAltered(read));
  });
