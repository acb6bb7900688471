import { openDesk } from "../../application/desk.ts";
import { incident, type Incident } from "../../application/sweep/incident.ts";
import { readInTurn } from "../../application/sweep/records.ts";
import { sweep, type CaseLook, type Swept } from "../../application/sweep/sweep.ts";
import type { Documents } from "../../application/ports.ts";
import type { SweptCase } from "../../application/sweep/looks.ts";
import { caseIdSchema } from "../../domain/ids.ts";
import { newKeyOffice, type KeyOffice } from "../verify/office.ts";

/** What the register says of a case that it should not. */
type Register = (row: SweptCase) => SweptCase;

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
    { says = (row: SweptCase) => row, ...changes }: Partial<Documents> & { says?: Register } = {},
  ): Promise<Swept> => {
    const { world } = office.desk;
    const desk = openDesk({ ...world, documents: { ...world.documents, ...changes } });
    const at = new Date(Date.UTC(2026, 2, 2, hour, 15)).toISOString();
    const read = readInTurn(desk, { at, before });
    const ofCases: readonly CaseLook[] = [(row, findings) => read(says(row), findings)];
    return sweep({ world, first: [], ofCases, last: [] });
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

  it.each<readonly [string, Register]>([
    ["the stage", (row) => ({ ...row, stage: "deposit" })],
    ["whether it is public", (row) => ({ ...row, public: !row.public })],
    [
      "the day on which it is due",
      ({ task, ...row }) => ({ ...row, task: task && { ...task, dueOn: "2020-01-01" } }),
    ],
  ])("names a head beside which %s does not follow from the entries", async (what, says) => {
    const found = [];
    for (const hour of hours) found.push(...(await sweptIn(hour, [], { says })).incidents);
    expect(found).toMatchObject([
      {
        kind: "headBehind",
        caseId: az,
        trouble: "headBehind.az-1.beside-7",
        words: `what stands beside the head at entry 7 does not follow from the entries: ${what}`,
      },
    ]);
    const entryCame: Register = (row) => ({ ...says(row), version: row.version - 1 });
    for (const hour of hours)
      expect((await sweptIn(hour, [], { says: entryCame })).incidents).toEqual([]);
  });

  it("reads it every hour for as long as something was wrong in it", async () => {
    const words = "an invented incident";
    const before = [incident("documentMissing", { caseId: az, since: null, words })];
    for (const hour of hours) {
      expect((await sweptIn(hour, before, missing)).incidents).toMatchObject([
        { kind: "documentMissing", caseId: az },
      ]);
      expect(await sweptIn(hour, before)).toMatchObject({ incidents: [], unread: 0 });
    }
  });
});
