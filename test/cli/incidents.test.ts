import { readdirSync, rmSync } from "node:fs";
import { join } from "node:path";
import { validatorOf } from "../http/openapi.ts";
import { progressTold } from "../../src/cli/progress.ts";
import { day, demonstration, type Office } from "./office.ts";
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
    expect(validatorOf("ShownIncidents")(shown)).toBe(true);
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
    expect((await office.tasdiq(`incident take driverNotHealed.az-1.1 ${as}`)).code).toBe(3);
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
