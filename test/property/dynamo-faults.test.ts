import fc from "fast-check";
import { caseIdSchema, commandIdSchema, type CaseId } from "../../src/values/ids.ts";
import { appendOf, type Before } from "../contract/appends.ts";
import { dynamoRecord, type WholeRecord } from "../contract/ledgers.ts";
import { fated, recording, type Fate } from "../support/dynamo/clients.ts";
import { unlawfulIn } from "../support/dynamo/lawful.ts";
import { memoryTables } from "../support/dynamo/memory-table.ts";

// Clerks and sequencers at the same tables, each with a line of their own on which answers get lost and commands are
// slowed down. Whatever happens, what was acknowledged is on record once, and the record is whole.

const tables = { ledger: "ledger", register: "register" } as const;
const caseIds: readonly CaseId[] = ["a", "b"].map((id) => caseIdSchema.parse(id));
const commandsEach = 6;

const fate: fc.Arbitrary<Fate> = fc.record({
  turns: fc.integer({ min: 0, max: 5 }),
  fault: fc.oneof(
    { weight: 6, arbitrary: fc.constant("none" as const) },
    {
      weight: 4,
      arbitrary: fc.constantFrom(
        "lost before" as const,
        "lost after" as const,
        "throttled" as const,
      ),
    },
  ),
});
const line = fc.array(fate, { minLength: 20, maxLength: 80 });

const placeIn = async (record: WholeRecord, caseId: CaseId): Promise<Before | null> => {
  const head = await record.head(caseId);
  return head === undefined ? null : { seq: head.state.version, hash: head.state.head };
};

/** Asks again under the same id, decided anew, until it is acknowledged. */
const insist = async (record: WholeRecord, caseId: CaseId, id: string): Promise<string> => {
  for (let attempt = 0; attempt < 200; attempt += 1) {
    try {
      const before = await placeIn(record, caseId);
      const append = appendOf({ caseId, before, id, reason: `attempt ${String(attempt)}` });
      const result = await record.append(append);
      if (result.kind === "appended") return append.hash;
      if (result.kind === "commandKnown") return result.receipt.hash;
      expect(result).toEqual({ kind: "conflict" });
    } catch (fault) {
      expect(String(fault)).toMatch(/not confirmed as written|hang up|slow down/);
    }
  }
  throw new Error(`${id} was never acknowledged`);
};

const clerk = async (
  record: WholeRecord,
  name: string,
): Promise<readonly (readonly string[])[]> => {
  const acknowledged: (readonly string[])[] = [];
  for (let n = 0; n < commandsEach; n += 1) {
    const id = `command-${name}-${String(n)}`;
    const caseId = caseIds[n % caseIds.length] ?? caseIdSchema.parse("a");
    acknowledged.push([id, await insist(record, caseId, id)]);
  }
  return acknowledged;
};

const sequencer = async (record: WholeRecord): Promise<void> => {
  for (let run = 0; run < 8; run += 1) {
    await record.sequence(100).catch((fault: unknown) => {
      expect(String(fault)).toMatch(/run its sequencer again|does not grow|hang up|slow down/);
    });
  }
};

const expectWhole = async (
  record: WholeRecord,
  acknowledged: readonly (readonly string[])[],
): Promise<void> => {
  await record.sequence(1000);
  const leaves = await record.leaves({ from: 0, limit: 1000 });
  expect(leaves.map(({ n }) => n)).toEqual(leaves.map((_, n) => n));
  const onRecord: string[] = [];
  for (const caseId of caseIds) {
    const entries = await record.entries(caseId, { afterSeq: 0, limit: 1000 });
    expect(entries.map(({ seq }) => seq)).toEqual(entries.map((_, n) => n + 1));
    expect((await record.head(caseId))?.state.head).toBe(entries.at(-1)?.hash);
    const placed = leaves.filter((leaf) => leaf.caseId === caseId).map(({ hash }) => hash);
    expect(placed).toEqual(entries.map(({ hash }) => hash));
    onRecord.push(...placed);
  }
  expect(onRecord.toSorted()).toEqual(acknowledged.map(([, hash]) => hash).toSorted());
  for (const [id, hash] of acknowledged) {
    const accepted = await record.accepted(commandIdSchema.parse(id));
    expect(accepted?.receipt.hash).toBe(hash);
  }
};

describe("Nothing is lost and nothing is doubled", () => {
  it("when clerks and sequencers work at once over lines that lose answers", async () => {
    await fc.assert(
      fc.asyncProperty(fc.array(line, { minLength: 5, maxLength: 5 }), async (lines) => {
        const client = memoryTables(tables);
        const unlawful: string[] = [];
        const watched = recording(client, (sent) => {
          unlawful.push(...unlawfulIn(tables, sent));
        });
        const [one, two, three, four, five] = lines.map((fates) =>
          dynamoRecord({
            client: fated(watched, fates),
            tables,
            pause: () => new Promise(setImmediate),
          }),
        ) as [WholeRecord, WholeRecord, WholeRecord, WholeRecord, WholeRecord];
        const [first, second, third] = await Promise.all([
          clerk(one, "one"),
          clerk(two, "two"),
          clerk(three, "three"),
          sequencer(four),
          sequencer(five),
        ]);
        const acknowledged = [...first, ...second, ...third];
        await expectWhole(dynamoRecord({ client, tables }), acknowledged);
        expect(unlawful).toEqual([]);
      }),
      { numRuns: 40 },
    );
  }, 60_000);
});
