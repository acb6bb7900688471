import { day, demonstration, newestEntry, sectionOf, todayIn, type Office } from "./office.ts";
import { dayInWords } from "../support/in-english.ts";

/** An invented calendar: both Houses sit on every day from tomorrow on, for so many days. */
const everyDay = (days: number): string => {
  const rows = Array.from({ length: days }, (_, index) => day(index + 1));
  return ["date,house", ...rows.flatMap((on) => [`${on},commons`, `${on},lords`]), ""].join("\n");
};

const carried = async (office: Office, lines: readonly string[]): Promise<readonly string[]> => {
  const troubles: string[] = [];
  for (const line of lines) {
    const entry = line.includes("{entry}") ? await newestEntry(office, "gb-1") : "";
    const said = await office.tasdiq(
      line.replace("{entry}", entry).replace("{today}", todayIn("Europe/London", 32)),
    );
    if (said.code !== 0) troubles.push(`${line}: ${said.err}`);
  }
  return troubles;
};

const opening = [
  'open gb-1 --profile gb-crag-2010 --treaty budapest-2001 --title "An invented case" --as clerk',
  `lay gb-1 --on ${day(0)} --by "the minister" --text treaty.txt --as clerk`,
];

// The Commons resolve on the fifth day, the minister answers on the seventh: period B is 21 sitting days from then.
const contested = [
  "advance 5d",
  `record-resolution gb-1 --on ${day(5)} --house commons --as clerk`,
  "advance 2d",
  `record-minister-statement gb-1 --on ${day(7)} --reasons reasons.txt --as minister`,
  "advance 25d",
  `certify-silence gb-1 --last-day ${day(28)} --calendar days.csv --as clerk`,
];

const closing = [
  "prepare-instrument gb-1 --text instrument.txt --as officer-1",
  "release-instrument gb-1 --of {entry} --text instrument.txt --as releaser",
  `sign-instrument gb-1 --of {entry} --on {today} --signer "the signatory" --office foreign-minister --place "a place" --scan signed.pdf --as minister`,
  "prepare-notification gb-1 --to depositary@example.invalid --text note.txt --as officer-1",
  "release-notification gb-1 --of {entry} --text note.txt --as releaser",
  `confirm-deposit gb-1 --received-on {today} --as officer-2`,
];

const papers = ["treaty.txt", "reasons.txt", "instrument.txt", "signed.pdf", "note.txt"];

describe("a treaty under the negative procedure at the command line", () => {
  let office: Office;
  beforeAll(async () => {
    office = await demonstration();
    for (const paper of papers) office.file(paper, `the text of ${paper}`);
    office.file("days.csv", everyDay(100));
    office.file("short.csv", everyDay(10));
  });
  afterAll(() => {
    office.remove();
  });

  it("says that there is no calendar, and where a calendar ends too early to count", async () => {
    expect(await carried(office, opening)).toEqual([]);
    const certify = `certify-silence gb-1 --last-day ${day(21)} --calendar short.csv --as clerk`;
    expect(await office.tasdiq(certify)).toMatchObject({
      code: 5,
      err: expect.stringContaining("the calendar of sitting days has not been imported") as string,
    });
    const advice = /an administrator imports sitting days: `tasdiq calendar import days\.csv/;
    expect((await office.tasdiq(certify)).err).toMatch(advice);
    const shown = (await office.tasdiq("show gb-1")).out;
    expect(shown).toMatch(
      /cannot be calculated: no calendar; an administrator imports sitting days/,
    );
    expect(shown).toContain("--profile gb-crag-2010 --as <number>");
    const short = "calendar import short.csv --profile gb-crag-2010 --as admin";
    expect((await office.tasdiq(short)).code).toBe(0);
    expect((await office.tasdiq(certify)).err).toContain(
      `the calendar ends on ${dayInWords(day(10))} and has 10 of the 21 sitting days`,
    );
    expect((await office.tasdiq("show gb-1")).out).toContain(
      "cannot be calculated: the calendar ends",
    );
  });

  it("goes through a resolution, a statement and period B to the deposit", async () => {
    const brought = "calendar import days.csv --profile gb-crag-2010 --as admin";
    expect(await carried(office, [brought, ...contested, ...closing])).toEqual([]);
    expect(await office.json("show gb-1")).toMatchObject({ stage: "deposited" });
    expect(sectionOf((await office.tasdiq("audit gb-1")).out, "Kept")).toContain(
      `silence of both Houses: period B ended on ${dayInWords(day(28))}`,
    );
  });

  it("shows the calendar in force with the digest that a certification takes", async () => {
    const { calendars } = (await office.json("calendar show")) as { calendars: unknown[] };
    expect(calendars).toEqual([
      {
        profile: "gb-crag-2010",
        endsOn: day(100),
        digest: expect.stringMatching(/^[0-9a-f]{64}$/) as string,
        days: { commons: 100, lords: 100 },
      },
    ]);
  });

  it("refuses a calendar with a day that does not exist, and names the line", async () => {
    office.file("wrong.csv", "date,house\n2026-02-30,commons\n2026-02-28,lords\n");
    const said = await office.tasdiq("calendar import wrong.csv --profile gb-crag-2010 --as admin");
    expect(said).toMatchObject({
      code: 2,
      err: expect.stringContaining("wrong.csv, line 2") as string,
    });
  });

  it("refuses what another procedure has", async () => {
    const said = await office.tasdiq(`present-law gb-1 --on ${day(1)} --as clerk`);
    expect([5, 7]).toContain(said.code);
  });
});
