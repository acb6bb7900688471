import { english } from "../support/in-english.ts";
import type { CaseRow } from "../../src/ledger/ports.ts";
import { gathering } from "../../src/ledger/sweep/findings.ts";
import { lookForMissingHead, lookForMissingHeads } from "../../src/ledger/sweep/looks/heads.ts";
import { firstLeaves } from "../../src/ledger/sweep/looks/log.ts";
import { caseIdSchema, entryHashSchema } from "../../src/procedure/values/ids.ts";
import { newKeyOffice, type KeyOffice } from "../verify/office.ts";

const hash = entryHashSchema.parse("0".repeat(64));

/** A log of so many leaves, ten of each case, and how often it was asked for how many. */
const logOf = (size: number) => {
  const asked: number[] = [];
  return {
    asked,
    leaves: ({ from, limit }: { readonly from: number; readonly limit: number }) => {
      asked.push(limit);
      const leaves = Array.from(
        { length: Math.max(0, Math.min(limit, size - from)) },
        (_, index) => {
          const n = from + index;
          const caseId = caseIdSchema.parse(`case-${String(Math.floor(n / 10))}`);
          return { n, caseId, seq: (n % 10) + 1, hash };
        },
      );
      return Promise.resolve(leaves);
    },
  };
};

describe("The leaves of a log that a sweep goes through", () => {
  const nothing = (): Promise<void> => Promise.resolve();
  const size = 1_000_000;

  it("are all those of a hundred thousand cases, each once, a bounded number at once", async () => {
    const log = logOf(size);
    const way = firstLeaves(log, nothing);
    let leaves = 0;
    const first: string[] = [];
    for (let after = ""; ;) {
      const page = await way.pageOf({ after, limit: way.atOnce });
      leaves += page.length;
      first.push(...page.filter(way.isOnIt).map(({ caseId }) => caseId));
      const last = page.at(-1);
      if (last === undefined || page.length < way.atOnce) break;
      after = way.placeOf(last);
    }
    expect([leaves, first.length, new Set(first).size]).toEqual([size, 100_000, 100_000]);
    expect(Math.max(...log.asked)).toBe(500);
  });

  it("are gone on with after any of them", async () => {
    const way = firstLeaves(logOf(20_000), nothing);
    const page = await way.pageOf({ after: "700", limit: way.atOnce });
    expect([page[0]?.n, page.at(-1)?.n]).toEqual([701, 1200]);
    expect(await way.pageOf({ after: "19999", limit: way.atOnce })).toEqual([]);
  });
});

describe("A case that no list names", () => {
  const az = caseIdSchema.parse("az-1");
  let office: KeyOffice;
  beforeAll(async () => {
    office = await newKeyOffice();
    await office.carry("az-1", "un-cybercrime-2024", 2);
  });
  /** A register that lists no case the first times that it is asked. */
  const listingAfter = (times: number) => {
    let left = times;
    return {
      cases: (page: Parameters<KeyOffice["ledger"]["cases"]>[0]): Promise<readonly CaseRow[]> =>
        (left -= 1) < 0 ? office.ledger.cases(page) : Promise.resolve([]),
    };
  };
  const never = Number.POSITIVE_INFINITY;
  const named = async (kept: Parameters<typeof lookForMissingHeads>[0]): Promise<unknown> => {
    const findings = gathering();
    await lookForMissingHeads(kept, [az])(findings);
    return findings
      .gathered()
      .incidents.map(({ kind, trouble, says }) => [kind, trouble, english(says)]);
  };

  it("has lost its head, where its entries are on record", async () => {
    expect(await named({ ledger: office.ledger, register: listingAfter(never) })).toEqual([
      ["headBehind", "headBehind.az-1.1", "the head of az-1 is gone, but entry 1 is on record"],
    ]);
  });

  it("is in order where it was opened while it was looked at", async () => {
    expect(await named({ ledger: office.ledger, register: listingAfter(1) })).toEqual([]);
  });

  it("is none where nothing is on record under its id", async () => {
    const findings = gathering();
    const look = lookForMissingHead({ ledger: office.ledger, register: office.ledger });
    await look({ caseId: caseIdSchema.parse("az-9") }, findings);
    expect(findings.gathered().incidents).toEqual([]);
  });

  it("was altered, where the log knows of entries that are not on record", async () => {
    const ledger = {
      entries: () => Promise.resolve([]),
      leavesOf: () => Promise.resolve([{ seq: 1, n: 7 }]),
    };
    expect(await named({ ledger, register: listingAfter(never) })).toEqual([
      [
        "recordDamaged",
        "recordDamaged.az-1",
        "entry az-1#1 has a place in the log but is not on record",
      ],
    ]);
  });
});
