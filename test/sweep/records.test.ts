import type { BesideCase } from "../../src/ledger/check/finding.ts";
import { openDesk } from "../../src/ledger/desk.ts";
import type { CaseRow, Documents } from "../../src/ledger/ports.ts";
import type { DerivedData, RecordRow } from "../../src/ledger/record/derived-data.ts";
import { type Findings, gathering, type Gathered } from "../../src/ledger/sweep/findings.ts";
import { incident, type Incident } from "../../src/ledger/sweep/incident.ts";
import {
  lookForMissingHead,
  lookForMissingHeads,
  type Unlisted,
} from "../../src/ledger/sweep/looks/heads.ts";
import { firstLeaves } from "../../src/ledger/sweep/looks/log.ts";
import { lookForMachine } from "../../src/ledger/sweep/looks/machines.ts";
import type { RecordLook } from "../../src/ledger/sweep/looks.ts";
import { readRecords } from "../../src/ledger/sweep/looks/records.ts";
import { type Reads, readsAfter, readsAll } from "../../src/ledger/sweep/reads.ts";
import { sweep, type Swept } from "../../src/ledger/sweep/sweep.ts";
import { namedElsewhere } from "../../src/ledger/sweep/without-drivers.ts";
import type { IncidentKind } from "../../src/case/incident.ts";
import { type CaseId, caseIdSchema, entryHashSchema } from "../../src/values/ids.ts";
import { inEnglish } from "../../src/files/words.ts";
import { english } from "../support/in-english.ts";
import { newKeyOffice, type KeyOffice } from "../verify/office.ts";

/** What the register says of a case. */
type Says = (row: RecordRow) => RecordRow;

/** A store in which this is kept of a treaty's case otherwise than it follows from the entries. */
const straying =
  (...stray: readonly BesideCase[]) =>
  ({ ledger }: KeyOffice): DerivedData => ({
    entries: (caseId, page) => ledger.entries(caseId, page),
    ofCase: (caseId) =>
      Promise.resolve(
        caseId === az ? stray.map((of) => ({ of, due: { of }, stands: { of: "forged" } })) : [],
      ),
  });

const az = caseIdSchema.parse("az-1");

const at = "2026-03-02T06:15:00.000Z";

