import { english } from "../support/in-english.ts";
import { openDesk } from "../../src/ledger/desk.ts";
import { type Findings, gathering } from "../../src/ledger/sweep/findings.ts";
import { incident } from "../../src/ledger/sweep/incident.ts";
import { readRecords } from "../../src/ledger/sweep/looks/records.ts";
import { type Reads, readsAfter, readsAll } from "../../src/ledger/sweep/reads.ts";
import type { KeptBeside } from "../../src/ledger/record/read-record.ts";
import { besideCase, type CaseColumn } from "../../src/ledger/check/columns.ts";
import { sweep, type Swept } from "../../src/ledger/sweep/sweep.ts";
import type { CaseRow, Documents } from "../../src/ledger/ports.ts";
import { type CaseId, caseIdSchema } from "../../src/procedure/values/ids.ts";
import { newKeyOffice, type KeyOffice } from "../verify/office.ts";

/** What the register says of a case. */
type Says = (row: CaseRow) => CaseRow;

/** What is kept of every treaty's case otherwise than it follows from the entries. */
const straying =
  (...stray: readonly CaseColumn[]) =>
  ({ ledger }: KeyOffice): KeptBeside => ({
    entries: (caseId, page) => ledger.entries(caseId, page),
    ofCase: ({ head, unique }) => {
      const isStray = head.state.caseId === az;
      return Promise.resolve({
        columns: isStray ? Object.fromEntries(stray.map((column) => [column, "forged"])) : {},
        holderOf: (key) =>
          unique.some((one) => one.kind === "take" && one.key === key) ? head.state.caseId : null,
      });
    },
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
    const { world } = office.desk;
    const desk = openDesk({ ...world, documents: { ...world.documents, ...changes } });
    const read = readRecords({ desk, kept: kept(office) }, reads);
    const ofRecords = [(row: CaseRow, findings: Findings) => read(says(row), findings)];
    return (await sweep({ world, first: [], ofRecords, ofCases: [], last: [] })).incidents;
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
    const every = Object.keys(besideCase) as readonly CaseColumn[];
    expect(await found({ kept: straying(...every) })).toMatchObject([
      {
        kind: "headBehind",
        caseId: az,
        trouble: "headBehind.az-1.beside-7",
        says: [{ kind: "besideCase", version: 7, columns: every }],
      },
    ]);
  });

  it("compares nothing where an entry came since the list was read", async () => {
    const says: Says = (row) => ({ ...row, version: row.version - 1 });
    expect(await found({ kept: straying("stage"), says })).toEqual([]);
  });

  it("names a head of which the entries are gone", async () => {
    const says: Says = (row) => (row.caseId === az ? { ...row, version: row.version + 1 } : row);
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
