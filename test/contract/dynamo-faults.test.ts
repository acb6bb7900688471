import { TransactionCanceledException } from "@aws-sdk/client-dynamodb";
import { type TableClient, dynamoWaits } from "../../src/aws/dynamo/index.ts";
import type { Append } from "../../src/ledger/ports.ts";
import { caseIdSchema, commandIdSchema } from "../../src/values/ids.ts";
import {
  failing,
  losing,
  lostAnswer,
  recording,
  type Sent,
  pausing,
} from "../support/dynamo/clients.ts";
import { onEveryEndpoint } from "../support/dynamo/endpoints.ts";
import { memoryTables } from "../support/dynamo/memory-table.ts";
import { appendOf, placeOf } from "./appends.ts";
import { chainOf, dynamoRecord, type WholeRecord } from "./ledgers.ts";

const a = caseIdSchema.parse("a");

const write = "TransactWriteItemsCommand";

const tables = { ledger: "ledger", register: "register" } as const;

const cancelled = (code: string): Error =>
  new TransactionCanceledException({
    message: "cancelled",
    CancellationReasons: [{ Code: "None" }, { Code: code }],
    $metadata: { attempts: 1 },
  });
const refused = (name: string, attempts: number): Error =>
  Object.assign(new Error(name), { name, $fault: "client", $metadata: { attempts } });
const broken = (): Error =>
  Object.assign(new Error("internal"), {
    name: "InternalServerError",
    $fault: "server",
    $metadata: { attempts: 3 },
  });
const times = (count: number, fault: () => Error): readonly Error[] =>
  Array.from({ length: count }, fault);

describe("When the table is busy or out of order", () => {
  const append = appendOf({ caseId: "a", before: null, id: "command-1" });

  let sent: Sent[];
  let pauses: number[];
  let client: TableClient;
  beforeEach(() => {
    [sent, pauses] = [[], []];
    client = memoryTables(tables);
  });
  const meeting = (faults: readonly Error[]): WholeRecord =>
    dynamoRecord({
      client: recording(failing(client, write, faults), (one) => {
        if (one.name === write) sent.push(one);
      }),
      tables,
      pause: (milliseconds) => {
        pauses.push(milliseconds);
        return Promise.resolve();
      },
    });

  it.each([
    ["others are at the same items", () => cancelled("TransactionConflict")],
    ["a table is too slow for its writes", () => cancelled("ThrottlingError")],
    ["a table has used up its capacity", () => cancelled("ProvisionedThroughputExceeded")],
    ["the account is throttled", () => refused("ThrottlingException", 3)],
    [
      "the same transaction is still on its way",
      () => refused("TransactionInProgressException", 1),
    ],
  ])("the identical transaction is sent again after a pause: %s", async (_, fault) => {
    expect(await meeting(times(4, fault)).append(append)).toEqual({ kind: "appended" });
    expect(sent).toHaveLength(5);
    expect(new Set(sent.map(({ input }) => JSON.stringify(input))).size).toBe(1);
    expect(pauses).toHaveLength(4);
    for (const [attempt, pause] of pauses.entries()) {
      expect(pause).toBeGreaterThanOrEqual(0);
      expect(pause).toBeLessThan(50 * 2 ** attempt);
    }
  });

  it("it is a conflict when others never get out of the way, and nothing is written", async () => {
    const ledger = meeting(times(99, () => cancelled("TransactionConflict")));
    expect(await ledger.append(append)).toEqual({ kind: "conflict" });
    expect(sent).toHaveLength(7);
    expect(await ledger.head(a)).toBeUndefined();
  });

  it("it is a fault, not a conflict, when one of the sendings may have been written", async () => {
    const faults = [lostAnswer(), ...times(99, () => cancelled("TransactionConflict"))];
    await expect(meeting(faults).append(append)).rejects.toThrow("was not confirmed as written");
    // The SDK tries by itself: what it tells of its last attempt says nothing of the first.
    const throttled = times(99, () => refused("ThrottlingException", 3));
    await expect(meeting(throttled).append(append)).rejects.toThrow("not confirmed as written");
  });

  it("a broken service is asked once more, and then the record", async () => {
    await expect(meeting(times(99, broken)).append(append)).rejects.toThrow("not confirmed");
    expect(sent).toHaveLength(2);
  });

  it.each(["AccessDeniedException", "ResourceNotFoundException", "ValidationException"])(
    "a request that is refused as such (%s) is a fault at once",
    async (name) => {
      await expect(meeting([refused(name, 1)]).append(append)).rejects.toThrow(name);
      expect(sent).toHaveLength(1);
    },
  );

  it("an item that is refused as such is a fault at once", async () => {
    await expect(meeting([cancelled("ValidationError")]).append(append)).rejects.toThrow();
    expect(sent).toHaveLength(1);
  });

  it("the sequencer reads again and goes on", async () => {
    await chainOf(meeting([]), "a", 3);
    const faults = times(9, () => cancelled("TransactionConflict"));
    expect(await meeting(faults).sequence(9)).toBe(3);
  });

  it("the sequencer gives up aloud when the log never grows", async () => {
    await chainOf(meeting([]), "a", 3);
    const faults = times(99, () => cancelled("TransactionConflict"));
    await expect(meeting(faults).sequence(9)).rejects.toThrow("does not grow");
  });

  it("the sequencer says that it does not know, and run again it doubles nothing", async () => {
    await chainOf(meeting([]), "a", 30);
    const deaf = dynamoRecord({
      client: losing(client, write, 2),
      tables,
      pause: () => Promise.resolve(),
    });
    await expect(deaf.sequence(99)).rejects.toThrow("run its sequencer again");
    expect(await meeting([]).sequence(99)).toBe(6);
    const leaves = await meeting([]).leaves({ from: 0, limit: 99 });
    expect(leaves.map(({ seq }) => seq)).toEqual(Array.from({ length: 30 }, (_, n) => n + 1));
  });
});

