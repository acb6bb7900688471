import { sweepInCall } from "../../src/ledger/sweep/in-calls.ts";
import type { LogLeaf } from "../../src/ledger/ports.ts";
import { firstLeaves } from "../../src/ledger/sweep/looks/log.ts";
import type { UniqueFact } from "../../src/ledger/sweep/unique-facts.ts";
import type { Way } from "../../src/ledger/sweep/list-to-check.ts";
import { caseIdSchema } from "../../src/procedure/values/ids.ts";
import { dynamoSweepBook } from "../../src/aws/dynamo/index.ts";
import { appendOf } from "../contract/appends.ts";
import { memoryTables } from "../support/dynamo/memory-table.ts";
import { memoryLedger } from "../support/memory/ledger.ts";

const howMany = 70;
const now = Date.parse("2026-03-02T06:15:00.000Z");
const tables = { ledger: "ledger", register: "register" } as const;
const caseOf = (number: number) => caseIdSchema.parse(`case-${String(number).padStart(3, "0")}`);
const each = (named: (number: number) => string): readonly string[] =>
  Array.from({ length: howMany }, (_, number) => named(number));

/** Cases, what each of them has to itself, and calls that have time for so many looks. */
const newSweeps = async () => {
  const register = memoryLedger();
  for (let number = 0; number < howMany; number += 1) {
    const caseId = caseOf(number);
    await register.append(appendOf({ caseId, before: null, id: `open-${caseId}` }));
  }
  await register.sequence(howMany);
  const book = dynamoSweepBook({ client: memoryTables(tables), tables }, "sweep");
  const looked: string[] = [];
  let [left, calls] = [0, 0];
  const look = (what: string): Promise<void> => {
    left -= 1;
    looked.push(what);
    return Promise.resolve();
  };
  const ofFacts: Way<UniqueFact> = {
    looks: [({ key }) => look(key)],
    isOnIt: () => true,
    pageOf: ({ after, limit }) => {
      const from = after === "" ? 0 : Number(after.slice("fact-".length)) + 1;
      const rows = Array.from({ length: Math.min(limit, howMany - from) }, (_, index) => ({
        key: `fact-${String(from + index)}`,
        caseId: caseOf(from + index),
      }));
      return Promise.resolve(rows);
    },
    atOnce: 30,
    placeOf: ({ key }) => key,
    isCounted: false,
  };
  const ofLeaves: Way<LogLeaf> = {
    ...firstLeaves(register, ({ n }) => look(`leaf-${String(n)}`)),
    atOnce: 25,
  };
  const call = (timeFor: number) => {
    left = timeFor;
    calls += 1;
    return sweepInCall({
      book,
      sweeping: () => ({
        world: { clock: { now: () => now }, register },
        first: [() => look("first")],
        ofLeaves,
        ofFacts,
        ofRecords: [({ caseId }) => look(caseId)],
        ofCases: [() => Promise.resolve()],
        last: [],
      }),
      then: () => Promise.resolve(),
      now: () => now,
      by: `call-${String(calls)}`,
      timeLeft: () => (left > 0 ? 10 * 60_000 : 59_000),
    });
  };
  return { book, looked, call };
};

describe("A sweep in calls that goes through lists before the records, the log among them", () => {
  it("goes on in each of them where the last call stopped, and looks at everything once", async () => {
    const { book, looked, call } = await newSweeps();
    expect(await call(34)).toMatchObject({ cases: 0, stretch: "leaves", after: "32" });
    expect(await book.round()).toMatchObject({ stretch: "leaves", after: "32" });
    expect(await call(37 + 40)).toMatchObject({ cases: 0, stretch: "facts", after: "fact-39" });
    expect(await book.round()).toMatchObject({ stretch: "facts", after: "fact-39" });
    expect(await call(32)).toMatchObject({ cases: 0, stretch: "records", after: "case-001" });
    expect(await call(1000)).toMatchObject({ kind: "swept", cases: howMany });
    expect(looked).toEqual([
      "first",
      ...each((number) => `leaf-${String(number)}`),
      ...each((number) => `fact-${String(number)}`),
      ...each(caseOf),
    ]);
  });
});
