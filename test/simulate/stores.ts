import { existsSync, mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { DatabaseSync } from "node:sqlite";
import { TransactWriteItemsCommand } from "@aws-sdk/client-dynamodb";
import type { Checkpoints } from "../../src/ledger/log/checkpoints.ts";
import type {
  Documents,
  Ids,
  Ledger,
  Letter,
  Log,
  Register,
  Signer,
  Waits,
} from "../../src/ledger/ports.ts";
import { caseIdSchema, type CaseId } from "../../src/values/ids.ts";
import {
  dynamoLedger,
  dynamoLog,
  dynamoWaits,
  type TableClient,
} from "../../src/aws/dynamo/index.ts";
import type { LedgerFile } from "../../src/local/ledger/commits.ts";
import { openLedger } from "../../src/local/ledger/ledger.ts";
import { steppedClock, type SteppedClock } from "../support/asl-clock.ts";
import { driversInMemory } from "../support/driver-file.ts";
import { memoryTables } from "../support/dynamo/memory-table.ts";
import { memoryCheckpoints } from "../support/memory/checkpoints.ts";
import { memoryDocuments } from "../support/memory/documents.ts";
import { type SimulatedLooks, looksInMemory, looksOnDisk } from "./looks.ts";
import { countedIds } from "../support/memory/ids.ts";
import { memoryLedger } from "../support/memory/ledger.ts";
import { officeCheckpointKey } from "../support/memory/office-keys.ts";
import { memoryWaits } from "../support/memory/waits.ts";

export type Kept = Ledger & Register & Log;

/** What one process opened of the record; `close` when it is dead. */
export type OpenRecord = {
  readonly ledger: Kept;
  /** Where drivers carry cases: what the cloud keeps of them. */
  readonly ofDrivers?: { readonly waits: Waits; readonly file: LedgerFile };
  /** Where a worker does: what it noted. */
  readonly looks?: SimulatedLooks;
  readonly close: () => void;
};

/** What a process reaches the record by; only the tables in the cloud are reached by commands. */
export type Line = (client: TableClient) => TableClient;

/** Told of every entry that was written, whether or not its writer hears of it. */
export type OnEntry = (caseId: CaseId) => void;

/** What outlives every process: the record, however it is kept. */
export type Stores = {
  readonly name: "memory" | "tables" | "disk";
  readonly open: (line: Line) => OpenRecord;
  /** The record as it is, for whoever looks at it from outside. */
  readonly near: () => OpenRecord;
  /** Forgets what a worker noted. */
  readonly loseLooks: () => void;
  /** The record as it is now, apart from it. */
  readonly copy: () => Copied;
  readonly close: () => void;
};

export type Copied = { readonly ledger: Kept; readonly close: () => void };

/** What is the same however the record is kept. */
export type Lasting = {
  readonly clock: SteppedClock;
  readonly ids: Ids;
  readonly documents: Documents;
  readonly checkpoints: Checkpoints;
  readonly signer: Signer;
  /** Every letter that left, whatever anybody heard of it. */
  readonly left: {
    readonly letter: Letter;
    readonly messageId: string;
    readonly at: number;
  }[];
};

export const lasting = (documents: Documents, start: number): Lasting => ({
  clock: steppedClock(start),
  ids: countedIds(),
  documents,
  checkpoints: memoryCheckpoints(),
  signer: officeCheckpointKey,
  left: [],
});

/** Documents that were there before, and those that come. */
export const withDocuments = (before: Documents): Documents => {
  const own = memoryDocuments();
  return {
    put: own.put,
    get: async (digest) => (await own.get(digest)) ?? before.get(digest),
    has: async (digest) => (await own.has(digest)) || before.has(digest),
  };
};

const nothing = (): void => undefined;

export const inMemory = (onEntry: OnEntry): Stores => {
  const kept = memoryLedger();
  const looks = looksInMemory();
  const ledger: Kept = {
    ...kept,
    append: async (append) => {
      const result = await kept.append(append);
      if (result.kind !== "appended") return result;
      looks.follow(append);
      onEntry(append.entry.caseId);
      return result;
    },
  };
  const ofDrivers = { waits: memoryWaits(), file: driversInMemory() };
  const open = (): OpenRecord => ({ ledger, ofDrivers, looks, close: nothing });
  return {
    name: "memory",
    open,
    near: open,
    copy: () => ({ ledger: kept.copy(), close: nothing }),
    loseLooks: looks.forget,
    close: () => {
      ofDrivers.file.database.close();
    },
  };
};

const tables = { ledger: "ledger", register: "register" } as const;

// A stream brings what was put into the ledger; the leaves of the log are there too, under a key that is no case's.
const streaming = (client: TableClient, onEntry: OnEntry): TableClient => ({
  send: (async (command: unknown) => {
    const answer = await client.send(command as never);
    if (command instanceof TransactWriteItemsCommand)
      for (const { Put } of command.input.TransactItems ?? []) {
        const caseId = Put?.TableName === tables.ledger ? Put.Item?.["caseId"]?.S : undefined;
        if (caseId?.startsWith("#") === false) onEntry(caseIdSchema.parse(caseId));
      }
    return answer;
  }) as TableClient["send"],
});

const pause = (): Promise<void> => new Promise((done) => setImmediate(done));
const keptIn = (client: TableClient): Kept => {
  const options = { client, tables, pause };
  return { ...dynamoLedger(options), ...dynamoLog(options) };
};

export const inTables = (onEntry: OnEntry): Stores => {
  const both = memoryTables(tables);
  const client = streaming(both, onEntry);
  const file = driversInMemory();
  const open: Stores["open"] = (line) => {
    const own = line(client);
    const waits = dynamoWaits({ client: own, tables, pause });
    return { ledger: keptIn(own), ofDrivers: { waits, file }, close: nothing };
  };
  const near = open((through) => through);
  return {
    name: "tables",
    open,
    near: () => near,
    copy: () => ({ ledger: keptIn(both.copy()), close: nothing }),
    loseLooks: nothing,
    close: () => {
      file.database.close();
    },
  };
};

// Nothing here pulls the plug of a machine, so where there is a disk in memory no time goes by with syncing a real one.
const quickest = existsSync("/dev/shm") ? "/dev/shm" : tmpdir();

export const onDisk = (): Stores => {
  const folder = mkdtempSync(join(quickest, "tasdiq-simulated-"));
  const remove = (): void => {
    rmSync(folder, { recursive: true, force: true });
  };
  const open = (): OpenRecord => {
    const ledger = openLedger({ file: join(folder, "ledger.db") });
    const looks = looksOnDisk(ledger.file);
    const close = (): void => {
      void ledger.close();
    };
    return { ledger, looks, close };
  };
  let near: OpenRecord | undefined;
  let copies = 0;
  const copy = (): Copied => {
    const to = join(folder, `copy-${String((copies += 1))}.db`);
    const from = new DatabaseSync(join(folder, "ledger.db"), { readOnly: true });
    from.exec(`VACUUM INTO '${to}'`);
    from.close();
    const ledger = openLedger({ file: to });
    return {
      ledger,
      close: () => {
        void ledger.close();
      },
    };
  };
  const leave = (): void => {
    near?.close();
    near = undefined;
  };
  return {
    name: "disk",
    open,
    near: () => (near ??= open()),
    copy,
    loseLooks: () => {
      const { looks, close } = open();
      looks?.forget();
      close();
    },
    close: () => {
      leave();
      remove();
    },
  };
};
