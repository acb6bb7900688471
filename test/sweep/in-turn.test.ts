import { english } from "../support/in-english.ts";
import { openDesk } from "../../src/ledger/desk.ts";
import type { Findings } from "../../src/ledger/sweep/findings.ts";
import { incident, type Incident } from "../../src/ledger/sweep/incident.ts";
import { readInTurn } from "../../src/ledger/sweep/looks/records.ts";
import type { KeptBeside } from "../../src/ledger/record/read-record.ts";
import { besideCase, type CaseColumn } from "../../src/ledger/check/columns.ts";
import { sweep, type Swept } from "../../src/ledger/sweep/sweep.ts";
import type { CaseRow, Documents } from "../../src/ledger/ports.ts";
import { caseIdSchema } from "../../src/procedure/values/ids.ts";
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

describe("Reading cases whole by the hour", () => {
  let office: KeyOffice;
  beforeAll(async () => {
    office = await newKeyOffice();
    await office.carry("az-1", "un-cybercrime-2024", 6);
  });

  const sweptIn = (
    hour: number,
    before: readonly Incident[] = [],
    {
      says = (row) => row,
      kept = straying(),
      ...changes
    }: Partial<Documents> & { says?: Says; kept?: ReturnType<typeof straying> } = {},
  ): Promise<Swept> => {
    const { world } = office.desk;
    const desk = openDesk({ ...world, documents: { ...world.documents, ...changes } });
    const at = new Date(Date.UTC(2026, 2, 2, hour, 15)).toISOString();
    const read = readInTurn({ desk, kept: kept(office) }, { at, before });
    const ofRecords = [(row: CaseRow, findings: Findings) => read(says(row), findings)];
    return sweep({ world, first: [], ofRecords, ofCases: [], last: [] });
  };
  const hours = Array.from({ length: 24 }, (_, hour) => hour);
  const missing = { has: () => Promise.resolve(false) };

  it("reads a case once a day, and says of the other hours that it was not read", async () => {
    const unread: number[] = [];
    for (const hour of hours) unread.push((await sweptIn(hour)).unread);
    expect(unread.filter((cases) => cases === 0)).toHaveLength(1);
    expect(unread.filter((cases) => cases === 1)).toHaveLength(23);
  });

  it("names what is wrong in that hour", async () => {
    const kinds: string[] = [];
    for (const hour of hours)
      kinds.push(...(await sweptIn(hour, [], missing)).incidents.map(({ kind }) => kind));
    expect(kinds).toEqual(["documentMissing"]);
  });

  it("names what stands beside the head and does not follow from the entries, in that hour", async () => {
    const every = Object.keys(besideCase) as readonly CaseColumn[];
    const found = [];
    for (const hour of hours)
      found.push(...(await sweptIn(hour, [], { kept: straying(...every) })).incidents);
    expect(found).toMatchObject([
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
    for (const hour of hours)
      expect((await sweptIn(hour, [], { kept: straying("stage"), says })).incidents).toEqual([]);
  });

  it("names a head of which the entries are gone", async () => {
    const says: Says = (row) => (row.caseId === az ? { ...row, version: row.version + 1 } : row);
    const found = [];
    for (const hour of hours) found.push(...(await sweptIn(hour, [], { says })).incidents);
    expect(found.map(({ kind, caseId, says }) => [kind, caseId, english(says)])).toEqual([
      [
        "recordDamaged",
        az,
        "the head of az-1 stands at entry 8, but the last entry on record is 7",
      ],
    ]);
  });

  it("names a head of which there never was an entry, at whichever entry it says it stands", async () => {
    const nobody = caseIdSchema.parse("az-9");
    for (const version of [0, 1]) {
      const says: Says = (row) => (row.caseId === az ? { ...row, caseId: nobody, version } : row);
      const found = [];
      for (const hour of hours) found.push(...(await sweptIn(hour, [], { says })).incidents);
      expect(found.map(({ kind, says }) => [kind, english(says)])).toEqual([
        [
          "recordDamaged",
          `the head of az-9 stands at entry ${String(version)}, but the last entry on record is 0`,
        ],
      ]);
    }
  });

  it("reads it every hour for as long as something was wrong in it", async () => {
    const words = "an invented incident";
    const before = [
      incident("documentMissing", {
        caseId: az,
        since: null,
        says: { kind: "asWritten", text: words },
      }),
    ];
    for (const hour of hours) {
      expect((await sweptIn(hour, before, missing)).incidents).toMatchObject([
        { kind: "documentMissing", caseId: az },
      ]);
      expect(await sweptIn(hour, before)).toMatchObject({ incidents: [], unread: 0 });
    }
  });
});
