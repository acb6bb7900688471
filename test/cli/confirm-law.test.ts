import { readFileSync } from "node:fs";
import { resolve } from "node:path";
import { demonstration, type Office } from "./office.ts";

type Listed = {
  readonly procedures: readonly { readonly id: string; readonly confirmedBy: readonly object[] }[];
};

describe("Confirming a law file at the command line", () => {
  let office: Office;
  beforeAll(async () => {
    office = await demonstration();
    await office.tasdiq(
      "open az-1 --procedure az-milli-majlis --treaty crc --title Invented --as clerk",
    );
  }, 30_000);
  afterAll(() => {
    office.remove();
  });

  it("is recorded by the person's duty, of a file or of the id of one at hand", async () => {
    const text = readFileSync(resolve("law/treaties/crc.json"), "utf8");
    office.file("crc.json", text);
    const ofFile = await office.tasdiq("law confirm crc.json --as clerk");
    expect(ofFile.out).toContain("Recorded: law file confirmed as read, by clerk as clerk");
    const byId = await office.tasdiq("law confirm az-milli-majlis --as admin");
    expect(byId.out).toContain("by admin as administrator");
  });

  it("is said by the audit beside the finding that names the file", async () => {
    const { out } = await office.tasdiq("audit az-1");
    expect(out).toContain("procedure: confirmed as read");
    expect(out).toMatch(/by clerk \(clerk\) on .*, entry \d+ of the office/);
  });

  it("is listed with the law at hand", async () => {
    const { procedures } = (await office.json("law list")) as Listed;
    const of = (id: string) => procedures.find((one) => one.id === id)?.confirmedBy;
    expect(of("az-milli-majlis")).toMatchObject([{ person: "admin" }]);
    expect(of("pl-consent")).toEqual([]);
    const { out } = await office.tasdiq("law list");
    expect(out).toContain("confirmed as read by admin (administrator) on ");
  });

  it("is refused of a file that the office does not use, of no file, and to nobody's duty", async () => {
    const other = JSON.parse(readFileSync(resolve("law/treaties/crc.json"), "utf8")) as object;
    office.file("other.json", JSON.stringify({ ...other, registration: "another" }));
    const unused = await office.tasdiq("law confirm other.json --as clerk");
    expect([unused.code, unused.err]).toEqual([2, expect.stringContaining("uses no file crc")]);
    const none = await office.tasdiq("law confirm nothing --as clerk");
    expect(none.err).toContain("there is no procedure, treaty or rule nothing");
    const stranger = await office.tasdiq("law confirm crc.json --as stranger");
    expect(stranger.err).toContain("DutyNotHeld");
    expect(stranger.err).toContain("stranger holds no duty in this office");
  });

  it("prints a procedure that comes with Tasdiq by its id", async () => {
    const { out } = await office.tasdiq("law print ca-tabling");
    expect(out).toContain("ca-tabling, 2026.1");
    const az = await office.tasdiq("law print az-milli-majlis --lang az");
    expect(az.out).toContain("az-milli-majlis, 2026.1");
  });
});
