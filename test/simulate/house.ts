import type { Answer } from "../../src/ledger/handling/answer.ts";
import type { DriverEvent, ExecutionSummary } from "../../src/local/driver/driver.ts";
import type { CaseId } from "../../src/values/ids.ts";
import type { Process } from "./process.ts";

/** A shell around the application: what runs processes, drivers and schedules. */
export type House = {
  readonly shell: "one machine" | "cloud";
  /** Has some process do something; whoever asked hears of it only if that process lives long enough. */
  readonly have: (work: (process: Process) => Promise<unknown>) => void;
  /** Has the schedule's work begin: what was left is continued, and every driver is brought to where the ledger stands. */
  readonly sweep: () => void;
  /** Fires the timers that are due. */
  readonly fire: () => void;
  readonly nextDue: () => number | undefined;
  readonly running: () => readonly ExecutionSummary[];
  readonly history: (name: string) => readonly DriverEvent[];
  /** Ends an execution as a fault or an operator would. */
  readonly stop: (name: string) => void;
  /** A new version: every process begins anew, and every driver is started again from the ledger. */
  readonly deploy: () => void;
  /** The file of the drivers is lost, where there is one. */
  readonly loseDriverFile: () => void;
  /** Deliveries that come late come now. */
  readonly deliverLate: () => void;
  readonly onEntry: (caseId: CaseId) => void;
  readonly close: () => void;
};

export type Heard = (answer: Answer) => void;
