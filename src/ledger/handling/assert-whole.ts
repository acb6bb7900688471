import { leavesTask } from "../../case/state-in-force.ts";
import { leafHash } from "../../record/canonical.ts";
import type { Append } from "../ports.ts";

/**
 * What the caller must have got right before an append reaches a ledger.
 * @throws if anything in it does not fit the rest: that is a bug, and a bug must not reach the record
 */
export const assertWhole = ({ entry, bytes, hash, expectedVersion, head, task }: Append): void => {
  const { state } = head;
  const faults = [
    [leafHash(bytes) === hash, "its hash is not that of its bytes"],
    [entry.seq === expectedVersion + 1, "its number does not follow the expected version"],
    [(entry.prev === null) === (expectedVersion === 0), "only a first entry follows no other"],
    [state.version === entry.seq && state.head === hash, "its head is not its own"],
    [state.caseId === entry.caseId, "its head is of another case"],
    [task === null || task.stage === state.stage, "its task is of another stage"],
    [task === null || leavesTask(state), "it leaves a task in a case with nothing left to do"],
  ] as const;
  for (const [holds, words] of faults) {
    if (!holds)
      throw new Error(`Entry ${entry.seq} of ${entry.caseId} cannot be written: ${words}`);
  }
};
