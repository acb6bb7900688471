import { existsSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { openOffice, type Office } from "./office.ts";

const init = "init --demonstration --administrator admin";

describe("`tasdiq init` with depositaries", () => {
  let office: Office;
  beforeEach(() => {
    office = openOffice();
  });
  afterEach(() => {
    office.remove();
  });
  const settings = (): Record<string, unknown> =>
    JSON.parse(readFileSync(join(office.folder, ".tasdiq/settings.json"), "utf8")) as Record<
      string,
      unknown
    >;

  it("writes their addresses into the settings, and opens the home with them", async () => {
    const given =
      "--depositary un-secretary-general=treaties@un.example --depositary swiss-federal-council=a@b.example";
    expect((await office.tasdiq(`${init} ${given}`)).code).toBe(0);
    expect(settings()["depositaries"]).toEqual({
      "un-secretary-general": "treaties@un.example",
      "swiss-federal-council": "a@b.example",
    });
    expect((await office.tasdiq("list")).code).toBe(0);
  });

  it("writes none where none is given", async () => {
    await office.tasdiq(init);
    expect(settings()).not.toHaveProperty("depositaries");
  });

  it.each([
    ["treaties@un.example", "an id in lower-case words with hyphens"],
    ["unknown=treaties@un.example", "the id of a depositary, not “unknown”"],
    ["un-secretary-general=New", "an e-mail address alone, such as name@host"],
    ["un=a@b.example --depositary un=c@d.example", "given twice"],
  ])("makes no home with one that makes no sense: %s", async (given, words) => {
    const said = await office.tasdiq(`${init} --depositary ${given}`);
    expect(said).toMatchObject({ code: 2, err: expect.stringContaining(words) as string });
    expect(existsSync(join(office.folder, ".tasdiq/settings.json"))).toBe(false);
  });
});
