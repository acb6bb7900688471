import {
  DescribeExecutionCommand,
  type DescribeExecutionOutput,
  SendTaskSuccessCommand,
  StartExecutionCommand,
  type ExecutionStatus,
  type SFNClient,
} from "@aws-sdk/client-sfn";
import { executionName } from "../ledger/sending/resume-driver.ts";
import type { Driver } from "../ledger/ports.ts";
import type { CaseId } from "../values/ids.ts";

// What is known of the service, and how well.
// Documented in its API reference:
// - An execution's name is unique per account, region and state machine. Which version and alias it was started by is said
//   in fields of its own, beside the ARN arn:<partition>:states:<region>:<account>:execution:<machine>:<name>.
// - Starting is idempotent while an execution of that name and input is open: it then succeeds once more. After the end the
//   name is taken, and free again 90 days later; an epoch only counts up, so a name is never asked for again.
// - TaskTimedOut: the token expired, or its task was closed already. InvalidToken and TaskDoesNotExist say what they say.
// - Execution names should hold only 0-9 A-Z a-z - _ "to enable logging with CloudWatch Logs". Ours do.
// Concluded from that, and not tried on a real account:
// - The ARN of an execution that was started by an alias has no qualifier; were it otherwise, none would ever seem to run.
// - The token of a stopped execution is late by TaskTimedOut; a stranger's by one of the other two. All three are "late".

const tooLate: ReadonlySet<string> = new Set(["TaskTimedOut", "TaskDoesNotExist", "InvalidToken"]);

const nameOf = (fault: unknown): string => (fault instanceof Error ? fault.name : "");

/** The first six parts of the ARN are the same for the machine, its alias and its executions, but for the sixth. */
const executionsOf = (stateMachine: string): string => {
  const [arn, partition, service, region, account, kind, machine] = stateMachine.split(":");
  if (arn !== "arn" || service !== "states" || kind !== "stateMachine" || machine === undefined)
    throw new Error(`Not the ARN of a state machine or of its alias: ${stateMachine}`);
  return ["arn", partition, "states", region, account, "execution", machine].join(":");
};

// PENDING_REDRIVE is an execution that failed and that a Distributed Map may run again. The machine has no such map; if one
// were ever seen, it would not move by itself, so the case needs a new driver like after any other failure.
const runs = (status: ExecutionStatus | undefined): boolean => status === "RUNNING";

/** An execution comes to its first wait in seconds; what calls and retries can add stays below this, in milliseconds. */
const longestStart = 5 * 60_000;

export type SfnDriverOptions = {
  /** Epoch milliseconds. */
  readonly now?: () => number;
  readonly client: Pick<SFNClient, "send">;
  /** The ARN of the machine's alias; executions are started by it and so keep to the version it names. */
  readonly stateMachine: string;
  /** Those of the machines that procedures have of their own, by procedure; a case of another is carried by the first. */
  readonly machines?: ProcedureMachines;
};

export type ProcedureMachines = {
  readonly aliases: Readonly<Record<string, string>>;
  /** The procedure whose file gives a case its stages; it never changes. */
  readonly procedureOf: (caseId: CaseId) => Promise<string | undefined>;
};

/** Finds the machine of a case. Each case is looked up once, and none where no procedure has a machine of its own. */
const machineFinder = (
  stateMachine: string,
  machines: ProcedureMachines | undefined,
): ((caseId: CaseId) => Promise<string>) => {
  if (machines === undefined || Object.keys(machines.aliases).length === 0)
    return () => Promise.resolve(stateMachine);
  const found = new Map<CaseId, string>();
  return async (caseId) => {
    const known = found.get(caseId);
    if (known !== undefined) return known;
    const alias = machines.aliases[(await machines.procedureOf(caseId)) ?? ""] ?? stateMachine;
    found.set(caseId, alias);
    return alias;
  };
};

/**
 * The driver in Step Functions. `start` answers `started` also when an execution of that name is open already, for the
 * service answers so; there is never more than one. `resume` can answer `late` to a caller whose own first request got
 * through while its answer was lost: only the ledger tells the two apart. `isRunning` is eventually consistent: of an
 * execution that was started a moment ago it may say no, and the epoch that is then started takes its place.
 * @throws every other error of the service
 */
export const sfnDriver = ({
  client,
  stateMachine,
  machines,
  now = Date.now,
}: SfnDriverOptions): Driver => {
  // A setting that names no machine is found out at once.
  for (const arn of [stateMachine, ...Object.values(machines?.aliases ?? {})]) executionsOf(arn);
  const machineOf = machineFinder(stateMachine, machines);
  const describe = async (
    caseId: CaseId,
    epoch: number,
  ): Promise<Pick<DescribeExecutionOutput, "status" | "startDate"> | undefined> => {
    const executions = executionsOf(await machineOf(caseId));
    const executionArn = `${executions}:${executionName(caseId, epoch)}`;
    try {
      // Without the input, which needs no right to the machine's key.
      return await client.send(
        new DescribeExecutionCommand({ executionArn, includedData: "METADATA_ONLY" }),
      );
    } catch (fault) {
      if (nameOf(fault) === "ExecutionDoesNotExist") return undefined;
      throw fault;
    }
  };
  return {
    start: async (caseId, epoch) => {
      const name = executionName(caseId, epoch);
      const input = JSON.stringify({ caseId, epoch });
      const stateMachineArn = await machineOf(caseId);
      try {
        await client.send(new StartExecutionCommand({ stateMachineArn, name, input }));
        return "started";
      } catch (fault) {
        if (nameOf(fault) === "ExecutionAlreadyExists") return "nameTaken";
        throw fault;
      }
    },
    resume: async (token, answer) => {
      const output = JSON.stringify(answer);
      try {
        await client.send(new SendTaskSuccessCommand({ taskToken: token, output }));
        return "resumed";
      } catch (fault) {
        if (tooLate.has(nameOf(fault))) return "late";
        throw fault;
      }
    },
    isRunning: async (caseId, epoch) => runs((await describe(caseId, epoch))?.status),
    isStarting: async (caseId, epoch) => {
      const found = await describe(caseId, epoch);
      const since = found?.startDate?.getTime() ?? 0;
      return runs(found?.status) && now() - since < longestStart;
    },
  };
};
