import { day, demonstration, newestEntry, sectionOf, todayIn, type Office } from "./office.ts";
import { everyDaySitting } from "./sitting-days.ts";
import { dayInWords } from "../support/in-english.ts";

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
  'open gb-1 --procedure gb-crag-2010 --treaty budapest-2001 --title "An invented case" --as clerk',
  `lay gb-1 --on ${day(0)} --by "the minister" --text treaty.txt --with copy --with memorandum --as clerk`,
  `publish gb-1 --on ${day(0)} --outcome published --published-in "a series" --as clerk`,
];

// The Commons resolve on the fifth day, the minister answers on the seventh: period B is 21 sitting days from then.
const contested = [
  "advance 5d",
  `record-intervention gb-1 --on ${day(5)} --intervention commons-against --body commons --as clerk`,
  "advance 2d",
  `lay gb-1 --on ${day(7)} --by "the minister" --text reasons.txt --with reasons --as clerk`,
  "advance 25d",
];

const closing = [
  `certify-time-ended gb-1 --on ${day(32)} --calendar days.csv --as clerk`,
  "prepare-instrument gb-1 --text instrument.txt --as officer-1",
  "release-instrument gb-1 --of {entry} --text instrument.txt --as releaser",
  `sign-instrument gb-1 --of {entry} --on {today} --signer "the signatory" --office foreign-minister --place "a place" --scan signed.pdf --as minister`,
  "prepare-notification gb-1 --to depositary@example.invalid --text note.txt --as officer-1",
  "release-notification gb-1 --of {entry} --text note.txt --as releaser",
  `confirm-deposit gb-1 --received-on {today} --as officer-2`,
];

const papers = ["treaty.txt", "reasons.txt", "instrument.txt", "signed.pdf", "note.txt"];

