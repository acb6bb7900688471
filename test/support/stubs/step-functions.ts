import { serveJson, StubError, type JsonStub } from "./json-service.ts";

type Execution = {
  readonly arn: string;
  readonly input: string;
  readonly token: string;
  status: "RUNNING" | "SUCCEEDED" | "ABORTED" | "TIMED_OUT" | "PENDING_REDRIVE";
};

export type StepFunctionsStub = JsonStub & {
  /** The token of the wait that the execution of that name opened. */
  readonly tokenOf: (name: string) => string;
  /** As if the execution had come to that status by itself. */
  readonly becomes: (name: string, status: Execution["status"]) => void;
  /** How many executions were started. */
  readonly count: () => number;
};

const machine = "arn:aws:states:eu-central-1:000000000000:stateMachine:tasdiq";
/** The ARN of the stub's machine by its alias. */
export const stubStateMachine = `${machine}:live`;

const text = (value: unknown): string => String(value);

/**
 * Step Functions with one machine, whose executions open one wait each and end when its token is answered. The errors
 * are those that Amazon documents. What it leaves out: everything that the definition says.
 */
export const serveStepFunctions = async (): Promise<StepFunctionsStub> => {
  const executions = new Map<string, Execution>();
  const named = (name: string): Execution => {
    const execution = executions.get(name);
    if (execution === undefined) throw new Error(`no execution ${name}`);
    return execution;
  };

  const start = (input: Readonly<Record<string, unknown>>): Execution => {
    const [name, given] = [text(input["name"]), text(input["input"])];
    if (input["stateMachineArn"] !== stubStateMachine)
      throw new StubError("StateMachineDoesNotExist", "no such machine");
    if (/[\s<>{}[\]?*"#%\\^|~`$&,;:/]/.test(name) || name.length > 80)
      throw new StubError("InvalidName", name);
    const before = executions.get(name);
    if (before?.status === "RUNNING" && before.input === given) return before;
    if (before !== undefined) throw new StubError("ExecutionAlreadyExists", before.arn);
    const arn = `${machine.replace(":stateMachine:", ":execution:")}:${name}`;
    const execution: Execution = {
      arn,
      input: given,
      token: `token-of-${name}`,
      status: "RUNNING",
    };
    executions.set(name, execution);
    return execution;
  };

  const succeed = (token: string): void => {
    if (!token.startsWith("token-of-")) throw new StubError("InvalidToken", "Invalid Token");
    const execution = [...executions.values()].find((one) => one.token === token);
    if (execution === undefined) throw new StubError("TaskDoesNotExist", "no such task");
    if (execution.status !== "RUNNING")
      throw new StubError("TaskTimedOut", "Task Timed Out: 'Provided task does not exist anymore'");
    execution.status = "SUCCEEDED";
  };

  const stub = await serveJson({
    StartExecution: (input) => ({ executionArn: start(input).arn, startDate: 0 }),
    DescribeExecution: (input) => {
      const found = [...executions.values()].find(({ arn }) => arn === input["executionArn"]);
      if (found === undefined) throw new StubError("ExecutionDoesNotExist", "no such execution");
      return {
        executionArn: found.arn,
        stateMachineArn: machine,
        stateMachineAliasArn: stubStateMachine,
        status: found.status,
        startDate: 0,
      };
    },
    SendTaskSuccess: (input) => {
      JSON.parse(text(input["output"]));
      succeed(text(input["taskToken"]));
    },
  });

  return {
    ...stub,
    tokenOf: (name) => named(name).token,
    becomes: (name, status) => {
      named(name).status = status;
    },
    count: () => executions.size,
  };
};
