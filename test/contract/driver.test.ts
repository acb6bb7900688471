import {
  CreateStateMachineCommand,
  ListExecutionsCommand,
  SFNClient,
  StopExecutionCommand,
} from "@aws-sdk/client-sfn";
import { caseIdSchema, type CaseId } from "../../src/values/ids.ts";
import { sfnDriver } from "../../src/aws/sfn-driver.ts";
import {
  describeOnMoto,
  startMoto,
  type Moto,
  testCredentials,
  testRegion,
} from "../support/moto.ts";
import {
  type Stub,
  serveStub,
  type Behaviour,
  type StubRequest,
} from "../support/stubs/loopback.ts";
import {
  serveStepFunctions,
  stubStateMachine,
  type StepFunctionsStub,
} from "../support/stubs/step-functions.ts";
import type { Driver, WhereItStands } from "../../src/ledger/ports.ts";
import { openTestDriver } from "../support/driver-file.ts";
import { driverPort } from "../interpreter/port.ts";
import { longestDelay, throwFault } from "../support/asl-clock.ts";

type MemoryDriver = Driver & {
  /** The token of the wait that an execution has open; undefined when it has none. */
  readonly tokenOf: (caseId: CaseId, epoch: number) => string | undefined;
  /** Ends an execution as a fault or an operator would. */
  readonly end: (caseId: CaseId, epoch: number) => void;
};

type Execution = { running: boolean; token: string | undefined };

