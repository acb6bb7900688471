import { readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { daysBetween, type IsoDate } from "../../src/time/date.ts";
import { dayIn } from "../../src/time/fact-date.ts";
import { dayInWords } from "../support/in-english.ts";
import { day, demonstration, newestEntry, todayIn, sectionOf, type Office } from "./office.ts";
import { everyDaySitting } from "./sitting-days.ts";

const statements = `
- id: scope
  label: declaration
  clause: null
  subject: scope of application
  texts:
    - { language: az, file: scope-az.txt, authentic: true }
    - { language: en, digest: unknown, authentic: false }
`;

const counts =
  "--count for=70 --count against=10 --count abstaining=8 --count notVoting=2 --count present=90 --outcome adopted";
const scope = "--statement scope/az=scope-az.txt";
const scopeVoted = "--statement-text scope/az=scope-az.txt";

const paper = (office: Office): void => {
  office.file("law.txt", "the draft law");
  office.file("scope-az.txt", "the declaration");
  office.file("statements.yaml", statements);
  office.file("instrument.txt", "the instrument");
  office.file("signed.pdf", "the scan");
  office.file("note.txt", "the notification");
};

/** The story line by line; `{entry}` is the newest entry of the case, as its reader copies it. */
const story = [
  'open az-1 --procedure az-milli-majlis --treaty un-cybercrime-2024 --title "An invented case" --as clerk',
  `record-fact az-1 --fact signature --on ${day(-60)} --by "the signatory" --source "an invented source" --as clerk`,
  `lay az-1 --on ${day(-40)} --by "the President" --body president --text law.txt --statements statements.yaml --as clerk`,
  `refer-to-committee az-1 --on ${day(-39)} --lead "First committee" --other "Second committee" --as clerk`,
  `report az-1 --on ${day(-35)} --committee "First committee" --outcome favourable --as committee`,
  `schedule az-1 --sitting-on ${day(-30)} --as clerk`,
  `vote az-1 --on ${day(-30)} ${counts} --text law.txt ${scopeVoted} --as secretary-1`,
  `certify az-1 --of {entry} ${counts} --as secretary-2`,
  `present az-1 --on ${day(-25)} --as clerk`,
  `record-assent az-1 --on ${day(-24)}..${day(-20)} --outcome signed --as minister`,
  `publish az-1 --stage publication --on ${day(-19)} --outcome published --published-in "an invented gazette" --as clerk`,
  `prepare-instrument az-1 --text instrument.txt ${scope} --as officer-1`,
  `release-instrument az-1 --of {entry} --text instrument.txt ${scope} --as releaser`,
  `sign-instrument az-1 --of {entry} --on {today} --signer "the signatory" --office foreign-minister --place "a place" --scan signed.pdf ${scope} --as minister`,
  "prepare-notification az-1 --to depositary@example.invalid --text note.txt --as officer-1",
  `release-notification az-1 --of {entry} --text note.txt ${scope} --as releaser`,
  "advance 3d",
  `confirm-deposit az-1 --received-on ${day(2)} --reference "C.N.1.2026.TREATIES-XVIII.16" ${scope} --as officer-2`,
];

const tell = async (office: Office): Promise<readonly string[]> => {
  const troubles: string[] = [];
  for (const line of story) {
    const entry = line.includes("{entry}") ? (await newestEntry(office, "az-1")).slice(0, 16) : "";
    const said = await office.tasdiq(
      line.replace("{entry}", entry).replace("{today}", todayIn("Asia/Baku")),
    );
    if (said.code !== 0) troubles.push(`${line}: ${said.err}`);
  }
  return troubles;
};

describe("a case of the Milli Majlis at the command line", () => {
  let office: Office;
  let troubles: readonly string[];
  beforeAll(async () => {
    office = await demonstration();
    paper(office);
    troubles = await tell(office);
  });
  afterAll(() => {
    office.remove();
  });

  it("goes from the draft law to the deposit, every step by whose duty it is", async () => {
    expect(troubles).toEqual([]);
    expect(await office.json("show az-1")).toMatchObject({
      stage: "deposited",
      next: [{ command: "RecordDatedFact", fact: "entryIntoForce" }],
    });
  });

  it("keeps its facts apart, each with its own date", async () => {
    const known = (on: string) => ({ kind: "known", on });
    const { facts } = (await office.json("show az-1")) as {
      facts: { name: string; on: unknown }[];
    };
    expect(facts.map(({ name, on }) => [name, on])).toEqual([
      ["Signature of the treaty", known(day(-60))],
      ["Draft law", known(day(-40))],
      ["Committee", known(day(-39))],
      ["Committee", known(day(-35))],
      ["Single-reading plenary vote", known(day(-30))],
      ["Head of state", known(day(-25))],
      ["Head of state", { kind: "between", from: day(-24), to: day(-20) }],
      ["Publication of the law", known(day(-19))],
      ["Sitting", known(day(-30))],
      ["Signature of the instrument", known(dayIn("Asia/Baku", Date.now()))],
      // Sent just now: the day is the one in Baku.
      ["Sending of the notification", known(dayIn("Asia/Baku", Date.now()))],
      ["Deposit", known(day(2))],
      ["Entry into force for the State", null],
    ]);
  });

  it("shows people the same in lines", async () => {
    const { out } = await office.tasdiq("show az-1");
    expect(out).toMatch(
      /Single-reading plenary vote +\d+ \w+ \d{4} +adopted; for: 70, .* certified by secretary-2/,
    );
    expect(out).toContain("stage deposited");
    expect(out).not.toContain("\u001b[");
  });

  it("audits it rule by rule and marks what rests on an unverified authority", async () => {
    const { out } = await office.tasdiq("audit az-1 --full");
    expect(sectionOf(out, "Kept")).toMatch(
      /vote at ‘Single-reading plenary vote’ .*; for: 70, needed at least 63: passed/,
    );
    expect(out).toContain("[unverified]");
    expect(out).toContain("0 broken");
    const all = (await office.json("audit --all")) as { cases: unknown[] };
    expect(all.cases).toHaveLength(1);
  });

  it("lists it, draws its way, and has one task left: the entry into force, of which no day is known yet", async () => {
    expect(await office.json("list")).toMatchObject({ cases: [{ caseId: "az-1" }] });
    expect(await office.json("list --open")).toMatchObject({ cases: [] });
    expect(await office.json("tasks")).toMatchObject({
      tasks: [{ caseId: "az-1", runs: "entryIntoForce", dueOn: null, overdue: false }],
    });
    expect((await office.tasdiq("tasks")).out).toContain(
      "entry into force to be recorded, on a day not known yet",
    );
    const { out } = await office.tasdiq("map az-1");
    expect(out).toMatch(/> deposited/);
    // The days of all stages stand in one column, behind the longest name.
    const columns = [...out.matchAll(/^ {2}[x>] (.*?\S) +(?:reached|since)/gmu)].map(
      ([line]) => line.replace(/(?:reached|since)$/u, "").length,
    );
    expect(columns.length).toBeGreaterThan(3);
    expect(new Set(columns).size).toBe(1);
  });

  it("answers a correction that names what it saw, and keeps the first record", async () => {
    const { entries } = (await office.json("history az-1")) as {
      entries: { hash: string; entry: { acts: { kind: string }[] } }[];
    };
    const vote = entries.find(({ entry }) => entry.acts[0]?.kind === "VoteRecorded");
    const said = await office.tasdiq(
      `correct az-1 --of ${vote?.hash ?? ""} --set counts.for=71 --set counts.against=9 --reason "misread protocol" --legal-basis "an invented rule" --as secretary-1`,
    );
    expect(said).toMatchObject({ code: 0, err: "" });
    // Nobody has certified it, and whoever is to do so must not read it before.
    const { out } = await office.tasdiq("show az-1");
    expect(out).toContain("for: 70, against: 10");
    expect(out).toContain("It is shown once another person has certified it.");
    expect(out).not.toContain("for: 71");
  });
});

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
      /cannot be verified +Was the time limit ‘Period A’ kept \(from .*\)\? no calendar of sitting days was given/,
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
        `running +Was the time limit ‘Period A’ kept \\(from .*\\)\\? runs until ${dayInWords(day(21))}\n`,
      ),
    );
    expect(await deadlines()).not.toContain("imports sitting days");
    const early = `certify-time-ended gb-1 --on ${day(0)} --calendar days.csv --as clerk`;
    expect((await office.tasdiq(early)).err).toContain(
      `the last day of the period is ${dayInWords(day(21))}, and its end can be certified from the day after; today is`,
    );
  });

  it("goes through a resolution, a statement and period B to the deposit", async () => {
    expect(await carried(office, contested)).toEqual([]);
    const byAnother = `certify-time-ended gb-1 --on ${day(32)} --calendar short.csv --as clerk`;
    expect((await office.tasdiq(byAnother)).err).toContain("is not the one in force");
    expect(await carried(office, closing)).toEqual([]);
    expect(await office.json("show gb-1")).toMatchObject({ stage: "deposited" });
    const kept = sectionOf((await office.tasdiq("audit gb-1 --full")).out, "Kept");
    expect(kept).toContain(
      `Was the time limit ‘Period B’ kept (from ${dayInWords(day(7))})? ran until ${dayInWords(day(28))}; its end was certified on ${dayInWords(day(32))}`,
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
      expect(out).toMatch(new RegExp(`${what} +${dayInWords(on)} +${said}`));
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
    const periods = (text: string) => text.match(/Was the time limit ‘Period [AB]’ .*/g);
    const kept = periods(sectionOf((await office.tasdiq("audit gb-1 --full")).out, "Kept"));
    expect(kept).toHaveLength(2);
    expect(await deadlines()).toMatch(
      /kept +Was the time limit ‘Period B’ .*its end was certified/,
    );
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
    expect(said.code).toBe(0);
    expect(said.out).toContain("which is longer than the law allows; it is without effect");
    expect(said.out).toContain("s. 21");
    expect((await office.tasdiq(extending(5))).code).toBe(0);
    expect((await office.tasdiq("tasks")).out).toContain(`, period ends ${dayInWords(day(26))}`);
  });
});

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
    const reminded = await tasks();
    expect(reminded).toMatch(
      new RegExp(`reminder [56] days before, last day ${dayInWords(day(21))}; sent .* to clerk\\n`),
    );
    // The case's own driver says that the period has ended, on the day after its last one.
    // The hour above may have led into the next day, and the reminder was sent before it or after.
    const now = dayIn("Europe/London", Date.now() + 15 * 86_400_000 + 3_600_000);
    await office.tasdiq(`advance ${String(daysBetween(now, day(22) as IsoDate))}d`);
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
