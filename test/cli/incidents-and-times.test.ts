import { readdirSync, rmSync, existsSync, readFileSync, writeFileSync, mkdirSync } from "node:fs";
import { join, resolve } from "node:path";
import { DatabaseSync } from "node:sqlite";
import { progressTold } from "../../src/cli/progress.ts";
import { daysBetween } from "../../src/time/date.ts";
import { validatorOf } from "../http/openapi.ts";
import { forgetLooks } from "../local/office.ts";
import { dayInWords } from "../support/in-english.ts";
import { day as isoDay } from "../support/law.ts";
import { day, demonstration, type Office, ofDemonstration } from "./office.ts";
import { serving, type Serving } from "./serving.ts";

const missing = "documentMissing.az-1.2.1";

describe("Incidents at the command line", () => {
  let office: Office;
  beforeAll(async () => {
    office = await demonstration();
    const open =
      "open az-1 --procedure az-milli-majlis --treaty un-cybercrime-2024 --title Invented";
    await office.tasdiq(`${open} --as clerk`);
    const text = office.file("text.txt", "an invented text");
    await office.tasdiq(`lay az-1 --by somebody --on ${day(0)} --text ${text} --as clerk`);
    const documents = join(office.folder, ".tasdiq", "documents");
    for (const name of readdirSync(documents)) rmSync(join(documents, name), { recursive: true });
  }, 30_000);
  afterAll(() => {
    office.remove();
  });

  const as = "--as admin";

  it("are listed with their keys, as the API describes them", async () => {
    const said = await office.tasdiq("incidents");
    expect(said.code).toBe(0);
    expect(said.out).toContain(`${missing}, open`);
    expect(said.out).toContain("az-1  documentMissing: ");
    const shown = await office.json("incidents");
    expect(validatorOf("IncidentsAnswer")(shown)).toBe(true);
  });

  it("have a record before anybody dealt with one, which says so", async () => {
    const said = await office.tasdiq("history incidents");
    expect([said.code, said.err]).toEqual([0, ""]);
    expect(said.out).toContain("nobody has dealt with an incident yet");
    expect(await office.json("history incidents")).toMatchObject({ entries: [], next: null });
  });

  it("are not for everybody, and not resolved by whoever did not take them", async () => {
    const clerk = await office.tasdiq(`incident take ${missing} --as clerk`);
    expect([clerk.code, clerk.err]).toEqual([
      7,
      expect.stringContaining("they belong to: administrator"),
    ]);
    const early = await office.tasdiq(`incident resolve ${missing} --reason "it is back" ${as}`);
    expect([early.code, early.err]).toEqual([4, expect.stringContaining("Take it first")]);
    expect((await office.tasdiq(`incident take nothing ${as}`)).code).toBe(2);
    expect((await office.tasdiq(`incident take caseStandsStill.az-1.1 ${as}`)).code).toBe(3);
    expect((await office.tasdiq(`incident resolve ${missing} ${as}`)).code).toBe(2);
  });

  it("are taken and retried, and the answer says what came of it", async () => {
    const taken = await office.tasdiq(`incident take ${missing} ${as}`);
    expect(taken.out).toContain("Recorded: incident taken on, by admin as administrator");
    expect(taken.out).toContain("owner admin since ");
    // Nobody swept in this home: what is said of it was found just now.
    expect(taken.out).toMatch(
      /az-1 {2}documentMissing: the document [0-9a-f]{64}, named by entry 2/,
    );
    const retried = await office.json(`incident retry ${missing} ${as}`);
    expect(retried).toMatchObject({
      kind: "accepted",
      incident: { state: "taken", lastRetry: { outcome: "stillThere" } },
    });
    expect((await office.tasdiq("incidents")).out).toContain(": still there");
  });

  it("are resolved at a server as at home, and swept for when an administrator asks it to", async () => {
    const server: Serving = await serving(office.folder);
    const over = `--server ${server.address}`;
    try {
      // Only what its own first sweep found can end afterwards.
      while ((await office.tasdiq(`incidents ${over}`)).out.includes("No sweep has run yet"));
      const resolve = `incident resolve ${missing} --reason "restored from a backup" ${as} ${over}`;
      const resolved = await office.tasdiq(resolve);
      expect(resolved.out).toContain("resolved by admin on ");
      const left = await office.tasdiq(`incidents ${over}`);
      expect(left.out).toMatch(
        /^Ended since; the next sweep confirms it:\naz-1 {2}documentMissing: .*\n {2}documentMissing\.az-1\.2\.1, ended$/m,
      );
      expect(left.out).not.toMatch(/documentMissing\.az-1\.2\.1, (open|taken)$/m);
      const clerk = await office.tasdiq(`sweep --as clerk ${over}`);
      expect([clerk.code, clerk.err]).toEqual([
        7,
        expect.stringContaining("does not hold the duty"),
      ]);
      const swept = await office.tasdiq(`sweep ${as} ${over}`);
      expect(swept.out).toContain("documentMissing.az-1.2.2, open");
      expect(swept.out).toContain("found again; before, resolved by admin on ");
      const list = await office.tasdiq(`incidents ${over}`);
      expect(list.out).toBe(swept.out);
      const verified = await office.tasdiq(`incident take documentMissing.az-1.2.2 ${as} ${over}`);
      expect(verified.code).toBe(0);
    } finally {
      expect(await server.stop()).toBe(0);
    }
  }, 30_000);

  it("have a history of their own", async () => {
    const { out } = await office.tasdiq("history incidents");
    for (const kind of [
      "incident taken on",
      "retry of an incident requested",
      "incident retried",
      "incident resolved",
    ])
      expect(out).toContain(kind);
    expect((await office.tasdiq("list")).out).not.toContain("incidents");
    expect((await office.tasdiq("show incidents")).code).toBe(3);
    const opened = "open incidents --procedure az-milli-majlis --treaty vclt --title Invented";
    expect((await office.tasdiq(`${opened} --as clerk`)).err).toContain("is reserved");
  });
});