describe("Reading records whole", () => {
  let office: KeyOffice;
  beforeAll(async () => {
    office = await newKeyOffice();
    await office.carry("az-1", "un-cybercrime-2024", 6);
  });

  const found = async ({
    reads = readsAll(at),
    says = (row) => row,
    kept = straying(),
    ...changes
  }: Partial<Documents> & {
    reads?: Reads;
    says?: Says;
    kept?: ReturnType<typeof straying>;
  } = {}): Promise<Swept["incidents"]> => {
    const { ports } = office.desk;
    const desk = openDesk({ ...ports, documents: { ...ports.documents, ...changes } });
    const read = readRecords({ desk, kept: kept(office) }, reads);
    const ofRecords: readonly RecordLook[] = [(row, findings) => read(says(row), findings)];
    return (await sweep({ ports, first: [], ofRecords, ofCases: [], last: [] })).incidents;
  };
  const missing = { has: () => Promise.resolve(false) };
  const only = (...cases: readonly CaseId[]): Reads => ({
    ...readsAll(at),
    all: false,
    named: new Set(cases),
  });

  it("names what is wrong in a case that is read, and in no other", async () => {
    const kinds = async (reads: Reads) =>
      (await found({ ...missing, reads })).map(({ kind, caseId }) => [kind, caseId]);
    expect(await kinds(readsAll(at))).toContainEqual(["documentMissing", az]);
    expect(await kinds(only(az))).toEqual([["documentMissing", az]]);
    expect(await kinds(only())).toEqual([]);
  });

  it("names what stands beside the head and does not follow from the entries", async () => {
    const every = ["head", "opening", "unique"] as const;
    expect(await found({ kept: straying(...every) })).toMatchObject([
      {
        kind: "headBehind",
        caseId: az,
        trouble: "headBehind.az-1.beside-7",
        says: [{ kind: "besideCase", version: 7, of: every }],
      },
    ]);
  });

  it("compares nothing where an entry came since the record was read", async () => {
    const kept: ReturnType<typeof straying> = (of) => ({
      ...straying("head")(of),
      ofCase: () => Promise.resolve(undefined),
    });
    expect(await found({ kept })).toEqual([]);
  });

  it("reads a record that is suspect, whichever records it reads", async () => {
    const suspect: Says = (row) => (row.caseId === az ? { ...row, isSuspect: true } : row);
    const named = await found({ kept: straying("head"), reads: only(), says: suspect });
    expect(named.map(({ caseId }) => caseId)).toEqual([az]);
  });

  it("names a head of which the entries are gone", async () => {
    const says: Says = (row) => (row.caseId === az ? { ...row, version: 8 } : row);
    const named = await found({ says });
    expect(named.map(({ kind, caseId, says }) => [kind, caseId, english(says)])).toEqual([
      ["recordDamaged", az, "the head of az-1 names entry 8, but the last entry on record is 7"],
    ]);
  });

  it.each([0, 1])(
    "names a head of which there never was an entry, where it says it names entry %d",
    async (version) => {
      const nobody = caseIdSchema.parse("az-9");
      const says: Says = (row) => (row.caseId === az ? { ...row, caseId: nobody, version } : row);
      expect((await found({ says })).map(({ kind, says }) => [kind, english(says)])).toEqual([
        [
          "recordDamaged",
          `the head of az-9 names entry ${String(version)}, but the last entry on record is 0`,
        ],
      ]);
    },
  );
});