describe("What has just been written", () => {
  it("is not read again: only where the case stands is", async () => {
    const names: string[] = [];
    const client = recording(memoryTables(tables), ({ name }) => {
      names.push(name);
    });
    const record = dynamoRecord({ client, tables });
    await chainOf(record, "a", 3);
    names.length = 0;
    expect((await record.head(a))?.state.version).toBe(3);
    expect(names).toEqual(["GetItemCommand"]);
    // Somebody new reads it from the entries, and then no more than where it stands.
    const afresh = dynamoRecord({ client, tables });
    await afresh.head(a);
    await afresh.head(a);
    expect(names.slice(1)).toEqual(["GetItemCommand", "QueryCommand", "GetItemCommand"]);
  });
});

const id = commandIdSchema.parse("command-1");
const append = appendOf({ caseId: "a", before: null, id });

onEveryEndpoint("When an answer is lost", (opened) => {
  const through = (change: (client: TableClient) => TableClient): WholeRecord => {
    const { client, tables } = opened();
    return dynamoRecord({ client: change(client), tables, pause: () => Promise.resolve() });
  };
  const expectOneEntry = async (): Promise<void> => {
    const ledger = through((client) => client);
    expect(await ledger.entries(a, { afterSeq: 0, limit: 9 })).toHaveLength(1);
    expect(await ledger.sequence(9)).toBe(1);
    expect(await ledger.head(a)).toEqual(append.head);
  };

  it.each([1, 2])(
    "after the commit, %i times in a row, the entry is written once and said to be",
    async (times) => {
      const ledger = through((client) => losing(client, write, times));
      expect(await ledger.append(append)).toEqual({ kind: "appended" });
      await expectOneEntry();
    },
  );

  it("before the commit, the same is sent again and written once", async () => {
    const ledger = through((client) => failing(client, write, [lostAnswer()]));
    expect(await ledger.append(append)).toEqual({ kind: "appended" });
    await expectOneEntry();
  });

  it("and nothing is on record, it is a fault and never a conflict; asking again is safe", async () => {
    const ledger = through((client) => failing(client, write, [lostAnswer(), lostAnswer()]));
    await expect(ledger.append(append)).rejects.toThrow("was not confirmed as written");
    expect(await ledger.accepted(id)).toBeUndefined();
    expect(await ledger.append(append)).toEqual({ kind: "appended" });
    await expectOneEntry();
  });

  it("and the record cannot be read either, it is a fault; the command is known afterwards", async () => {
    const ledger = through((client) => {
      const once = failing(losing(client, write, 1), write, [undefined, lostAnswer()]);
      return failing(once, "GetItemCommand", [lostAnswer()]);
    });
    await expect(ledger.append(append)).rejects.toThrow("not confirmed as written");
    expect(await ledger.accepted(id)).toMatchObject({ receipt: { hash: append.hash } });
    const again = appendOf({ caseId: "a", before: null, id, reason: "decided anew" });
    expect((await ledger.append(again)).kind).toBe("commandKnown");
    await expectOneEntry();
  });

  it("and meanwhile the same id was accepted for something else, that is told", async () => {
    const { client, tables } = opened();
    const other = appendOf({ caseId: "b", before: null, id });
    await dynamoRecord({ client, tables }).append(other);
    const ledger = through((one) => failing(one, write, [lostAnswer(), lostAnswer()]));
    expect(await ledger.append(append)).toMatchObject({
      kind: "commandKnown",
      receipt: { caseId: "b" },
    });
  });

  it("by the sequencer, no leaf is doubled and the count is right", async () => {
    await chainOf(
      through((client) => client),
      "a",
      30,
    );
    const ledger = through((client) => losing(client, write, 1));
    expect(await ledger.sequence(100)).toBe(30);
    const leaves = await ledger.leaves({ from: 0, limit: 100 });
    expect(leaves.map(({ seq }) => seq)).toEqual(Array.from({ length: 30 }, (_, n) => n + 1));
  }, 30_000);

  it("by whoever moves an epoch on, they are told that it was them", async () => {
    const { client, tables } = opened();
    const waits = dynamoWaits({ client: losing(client, "PutItemCommand", 1), tables });
    expect(await waits.advanceEpoch(a, 0)).toBe(true);
    expect(await waits.advanceEpoch(a, 0)).toBe(false);
    expect(await waits.epoch(a)).toBe(1);
  });

  it("by whoever stores a wait, it is stored", async () => {
    const { client, tables } = opened();
    const waits = dynamoWaits({ client: losing(client, "PutItemCommand", 1), tables });
    const wait = {
      caseId: a,
      epoch: 1,
      entered: "2001-01-01T00:00:00Z",
      retry: 0,
      stage: "plenary",
      version: 7,
      clock: '{"due":null,"noted":"none"}',
      definition: "the first",
      token: "token",
    } as const;
    expect(await waits.store(wait)).toBe("stored");
    expect(await waits.get(a)).toEqual(wait);
  });
});

