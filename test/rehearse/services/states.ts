import { randomUUID } from "node:crypto";
import { setImmediate as nextTurn } from "node:timers/promises";
import type { LocalDriver } from "../../interpreter/driver.ts";
import type { LedgerFile } from "../../../src/local/ledger/commits.ts";
import {
  driversInMemory,
  type Histories,
  openTestDriver,
  type TestDriver,
} from "../../support/driver-file.ts";
import type { Clock } from "../clock.ts";
import type { Estate, Machine } from "../deploy/estate.ts";
import { Refusal, type Service } from "../gateway/gateway.ts";
import { inRole, type Rights } from "../gateway/rights.ts";
import type { Lambdas } from "../lambda/lambdas.ts";
import type { Work } from "../work.ts";
import { json, jsonError } from "./answers.ts";
import type { Events } from "./events.ts";

type Input = Readonly<Record<string, string>>;
type Operation = (input: Input, caller: Parameters<Rights["require"]>[0]) => unknown;

export type States = Service & {
  readonly executions: () => ReturnType<LocalDriver["list"]>;
  /** The name of the machine whose execution has this name. */
  readonly machineOf: (execution: string) => string | undefined;
  readonly history: Histories["history"];
  /** Fires what is due by the rehearsal's time. How many executions moved. */
  readonly runDue: () => Promise<number>;
  /** When an execution goes on by itself (epoch ms); undefined where it does not. */
  readonly wakesAt: (name: string) => number | undefined;
  /** As if the service had forgotten when the execution is to go on by itself. */
  readonly loseTimer: (name: string) => void;
  /** Stops an execution, whose name is taken from then on. */
  readonly end: (name: string) => Promise<void>;
  /** As if the execution had never been: what is asked of it afterwards finds nothing, and nobody is told. */
  readonly remove: (name: string) => Promise<void>;
  readonly close: () => void;
};

type Parts = {
  readonly estate: Estate;
  readonly rights: Rights;
  readonly lambdas: () => Lambdas;
  readonly clock: Clock;
  readonly work: Work;
  readonly events: () => Pick<Events, "put">;
};

