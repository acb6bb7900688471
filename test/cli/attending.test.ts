import { readFileSync } from "node:fs";
import { join } from "node:path";
import { demonstration, type Office } from "./office.ts";

describe("Who attends, and who may read, at the command line", () => {
  let office: Office;
  beforeAll(async () => {
    office = await demonstration();
    await office.tasdiq("duty grant clerk-2 clerk --as admin");
    const open =
      "open az-1 --procedure az-milli-majlis --treaty un-cybercrime-2024 --title Invented";
    await office.tasdiq(`${open} --as clerk`);
  }, 30_000);
  afterAll(() => {
    office.remove();
  });

  it("a task is claimed, refused to another, and taken over with a reason", async () => {
    const claimed = await office.tasdiq("claim az-1 --as clerk");
    expect(claimed.out).toMatch(/^Recorded: task claimed, by clerk as clerk\n/);
    const second = await office.tasdiq("claim az-1 --as clerk-2");
    expect(second.code).toBe(4);
    expect(second.err).toContain("clerk has had this task as clerk since ");
    expect((await office.tasdiq("tasks")).out).toContain(
      "  clerk has been handling it as clerk since ",
    );
    const taken = await office.tasdiq("hand-over az-1 --to clerk-2 --reason ill --as clerk-2");
    expect(taken.code).toBe(0);
    expect(await office.json("tasks")).toMatchObject({
      tasks: [{ assignee: "clerk-2", assignees: [{ person: "clerk-2", duty: "clerk" }] }],
    });
  });

  it("a list and the tasks stand in columns, behind the longest name of a stage", async () => {
    const treaty = "--treaty un-cybercrime-2024 --title invented --as clerk";
    await office.tasdiq(`open eu-1 --procedure eu-consent ${treaty}`);
    for (const line of ["list", "tasks"]) {
      const { out } = await office.tasdiq(line);
      const rows = out.split("\n").filter((row) => /^(?:az|eu)-1 /u.test(row));
      expect(rows.join()).toContain("Council asks the Parliament");
      const columns = rows.map((row) => row.search(/since|\d+ entr/u));
      expect(columns).toHaveLength(2);
      expect(new Set(columns).size).toBe(1);
    }
  });

  it("a claim is nothing for whoever has no next step", async () => {
    const said = await office.tasdiq("claim az-1 --as officer-1");
    expect(said.code).toBe(7);
    expect(said.err).toContain("no task is waiting for the treaty officer");
  });

  it("asks whoever holds several duties which one is meant", async () => {
    await office.tasdiq("duty grant clerk-2 treaty-officer --as admin");
    const said = await office.tasdiq("claim az-1 --as clerk-2");
    expect(said.err).toContain("name one of these as --duty: clerk, treaty-officer");
  });

  it("a case is made public on a ground, once, and a public export opens it and no other", async () => {
    expect((await office.tasdiq("list --public")).out).toBe("no public cases\n");
    expect((await office.tasdiq("make-public az-1 --as clerk")).err).toContain("--basis");
    const made = await office.tasdiq('make-public az-1 --basis "a decision" --as clerk');
    expect(made.out).toMatch(/^Recorded: case made public, by clerk as clerk\n/);
    expect((await office.tasdiq('make-public az-1 --basis "again" --as clerk')).code).toBe(4);
    expect((await office.tasdiq("list --public")).out).toMatch(/^az-1 .*, public\n$/);
    await office.tasdiq("checkpoint");
    expect((await office.tasdiq("export --public --out open.jsonl")).code).toBe(0);
    expect(readFileSync(join(office.folder, "open.jsonl"), "utf8")).toContain("CaseMadePublic");
    const both = await office.tasdiq("export --public --case az-1 --out both.jsonl");
    expect(both.err).toContain("give --case or --public, not both");
  });
});
