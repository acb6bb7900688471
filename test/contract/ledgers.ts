import { join } from "node:path";
import type { Append, Ledger, Log, Register } from "../../src/ledger/ports.ts";
import { caseIdSchema } from "../../src/values/ids.ts";
import { dynamoLedger, dynamoLog, type DynamoOptions } from "../../src/aws/dynamo/index.ts";
import { openLedger } from "../../src/local/ledger/ledger.ts";
import { endpoints, type Endpoint } from "../support/dynamo/endpoints.ts";
import { itSentOnlyWhatIsLawful, watch, type Watch } from "../support/dynamo/lawful.ts";
import { memoryLedger } from "../support/memory/ledger.ts";
import { appendOf, placeOf, type Before } from "./appends.ts";
import { newFolder } from "./folders.ts";

export type WholeRecord = Ledger & Register & Log;
export type Opened = {
  readonly ledger: WholeRecord;
  /** Another way into the same record: a second connection where there are connections. */
  readonly beside: WholeRecord;
  readonly close: () => Promise<void>;
};

/** A way to keep the record; started once for a suite, and opened anew for each test. */
export type Adapter = Pick<Endpoint, "name" | "describe"> & {
  /** Whether the log's order between cases is the order of commits. */
  readonly keepsOrderOfCommits: boolean;
  /** Looks at what is sent to tables; undefined where there are none. */
  readonly watched: Watch | undefined;
  readonly start: () => Promise<{
    readonly open: () => Promise<Opened>;
    readonly stop: () => Promise<void>;
  }>;
};

const inMemory = (): Promise<Opened> => {
  const ledger = memoryLedger();
  return Promise.resolve({ ledger, beside: ledger, close: () => Promise.resolve() });
};

const onDisk = (): Promise<Opened> => {
  const { folder, remove } = newFolder();
  const file = join(folder, "ledger.db");
  const [ledger, beside] = [openLedger({ file }), openLedger({ file })];
  return Promise.resolve({
    ledger,
    beside,
    close: async () => {
      await ledger.close();
      await beside.close();
      remove();
    },
  });
};

const hereAndNow = (name: string, open: () => Promise<Opened>): Adapter => ({
  name,
  describe,
  keepsOrderOfCommits: true,
  watched: undefined,
  start: () => Promise.resolve({ open, stop: () => Promise.resolve() }),
});

export const dynamoRecord = (options: DynamoOptions): WholeRecord => ({
  ...dynamoLedger(options),
  ...dynamoLog(options),
});

const onTables = ({ name, describe, start }: Endpoint): Adapter => {
  const watched = watch();
  return {
    name,
    describe,
    keepsOrderOfCommits: false,
    watched,
    start: async () => {
      const { open, stop } = await start();
      return {
        open: async () => {
          const { client, tables } = await open();
          const options = { client: watched.through(client, tables), tables };
          const [ledger, beside] = [dynamoRecord(options), dynamoRecord(options)];
          return { ledger, beside, close: () => Promise.resolve() };
        },
        stop,
      };
    },
  };
};

export const adapters: readonly Adapter[] = [
  hereAndNow("in memory", inMemory),
  hereAndNow("on one machine", onDisk),
  ...endpoints.map(onTables),
];

/** Runs a suite on every adapter; within a test, `opened` is what was opened for it. */
export const onEveryLedger = (
  title: string,
  suite: (opened: () => Opened, adapter: Adapter) => void,
): void => {
  for (const adapter of adapters) {
    adapter.describe(`${title} ${adapter.name}`, () => {
      let started: Awaited<ReturnType<Adapter["start"]>>;
      let opened: Opened;
      beforeAll(async () => {
        started = await adapter.start();
      }, 30_000);
      beforeEach(async () => {
        opened = await started.open();
      });
      afterEach(async () => {
        await opened.close();
      });
      afterAll(async () => {
        await started.stop();
      });
      suite(() => opened, adapter);
      if (adapter.watched !== undefined) itSentOnlyWhatIsLawful(adapter.watched);
    });
  }
};

/** Appends so many entries to a case that is not open yet. */
export const chainOf = async (
  ledger: Ledger,
  caseId: string,
  length: number,
): Promise<readonly Append[]> => {
  const made: Append[] = [];
  let before: Before | null = null;
  for (let n = 1; n <= length; n += 1) {
    const append = appendOf({ caseId, before, id: `command-${caseId}-${String(n)}` });
    made.push(append);
    before = placeOf(append);
    expect(await ledger.append(append)).toEqual({ kind: "appended" });
  }
  return made;
};

/** All that can be read of the cases `a` and `b`: what a refused append must leave as it was. */
export const everythingIn = async (
  ledger: Ledger & Register,
): Promise<Readonly<Record<string, unknown>>> => {
  const [a, b] = [caseIdSchema.parse("a"), caseIdSchema.parse("b")];
  const page = { afterSeq: 0, limit: 100 };
  return {
    heads: [await ledger.head(a), await ledger.head(b)],
    entries: [await ledger.entries(a, page), await ledger.entries(b, page)],
    cases: await ledger.cases({ afterId: "", limit: 100, openOnly: false }),
    tasks: await ledger.tasks({ afterId: "", limit: 100 }),
  };
};