/** A name that Step Functions takes ("StartExecution", API Reference). */
const nameShape = /^[^\s<>{}[\]?*"#%\\^|~`$&,;:/\p{Cc}]{1,80}$/u;

const driverOf = (
  machine: Machine,
  file: LedgerFile,
  { estate, lambdas, clock, work }: Parts,
): TestDriver => {
  const role = estate.roles.get(machine.role);
  if (role === undefined) throw new Error(`${machine.name} has no role`);
  const caller = inRole(role);
  const task = (arn: string) => async (payload: unknown) => {
    const invoked = await lambdas().invoke({ caller }, arn, payload);
    if (invoked.kind === "answered") return invoked.answer;
    const { errorType, errorMessage } = invoked.fault;
    throw Object.assign(new Error(errorMessage), { name: errorType });
  };
  return openTestDriver({
    file,
    machine: machine.definition,
    tasks: Object.fromEntries([...estate.functions.keys()].map((arn) => [arn, task(arn)])),
    now: clock.now,
    newToken: () => randomUUID(),
    // Waits are as long as they are on an average: nothing here is left to chance.
    chance: () => 0.5,
    tellFault: (name, fault) => {
      work.begin(`the execution ${name}`, () => Promise.reject(faultOf(fault)));
    },
  });
};

const faultOf = (fault: unknown): Error =>
  fault instanceof Error ? fault : new Error(String(fault));

/** What a machine's role needs so that its log is delivered ("Logging using CloudWatch Logs") and its traces sent. */
const observing = {
  log: [
    "CreateLogDelivery",
    "DeleteLogDelivery",
    "DescribeLogGroups",
    "DescribeResourcePolicies",
    "GetLogDelivery",
    "ListLogDeliveries",
    "PutResourcePolicy",
    "UpdateLogDelivery",
  ].map((action) => ({ action: `logs:${action}`, resource: "*" })),
  traces: ["GetSamplingRules", "GetSamplingTargets", "PutTelemetryRecords", "PutTraceSegments"].map(
    (action) => ({ action: `xray:${action}`, resource: "*" }),
  ),
};

const assertObserved = (machine: Machine, { estate, rights }: Parts): void => {
  const role = estate.roles.get(machine.role);
  if (role === undefined) throw new Error(`${machine.name} has no role`);
  if (machine.logGroup !== undefined) rights.require(inRole(role), ...observing.log);
  if (machine.traced) rights.require(inRole(role), ...observing.traces);
};

/** Step Functions: the definition of the template, run by our own interpreter, whose tasks call functions by their ARN. */
export const states = (parts: Parts): States => {
  const { estate, rights, work } = parts;
  const drivers = new Map<string, TestDriver>();
  /** Where the executions of each machine are kept. */
  const files: LedgerFile[] = [];
  /** By the ARNs of executions: two machines may each have one of a name. */
  const inputs = new Map<string, string>();
  const removed = new Set<string>();
  const executionIn = (driver: LocalDriver, name: string) =>
    removed.has(name) ? undefined : driver.list().find((execution) => execution.name === name);
  const opened = (machine: Machine): TestDriver => {
    if (!drivers.has(machine.arn)) assertObserved(machine, parts);
    const known = drivers.get(machine.arn);
    if (known !== undefined) return known;
    const file = driversInMemory();
    const driver = driverOf(machine, file, parts);
    files.push(file);
    drivers.set(machine.arn, driver);
    return driver;
  };
  const inMachine = (arn: string): readonly [Machine, string | undefined] => {
    for (const machine of estate.machines.values()) {
      if (machine.arn === arn) return [machine, undefined];
      const alias = machine.aliases.get(arn);
      if (alias !== undefined) return [machine, alias];
    }
    throw new Refusal("StateMachineDoesNotExist", `there is no machine ${arn}`);
  };
  const executionsOf = ({ arn }: Machine): string => arn.replace(":stateMachine:", ":execution:");
  const found = (arn: string): readonly [Machine, string] => {
    for (const machine of estate.machines.values()) {
      const prefix = `${executionsOf(machine)}:`;
      if (arn.startsWith(prefix)) return [machine, arn.slice(prefix.length)];
    }
    throw new Refusal("InvalidArn", `not an execution: ${arn}`);
  };

  // A token is good in the machine that gave it out, and nobody says which that is.
  const machineOf = (name: string): Machine | undefined =>
    [...estate.machines.values()].find(({ arn }) => {
      const driver = drivers.get(arn);
      return driver !== undefined && executionIn(driver, name) !== undefined;
    });

  const told = new Set<string>();
  /** Tells EventBridge of executions that failed, each once ("Step Functions Execution Status Change"). */
  const tellFailures = (): void => {
    for (const [arn, driver] of drivers)
      for (const { name, status, startedAt, endedAt } of driver.list()) {
        const executionArn = `${arn.replace(":stateMachine:", ":execution:")}:${name}`;
        if (status === "RUNNING" || status === "SUCCEEDED" || told.has(executionArn)) continue;
        told.add(executionArn);
        const detail = { executionArn, stateMachineArn: arn, name, status };
        parts.events().put({
          source: "aws.states",
          "detail-type": "Step Functions Execution Status Change",
          resources: [executionArn],
          detail: { ...detail, startDate: startedAt, stopDate: endedAt ?? null },
        });
      }
  };

  const end = async (name: string): Promise<void> => {
    for (const driver of drivers.values()) await driver.stop(name, "ended in the rehearsal");
    tellFailures();
  };

  const wakesAt = (name: string): number | undefined => {
    const query = "SELECT wake_at FROM execution WHERE name = ? AND status = 'RUNNING'";
    const at = files.map(({ database }) => database.prepare(query).get(name)?.["wake_at"]);
    return at.find((one) => typeof one === "number");
  };

  const loseTimer = (name: string): void => {
    const forget =
      "UPDATE execution SET wake_at = NULL, thread = json_set(thread, '$.pose.timeoutAt', NULL) WHERE name = ?";
    for (const { database } of files) database.prepare(forget).run(name);
  };

  const operations: Readonly<Record<string, Operation>> = {
    StartExecution: ({ stateMachineArn = "", name = "", input = "" }, caller) => {
      const [machine, alias] = inMachine(stateMachineArn);
      rights.require(caller, {
        action: "states:StartExecution",
        resource: machine.arn,
        ...(alias === undefined ? {} : { context: { "states:StateMachineQualifier": alias } }),
      });
      if (!nameShape.test(name)) throw new Refusal("InvalidName", `not a name: ${name}`);
      const driver = opened(machine);
      const executionArn = `${executionsOf(machine)}:${name}`;
      const before = inputs.get(executionArn);
      // Asked again while it runs, with the same input, Step Functions answers as if it had started it.
      if (before !== undefined && !(before === input && driver.isRunning(name)))
        throw new Refusal("ExecutionAlreadyExists", name);
      if (before === undefined) {
        inputs.set(executionArn, input);
        const given = JSON.parse(input) as never;
        work.begin(`the execution ${name}`, async () => {
          await driver.start(name, given);
          tellFailures();
        });
      }
      return { executionArn, startDate: 0 };
    },
    DescribeExecution: ({ executionArn = "" }, caller) => {
      rights.require(caller, { action: "states:DescribeExecution", resource: executionArn });
      const [machine, name] = found(executionArn);
      const execution = executionIn(opened(machine), name);
      if (execution === undefined)
        throw new Refusal("ExecutionDoesNotExist", `there is no execution ${name}`);
      return { executionArn, stateMachineArn: machine.arn, status: execution.status, startDate: 0 };
    },
    SendTaskSuccess: async ({ taskToken = "", output = "" }, caller) => {
      const name = taskToken.slice(0, taskToken.lastIndexOf("/"));
      const machine = machineOf(name);
      if (machine === undefined) throw new Refusal("InvalidToken", "Invalid Token");
      rights.require(caller, { action: "states:SendTaskSuccess", resource: machine.arn });
      const driver = opened(machine);
      const resumed = driver.resume(taskToken, JSON.parse(output) as never);
      work.begin(`the execution ${name}, resumed`, async () => {
        await resumed;
        tellFailures();
      });
      // A token that is late is known at once; one that holds is answered before the execution goes on.
      if ((await Promise.race([resumed, nextTurn("going on")])) === "late")
        throw new Refusal("TaskTimedOut", "Task Timed Out");
      return {};
    },
  };

  return {
    refuse: jsonError,
    answer: async ({ headers, body, caller }) => {
      const operation = String(headers["x-amz-target"]).replace(/^.*\./, "");
      const carryOut = operations[operation];
      if (carryOut === undefined)
        throw new Error(`the rehearsal does not know Step Functions' ${operation}`);
      return json(200, await carryOut(JSON.parse(body.toString()) as Input, caller));
    },
    machineOf: (execution) => machineOf(execution)?.name,
    executions: () => [...drivers.values()].flatMap((driver) => driver.list()),
    history: (name) => [...drivers.values()].flatMap((driver) => driver.history(name)),
    runDue: async () => {
      let moved = 0;
      for (const driver of drivers.values()) moved += await driver.runDue();
      tellFailures();
      return moved;
    },
    wakesAt,
    loseTimer,
    end,
    remove: async (name) => {
      removed.add(name);
      for (const [arn, driver] of drivers) {
        told.add(`${arn.replace(":stateMachine:", ":execution:")}:${name}`);
        await driver.stop(name, "removed in the rehearsal");
      }
    },
    close: () => {
      for (const driver of drivers.values()) driver.close();
      for (const { database } of files) database.close();
    },
  };
};
