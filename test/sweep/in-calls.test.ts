import { jest } from "@jest/globals";
import { dynamoSweepBook } from "../../src/aws/dynamo/index.ts";
import type { LogLeaf } from "../../src/ledger/ports.ts";
import { type Found, sweepInCall, notifyOperator } from "../../src/ledger/sweep/in-calls.ts";
import { incident } from "../../src/ledger/sweep/incident.ts";
import type { Way } from "../../src/ledger/sweep/list-to-check.ts";
import type { CaseLook, WholeLook } from "../../src/ledger/sweep/looks.ts";
import { firstLeaves } from "../../src/ledger/sweep/looks/log.ts";
import type { UniqueFact } from "../../src/ledger/sweep/unique-facts.ts";
import type { IncidentKind } from "../../src/case/incident.ts";
import { caseIdSchema } from "../../src/values/ids.ts";
import { appendOf } from "../contract/appends.ts";
import { memoryTables } from "../support/dynamo/memory-table.ts";
import { memoryLedger } from "../support/memory/ledger.ts";

const tables = { ledger: "ledger", register: "register" } as const;

const caseOf = (number: number) => caseIdSchema.parse(`case-${String(number).padStart(3, "0")}`);

const hour = 3_600_000;
const howMany = 250;

/** Cases that are open, a book, and calls each of which has time for so many cases. */
const newSweeps = async (cases = howMany, readsRecords = false) => {
  const register = memoryLedger();
  for (let number = 0; number < cases; number += 1) {
    const caseId = caseOf(number);
    await register.append(appendOf({ caseId, before: null, id: `open-${caseId}` }));
  }
  const book = dynamoSweepBook({ client: memoryTables(tables), tables }, "sweep");
  const [seen, read]: [string[], string[]] = [[], []];
  let [now, calls] = [Date.parse("2026-03-02T06:15:00.000Z"), 0];
  let look: CaseLook = () => Promise.resolve();
  const last: WholeLook[] = [];
  const told: string[][] = [];
  const then = async (found: Found): Promise<void> => {
    await notifyOperator(
      {
        book,
        now,
        tell: (news) => {
          told.push(news.map(({ kind, caseId }) => `${kind} ${caseId ?? ""}`));
          return Promise.resolve();
        },
      },
      found,
    );
  };
  const call = (timeFor = Number.POSITIVE_INFINITY, after = then) => {
    let left = timeFor;
    calls += 1;
    return sweepInCall({
      book,
      sweeping: () => ({
        ports: { clock: { now: () => now }, register },
        first: [
          () => {
            read.push("first");
            return Promise.resolve();
          },
        ],
        ...(readsRecords
          ? {
              ofRecords: [
                ({ caseId }) => {
                  left -= 1;
                  read.push(caseId);
                  return Promise.resolve();
                },
              ],
            }
          : {}),
        ofCases: [
          async (row, findings) => {
            left -= 1;
            seen.push(row.caseId);
            await look(row, findings);
          },
        ],
        last,
      }),
      then: after,
      now: () => now,
      by: `call-${String(calls)}`,
      timeLeft: () => (left > 0 ? 10 * 60_000 : 59_000),
    });
  };
  return {
    book,
    seen,
    read,
    told,
    last,
    call,
    finds: (next: CaseLook) => {
      look = next;
    },
    pass: (hours: number) => {
      now += hours * hour;
    },
  };
};

const finding =
  (kind: IncidentKind, number: number): CaseLook =>
  ({ caseId }, findings) => {
    if (caseId === caseOf(number))
      findings.incident(
        incident(kind, {
          caseId,
          since: null,
          says: { kind: "asWritten", text: "an invented incident" },
        }),
      );
    return Promise.resolve();
  };

