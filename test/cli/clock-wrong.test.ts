import { existsSync, readFileSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { day, demonstration, type Office } from "./office.ts";

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
