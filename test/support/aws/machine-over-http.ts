import { openTestDriver, type TestDriver } from "../driver-file.ts";
import { randomUUID } from "node:crypto";
import type { LocalDriver, TaskHandlers } from "../../interpreter/driver.ts";
import { longestDelay, throwFault } from "../asl-clock.ts";
import { playedMachine } from "../azerbaijani-machine.ts";
import { StubError } from "../stubs/json-service.ts";
import { serveStub, type Behaviour, type Stub } from "../stubs/loopback.ts";
import { stubStateMachine } from "../stubs/step-functions.ts";

export type MachineStub = Stub & {
  readonly driver: TestDriver;
  /** What the next requests for these operations meet instead of an answer; undefined: nothing any more. */
  readonly meets: (mishap: ((operation: string) => Behaviour | undefined) | undefined) => void;
  /** Every operation that was asked for, in order, with what it was asked of. */
  readonly asked: () => readonly string[];
};

type Input = Readonly<Record<string, string>>;
type Operation = (input: Input) => Promise<unknown>;

const executions = stubStateMachine.replace(":stateMachine:", ":execution:").replace(/:live$/, "");

// When each execution was first started, in seconds as Step Functions tells it.
const operationsOf = (
  driver: LocalDriver,
  dates = new Map<string, number>(),
): Readonly<Record<string, Operation>> => ({
  StartExecution: async ({ name = "", input = "", stateMachineArn }) => {
    if (stateMachineArn !== stubStateMachine)
      throw new StubError("StateMachineDoesNotExist", "no such machine");
    const startDate = dates.get(name) ?? Date.now() / 1000;
    dates.set(name, startDate);
    const started = await driver.start(name, JSON.parse(input) as never);
    // Asked again while it runs, with the same input, Step Functions answers as if it had started it.
    if (started === "name taken" && !driver.isRunning(name))
      throw new StubError("ExecutionAlreadyExists", name);
    return { executionArn: `${executions}:${name}`, startDate };
  },
  DescribeExecution: ({ executionArn = "" }) => {
    const name = executionArn.slice(executions.length + 1);
    const found = driver.list().find((execution) => execution.name === name);
    if (found === undefined) throw new StubError("ExecutionDoesNotExist", executionArn);
    return Promise.resolve({
      executionArn,
      stateMachineArn: stubStateMachine.replace(/:live$/, ""),
      status: found.status,
      startDate: dates.get(name) ?? 0,
    });
  },
  SendTaskSuccess: async ({ taskToken = "", output = "" }) => {
    const resumed = await driver.resume(taskToken, JSON.parse(output) as never);
    if (resumed === "late") throw new StubError("TaskTimedOut", "Task Timed Out");
    return {};
  },
});

const contentType = { "content-type": "application/x-amz-json-1.0" };

const answered = async (operation: Operation | undefined, body: string): Promise<Behaviour> => {
  try {
    if (operation === undefined) throw new StubError("UnknownOperationException", "not served");
    const answer = await operation(JSON.parse(body) as Input);
    return { status: 200, headers: contentType, body: JSON.stringify(answer) };
  } catch (fault) {
    const { name, message } = fault as Error;
    const status = fault instanceof StubError ? fault.status : 500;
    return { status, headers: contentType, body: JSON.stringify({ __type: name, message }) };
  }
};

/**
 * Step Functions with the real machine, run by the driver of one machine: its tasks get the payloads that the definition
 * makes. What it leaves out: an answer comes only when the execution has come to its next wait or its end.
 */
export const serveMachine = async (tasks: TaskHandlers): Promise<MachineStub> => {
  const driver = openTestDriver({
    machine: playedMachine(),
    tasks,
    now: () => Date.now(),
    newToken: () => `secret-task-token-${randomUUID()}`,
    chance: longestDelay,
    tellFault: throwFault,
  });
  const operations = operationsOf(driver);
  const asked: string[] = [];
  let mishap: ((operation: string) => Behaviour | undefined) | undefined;
  const stub = await serveStub(({ headers, body }) => {
    const operation = String(headers["x-amz-target"]).replace(/^.*\./, "");
    const { name, taskToken, executionArn } = JSON.parse(body.toString()) as Input;
    asked.push(`${operation} ${name ?? taskToken ?? executionArn ?? ""}`);
    return mishap?.(operation) ?? answered(operations[operation], body.toString());
  });
  return {
    ...stub,
    driver,
    asked: () => asked,
    meets: (next) => {
      mishap = next;
    },
    close: async () => {
      await stub.close();
      driver.close();
    },
  };
};