const office = caseIdSchema.parse("office");
const take = (key: string) => ({ kind: "take", key }) as const;
const wholePage = { afterSeq: 0, limit: 100 };

onEveryEndpoint("Of two who act at once", (opened) => {
  /** Somebody who stands still before their first write, until the other has done what is to be done. */
  const slow = (meanwhile: (quick: WholeRecord) => Promise<unknown>, at?: string): WholeRecord => {
    const { client, tables } = opened();
    const quick = dynamoRecord({ client, tables });
    let isFirst = true;
    const paused = pausing(client, at ?? "TransactWriteItemsCommand", async () => {
      if (!isFirst) return;
      isFirst = false;
      await meanwhile(quick);
    });
    return dynamoRecord({ client: paused, tables, pause: () => Promise.resolve() });
  };
  const hashes = async (ledger: WholeRecord): Promise<readonly string[]> =>
    (await ledger.entries(a, wholePage)).map(({ hash }) => hash);
  const first = appendOf({ caseId: "a", before: null, id: "command-first", unique: [take("key")] });
  const next = (id: string, guards: Append["guards"] = []): Append =>
    appendOf({ caseId: "a", before: placeOf(first), id, guards });

  it("the slower is told of a conflict when the case has moved on, and nothing of theirs is written", async () => {
    const ledger = slow((quick) => quick.append(next("command-quick")));
    const { client, tables } = opened();
    await dynamoRecord({ client, tables }).append(first);
    expect(await ledger.append(next("command-slow"))).toEqual({ kind: "conflict" });
    expect(await hashes(ledger)).toEqual([first.hash, next("command-quick").hash]);
    expect(await ledger.head(a)).toEqual(next("command-quick").head);
  });

  it("the slower to open a case is told of a conflict", async () => {
    const other = appendOf({ caseId: "a", before: null, id: "command-other" });
    const ledger = slow((quick) => quick.append(other));
    expect(await ledger.append(first)).toEqual({ kind: "conflict" });
    expect(await hashes(ledger)).toEqual([other.hash]);
  });

  it("the slower to send the same command is told the first receipt", async () => {
    const again = appendOf({ caseId: "b", before: null, id: "command-first", reason: "again" });
    const ledger = slow((quick) => quick.append(first));
    expect(await ledger.append(again)).toMatchObject({
      kind: "commandKnown",
      receipt: { caseId: "a", seq: 1, hash: first.hash },
    });
  });

  it("the slower to want a fact is told who holds it", async () => {
    const other = appendOf({ caseId: "b", before: null, id: "command-b", unique: [take("key")] });
    const ledger = slow((quick) => quick.append(first));
    expect(await ledger.append(other)).toEqual({ kind: "uniqueTaken", key: "key", holder: "a" });
    expect(await ledger.head(caseIdSchema.parse("b"))).toBeUndefined();
  });

  it("a revocation that comes first stops the act that rests on the duty", async () => {
    const grant = appendOf({ caseId: "office", before: null, id: "command-grant" });
    const revocation = appendOf({
      caseId: "office",
      before: placeOf(grant),
      id: "command-revocation",
    });
    const ledger = slow((quick) => quick.append(revocation));
    const { client, tables } = opened();
    await dynamoRecord({ client, tables }).append(grant);
    const act = appendOf({
      caseId: "a",
      before: null,
      id: "command-act",
      guards: [{ caseId: office, version: 1 }],
    });
    expect(await ledger.append(act)).toEqual({ kind: "conflict" });
    expect(await ledger.head(a)).toBeUndefined();
  });

  it("a reader gets one whole head, though the case moves on between its place and its entries", async () => {
    const ledger = slow((quick) => quick.append(next("command-quick")), "QueryCommand");
    const { client, tables } = opened();
    await dynamoRecord({ client, tables }).append(first);
    expect(await ledger.head(a)).toEqual(first.head);
    expect(await ledger.head(a)).toEqual(next("command-quick").head);
  });

  it("the slower sequencer adds nothing twice, and each says what it added", async () => {
    const counted: number[] = [];
    const ledger = slow(async (quick) => {
      counted.push(await quick.sequence(30));
    });
    const { client, tables } = opened();
    await chainOf(dynamoRecord({ client, tables }), "a", 20);
    await chainOf(dynamoRecord({ client, tables }), "b", 20);
    counted.push(await ledger.sequence(100));
    expect(counted).toEqual([30, 10]);
    const leaves = await ledger.leaves({ from: 0, limit: 100 });
    expect(leaves.map(({ n }) => n)).toEqual(Array.from({ length: 40 }, (_, n) => n));
    expect(new Set(leaves.map(({ hash }) => hash)).size).toBe(40);
  }, 30_000);
});
