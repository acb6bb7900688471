import type { Driver } from "../../../src/ledger/ports.ts";
import type { CaseId } from "../../../src/procedure/values/ids.ts";

export type MemoryDriver = Driver & {
  /** The token of the wait that an execution has open; undefined when it has none. */
  readonly tokenOf: (caseId: CaseId, epoch: number) => string | undefined;
  /** Ends an execution as a fault or an operator would. */
  readonly end: (caseId: CaseId, epoch: number) => void;
};

type Execution = { running: boolean; token: string | undefined };

/** A driver whose executions open one wait each and end when it is resumed. */
export const memoryDriver = (): MemoryDriver => {
  const executions = new Map<string, Execution>();
  const nameOf = (caseId: CaseId, epoch: number): string => `${caseId}_${String(epoch)}`;
  const close = (execution: Execution): void => {
    execution.running = false;
    execution.token = undefined;
  };
  return {
    start: (caseId, epoch) => {
      const name = nameOf(caseId, epoch);
      if (executions.has(name)) return Promise.resolve("nameTaken");
      executions.set(name, { running: true, token: `token/${name}` });
      return Promise.resolve("started");
    },
    resume: (token) => {
      const waiting = [...executions.values()].find((execution) => execution.token === token);
      if (waiting === undefined) return Promise.resolve("late");
      close(waiting);
      return Promise.resolve("resumed");
    },
    isRunning: (caseId, epoch) =>
      Promise.resolve(executions.get(nameOf(caseId, epoch))?.running ?? false),
    // Nobody stores the waits of these executions.
    isStarting: (caseId, epoch) =>
      Promise.resolve(executions.get(nameOf(caseId, epoch))?.running ?? false),
    tokenOf: (caseId, epoch) => executions.get(nameOf(caseId, epoch))?.token,
    end: (caseId, epoch) => {
      const execution = executions.get(nameOf(caseId, epoch));
      if (execution !== undefined) close(execution);
    },
  };
};
