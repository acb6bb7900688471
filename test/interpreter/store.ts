import type { LedgerFile } from "../../src/local/ledger/commits.ts";
import type { Change, NewExecution } from "./rows.ts";
import { executionsIn, machinesIn, readsIn, type Machines, type Reads } from "./tables.ts";

/** What a transaction holds is synchronous, so that none spans an await. */
export type Store = {
  readonly transaction: LedgerFile["write"];
  readonly reads: Reads;
  readonly machines: Machines;
  /** False if the name is taken; within a transaction, as `save`. */
  readonly insert: (made: NewExecution) => boolean;
  /** Compare-and-set on the version. */
  readonly save: (name: string, version: number, change: Change) => boolean;
  /** Ends an execution that cannot be read. */
  readonly setAside: (name: string, at: number, cause: string) => Promise<void>;
  readonly isOpen: () => boolean;
  /** Nothing is stored after it. */
  readonly close: () => void;
};

/** Keeps executions in the ledger's file, which stays its opener's to close. */
export const openStore = ({ database, write }: LedgerFile): Store => {
  const { insert, update, setAside } = executionsIn(database);
  let isClosed = false;
  return {
    transaction: write,
    reads: readsIn(database),
    machines: machinesIn(database),
    insert,
    save: update,
    setAside: (name, at, cause) =>
      write(() => {
        setAside(name, at, cause);
      }),
    isOpen: () => !isClosed && database.isOpen,
    close: () => {
      isClosed = true;
    },
  };
};