describe("How far a sweep is", () => {
  const told = (terminal: boolean, json: boolean): readonly string[] => {
    const said: string[] = [];
    let now = 0;
    const shell = { terminal, err: (text: string) => said.push(text) };
    const progress = progressTold({ shell, json, all: 1200, now: () => now });
    for (let done = 100; done <= 1200; done += 100) {
      now += 400;
      progress(done);
    }
    now += 60_000;
    progress(1200);
    return said;
  };
  it("is told at most once a second, and where nobody watches only of what takes minutes", () => {
    expect(told(true, false)).toEqual([
      "300 of 1200 cases checked …\n",
      "600 of 1200 cases checked …\n",
      "900 of 1200 cases checked …\n",
      "1200 of 1200 cases checked …\n",
      "1200 of 1200 cases checked …\n",
    ]);
    for (const [terminal, json] of [
      [false, false],
      [true, true],
    ] as const)
      expect(told(terminal, json)).toEqual(["1200 of 1200 cases checked …\n"]);
  });
});

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
      out: ofDemonstration("Checked 1 open case; nothing needed fixing.\nNo incidents.\n"),
    });
  });

  it("has nothing to make good where what was noted of looks is lost", async () => {
    forgetLooks(home());
    expect((await office.tasdiq("sweep")).out).toContain("nothing needed fixing");
    const healed = { heads: 0, drivers: 0, leaves: 0, triggers: 0 };
    expect(await office.json("sweep")).toMatchObject({
      kind: "incidents",
      swept: { cases: 1, healed },
      incidents: [],
    });
  });

  it("finds nothing overdue to record, for that was done before, and `show` and the history name it", async () => {
    const text = join(home(), "settings.json");
    const lay = `lay az-1 --by somebody --on ${day(0)} --text ${text} --as clerk`;
    expect(await office.tasdiq(lay)).toMatchObject({ code: 0 });
    await office.tasdiq("advance 80d");
    const { out } = await office.tasdiq("sweep");
    expect(out).toContain("Checked 1 open case");
    expect(out).not.toMatch(/overdue|reminders/);
    expect((await office.tasdiq("show az-1")).out).toContain("; recorded as overdue on ");
    expect((await office.tasdiq("history az-1")).out).toContain("deadline overdue");
    expect((await office.tasdiq("audit az-1 --full")).out).toContain("; recorded as overdue on ");
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

// What was recorded while the clock was fast is sealed once its time has come, so that no seal contradicts it.

describe("A clock that was two days fast for one command", () => {
  let office: Office;
  const clockFile = (): string => join(office.folder, ".tasdiq", "clock.json");
  const verified = async (file: string): Promise<number> => {
    office.file("office.key", (await office.tasdiq("key show")).out);
    await office.tasdiq(`export --out ${file}`);
    return (await office.tasdiq(`verify ${file} --key office.key`)).code;
  };

  beforeAll(async () => {
    office = await demonstration();
    const procedure = "--procedure az-milli-majlis --treaty un-cybercrime-2024";
    await office.tasdiq(`open az-1 ${procedure} --title "A title" --as clerk`);
    expect((await office.tasdiq("checkpoint")).code).toBe(0);
    office.file("law.txt", "the draft law");
    await office.tasdiq("advance 2d");
    const laid = `lay az-1 --on ${day(0)} --by "the initiator" --text law.txt --as clerk`;
    expect((await office.tasdiq(laid)).code).toBe(0);
  }, 60_000);
  afterAll(() => {
    office.remove();
  });

  it("leaves the log unsealed until then, and says which entry it is", async () => {
    const fast = readFileSync(clockFile(), "utf8");
    writeFileSync(clockFile(), '{"ahead":0}\n');
    const said = await office.tasdiq("checkpoint");
    expect(said).toMatchObject({ code: 4, out: "" });
    expect(said.err).toMatch(
      /^Not sealed: az-1#2 is dated \d+ \w+ 20\d\d, \d\d:\d\d UTC, over an hour later than now/m,
    );
    expect(said.err).toContain("docs/runbooks/clock-wrong.md");
    expect(existsSync("docs/runbooks/clock-wrong.md")).toBe(true);
    expect(await office.json("checkpoint")).toMatchObject({ kind: "notSealed", entry: "az-1#2" });
    expect(await verified("before.jsonl")).toBe(0);
    writeFileSync(clockFile(), fast);
    expect((await office.tasdiq("checkpoint")).code).toBe(0);
    expect(await verified("after.jsonl")).toBe(0);
  });
});

type Moved = { readonly dueOn: string; readonly dueUnmoved: string };

describe("A suspended case at the command line", () => {
  let office: Office;
  const suspend = `suspend az-1 --on ${day(-3)} --ground constitutional-review --reason asked --legal-basis "Art. 1" --as clerk`;
  beforeAll(async () => {
    office = await demonstration();
    const open = "open az-1 --procedure az-milli-majlis --treaty crc --title Invented --as clerk";
    await office.tasdiq(open);
    await office.tasdiq(`lay az-1 --on ${day(-10)} --by somebody --text unknown --as clerk`);
  }, 30_000);
  afterAll(() => {
    office.remove();
  });

  it("is suspended, and says so wherever it is looked at", async () => {
    const said = await office.tasdiq(suspend);
    expect(said).toMatchObject({ code: 0, err: "" });
    expect(said.out).toContain("Next     resume (clerk)");
    expect((await office.tasdiq("tasks")).out).toContain(`, suspended ${dayInWords(day(-3))}`);
    expect((await office.tasdiq("show az-1")).out).toContain(
      `suspended ${dayInWords(day(-3))} (constitutional-review): asked; by Art. 1`,
    );
    expect(await office.json("show az-1")).toMatchObject({
      suspended: { ground: "constitutionalReview", legalBasis: "Art. 1" },
      stage: "committee",
    });
    expect(await office.json("tasks")).toMatchObject({
      tasks: [{ dueOn: null, overdue: false, suspended: { reason: "asked" } }],
    });
  });

  it("is carried on by nothing, with since when and by what as the reason", async () => {
    const said = await office.tasdiq(`refer-to-committee az-1 --on ${day(0)} --lead A --as clerk`);
    expect(said.code).toBe(5);
    expect(said.err).toContain(
      `while the case is suspended (since ${dayInWords(day(-3))}, by Art. 1)`,
    );
    expect((await office.tasdiq(suspend)).err).toContain("has been suspended since");
  });

  it("is resumed, and goes on", async () => {
    const said = await office.tasdiq(
      `resume az-1 --on ${day(-1)} --legal-basis "Art. 2" --as clerk`,
    );
    expect(said.out).toMatch(/^Recorded: case resumed, by clerk as clerk\n/);
    expect((await office.tasdiq("tasks")).out).toMatch(
      /, due \d+ \w+ \d{4} \[unverified; \d+ \w+ \d{4} if the suspension did not move it\]/,
    );
    const { tasks } = (await office.json("tasks")) as { readonly tasks: readonly [Moved] };
    const [{ dueOn, dueUnmoved }] = tasks;
    expect(daysBetween(isoDay(dueUnmoved), isoDay(dueOn))).toBe(2);
    expect(
      (await office.tasdiq(`refer-to-committee az-1 --on ${day(0)} --lead A --as clerk`)).code,
    ).toBe(0);
    const audit = (await office.tasdiq("audit az-1 --full")).out;
    expect(audit).toContain("Was every step taken while the case was not suspended? suspended");
    expect(await office.json("show az-1")).toMatchObject({ suspended: null });
  });

  it("is nothing of a procedure that knows no suspension", async () => {
    const open = "open gb-1 --procedure gb-crag-2010 --treaty att --title Invented --as clerk";
    await office.tasdiq(open);
    const said = await office.tasdiq(suspend.replace("az-1", "gb-1"));
    expect(said.err).toContain("gb-crag-2010 has no step “Suspend the case”");
  });
});

const shipped = "law/procedures/az-milli-majlis/2026.1.json";

type Clock = { readonly id: string; readonly limit?: object; readonly counts: object };

/** The shipped procedure with forty working days for the vote. */
const withWorkingDays = (): string => {
  const file = JSON.parse(readFileSync(resolve(shipped), "utf8")) as { clocks: readonly Clock[] };
  const clocks = file.clocks.map((clock) =>
    clock.id === "vote" ? { ...clock, limit: { unit: "workingDays", n: 40 } } : clock,
  );
  return JSON.stringify({ ...file, id: "az-own", clocks });
};

describe("A limit in working days at the command line", () => {
  let office: Office;
  beforeAll(async () => {
    office = await demonstration();
    const folder = join(office.folder, "law", "procedures");
    mkdirSync(folder, { recursive: true });
    writeFileSync(join(folder, "own.json"), withWorkingDays());
    const settings = join(office.folder, ".tasdiq", "settings.json");
    const before = JSON.parse(readFileSync(settings, "utf8")) as object;
    writeFileSync(settings, JSON.stringify({ ...before, lawFolder: "../law" }));
    await office.tasdiq("open az-1 --procedure az-own --treaty crc --title Invented --as clerk");
    await office.tasdiq(`lay az-1 --on ${day(0)} --by somebody --text unknown --as clerk`);
  }, 30_000);
  afterAll(() => {
    office.remove();
  });

  it("is due no earlier than the day counted, and is reminded of with that day or a later one", async () => {
    const { tasks } = (await office.json("tasks")) as {
      readonly tasks: readonly { readonly dueOn: string; readonly orLater: boolean }[];
    };
    const [{ dueOn, orLater } = { dueOn: "", orLater: false }] = tasks;
    expect(orLater).toBe(true);
    const named = dayInWords(dueOn);
    expect((await office.tasdiq("tasks")).out).toContain(`, due no earlier than ${named}\n`);
    await office.tasdiq("advance 50d");
    await office.tasdiq("advance 1h");
    expect((await office.tasdiq("tasks")).out).toMatch(
      new RegExp(`reminder \\d days before, last day ${named} or later; sent `),
    );
  });
});
