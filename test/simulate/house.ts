import type { Answer } from "../../src/ledger/handling/answer.ts";
import type { DriverEvent, ExecutionSummary } from "../interpreter/driver.ts";
import type { CaseId } from "../../src/values/ids.ts";
import type { Wait } from "../../src/ledger/ports.ts";
import type { Process } from "./process.ts";

/** A shell around the application: what runs processes, and what carries cases on in them. */
export type House = {
  readonly shell: "one machine" | "cloud";
  /** Has some process do something; whoever asked hears of it only if that process lives long enough. */
  readonly have: (work: (process: Process) => Promise<unknown>) => void;
  /** Has the schedule's work begin: whatever is due or was left is done in every case. */
  readonly sweep: () => void;
  /** Does what is due, as timers have it done. */
  readonly fire: () => void;
  readonly nextDue: () => number | undefined;
  /** The executions that run; none where a worker carries cases. */
  readonly running: () => readonly ExecutionSummary[];
  /** Whether an execution ended and nobody was told. */
  readonly unheard: (name: string) => boolean;
  readonly history: (name: string) => readonly DriverEvent[];
  /** Ends an execution as a fault or an operator would. */
  readonly stop: (name: string) => void;
  /** A call that opened a wait comes once more, and so does the answer to a token. */
  readonly openAgain: (payload: unknown) => void;
  readonly answerAgain: (wait: Pick<Wait, "caseId" | "epoch" | "token">) => void;
  /** A new version: every process begins anew, and every driver is started again from the ledger. */
  readonly deploy: () => void;
  /** What a worker noted of its looks is lost, where there is one. */
  readonly loseLooks: () => void;
  /** Deliveries that come late come now. */
  readonly deliverLate: () => void;
  readonly onEntry: (caseId: CaseId) => void;
  readonly close: () => void;
};

export type Heard = (answer: Answer) => void;
