import { readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { day, demonstration, type Office } from "./office.ts";
import { everyDaySitting } from "./sitting-days.ts";
import { dayInWords } from "../support/in-english.ts";

describe("a period in which silence approves, reminded of at the command line", () => {
  let office: Office;
  beforeAll(async () => {
    office = await demonstration();
    office.file("treaty.txt", "the text of a treaty");
    office.file("days.csv", everyDaySitting(100));
    office.file("short.csv", everyDaySitting(10));
    for (const line of [
      'open gb-1 --procedure gb-crag-2010 --treaty budapest-2001 --title "An invented case" --as clerk',
      `lay gb-1 --on ${day(0)} --by "the minister" --text treaty.txt --with copy --with memorandum --as clerk`,
      `publish gb-1 --on ${day(0)} --outcome published --published-in "a series" --as clerk`,
    ])
      expect(await office.tasdiq(line)).toMatchObject({ code: 0 });
  });
  afterAll(() => {
    office.remove();
  });

  const tasks = async (): Promise<string> => (await office.tasdiq("tasks")).out;
  const bring = (file: string) =>
    office.tasdiq(`calendar import ${file} --procedure gb-crag-2010 --as admin`);

  it("says why no last day can be calculated, and reminds nobody", async () => {
    expect(await tasks()).toContain(
      ", the last day cannot be calculated: no calendar of sitting days has been imported",
    );
    await bring("short.csv");
    expect(await tasks()).toContain(
      ", the last day cannot be calculated: the calendar of sitting days ends before it",
    );
    await office.tasdiq("advance 15d");
    expect(await tasks()).not.toContain("reminder ");
  });

  it("reminds by the calendar in force, and says that the period has ended", async () => {
    await bring("days.csv");
    expect(await tasks()).toContain(`, period ends ${dayInWords(day(21))}`);
    // The driver has a minute to say it, and nobody is told meanwhile that it did not.
    expect((await office.tasdiq("sweep")).out).not.toContain("noticeNotTold");
    await office.tasdiq("advance 1h");
    expect(await tasks()).toMatch(
      new RegExp(`reminder 6 days before, last day ${dayInWords(day(21))}; sent .* to clerk\\n`),
    );
    // The case's own driver says that the period has ended, as soon as it has.
    await office.tasdiq("advance 7d");
    expect(await tasks()).toContain(`, period ended ${dayInWords(day(21))}`);
    const { out } = await office.tasdiq("tasks --json");
    expect(JSON.parse(out)).toMatchObject({ tasks: [{ overdue: false, periodOver: true }] });
    expect(await tasks()).toContain(`the period has ended, last day ${dayInWords(day(21))}; sent `);
  });

  it("leaves the letters in the home, in English as the procedure is, and marked as a demonstration", () => {
    const folder = join(office.folder, ".tasdiq", "notices", "gb-1");
    const letters = readdirSync(folder).map((name) => readFileSync(join(folder, name), "utf8"));
    expect(letters).toHaveLength(2);
    const bodies = letters.map((letter) => {
      const [, text = ""] = /base64\r\n\r\n([^-]*)/.exec(letter) ?? [];
      return Buffer.from(text, "base64").toString();
    });
    for (const body of bodies) {
      expect(body).toContain("DEMONSTRATION");
      expect(body).toContain("Silence alone decides nothing");
    }
  });

  it("moves no case by itself", async () => {
    expect(await office.json("show gb-1")).toMatchObject({ stage: "period-a" });
  });
});
