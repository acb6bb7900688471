import { english } from "../support/in-english.ts";
import { join } from "node:path";
import { DatabaseSync } from "node:sqlite";
import { heldBack } from "../../src/ledger/sweep/findings.ts";
import type { Swept } from "../../src/ledger/sweep/sweep.ts";
import type { Home } from "../../src/local/home/home.ts";
import { sweepHome } from "../../src/local/home/sweep.ts";
import { newFolder } from "../contract/folders.ts";
import {
  carryOn,
  forgetDrivers,
  meddledWith,
  newOffice,
  reopened,
  theText,
  treatyOf,
} from "../local/office.ts";
import { checkpointLog } from "../pages/checkpoint.ts";

const hour = 3_600_000;
const day = 24 * hour;

describe("A sweep that finds what must be kept as it is", () => {
  let home: Home;
  let folder = "";
  let remove: () => void;
  let published = 0;
  // In both something is overdue.
  beforeEach(async () => {
    ({ folder, remove } = newFolder());
    home = await newOffice(folder, 2);
    await carry("case-1", 4);
    await carry("case-2", 2);
    published = (await checkpointLog(home)).size;
    await home.virtualClock?.advance(100 * day);
  });
  afterEach(async () => {
    await home.close();
    remove();
  });

  const carry = async (caseId: string, acts: number): Promise<void> => {
    const treaty = treatyOf(caseId === "case-1" ? 0 : 1);
    await carryOn({ desk: home.desk, treaty, text: await theText(home.desk) }, caseId, acts);
  };
  const meddle = async (change: (database: DatabaseSync) => void): Promise<void> => {
    home = await meddledWith(home, 2, change);
  };
  const damage = (database: DatabaseSync): void => {
    database.exec(`DROP TRIGGER entry_is_never_changed;
      UPDATE entry SET bytes = replace(bytes, 'An invented case', 'Another title') WHERE case_id = 'case-2' AND seq = 1;`);
  };
  const swept = (before?: Swept): Promise<Swept> => sweepHome(home, { before });
  /** All entries and leaves. */
  const recorded = (): unknown => {
    const database = new DatabaseSync(join(folder, "ledger.db"), { readOnly: true });
    const rows = ["entry", "log"].map((table) => database.prepare(`SELECT * FROM ${table}`).all());
    database.close();
    return rows;
  };
  const unsaid = ({ incidents }: Swept) =>
    incidents.flatMap(({ kind, caseId }) => (kind === "overdueNotRecorded" ? [caseId] : []));
  const held = ({ incidents }: Swept) =>
    incidents
      .filter(({ says }) => english(says).endsWith(english(heldBack)))
      .map(({ kind, caseId }) => [kind, caseId]);

  it("has what is overdue recorded where there is nothing of the kind", async () => {
    const before = recorded();
    expect((await swept()).incidents).toEqual([]);
    expect(recorded()).not.toEqual(before);
  });

  it("records nothing beside a log that is not as published, and says what", async () => {
    await meddle((database) => {
      database.exec(`DROP TRIGGER log_is_never_deleted;
        DELETE FROM log WHERE n >= ${String(published - 2)}`);
    });
    const before = recorded();
    const found = await swept();
    expect(found.found.logNotAsPublished).toBe(1);
    expect(found.healed).toMatchObject({ drivers: 0, leaves: 0 });
    expect(recorded()).toEqual(before);
    expect(held(found)).toEqual([["logBehind", null]]);
    expect(unsaid(found)).toEqual(["case-1", "case-2"]);
  });

  it("records nothing where a record is damaged, also in the cases before it", async () => {
    await meddle(damage);
    const before = recorded();
    const found = await swept();
    expect([found.found.recordDamaged, found.healed.drivers]).toEqual([1, 0]);
    expect(recorded()).toEqual(before);
    expect(unsaid(found)).toContain("case-1");
  });

  it("names it in every sweep after it, and records nothing", async () => {
    await meddle(damage);
    let found = await swept();
    const since = recorded();
    for (let time = 0; time < 4; time += 1) {
      await home.virtualClock?.advance(hour);
      found = await swept(found);
      expect([time, found.found.recordDamaged]).toEqual([time, 1]);
    }
    expect(recorded()).toEqual(since);
  });

  it("brings no driver on, which would record, and says so", async () => {
    await home.close();
    forgetDrivers(folder);
    home = await reopened(folder, 2);
    await meddle(damage);
    const found = await swept();
    expect(found.healed.drivers).toBe(0);
    expect(held(found)).toContainEqual(["driverNotHealed", "case-1"]);
  });
});
