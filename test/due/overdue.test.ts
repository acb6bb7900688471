import { recordOverdueIn } from "../../src/ledger/due/overdue.ts";
import { caseIdSchema } from "../../src/procedure/values/ids.ts";
import { exportLog } from "../../src/ledger/log/export.ts";
import { verify } from "../verify/in-words.ts";
import { exportedWorld, fileOf, keyOf, linesOf } from "../verify/exports.ts";
import type { KeyOffice } from "../verify/office.ts";
import { laidAfter, setTo } from "./laid.ts";

const az = caseIdSchema.parse("az-1");
const hour = 3_600_000;

const overdueIn = async ({ ledger }: KeyOffice) => {
  const head = await ledger.head(az);
  return head === undefined ? [] : head.state.overdue;
};

/** How many are put on record when somebody looks. */
const recorded = async (office: KeyOffice): Promise<number> => {
  const before = (await overdueIn(office)).length;
  await recordOverdueIn(office.desk, az);
  return (await overdueIn(office)).length - before;
};

describe("A clock that walks over due days", () => {
  it.each([
    ["2026-12-31T02:00:00Z", "2027-02-28"],
    ["2027-12-31T02:00:00Z", "2028-02-29"],
    ["2026-07-31T02:00:00Z", "2026-09-30"],
    ["2027-12-29T21:00:00Z", "2028-02-29"],
    // After eight in the evening in Greenwich it is the next day in Baku.
    ["2026-11-29T19:00:00Z", "2027-01-30"],
  ])("of a law laid after %s, hour by hour: overdue once, after %s in Baku", async (at, dueOn) => {
    const office = await laidAfter(at);
    await setTo(office, `${dueOn}T17:30:00Z`);
    const hours: string[] = [];
    for (let passed = 0; passed < 30; passed += 1) {
      await office.clock.advance(hour);
      if ((await recorded(office)) > 0) hours.push(new Date(office.clock.now()).toISOString());
    }
    expect(hours).toEqual([`${dueOn}T20:30:00.000Z`]);
    expect((await overdueIn(office)).map(({ act }) => [act.deadline, act.dueOn])).toEqual([
      ["vote", dueOn],
    ]);
    expect((await office.ledger.head(az))?.state.stage).toBe("committee");
  });

  it("records each deadline of a case by itself, and nothing that was kept", async () => {
    const office = await laidAfter("2026-04-01T02:00:00Z", 6);
    await setTo(office, "2026-12-31T06:00:00Z");
    expect(await recorded(office)).toBe(1);
    expect((await overdueIn(office)).map(({ act }) => act.deadline)).toEqual(["presentation"]);
  });
});

describe("Three who look at once", () => {
  it("record one overdue, and none takes another's for a fault", async () => {
    const office = await laidAfter("2026-04-01T02:00:00Z");
    await setTo(office, "2026-08-01T06:00:00Z");
    const beside: KeyOffice = {
      ...office,
      desk: {
        ...office.desk,
        inTurn: (_, work) => work(),
        caches: { laws: new Map(), calendars: new Map() },
      },
    };
    await Promise.all([office, beside, beside].map(({ desk }) => recordOverdueIn(desk, az)));
    expect(await overdueIn(office)).toHaveLength(1);
    expect(await recorded(office)).toBe(0);
  });
});

describe("A verifier", () => {
  it("finds an overdue lawful that the record bears out", async () => {
    const office = await laidAfter("2026-04-01T02:00:00Z");
    await setTo(office, "2026-08-01T06:00:00Z");
    await recordOverdueIn(office.desk, az);
    await office.seal();
    const lines = await linesOf(await exportLog(exportedWorld(office)));
    const found = verify({ file: fileOf(lines), keys: [await keyOf(office)], checkpoints: [] });
    expect(found?.integrity.faults).toEqual([]);
    expect(found?.faults).toEqual([]);
  });
});
