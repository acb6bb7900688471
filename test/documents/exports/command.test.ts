import { createHash } from "node:crypto";
import { readFileSync } from "node:fs";
import { join } from "node:path";
import { day, demonstration, type Office } from "../../cli/office.ts";
import { cellsIn } from "./read-csv.ts";
import { allOf, childrenOf, rootOf, textIn } from "./read-xml.ts";

describe("tasdiq open-data and tasdiq feed", () => {
  let office: Office;
  beforeAll(async () => {
    office = await demonstration();
    office.file("law.txt", "the draft law");
    for (const name of ["az-1", "az-2"]) {
      const treaty = name === "az-1" ? "un-cybercrime-2024" : "budapest-2001";
      await office.tasdiq(
        `open ${name} --procedure az-milli-majlis --treaty ${treaty} --title "Invented ${name}" --as clerk`,
      );
      await office.tasdiq(
        `lay ${name} --on ${day(-9)} --by "an initiator" --text law.txt --as clerk`,
      );
    }
    await office.tasdiq(`make-public az-2 --basis "an invented ground" --as clerk`);
  });
  afterAll(() => {
    office.remove();
  });

  it("writes every format of a case to stdout", async () => {
    const akn = await office.tasdiq("open-data az-1 --format akn --language az");
    expect(akn.code).toBe(0);
    expect(allOf(rootOf(akn.out), "docTitle")[0]?.text).toBe("Invented az-1");
    expect(akn.out).toContain("NÜMAYİŞ");
    const popolo = await office.tasdiq("open-data az-1 --format popolo");
    expect(JSON.parse(popolo.out)).toMatchObject({ vote_events: [] });
    const ics = await office.tasdiq("open-data az-1 --format ics");
    expect(ics.out).toMatch(/^BEGIN:VCALENDAR\r\n[^]*BEGIN:VEVENT/);
    for (const format of ["csv", "csv-votes", "csv-roll-call"]) {
      const csv = await office.tasdiq(`open-data az-1 --format ${format}`);
      expect(cellsIn(csv.out)[0]?.[0]).toBe("case");
    }
  });

  it("writes entries as lines whose hashes are those of the history", async () => {
    const { out } = await office.tasdiq("open-data az-1 --format jsonl");
    const { entries } = (await office.json("history az-1")) as { entries: { hash: string }[] };
    const hashes = out
      .split("\n")
      .slice(0, -1)
      .map((line) => createHash("sha256").update(`\u0000${line}`).digest("hex"));
    expect(hashes).toEqual(entries.map(({ hash }) => hash));
  });

  it("warns where a case was not made public, and not where it was", async () => {
    const warning = /was not made public/;
    expect((await office.tasdiq("open-data az-1 --format ics")).err).toMatch(warning);
    expect((await office.tasdiq("open-data az-2 --format ics")).err).not.toMatch(warning);
    expect((await office.tasdiq("feed az-1")).err).toMatch(warning);
  });

  it("takes the public cases where none is named, and all where that is asked for", async () => {
    const titles = async (line: string) =>
      cellsIn((await office.tasdiq(line)).out)
        .slice(1)
        .map((row) => row[1]);
    expect(await titles("open-data --format csv")).toEqual(["Invented az-2"]);
    expect(await titles("open-data --format csv --all")).toEqual([
      "Invented az-1",
      "Invented az-2",
    ]);
    const entries = async (line: string) =>
      childrenOf(rootOf((await office.tasdiq(line)).out), "entry").map((one) =>
        textIn(one, "title"),
      );
    expect(new Set(await entries("feed"))).toEqual(
      new Set([
        "Invented az-2: case opened",
        "Invented az-2: text laid: Draft law",
        "Invented az-2: case made public",
      ]),
    );
    expect(await entries("feed --all")).toHaveLength(5);
    expect(await entries("feed az-1")).toHaveLength(2);
    const ics = await office.tasdiq("open-data --format ics --all");
    expect(ics.out.match(/BEGIN:VEVENT/g)).toHaveLength(2);
  });

  it("writes a file once, says its digest, and overwrites nothing else", async () => {
    const line = "feed az-2 --pages https://records.example/en/public --out feed.xml";
    const first = await office.json(line);
    const bytes = readFileSync(join(office.folder, "feed.xml"));
    expect(first).toMatchObject({
      kind: "openData",
      digest: createHash("sha256").update(bytes).digest("hex"),
      size: bytes.length,
    });
    expect(bytes.toString("utf8")).toContain("https://records.example/en/public/az-2#entry-1");
    expect((await office.tasdiq(line)).code).toBe(0);
    expect((await office.tasdiq("open-data az-2 --format akn --out feed.xml")).code).toBe(4);
    expect(readFileSync(join(office.folder, "feed.xml"))).toEqual(bytes);
  });

  it.each([
    ["open-data az-1", /--format is missing; there are akn, popolo, ics/],
    ["open-data az-1 --format docx", /docx is not a format here/],
    ["open-data --format akn", /akn is not a format here; there are ics, csv/],
    ["open-data --format toString", /toString is not a format here/],
    ["feed --language de", /de is not a language of papers; choose az, en/],
    ["feed --pages javascript:x", /is not an address/],
  ])("refuses %s", async (line, why) => {
    const { code, err, out } = await office.tasdiq(line);
    expect({ code, out }).toEqual({ code: 2, out: "" });
    expect(err).toMatch(why);
  });

  it("finds no case that there is not", async () => {
    expect((await office.tasdiq("open-data az-9 --format csv")).code).toBe(3);
    expect((await office.tasdiq("feed office")).code).toBe(3);
  });
});
