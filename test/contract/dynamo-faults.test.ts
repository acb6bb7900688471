import { TransactionCanceledException } from "@aws-sdk/client-dynamodb";
import type { TableClient } from "../../src/aws/dynamo/index.ts";
import { caseIdSchema } from "../../src/procedure/values/ids.ts";
import { failing, losing, lostAnswer, recording, type Sent } from "../support/dynamo/clients.ts";
import { memoryTables } from "../support/dynamo/memory-table.ts";
import { appendOf } from "./appends.ts";
import { chainOf, dynamoRecord, type WholeRecord } from "./ledgers.ts";

const a = caseIdSchema.parse("a");
const tables = { ledger: "ledger", register: "register" } as const;
const write = "TransactWriteItemsCommand";
const append = appendOf({ caseId: "a", before: null, id: "command-1" });

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
