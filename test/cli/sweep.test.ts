import { join } from "node:path";
import { DatabaseSync } from "node:sqlite";
import { forgetDrivers } from "../local/office.ts";
import { day, demonstration, type Office } from "./office.ts";
import { serving } from "./serving.ts";

describe("Sweeping at the command line", () => {
  let office: Office;
  beforeAll(async () => {
    office = await demonstration();
    const open =
      "open az-1 --procedure az-milli-majlis --treaty un-cybercrime-2024 --title Invented";
    await office.tasdiq(`${open} --as clerk`);
  }, 30_000);
  afterAll(() => {
    office.remove();
  });

  const home = (): string => join(office.folder, ".tasdiq");

  it("says that nothing is wrong", async () => {
    const said = await office.tasdiq("sweep");
    expect(said).toMatchObject({
      code: 0,
      out: "Looked at 1 open case; nothing needed fixing.\nNo incidents.\n",
    });
  });

  it("says what it made good, for people and for programs", async () => {
    forgetDrivers(home());
    expect((await office.tasdiq("sweep")).out).toContain("executions restarted: 1");
    const healed = { heads: 0, drivers: 0, leaves: 0, triggers: 0 };
    expect(await office.json("sweep")).toMatchObject({
      kind: "incidents",
      swept: { cases: 1, healed },
      incidents: [],
    });
  });

  it("finds nothing overdue to record, for its driver has, and `show` and the history name it", async () => {
    const text = join(home(), "settings.json");
    const lay = `lay az-1 --by somebody --on ${day(0)} --text ${text} --as clerk`;
    expect(await office.tasdiq(lay)).toMatchObject({ code: 0 });
    await office.tasdiq("advance 80d");
    const { out } = await office.tasdiq("sweep");
    expect(out).toContain("Looked at 1 open case");
    expect(out).not.toMatch(/overdue|reminders/);
    expect((await office.tasdiq("show az-1")).out).toContain("; recorded as overdue on ");
    expect((await office.tasdiq("history az-1")).out).toContain("deadline overdue");
    expect((await office.tasdiq("audit az-1")).out).toContain("; recorded as overdue on ");
  });

  it("tells whose duty it is, and `tasks` says so at home and at a server", async () => {
    const tasks = await office.tasdiq("tasks");
    expect(tasks.out).toMatch(
      /^ {2}still not done, escalated \(2\), last day \d+ \w+ \d{4}; sent \d+ \w+ \d{4}, \d\d:\d\d UTC to clerk, committee-secretary, administrator$/m,
    );
    const server = await serving(office.folder);
    try {
      expect((await office.tasdiq(`tasks --server ${server.address}`)).out).toBe(tasks.out);
    } finally {
      await server.stop();
    }
  });

  it("is done by a server as it starts, and its API lists the incidents", async () => {
    const server = await serving(office.folder);
    try {
      const incidents = async () => (await fetch(`${server.address}/api/incidents`)).json();
      let shown = await incidents();
      for (let times = 0; times < 50 && (shown as { swept: unknown }).swept === null; times += 1) {
        await new Promise((resolve) => setTimeout(resolve, 100));
        shown = await incidents();
      }
      expect(shown).toMatchObject({ kind: "incidents", swept: { cases: 1 }, incidents: [] });
      // One line for whoever counts: JSON, with a code that never changes.
      const [line = ""] = server
        .said()
        .split("\n")
        .filter((one) => one.startsWith("{"));
      expect(JSON.parse(line)).toMatchObject({
        code: "TSD2003",
        cases: 1,
        healed: { drivers: 0 },
        found: { documentMissing: 0, checkpointOld: 0 },
      });
    } finally {
      expect(await server.stop()).toBe(0);
    }
  }, 30_000);

  it("names a record that was altered, and ends with the code of a verification", async () => {
    const database = new DatabaseSync(join(home(), "ledger.db"));
    database.exec(
      "DROP TRIGGER entry_is_never_changed; UPDATE entry SET bytes = replace(bytes, 'Invented', 'Altered') WHERE case_id = 'az-1'",
    );
    database.close();
    const said = await office.tasdiq("sweep");
    expect(said.code).toBe(6);
    expect(said.out).toContain("az-1  recordDamaged: ");
    expect(said.out).toContain("See docs/runbooks/ledger-altered.md");
  });
});