describe("A sweep in calls that have an end", () => {
  it("looks at every case once, and goes on where the last call stopped", async () => {
    const { call, seen, book } = await newSweeps();
    const first = await call(120);
    expect(first).toMatchObject({ kind: "underWay", cases: 120, after: "case-119" });
    expect(await book.last()).toBeUndefined();
    expect(await call(120)).toMatchObject({ kind: "underWay", cases: 240 });
    expect(await call(120)).toMatchObject({ kind: "swept", cases: howMany });
    expect(seen).toEqual(Array.from({ length: howMany }, (_, number) => caseOf(number)));
    expect(await book.last()).toMatchObject({ kind: "swept", cases: howMany });
    expect(await book.round()).toBeUndefined();
  });

  it("reads every record before it looks at the first open case, and each once", async () => {
    const { call, seen, read } = await newSweeps(250, true);
    const each = Array.from({ length: 250 }, (_, number) => caseOf(number));
    expect(await call(120)).toMatchObject({ cases: 0, stretch: "records", after: "case-119" });
    expect([read, seen]).toEqual([["first", ...each.slice(0, 120)], []]);
    expect(await call(130)).toMatchObject({ cases: 0, stretch: "cases", after: "" });
    expect(await call(100)).toMatchObject({ cases: 100, stretch: "cases", after: "case-099" });
    expect(await call()).toMatchObject({ kind: "swept", cases: 250 });
    expect([read, seen]).toEqual([["first", ...each], each]);
  });

  it("is as old as its beginning, and names at its end what it found in every call", async () => {
    const { call, finds, pass, last } = await newSweeps();
    const whole = jest.fn(() => Promise.resolve());
    last.push(whole);
    finds(finding("documentMissing", 3));
    await call(200);
    expect(whole).not.toHaveBeenCalled();
    pass(1);
    expect(await call()).toMatchObject({
      kind: "swept",
      at: "2026-03-02T06:15:00.000Z",
      incidents: [{ kind: "documentMissing", caseId: "case-003" }],
    });
    expect(whole).toHaveBeenCalledTimes(1);
  });

  it("says what each call added, so that nothing is counted twice", async () => {
    const { call, finds } = await newSweeps();
    finds((_, findings) => {
      findings.healed("heads");
      return Promise.resolve();
    });
    const added: unknown[] = [];
    const then = ({ healed, looked }: Found): Promise<void> => {
      added.push([healed.heads, looked]);
      return Promise.resolve();
    };
    await call(130, then);
    const done = await call(undefined, then);
    expect(added).toEqual([
      [130, 130],
      [120, 120],
    ]);
    expect(done).toMatchObject({ healed: { heads: howMany } });
  });

  it("loses at most a page when a call dies, and its place is free when its time is out", async () => {
    const { call, finds, seen, pass, book } = await newSweeps();
    const dying: CaseLook = async ({ caseId }) => {
      if (caseId !== caseOf(150)) return;
      // Whoever dies lets nothing go.
      await new Promise(() => undefined);
    };
    finds(dying);
    void call();
    while (!seen.includes(caseOf(150))) await new Promise(setImmediate);
    expect(await book.round()).toMatchObject({ after: "case-099", cases: 100 });
    expect(await call()).toBe("busy");
    pass(1);
    finds(() => Promise.resolve());
    expect(await call()).toMatchObject({ kind: "swept", cases: howMany });
    expect(seen.filter((caseId) => caseId === caseOf(99))).toHaveLength(1);
    expect(seen.filter((caseId) => caseId === caseOf(100))).toHaveLength(2);
  });

  it("lets the next call sweep after one that failed", async () => {
    const { call } = await newSweeps(2);
    const failing = (): Promise<void> => Promise.reject(new Error("nobody could be told"));
    await expect(call(undefined, failing)).rejects.toThrow("nobody could be told");
    expect(await call()).toMatchObject({ kind: "swept", cases: 2 });
  });
});

describe("What the operator is told", () => {
  it("is what is new, once, and again after a day for as long as it stands", async () => {
    const { call, finds, pass, told } = await newSweeps(4);
    finds(finding("documentMissing", 3));
    for (let hours = 0; hours < 25; hours += 1) {
      await call();
      pass(1);
    }
    expect(told).toEqual([["documentMissing case-003"], ["documentMissing case-003"]]);
  });

  it("is told anew when it was made good and comes back", async () => {
    const { call, finds, pass, told } = await newSweeps(4);
    for (const number of [3, 9, 3]) {
      finds(finding("recordDamaged", number));
      await call();
      pass(1);
    }
    expect(told).toEqual([["recordDamaged case-003"], ["recordDamaged case-003"]]);
  });

  it("is not what passes within the hour, but what two sweeps in a row could not do", async () => {
    const { call, finds, pass, told } = await newSweeps(4);
    for (const number of [1, 2, 2]) {
      finds(finding("caseNotLookedAt", number));
      await call();
      pass(1);
    }
    expect(told).toEqual([["caseNotLookedAt case-002"]]);
  });

  it("is told at once, while the sweep is under way, and not once more at its end", async () => {
    const { call, finds, told } = await newSweeps();
    finds(finding("documentMissing", 3));
    await call(120);
    expect(told).toEqual([["documentMissing case-003"]]);
    await call();
    expect(told).toHaveLength(1);
  });

  it("is tried again by the next call where nobody could be told", async () => {
    const { call, finds, told } = await newSweeps(4);
    finds(finding("documentMissing", 3));
    await expect(call(undefined, () => Promise.reject(new Error("away")))).rejects.toThrow("away");
    await call();
    expect(told).toEqual([["documentMissing case-003"]]);
  });
});

const now = Date.parse("2026-03-02T06:15:00.000Z");

describe("A sweep in calls that goes through lists before the records, the log among them", () => {
  const howMany = 70;

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
          ports: { clock: { now: () => now }, register },
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