describe("a treaty that silence approves, at the command line", () => {
  let office: Office;
  beforeAll(async () => {
    office = await demonstration();
    await office.tasdiq("duty grant ministers-clerk ministers-office --as admin");
    for (const paper of papers) office.file(paper, `the text of ${paper}`);
    office.file("days.csv", everyDaySitting(100));
    office.file("short.csv", everyDaySitting(10));
  });
  afterAll(() => {
    office.remove();
  });

  const bring = (file: string) =>
    office.tasdiq(`calendar import ${file} --procedure gb-crag-2010 --as admin`);
  const deadlines = async (): Promise<string> =>
    (await office.tasdiq("show gb-1")).out.split("\nDeadlines\n")[1] ?? "";

  it("says that there is no calendar, and where a calendar ends too early to count", async () => {
    expect(await carried(office, opening)).toEqual([]);
    const certify = `certify-time-ended gb-1 --on ${day(0)} --calendar short.csv --as clerk`;
    expect(await office.tasdiq(certify)).toMatchObject({
      code: 5,
      err: expect.stringContaining("the calendar of sitting days has not been imported") as string,
    });
    const advice = /an administrator imports sitting days: `tasdiq calendar import days\.csv/;
    expect((await office.tasdiq(certify)).err).toMatch(advice);
    expect(await deadlines()).toMatch(
      /cannot be verified +time limit: Period A \(from .*\): no calendar of sitting days was given/,
    );
    expect(await deadlines()).toContain("--procedure gb-crag-2010 --as <number>");
    expect((await bring("short.csv")).code).toBe(0);
    const { err } = await office.tasdiq(certify);
    expect(err).toContain("the calendar of sitting days ends before ‘Period A’ does");
    expect(err).toMatch(advice);
    expect(await deadlines()).toContain("the calendar of sitting days ends too early");
    expect(await deadlines()).toMatch(advice);
  });

  it("counts the period by the calendar in force", async () => {
    expect((await bring("days.csv")).code).toBe(0);
    expect(await deadlines()).toMatch(
      new RegExp(
        `running +time limit: Period A \\(from .*\\): runs until ${dayInWords(day(21))}\n`,
      ),
    );
    expect(await deadlines()).not.toContain("imports sitting days");
    const early = `certify-time-ended gb-1 --on ${day(0)} --calendar days.csv --as clerk`;
    expect((await office.tasdiq(early)).err).toContain(`ends on ${dayInWords(day(21))}; today is`);
  });

  it("goes through a resolution, a statement and period B to the deposit", async () => {
    expect(await carried(office, contested)).toEqual([]);
    const byAnother = `certify-time-ended gb-1 --on ${day(32)} --calendar short.csv --as clerk`;
    expect((await office.tasdiq(byAnother)).err).toContain("is not the one in force");
    expect(await carried(office, closing)).toEqual([]);
    expect(await office.json("show gb-1")).toMatchObject({ stage: "deposited" });
    const kept = sectionOf((await office.tasdiq("audit gb-1")).out, "Kept");
    expect(kept).toContain(
      `time limit: Period B (from ${dayInWords(day(7))}): ran until ${dayInWords(day(28))}; its end was certified on ${dayInWords(day(32))}`,
    );
  });

  it("keeps the resolution, the statement and the end of the period apart", async () => {
    const { out } = await office.tasdiq("show gb-1");
    for (const [what, on, said] of [
      ["Treaty laid before Parliament", day(0), "laid; by the minister"],
      ["Period A: 21 sitting days", day(5), "House of Commons resolves against ratification"],
      ["Minister's statement after a resolution of the Commons", day(7), "laid; by the minister"],
      ["Period B: 21 sitting days", day(32), ""],
    ] as const)
      expect(out).toMatch(new RegExp(`${what} +${on} +${said}`));
  });

  it("names the window in which a resolution may still be found to have been passed", async () => {
    const { out } = await office.tasdiq("show gb-1");
    for (const stage of ["period-a", "period-b"])
      expect(out).toContain(`record-intervention --stage ${stage} (clerk): Record an intervention`);
  });

  it("shows the calendar in force with the digest that a certification takes", async () => {
    const { calendars } = (await office.json("calendar show")) as { calendars: unknown[] };
    expect(calendars).toEqual([
      {
        procedure: "gb-crag-2010",
        endsOn: day(100),
        digest: expect.stringMatching(/^[0-9a-f]{64}$/) as string,
        days: { commons: 100, lords: 100 },
      },
    ]);
  });

  it("refuses a calendar with a day that does not exist, and names the line", async () => {
    office.file("wrong.csv", "date,house\n2026-02-30,commons\n2026-02-28,lords\n");
    expect(await bring("wrong.csv")).toMatchObject({
      code: 2,
      err: expect.stringContaining("wrong.csv, line 2") as string,
    });
  });

  it("counts what is over by the calendar by which an end was certified, in a case as in its audit", async () => {
    expect((await bring("short.csv")).code).toBe(0);
    const periods = (text: string) => text.match(/time limit: Period [AB] .*/g);
    const kept = periods(sectionOf((await office.tasdiq("audit gb-1")).out, "Kept"));
    expect(kept).toHaveLength(2);
    expect(await deadlines()).toMatch(/kept +time limit: Period B .*its end was certified/);
    expect(await deadlines()).not.toContain("ends too early");
  });

  it("refuses what another procedure has", async () => {
    const said = await office.tasdiq(`end-of-term gb-1 --on ${day(1)} --as clerk`);
    expect(said.code).toBe(5);
    expect(said.err).toContain("gb-crag-2010 has no step");
  });
});

describe("period A, extended at the command line", () => {
  let office: Office;
  beforeAll(async () => {
    office = await demonstration();
    await office.tasdiq("duty grant ministers-clerk ministers-office --as admin");
    office.file("treaty.txt", "the text of a treaty");
    office.file("days.csv", everyDaySitting(100));
    await office.tasdiq("calendar import days.csv --procedure gb-crag-2010 --as admin");
    expect(await carried(office, [...opening, "advance 3d"])).toEqual([]);
  });
  afterAll(() => {
    office.remove();
  });
  const extending = (n: number): string =>
    `extend-time gb-1 --on ${day(3)} --clock period-a --n ${String(n)} --body minister --as ministers-clerk`;

  it("is at most 21 sitting days longer, and its last day is that much later", async () => {
    const said = await office.tasdiq(extending(22));
    expect(said.code).toBe(5);
    expect(said.err).toContain("it is longer than the law allows");
    expect(said.err).toContain("s. 21");
    expect((await office.tasdiq(extending(5))).code).toBe(0);
    expect((await office.tasdiq("tasks")).out).toContain(`, period ends ${dayInWords(day(26))}`);
  });
});
