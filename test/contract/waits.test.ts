import { join } from "node:path";
import type { Wait, Waits } from "../../src/ledger/ports.ts";
import { caseIdSchema } from "../../src/procedure/values/ids.ts";
import { dynamoWaits } from "../../src/aws/dynamo/index.ts";
import { openWaits } from "../../src/local/waits.ts";
import { endpoints, type Endpoint } from "../support/dynamo/endpoints.ts";
import { itSentOnlyWhatIsLawful, watch, type Watch } from "../support/dynamo/lawful.ts";
import { ledgerFileAt } from "../support/driver-file.ts";
import { memoryWaits } from "../support/memory/waits.ts";
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

const inFile = (): Opened => {
  const { folder, remove } = newFolder();
  const [one, other] = [0, 1].map(() => ledgerFileAt(join(folder, "ledger.db")));
  if (one === undefined || other === undefined) throw new Error("nothing was opened");
  return {
    waits: openWaits(one, () => 0),
    beside: openWaits(other, () => 0),
    close: () => {
      one.database.close();
      other.database.close();
      remove();
    },
  };
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
  hereAndNow("in a file", inFile),
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