describe("Which records a sweep reads", () => {
  const after = (hours: number) => new Date(Date.parse(at) + hours * 3_600_000).toISOString();
  const before = (changes: Partial<Swept> = {}): Swept => ({
    ...{ kind: "swept", at, took: 0, cases: 1, wholeAt: at },
    ...gathering().gathered(),
    ...changes,
  });

  it("are all of them the first time, and where nobody ever read them", () => {
    expect(readsAfter(undefined, at)).toEqual(readsAll(at));
    expect(readsAfter(before({ wholeAt: null }), after(1))).toEqual(readsAll(after(1)));
  });

  it("are all of them once a day, also where the hour's sweep begins some minutes earlier", () => {
    const whole = Array.from(
      { length: 24 },
      (_, hour) => readsAfter(before(), after(hour + 0.9)).all,
    );
    expect(whole).toEqual([...Array.from({ length: 23 }, () => false), true]);
  });

  it("are otherwise those in which something was named, and it stays known when all were read", () => {
    const named = incident("documentMissing", { caseId: az, since: null, says: [] });
    expect(readsAfter(before({ incidents: [named] }), after(1))).toEqual({
      all: false,
      named: new Set([az]),
      wholeAt: at,
    });
  });

  it("are all of them where more was named than is listed", () => {
    expect(readsAfter(before({ unlisted: 1 }), after(1)).all).toBe(true);
  });
});

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
  const looked: RecordRow[] = [];
  const look: RecordLook = (row) => {
    looked.push(row);
    return Promise.resolve();
  };
  beforeEach(() => {
    looked.length = 0;
  });
  const named = async (kept: Omit<Unlisted, "look">): Promise<unknown> => {
    const findings = gathering();
    await lookForMissingHeads({ ...kept, look }, [az])(findings);
    return findings
      .gathered()
      .incidents.map(({ kind, trouble, says }) => [kind, trouble, english(says)]);
  };

  it("is read whole, where its entries are on record", async () => {
    expect(await named({ ledger: office.ledger, register: listingAfter(never) })).toEqual([]);
    expect(looked).toEqual([{ caseId: az, version: null, isSuspect: true }]);
  });

  it("is none where nothing is on record under its id", async () => {
    const findings = gathering();
    const { ledger } = office;
    const lookFor = lookForMissingHead({ ledger, register: ledger, look });
    await lookFor({ caseId: caseIdSchema.parse("az-9") }, findings);
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

const found = (kind: IncidentKind, number: number): Incident =>
  incident(kind, {
    caseId: caseIdSchema.parse(`case-${String(number)}`),
    since: null,
    says: { kind: "asWritten", text: "an invented incident" },
  });
const numbers = (howMany: number): readonly number[] =>
  Array.from({ length: howMany }, (_, index) => index);

/** What a sweep gathers that is told of so many cases, of each twice. */
const gatheredOf = (howMany: number, kind: IncidentKind = "documentMissing"): Gathered => {
  const findings = gathering();
  for (const number of numbers(howMany))
    for (const one of [found(kind, number), found(kind, number)]) findings.incident(one);
  return findings.gathered();
};

describe("Incidents beyond those that are listed", () => {
  it("are counted once each, as those that are listed are", () => {
    const { incidents, unlisted, found: counts } = gatheredOf(1003);
    expect([incidents.length, unlisted, counts.documentMissing]).toEqual([1000, 3, 1003]);
  });

  it("are counted apart by kind in one case", () => {
    const findings = gathering(gatheredOf(1000));
    for (const kind of ["noticeNotTold", "sendingUnknown", "noticeNotTold"] as const)
      findings.incident(found(kind, 1));
    expect(findings.gathered()).toMatchObject({
      unlisted: 2,
      found: { noticeNotTold: 1, sendingUnknown: 1 },
    });
  });

  it("of another sweep are counted as well, by their kinds", async () => {
    const other = gatheredOf(1005, "caseStandsStill");
    const last = {
      ...other,
      kind: "swept",
      at: "2026-01-01T00:00:00.000Z",
      took: 0,
      cases: 1005,
      wholeAt: null,
    } as const;
    const findings = gathering();
    findings.incident(found("documentMissing", 1));
    await namedElsewhere({ last: () => Promise.resolve(last) }, undefined)(findings);
    const { incidents, unlisted, found: counts } = findings.gathered();
    // One more that found no room in the list.
    expect([incidents.length, unlisted]).toEqual([1000, 6]);
    expect([counts.caseStandsStill, counts.documentMissing]).toEqual([1005, 1]);
  });
});

const caseId = caseIdSchema.parse("one");

/** What the look names of a case at a stage, and whether it had to read it. */
const namedAt = async (stage: string, procedure: string | undefined) => {
  const incidents: Incident[] = [];
  let read = 0;
  const look = lookForMachine(() => {
    read += 1;
    return Promise.resolve(procedure);
  });
  const findings = { incident: (one: Incident) => incidents.push(one) };
  const row = {
    caseId,
    procedure: procedure ?? null,
    stage,
    version: 3,
    at: "2026-03-02T09:00:00Z",
    public: false,
  };
  await look(row, findings as unknown as Findings);
  return { read, says: incidents.map(({ kind, says }) => [kind, inEnglish(says)]) };
};

describe("the check of the drivers, where procedures have machines of their own", () => {
  it("names a case that waits at a stage of a procedure that has none, with the setting", async () => {
    expect(await namedAt("second-reading", "us-senate")).toEqual({
      read: 1,
      says: [
        [
          "caseStandsStill",
          "the procedure us-senate has no state machine of its own, so the execution does not name the stages of the case; add us-senate to tasdiq:procedures and deploy",
        ],
      ],
    });
  });

  it("names none whose procedure has one", async () => {
    expect(await namedAt("second-reading", undefined)).toEqual({ read: 1, says: [] });
  });

  it("reads no case that stands where the common machine has a name for its wait", async () => {
    expect(await namedAt("instrument", "us-senate")).toEqual({ read: 0, says: [] });
  });
});
