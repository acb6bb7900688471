import { mkdirSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { join, resolve } from "node:path";
import { day, demonstration, type Office } from "./office.ts";

type Listed = {
  readonly procedures: readonly {
    readonly id: string;
    readonly version: string;
    readonly digest: string;
  }[];
};

/** The shipped procedure in a version that began ten days ago. */
const useNewerVersion = (office: Office): void => {
  const shipped = JSON.parse(
    readFileSync(resolve("law/procedures/az-milli-majlis/2026.1.json"), "utf8"),
  ) as object;
  const authority = { cite: "an invented decree", url: null, mark: "seen" };
  const validity = { from: day(-10), to: null, authority };
  const folder = join(office.folder, "law", "procedures");
  mkdirSync(folder, { recursive: true });
  const newer = JSON.stringify({ ...shipped, version: "2026.2", validity });
  writeFileSync(join(folder, "newer.json"), newer);
  const settings = join(office.folder, ".tasdiq", "settings.json");
  const before = JSON.parse(readFileSync(settings, "utf8")) as object;
  writeFileSync(settings, JSON.stringify({ ...before, lawFolder: "../law" }));
};

describe("Moving a case to a newer version at the command line", () => {
  let office: Office;
  let digest: string;
  beforeAll(async () => {
    office = await demonstration();
    const open = "open az-1 --procedure az-milli-majlis --treaty crc --title Invented --as clerk";
    await office.tasdiq(open);
    await office.tasdiq(`lay az-1 --on ${day(-3)} --by somebody --text unknown --as clerk`);
    useNewerVersion(office);
    const { procedures } = (await office.json("law list")) as Listed;
    digest = procedures.find(({ version }) => version === "2026.2")?.digest ?? "none";
  }, 30_000);
  afterAll(() => {
    office.remove();
  });

  const documentIn = ({ folder }: Office): string =>
    join(folder, ".tasdiq/documents", digest.slice(0, 2), digest.slice(2, 4), digest);
  const head = async (): Promise<string> =>
    ((await office.json("show az-1")) as { head: string }).head;
  const move = (of: string, named = digest): string =>
    `move-to-version az-1 --to 2026.2 --digest ${named} --of ${of} --reason amended --legal-basis "Art. 1" --as clerk`;

  it("is refused for a file that is not at hand, and for whoever saw another entry", async () => {
    const unknown = await office.tasdiq(move(await head(), "0".repeat(64)));
    expect(unknown.err).toContain("there is no file of az-milli-majlis with version 2026.2");
    const seen = await office.tasdiq(move("0".repeat(64)));
    expect(seen.err).toContain("no longer the current newest entry of the case");
  });

  it("is recorded, and the case goes on under it", async () => {
    expect(await office.json("show az-1")).toMatchObject({ procedure: { version: "2026.1" } });
    const said = await office.tasdiq(move((await head()).slice(0, 12)));
    expect(said).toMatchObject({ code: 0, err: "" });
    expect(said.out).toMatch(
      /^Recorded: case moved to a newer version of the procedure, by clerk as clerk\n/,
    );
    expect(await office.json("show az-1")).toMatchObject({
      procedure: { version: "2026.2" },
      stage: "committee",
    });
    await office.tasdiq("checkpoint");
    // No entry is judged by it yet, and a copy without it would be of no use all the same.
    const file = documentIn(office);
    const bytes = readFileSync(file);
    rmSync(file);
    const without = await office.tasdiq("backup without");
    expect(`${without.out}${without.err}`).toContain(digest);
    expect(without.code).not.toBe(0);
    writeFileSync(file, bytes);
    expect((await office.tasdiq("backup with")).code).toBe(0);
    expect(
      (await office.tasdiq(`refer-to-committee az-1 --on ${day(0)} --lead A --as clerk`)).code,
    ).toBe(0);
  });

  it("is told in the audit with both versions and the legal basis", async () => {
    const audit = (await office.tasdiq("audit az-1")).out;
    expect(audit).toContain("moved the case from version 2026.1 to version 2026.2");
    expect(audit).toContain(
      "on the basis of Art. 1; a lawyer must check whether the law allows that",
    );
  });
});
