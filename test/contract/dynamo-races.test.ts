import type { Append } from "../../src/ledger/ports.ts";
import { caseIdSchema } from "../../src/procedure/values/ids.ts";
import { pausing } from "../support/dynamo/clients.ts";
import { onEveryEndpoint } from "../support/dynamo/endpoints.ts";
import { appendOf, placeOf } from "./appends.ts";
import { chainOf, dynamoRecord, type WholeRecord } from "./ledgers.ts";

// Races that always go the same way: one clerk's adapter stands still between what it read and what it writes, and
// meanwhile the other does something.

const a = caseIdSchema.parse("a");
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