/** A driver whose executions open one wait each and end when it is resumed. */
const memoryDriver = (): MemoryDriver => {
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

/** A driver of a machine that opens one wait and ends when it is resumed. */
type OpenedDriver = {
  readonly driver: Driver;
  /** The token of the wait that the execution opened. */
  readonly tokenOf: (caseId: CaseId, epoch: number) => string;
  /** Ends an execution otherwise than by its wait. */
  readonly abort: (caseId: CaseId, epoch: number) => void;
  readonly close: () => unknown;
};

/** A machine that opens one wait and ends with it. */
const oneWait = JSON.stringify({
  QueryLanguage: "JSONata",
  StartAt: "Wait once",
  States: {
    "Wait once": {
      Type: "Task",
      Resource: "arn:aws:states:::lambda:invoke.waitForTaskToken",
      Arguments: {
        FunctionName: "openWait",
        Payload: {
          token: "{% $states.context.Task.Token %}",
          name: "{% $states.input.caseId & '_' & $string($states.input.epoch) %}",
        },
      },
      TimeoutSeconds: 1000,
      Next: "Done",
    },
    Done: { Type: "Succeed" },
  },
});

const openLocal = (): OpenedDriver => {
  const tokens = new Map<unknown, string>();
  let issued = 0;
  const local = openTestDriver({
    machine: oneWait,
    tasks: {
      openWait: (payload) => {
        const { name, token } = payload as { name: string; token: string };
        tokens.set(name, token);
        return Promise.resolve({});
      },
    },
    now: () => Date.UTC(2001, 0, 2),
    newToken: () => `secret-${(issued += 1)}`,
    chance: longestDelay,
    tellFault: throwFault,
  });
  return {
    driver: driverPort(local),
    tokenOf: (id, epoch) => tokens.get(`${id}_${epoch}`) ?? "none",
    abort: (id, epoch) => {
      void local.stop(`${id}_${epoch}`, "by an operator");
    },
    close: local.close,
  };
};

const openMemory = (): OpenedDriver => {
  const driver = memoryDriver();
  return {
    driver,
    tokenOf: (id, epoch) => driver.tokenOf(id, epoch) ?? "none",
    abort: driver.end,
    close: () => undefined,
  };
};

/** A client of the Step Functions at that endpoint. */
const clientOf = (endpoint: string): SFNClient =>
  new SFNClient({ endpoint, region: testRegion, credentials: testCredentials });

const openStub = async (): Promise<OpenedDriver> => {
  const stub = await serveStepFunctions();
  const client = clientOf(stub.endpoint);
  return {
    driver: sfnDriver({ client, stateMachine: stubStateMachine }),
    tokenOf: (id, epoch) => stub.tokenOf(`${id}_${epoch}`),
    abort: (id, epoch) => {
      stub.becomes(`${id}_${epoch}`, "ABORTED");
    },
    close: () => {
      client.destroy();
      return stub.close();
    },
  };
};

// moto's Step Functions writes dates as text, where the protocol has numbers of seconds and the SDK takes nothing else.
const isoDate = /^\d{4}-\d\d-\d\dT[\d:.]+Z$/;

const inSeconds = (_: string, value: unknown): unknown =>
  typeof value === "string" && isoDate.test(value) ? Date.parse(value) / 1000 : value;

const headersOf = (headers: StubRequest["headers"]): Record<string, string> =>
  Object.fromEntries(
    ["x-amz-target", "content-type", "authorization", "x-amz-date"].flatMap((name) => {
      const value = headers[name];
      return typeof value === "string" ? [[name, value]] : [];
    }),
  );

/** Passes everything on to the server at `endpoint`, and puts the dates in its JSON answers right. */
const serveDated = (endpoint: string): Promise<Stub> =>
  serveStub(async ({ method, path, headers, body }): Promise<Behaviour> => {
    const answer = await fetch(`${endpoint}${path}`, {
      method,
      headers: headersOf(headers),
      body: Uint8Array.from(body),
    });
    const text = await answer.text();
    const contentType = answer.headers.get("content-type") ?? "application/x-amz-json-1.0";
    const written = JSON.stringify(JSON.parse(text, inSeconds));
    return { status: answer.status, headers: { "content-type": contentType }, body: written };
  });

const caseId = caseIdSchema.parse("az-budapest-2001");
const answer: WhereItStands = {
  caseId,
  epoch: 1,
  version: 2,
  stage: "committee",
  clock: '{"due":null,"noted":"none"}',
  nextLookSeconds: 60,
  current: true,
};

const adapters: readonly {
  readonly name: string;
  readonly open: () => OpenedDriver | Promise<OpenedDriver>;
}[] = [
  { name: "in memory", open: openMemory },
  { name: "of one machine", open: openLocal },
  { name: "in Step Functions, by its documented answers", open: openStub },
];

describe.each(adapters)("The driver $name", ({ open }) => {
  let opened: OpenedDriver;
  beforeEach(async () => {
    opened = await open();
  });
  afterEach(() => opened.close());

  it("runs after it was started", async () => {
    expect(await opened.driver.start(caseId, 1)).toBe("started");
    expect(await opened.driver.isRunning(caseId, 1)).toBe(true);
  });

  it("does not run where it was never started", async () => {
    await opened.driver.start(caseId, 1);
    expect(await opened.driver.isRunning(caseId, 2)).toBe(false);
    expect(await opened.driver.isRunning(caseIdSchema.parse("other"), 1)).toBe(false);
  });

  it("is one and the same when it is started twice", async () => {
    await opened.driver.start(caseId, 1);
    const token = opened.tokenOf(caseId, 1);
    // Step Functions says "started" again while the first is open, the others that the name is taken.
    expect(["started", "nameTaken"]).toContain(await opened.driver.start(caseId, 1));
    expect(opened.tokenOf(caseId, 1)).toBe(token);
    expect(await opened.driver.resume(token, answer)).toBe("resumed");
    expect(await opened.driver.isRunning(caseId, 1)).toBe(false);
  });

  it("keeps its name when it has ended", async () => {
    await opened.driver.start(caseId, 1);
    await opened.driver.resume(opened.tokenOf(caseId, 1), answer);
    expect(await opened.driver.start(caseId, 1)).toBe("nameTaken");
    expect(await opened.driver.isRunning(caseId, 1)).toBe(false);
    expect(await opened.driver.start(caseId, 2)).toBe("started");
  });

  it("is resumed once by the token of its wait; the second time is late", async () => {
    await opened.driver.start(caseId, 1);
    const token = opened.tokenOf(caseId, 1);
    expect(await opened.driver.resume(token, answer)).toBe("resumed");
    expect(await opened.driver.resume(token, answer)).toBe("late");
  });

  it("is resumed once when two try at once", async () => {
    await opened.driver.start(caseId, 1);
    const token = opened.tokenOf(caseId, 1);
    const answers = await Promise.all([
      opened.driver.resume(token, answer),
      opened.driver.resume(token, answer),
    ]);
    expect([...answers].sort()).toEqual(["late", "resumed"]);
  });

  it("is late for a token that nobody gave out", async () => {
    await opened.driver.start(caseId, 1);
    expect(await opened.driver.resume("token-of-nobody.9", answer)).toBe("late");
    expect(await opened.driver.resume("something else", answer)).toBe("late");
    expect(await opened.driver.isRunning(caseId, 1)).toBe(true);
  });

  it("is late for the token of an execution that was stopped", async () => {
    await opened.driver.start(caseId, 1);
    const token = opened.tokenOf(caseId, 1);
    opened.abort(caseId, 1);
    expect(await opened.driver.isRunning(caseId, 1)).toBe(false);
    expect(await opened.driver.resume(token, answer)).toBe("late");
    expect(await opened.driver.start(caseId, 1)).toBe("nameTaken");
  });

  it("of one epoch is not resumed by the token of another", async () => {
    await opened.driver.start(caseId, 1);
    await opened.driver.start(caseId, 2);
    await opened.driver.resume(opened.tokenOf(caseId, 1), answer);
    expect(await opened.driver.isRunning(caseId, 1)).toBe(false);
    expect(await opened.driver.isRunning(caseId, 2)).toBe(true);
  });
});

describe("The driver in Step Functions, looked at from outside", () => {
  let stub: StepFunctionsStub;
  let client: SFNClient;
  beforeEach(async () => {
    stub = await serveStepFunctions();
    client = clientOf(stub.endpoint);
  });
  afterEach(async () => {
    client.destroy();
    await stub.close();
  });

  it("started twice while open is one execution, and both are told that it started", async () => {
    const driver = sfnDriver({ client, stateMachine: stubStateMachine });
    expect(await driver.start(caseId, 1)).toBe("started");
    expect(await driver.start(caseId, 1)).toBe("started");
    expect(stub.count()).toBe(1);
  });

  it("whose start got through while the answer was lost is one execution, and was started", async () => {
    const driver = sfnDriver({ client, stateMachine: stubStateMachine });
    stub.loseNextAnswer();
    expect(await driver.start(caseId, 1)).toBe("started");
    expect(stub.count()).toBe(1);
  });

  // The second request of the client meets a token that the first has used. The ledger tells that from being late.
  it("whose resumption got through while the answer was lost is resumed, and says late", async () => {
    const driver = sfnDriver({ client, stateMachine: stubStateMachine });
    await driver.start(caseId, 1);
    stub.loseNextAnswer();
    expect(await driver.resume(stub.tokenOf(`${caseId}_1`), answer)).toBe("late");
    expect(await driver.isRunning(caseId, 1)).toBe(false);
  });

  it.each(["SUCCEEDED", "TIMED_OUT", "ABORTED", "PENDING_REDRIVE"] as const)(
    "does not run when its status is %s",
    async (status) => {
      const driver = sfnDriver({ client, stateMachine: stubStateMachine });
      await driver.start(caseId, 1);
      stub.becomes(`${caseId}_1`, status);
      expect(await driver.isRunning(caseId, 1)).toBe(false);
    },
  );

  // The stub starts every execution at the beginning of the epoch.
  it.each([
    [0, "RUNNING", true],
    [5 * 60_000 - 1, "RUNNING", true],
    [5 * 60_000, "RUNNING", false],
    [0, "ABORTED", false],
  ] as const)("%d ms after its start, %s, is starting: %s", async (at, status, isStarting) => {
    const driver = sfnDriver({ client, stateMachine: stubStateMachine, now: () => at });
    await driver.start(caseId, 1);
    stub.becomes(`${caseId}_1`, status);
    expect(await driver.isStarting(caseId, 1)).toBe(isStarting);
    expect(await driver.isStarting(caseId, 2)).toBe(false);
  });

  it("takes the longest case id and a late epoch into a name that the service allows", async () => {
    const driver = sfnDriver({ client, stateMachine: stubStateMachine });
    const longest = caseIdSchema.parse("a".repeat(64));
    expect(await driver.start(longest, 9999)).toBe("started");
    expect(await driver.isRunning(longest, 9999)).toBe(true);
  });

  it("throws when the machine is not there, and does not call that a taken name", async () => {
    const stateMachine = stubStateMachine.replace("tasdiq", "another");
    await expect(sfnDriver({ client, stateMachine }).start(caseId, 1)).rejects.toThrow(
      "no such machine",
    );
  });

  it("throws when the service cannot be reached", async () => {
    const driver = sfnDriver({ client, stateMachine: stubStateMachine });
    await stub.close();
    await expect(driver.resume("token-of-x", answer)).rejects.toThrow();
    await expect(driver.isRunning(caseId, 1)).rejects.toThrow();
  });

  it("is not made with something else than a state machine", () => {
    const stateMachine = "arn:aws:lambda:eu-central-1:000000000000:function:x";
    expect(() => sfnDriver({ client, stateMachine })).toThrow("Not the ARN of a state machine");
  });
});

// moto starts, describes, lists and stops; it runs no definition, knows no aliases and takes every token.
describeOnMoto("The driver in Step Functions as moto serves it", () => {
  let moto: Moto;
  let dated: Stub;
  let client: SFNClient;
  let stateMachine = "";
  beforeAll(async () => {
    moto = await startMoto();
    dated = await serveDated(moto.endpoint);
    client = clientOf(dated.endpoint);
  });
  afterAll(async () => {
    client.destroy();
    await dated.close();
    await moto.close();
  });
  beforeEach(async () => {
    const made = await client.send(
      new CreateStateMachineCommand({
        name: `machine-${Math.random().toString(36).slice(2)}`,
        definition: oneWait,
        roleArn: "arn:aws:iam::123456789012:role/machine",
      }),
    );
    stateMachine = made.stateMachineArn ?? "";
  });
  const listed = async () =>
    (await client.send(new ListExecutionsCommand({ stateMachineArn: stateMachine }))).executions ??
    [];

  it("starts executions under the case's id and epoch, at the ARN that the driver works out", async () => {
    const driver = sfnDriver({ client, stateMachine });
    expect(await driver.start(caseId, 1)).toBe("started");
    expect(await driver.isRunning(caseId, 1)).toBe(true);
    expect(await driver.isRunning(caseId, 2)).toBe(false);
    expect((await listed()).map(({ name }) => name)).toEqual([`${caseId}_1`]);
  });

  it("says that a name is taken, while it runs and after it was stopped", async () => {
    const driver = sfnDriver({ client, stateMachine });
    await driver.start(caseId, 1);
    expect(await driver.start(caseId, 1)).toBe("nameTaken");
    const [execution] = await listed();
    await client.send(new StopExecutionCommand({ executionArn: execution?.executionArn }));
    expect(await driver.isRunning(caseId, 1)).toBe(false);
    expect(await driver.start(caseId, 1)).toBe("nameTaken");
  });

  it("throws when the machine is not there", async () => {
    const driver = sfnDriver({ client, stateMachine: `${stateMachine}-other` });
    await expect(driver.start(caseId, 1)).rejects.toThrow("State Machine Does Not Exist");
    expect(await driver.isRunning(caseId, 1)).toBe(false);
  });
});
