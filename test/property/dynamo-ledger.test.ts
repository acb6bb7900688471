import fc from "fast-check";
import type { Append, AppendResult, Ledger, Log, Register } from "../../src/ledger/ports.ts";
import { caseIdSchema } from "../../src/values/ids.ts";
import { isOpen } from "../../src/law/file/stage-of-case.ts";
import { appendOf, type Before } from "../contract/appends.ts";
import { dynamoRecord } from "../contract/ledgers.ts";
import { memoryTables } from "../support/dynamo/memory-table.ts";
import { memoryLedger } from "../support/memory/ledger.ts";

// Whatever is appended in whatever order: the tables answer what the plain ledger in memory answers, and hold the same.

type WholeRecord = Ledger & Register & Log;
const caseIds = ["a", "b", "office"] as const;

type Plan = {
  readonly caseId: (typeof caseIds)[number];
  readonly id: number;
  /** How many entries too few the author has seen. */
  readonly behind: number;
  readonly unique: readonly { readonly kind: "take" | "release"; readonly key: string }[];
  readonly guards: readonly {
    readonly caseId: (typeof caseIds)[number];
    readonly behind: number;
  }[];
  readonly ends: boolean;
};

const caseId = fc.constantFrom(...caseIds);
const behind = fc.oneof({ weight: 5, arbitrary: fc.constant(0) }, fc.constantFrom(1, 2));
const plan: fc.Arbitrary<Plan> = fc.record({
  caseId,
  id: fc.integer({ min: 1, max: 30 }),
  behind,
  unique: fc.array(
    fc.record({
      kind: fc.constantFrom("take" as const, "release" as const),
      key: fc.constantFrom("one", "two"),
    }),
    { maxLength: 3 },
  ),
  guards: fc.array(fc.record({ caseId, behind }), { maxLength: 2 }),
  ends: fc.constantFrom(false, false, false, false, true),
});

const placesIn = async (record: WholeRecord, id: string): Promise<readonly (Before | null)[]> => {
  const page = { afterSeq: 0, limit: 100 };
  const entries = await record.entries(caseIdSchema.parse(id), page);
  return [null, ...entries.map(({ seq, hash }) => ({ seq, hash }))];
};

const appendFor = async (record: WholeRecord, wanted: Plan, step: number): Promise<Append> => {
  const places = await placesIn(record, wanted.caseId);
  const guards = [];
  for (const guard of wanted.guards) {
    const version = (await placesIn(record, guard.caseId)).length - 1 - guard.behind;
    guards.push({ caseId: caseIdSchema.parse(guard.caseId), version: Math.max(0, version) });
  }
  return appendOf({
    caseId: wanted.caseId,
    before: places.at(-1 - wanted.behind) ?? null,
    id: `command-${String(wanted.id)}`,
    reason: `step ${String(step)}`,
    unique: wanted.unique,
    guards,
    ...(wanted.ends ? { stage: "withdrawn" as const } : {}),
  });
};

/** A fault's words, or the answer. */
const told = (record: WholeRecord, append: Append): Promise<AppendResult | string> =>
  record.append(append).catch((fault: unknown) => String(fault));

const everything = async (record: WholeRecord) => {
  const ids = caseIds.map((id) => caseIdSchema.parse(id));
  const page = { afterSeq: 0, limit: 100 };
  return {
    heads: await Promise.all(ids.map((id) => record.head(id))),
    entries: await Promise.all(ids.map((id) => record.entries(id, page))),
    open: await record.cases({ afterId: "", limit: 2, openOnly: true }),
    cases: await record.cases({ afterId: "a", limit: 9, openOnly: false }),
    tasks: await record.tasks({ afterId: "", limit: 9 }),
  };
};

describe("The ledger on tables", () => {
  it("answers and holds what the plain one does, whatever is appended to it", async () => {
    await fc.assert(
      fc.asyncProperty(fc.array(plan, { maxLength: 25 }), async (plans) => {
        const options = {
          client: memoryTables({ ledger: "ledger", register: "register" }),
          tables: { ledger: "ledger", register: "register" },
        };
        const [tables, plain] = [dynamoRecord(options), memoryLedger()];
        for (const [step, wanted] of plans.entries()) {
          // An invented append knows only the place of the one before, not that it ended the case.
          const head = await plain.head(caseIdSchema.parse(wanted.caseId));
          if (head !== undefined && !isOpen(head.state.stage)) continue;
          const append = await appendFor(plain, wanted, step);
          expect(await told(tables, append)).toEqual(await told(plain, append));
        }
        const held = await everything(plain);
        expect(await everything(tables)).toEqual(held);
        // Somebody who has seen nothing of it folds the same from the entries alone.
        expect(await everything(dynamoRecord(options))).toEqual(held);
        const entries = held.entries.flat().length;
        expect(await tables.sequence(1000)).toBe(entries);
        const leaves = await tables.leaves({ from: 0, limit: 1000 });
        for (const id of caseIds) {
          const hashes = leaves.filter((leaf) => leaf.caseId === id).map(({ hash }) => hash);
          const inOrder = (await placesIn(plain, id)).flatMap((one) => one?.hash ?? []);
          expect(hashes).toEqual(inOrder);
        }
      }),
      { numRuns: 60 },
    );
  }, 60_000);
});
