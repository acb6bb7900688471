import { writeFileSync } from "node:fs";
import { join } from "node:path";
import type { SFNClient } from "@aws-sdk/client-sfn";
import { dynamoWaits } from "../../src/aws/dynamo/index.ts";
import { lambdaCall, type Callee } from "../../src/aws/lambda-call.ts";
import { sfnDriver } from "../../src/aws/sfn-driver.ts";
import type { Wait, Waits } from "../../src/ledger/ports.ts";
import { randomIds } from "../../src/ledger/random-ids.ts";
import { openVirtualClock, systemClock } from "../../src/local/clock.ts";
import { caseIdSchema } from "../../src/values/ids.ts";
import { endpoints, type Endpoint } from "../support/dynamo/endpoints.ts";
import { itSentOnlyWhatIsLawful, watch, type Watch } from "../support/dynamo/lawful.ts";
import { steppedClock } from "../support/memory/clock.ts";
import { countedIds } from "../support/memory/ids.ts";
import { memoryWaits } from "../support/memory/waits.ts";
import { testCredentials, testRegion } from "../support/moto.ts";
import { functionFault, serveLambda, type LambdaStub } from "../support/stubs/lambda.ts";
import { newFolder } from "./folders.ts";

type Opened = { readonly waits: Waits; readonly beside: Waits; readonly close: () => void };
type Adapter = Pick<Endpoint, "name" | "describe"> & {
  readonly watched?: Watch;
  readonly start: () => Promise<{
    readonly open: () => Promise<Opened>;
    readonly stop: () => Promise<void>;
  }>;
};

const hereAndNow = (name: string, open: () => Opened): Adapter => ({
  name,
  describe,
  start: () =>
    Promise.resolve({ open: () => Promise.resolve(open()), stop: () => Promise.resolve() }),
});

const inMemory = (): Opened => {
  const waits = memoryWaits();
  return { waits, beside: waits, close: () => undefined };
};

const onTables = ({ name, describe, start }: Endpoint): Adapter => {
  const watched = watch();
  return {
    name,
    describe,
    watched,
    start: async () => {
      const { open, stop } = await start();
      return {
        open: async () => {
          const { client, tables } = await open();
          const options = { client: watched.through(client, tables), tables };
          return {
            waits: dynamoWaits(options),
            beside: dynamoWaits(options),
            close: () => undefined,
          };
        },
        stop,
      };
    },
  };
};

const adapters: readonly Adapter[] = [
  hereAndNow("in memory", inMemory),
  ...endpoints.map(onTables),
];

const caseId = caseIdSchema.parse("a");
const wait: Wait = {
  caseId,
  epoch: 2,
  entered: "2001-01-01T00:00:00.500Z",
  retry: 1,
  stage: "plenary",
  version: 7,
  clock: '{"due":null,"noted":"none"}',
  definition: "the first",
  token: "token",
};

const contract = ({ start }: Adapter): void => {
  let started: Awaited<ReturnType<Adapter["start"]>>;
  let opened: Opened;
  beforeAll(async () => {
    started = await start();
  }, 30_000);
  beforeEach(async () => {
    opened = await started.open();
  });
  afterEach(() => {
    opened.close();
  });
  afterAll(async () => {
    await started.stop();
  });

  it("knows no wait of a case that was never driven", async () => {
    expect(await opened.waits.get(caseId)).toBeUndefined();
    expect(await opened.waits.epoch(caseId)).toBe(0);
  });

  it("gives back the wait as it was stored", async () => {
    expect(await opened.waits.store(wait)).toBe("stored");
    expect(await opened.beside.get(caseId)).toEqual(wait);
  });

  it.each<[string, Partial<Wait>]>([
    [
      "a later epoch, though entered earlier",
      { epoch: 3, entered: "2000-01-01T00:00:00Z", retry: 0 },
    ],
    ["a later time in the same epoch", { entered: "2001-01-01T00:00:00.501Z", retry: 0 }],
    ["a later retry at the same time", { retry: 2 }],
    [
      "the next wait of an execution that was quicker than a millisecond",
      { stage: "head-of-state" },
    ],
    ["a later second written without thousandths", { entered: "2001-01-01T00:00:01Z", retry: 0 }],
  ])("lets %s take the place", async (_, change) => {
    await opened.waits.store(wait);
    const newer = { ...wait, token: "newer", ...change };
    expect(await opened.beside.store(newer)).toBe("stored");
    expect(await opened.waits.get(caseId)).toEqual(newer);
  });

  it.each<[string, Partial<Wait>]>([
    ["an earlier epoch, though entered later", { epoch: 1, entered: "2009-01-01T00:00:00Z" }],
    [
      "an earlier time, though retried more often",
      { entered: "2001-01-01T00:00:00.499Z", retry: 9 },
    ],
    ["the same second written without thousandths", { entered: "2001-01-01T00:00:00Z", retry: 9 }],
    ["an earlier retry", { retry: 0 }],
  ])("does not let %s take the place", async (_, change) => {
    await opened.waits.store(wait);
    expect(await opened.beside.store({ ...wait, token: "older", ...change })).toBe("older");
    expect(await opened.waits.get(caseId)).toEqual(wait);
  });

  it("takes the very same wait again, for the first answer may have got lost", async () => {
    await opened.waits.store(wait);
    expect(await opened.waits.store(wait)).toBe("stored");
  });

  it("moves the epoch on for one of two who try at once", async () => {
    for (const from of [0, 1, 2]) {
      const moved = await Promise.all([
        opened.waits.advanceEpoch(caseId, from),
        opened.beside.advanceEpoch(caseId, from),
      ]);
      expect([...moved].sort()).toEqual([false, true]);
      expect(await opened.waits.epoch(caseId)).toBe(from + 1);
    }
    expect(await opened.waits.advanceEpoch(caseId, 1)).toBe(false);
    expect(await opened.waits.advanceEpoch(caseIdSchema.parse("b"), 1)).toBe(false);
  });
};

for (const adapter of adapters) {
  adapter.describe(`The waits ${adapter.name}`, () => {
    contract(adapter);
    if (adapter.watched !== undefined) itSentOnlyWhatIsLawful(adapter.watched);
  });
}

const arn = (name: string): string =>
  `arn:aws:states:eu-central-1:111122223333:stateMachine:${name}:current`;

const procedures: Readonly<Record<string, string>> = { "us-1": "us-senate", "pl-1": "pl-consent" };
const caseOf = (id: string) => caseIdSchema.parse(id);

/** A driver for which one procedure has a machine, what it asked of Step Functions, and which cases it looked up. */
const driven = (aliases: Readonly<Record<string, string>>) => {
  const asked: string[] = [];
  const lookedUp: string[] = [];
  const client = {
    send: ({ input }: { input: { stateMachineArn?: string; executionArn?: string } }) => {
      asked.push(input.stateMachineArn ?? input.executionArn ?? "");
      return Promise.resolve({ status: "RUNNING" });
    },
  } as unknown as SFNClient;
  const driver = sfnDriver({
    client,
    stateMachine: arn("common"),
    machines: {
      aliases,
      procedureOf: (caseId) => {
        lookedUp.push(caseId);
        return Promise.resolve(procedures[caseId]);
      },
    },
  });
  return { driver, asked, lookedUp };
};

describe("The driver in Step Functions, where procedures have machines of their own", () => {
  it("starts an execution on the machine of the case's procedure, and looks for it there", async () => {
    const { driver, asked, lookedUp } = driven({ "us-senate": arn("TasdiqMachine-us-senate") });
    await driver.start(caseOf("us-1"), 1);
    await driver.isRunning(caseOf("us-1"), 1);
    expect(asked).toEqual([
      arn("TasdiqMachine-us-senate"),
      "arn:aws:states:eu-central-1:111122223333:execution:TasdiqMachine-us-senate:us-1_1",
    ]);
    expect(lookedUp).toEqual(["us-1"]);
  });

  it.each(["pl-1", "az-1"])("starts %s on the common machine, for want of another", async (id) => {
    const { driver, asked } = driven({ "us-senate": arn("TasdiqMachine-us-senate") });
    await driver.start(caseOf(id), 1);
    expect(asked).toEqual([arn("common")]);
  });

  it("looks up no case where no procedure has a machine", async () => {
    const { driver, asked, lookedUp } = driven({});
    await driver.start(caseOf("us-1"), 1);
    expect(asked).toEqual([arn("common")]);
    expect(lookedUp).toEqual([]);
  });

  it("refuses at once what is not the ARN of a machine", () => {
    expect(() => driven({ "us-senate": "TasdiqMachine-us-senate" })).toThrow(
      "Not the ARN of a state machine",
    );
  });
});

describe("A call of another function", () => {
  let lambda: LambdaStub;
  beforeAll(async () => {
    lambda = await serveLambda(testCredentials.secretAccessKey, {
      echo: (event) => Promise.resolve({ heard: event }),
      broken: () => Promise.reject(new Error("the words of a fault")),
    });
  });
  afterAll(() => lambda.close());
  afterEach(() => {
    lambda.meets(undefined);
  });

  const call = (change: Partial<Callee> = {}) =>
    lambdaCall({
      name: "echo",
      region: testRegion,
      endpoint: lambda.endpoint,
      credentials: () => testCredentials,
      patience: 5000,
      ...change,
    })({ text: "Ə" });

  it("hands the event over, signed, and answers what the function answers", async () => {
    expect(await call()).toEqual({ heard: { text: "Ə" } });
    const wrong = { ...testCredentials, secretAccessKey: "another" };
    await expect(call({ credentials: () => wrong })).rejects.toThrow("Lambda answered 403");
  });

  it("is a fault where the function threw, without its words, and where there is none", async () => {
    await expect(call({ name: "broken" })).rejects.toThrow("broken ended in a fault: Unhandled");
    await expect(call({ name: "none" })).rejects.toThrow("Lambda answered 404 to a call of none");
  });

  it("is made once only, whatever came of it, and not waited for without end", async () => {
    const before = lambda.asked().length;
    const mishaps = [
      [{ status: 429 }, "Lambda answered 429"],
      [{ status: 500 }, "Lambda answered 500"],
      [functionFault("x"), "ended in a fault"],
      [{ status: 200, body: "no JSON" }, "not valid JSON"],
      ["hang up", "fetch failed"],
      ["say nothing", "timeout"],
    ] as const;
    for (const [mishap, said] of mishaps) {
      lambda.meets(mishap);
      await expect(call({ patience: 300 })).rejects.toThrow(said);
    }
    expect(lambda.asked()).toHaveLength(before + mishaps.length);
  });
});

const day = 86_400_000;

describe("The clocks", () => {
  let folder = "";
  let remove: () => void;
  beforeEach(() => {
    ({ folder, remove } = newFolder());
  });
  afterEach(() => {
    remove();
  });

  it("tell whole milliseconds and do not run back", () => {
    for (const clock of [
      systemClock,
      openVirtualClock({ file: join(folder, "clock") }),
      steppedClock(5),
    ]) {
      const first = clock.now();
      expect(Number.isSafeInteger(first)).toBe(true);
      expect(clock.now()).toBeGreaterThanOrEqual(first);
    }
  });

  it("go forward over years, for everybody who looks at the same file", async () => {
    const file = join(folder, "clock");
    const [one, other] = [openVirtualClock({ file }), openVirtualClock({ file })];
    for (const step of [200 * day, 200 * day, 3650 * day]) await one.advance(step);
    expect(other.now() - Date.now()).toBeGreaterThan(4049 * day);
    const stepped = steppedClock(0);
    expect(await stepped.advance(day)).toBe(day);
  });

  it("are a fault when their file is damaged or they are set back", async () => {
    const file = join(folder, "clock");
    await expect(openVirtualClock({ file }).advance(-1)).rejects.toThrow("goes forward");
    writeFileSync(file, "{");
    expect(() => openVirtualClock({ file }).now()).toThrow("cannot be read");
  });
});

describe("The ids", () => {
  it.each([
    ["random", randomIds],
    ["counted", countedIds()],
  ])("that are %s fit their form and never come twice", (_, ids) => {
    const made = Array.from({ length: 100 }, () => [
      ids.nonce(),
      ids.token(),
      ids.commandId(),
    ]).flat();
    expect(new Set(made).size).toBe(300);
    expect(ids.nonce()).toMatch(/^[0-9a-f]{32}$/);
    expect(ids.commandId()).toMatch(/^[A-Za-z0-9_-]{8,64}$/);
  });
});
