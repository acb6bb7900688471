import { createHash } from "node:crypto";
import { mkdirSync, rmSync, writeFileSync, existsSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { dayInWords } from "../support/in-english.ts";
import { lettersIn } from "../support/letters-in-outbox.ts";
import { day, demonstration, newestEntry, todayIn, sectionOf, type Office } from "./office.ts";

const late = `
- id: late
  label: reservation
  clause: null
  subject: a late reservation
  texts:
    - { language: az, digest: unknown, authentic: true }
- id: unopposed
  label: reservation
  clause: null
  subject: another late reservation
  texts:
    - { language: az, digest: unknown, authentic: true }
`;
const counts =
  "--count for=70 --count against=10 --count abstaining=8 --count notVoting=2 --count present=90 --outcome adopted";

const signing: readonly string[] = [
  "prepare-instrument az-1 --text instrument.txt --as officer-1",
  "release-instrument az-1 --of {entry} --text instrument.txt --as releaser",
  `sign-instrument az-1 --of {entry} --on {today} --signer "the ambassador" --office other --full-powers powers.pdf --custody "the treaty archive" --place "a place" --scan signed.pdf --as minister`,
];
const sending: readonly string[] = [
  "prepare-notification az-1 --to depositary@example.invalid --text note.txt --as officer-1",
  'release-notification az-1 --of {entry} --text note.txt --despite "the amendment is under way" --as releaser',
];

const toSignature = [
  'open az-1 --procedure az-milli-majlis --treaty un-cybercrime-2024 --title "An invented case" --as clerk',
  `lay az-1 --on ${day(-40)} --by "the President" --body president --text law.txt --as clerk`,
  `refer-to-committee az-1 --on ${day(-39)} --lead "First committee" --as clerk`,
  `report az-1 --on ${day(-35)} --committee "First committee" --outcome favourable --as committee`,
  `schedule az-1 --sitting-on ${day(-30)} --as clerk`,
  `vote az-1 --on ${day(-30)} ${counts} --text law.txt --as secretary-1`,
  `certify az-1 --of {entry} ${counts} --as secretary-2`,
  `present az-1 --on ${day(-25)} --as clerk`,
  `record-assent az-1 --on ${day(-24)} --outcome signed --as minister`,
  `publish az-1 --stage publication --on ${day(-21)} --outcome published --number 17-VIIQ --published-in "an invented gazette" --as clerk`,
  `publish az-1 --stage registration --on ${day(-20)} --outcome registered --number 17 --published-in "an invented register" --as clerk`,
  `promise-amendment az-1 --id criminal-code --subject "illegal access" --due-on ${day(1)} --source "an invented note" --as clerk`,
  ...signing,
];

const papers = ["law.txt", "instrument.txt", "signed.pdf", "note.txt", "powers.pdf"];

const runsThrough = async (office: Office, lines: readonly string[]): Promise<void> => {
  for (const line of lines) {
    const entry = line.includes("{entry}") ? (await newestEntry(office, "az-1")).slice(0, 16) : "";
    const said = await office.tasdiq(
      line.replace("{entry}", entry).replace("{today}", todayIn("Asia/Baku")),
    );
    expect([line, said.code, said.code === 0 ? "" : said.err]).toEqual([line, 0, ""]);
  }
};

describe("what goes abroad and comes back, at the command line", () => {
  let office: Office;
  beforeAll(async () => {
    office = await demonstration();
    for (const name of papers) office.file(name, `an invented ${name}`);
    office.file("late.yaml", late);
    await runsThrough(office, toSignature);
    const signed = (await newestEntry(office, "az-1")).slice(0, 16);
    await runsThrough(office, [
      `transmit-instrument az-1 --of ${signed} --on {today} --bearer "a courier" --as officer-1`,
      ...sending,
      `return-instrument az-1 --of ${signed} --on {today} --reason "no seal" --as officer-1`,
      ...signing,
      ...sending,
      "advance 2d",
      `record-bounce az-1 --reference az-1/N2 --message-id <m> --at ${day(1)}T10:00:00Z --evidence "the bounce" --as officer-1`,
      ...sending,
      "advance 5d",
      `record-delivery az-1 --reference az-1/N3 --message-id <m> --at ${day(4)}T10:00:00Z --evidence "the log" --as officer-1`,
      `record-complaint az-1 --reference az-1/N3 --message-id <m> --at ${day(5)}T10:00:00Z --evidence "the complaint" --as officer-1`,
      `confirm-deposit az-1 --received-on ${day(5)} --reference "CN.1.2026. TREATIES-XVIII.16" --despite "the amendment is under way" --as officer-2`,
      `record-fact az-1 --fact depositary-notice --on ${day(6)} --source "an invented notice" --statements late.yaml --as officer-1`,
      `record-circulation az-1 --on ${day(6)} --statement late --statement unopposed --as officer-1`,
      `record-treaty-in-force az-1 --on ${day(6)} --source "an invented source" --as officer-1`,
    ]);
  }, 60_000);
  afterAll(() => {
    office.remove();
  });

  it("shows every fact in words", async () => {
    const { out } = await office.tasdiq("show az-1");
    for (const line of [
      /Publication of the law +\d+ \w+ \d{4} +published; No\. 17-VIIQ; an invented gazette/,
      /Entry into the State Register of Legal Acts +\d+ \w+ \d{4} +registered; No\. 17; an invented register/,
      /Return of an instrument as defective +\d+ \w+ \d{4} +no seal/,
      /Signature of the instrument +\d+ \w+ \d{4} +signed by the ambassador, a place; in another office; full powers [0-9a-f]{12}…; original kept at: the treaty archive/,
      /Sending of the notification +\d+ \w+ \d{4} +reference az-1\/N3; to depositary@example\.invalid/,
      /Notification bounced +\d+ \w+ \d{4} +reference az-1\/N2; the bounce/,
      /Delivery of the notification +\d+ \w+ \d{4} +reference az-1\/N3; the log/,
      /Complaint about the notification +\d+ \w+ \d{4} +reference az-1\/N3; the complaint/,
      /Deposit +\d+ \w+ \d{4} +CN\.1\.2026\. TREATIES-XVIII\.16; read as C\.N\.1\.2026\.TREATIES-XVIII\.16/,
      /Circulation of statements +\d+ \w+ \d{4} +late, unopposed/,
      /Entry into force of the treaty itself +\d+ \w+ \d{4} +an invented source/,
      /late: \d+ \w+ \d+ to \d+ \w+ \d+, running; no objection so far/,
      /criminal-code: illegal access; due \d+ \w+ \d+; overdue/,
    ])
      expect(out).toMatch(line);
    expect(out).not.toMatch(/undefined|\[object/);
  });

  it("gives programs the same", async () => {
    expect(await office.json("show az-1")).toMatchObject({
      stage: "deposited",
      next: [{ verb: "record-fact", fact: "entryIntoForce" }, { verb: "record-amendment-done" }],
      windows: [
        { statement: "late", window: { outcome: "running" } },
        { statement: "unopposed", window: { outcome: "running" } },
      ],
      amendments: [{ id: "criminal-code", standing: "overdue" }],
      entryIntoForce: { date: day(35) },
    });
  });

  it("refuses what does not fit, each with its exit code", async () => {
    const refused = async (line: string): Promise<readonly [number, unknown]> => {
      const { code, out } = await office.tasdiq(`${line} --json`);
      return [code, (JSON.parse(out) as { refusal?: { kind: string } }).refusal?.kind];
    };
    const objection = `record-objection az-1 --on ${day(6)} --by "a State" --statement`;
    expect(await refused(`${objection} nothing --effect none --as officer-1`)).toEqual([
      5,
      "StatementUnknown",
    ]);
    expect(
      await refused(
        `record-bounce az-1 --reference az-1/N9 --message-id <m> --at ${day(5)}T10:00:00Z --evidence e --as officer-1`,
      ),
    ).toEqual([5, "NeverClaimed"]);
    const { code, err } = await office.tasdiq(
      "record-bounce az-1 --reference az-1/N3 --message-id <m> --at yesterday --evidence e --as officer-1",
    );
    expect([code, err]).toEqual([2, expect.stringContaining("an instant in universal time")]);
  });

  it("says in the audit what is broken and what cannot be known yet", async () => {
    const { out } = await office.tasdiq("audit az-1 --full");
    expect(sectionOf(out, "Broken")).toMatch(
      /Was the promised amendment criminal-code made\? overdue/,
    );
    expect(sectionOf(out, "Kept")).toMatch(
      /Did the signer have full powers, or need none\? the ambassador signed with full powers [0-9a-f]+…/,
    );
    expect(sectionOf(out, "Kept")).toMatch(
      /Did at most one notification leave unmarked\? .*; unmarked: 1/,
    );
    expect(sectionOf(out, "Kept")).toMatch(
      /Does the depositary’s reference belong to this treaty\?/,
    );
    expect(sectionOf(out, "Kept")).toMatch(
      /Did the notification az-1\/N2 reach its address\? .* az-1\/N3 followed, marked as a duplicate/,
    );
    expect(sectionOf(out, "Kept")).toMatch(
      /Did the notification az-1\/N3 reach its address\? delivered .*: the log/,
    );
    expect(sectionOf(out, "Open: to be looked up")).toMatch(
      /Was the notification az-1\/N3 accepted as one\? .* the complaint/,
    );
    expect(sectionOf(out, "Open: to be looked up")).toMatch(
      /When did the treaty enter into force\? .* an invented source/,
    );
    expect(sectionOf(out, "Not due yet")).toMatch(
      /Was the late or modified statement late accepted\?/,
    );
    expect(out).toMatch(/1 broken, .* 1 not due yet/);
  });

  it("settles the rest: the amendment is made, a State objects", async () => {
    await runsThrough(office, [
      `record-amendment-done az-1 --id criminal-code --on ${day(1)} --law "an invented law" --as clerk`,
      `record-objection az-1 --on ${day(6)} --by "a State" --statement late --effect "none between us" --as officer-1`,
    ]);
    const { out } = await office.tasdiq("show az-1");
    expect(out).toMatch(/Objection +\d+ \w+ \d{4} +a State, to late: none between us/);
    expect(out).toMatch(
      /late: \d+ \w+ \d+ to \d+ \w+ \d+, blocked; a State objected within the period/,
    );
    expect(out).toMatch(
      /criminal-code: illegal access; due \d+ \w+ \d+; made \d+ \w+ \d+ by an invented law; done/,
    );
    expect(await office.json("show az-1")).toMatchObject({
      next: [{ verb: "record-fact", fact: "entryIntoForce" }],
    });
  });

  it("accepts after twelve months what nobody objected to, and nothing else", async () => {
    await runsThrough(office, ["advance 370d"]);
    const { out } = await office.tasdiq("show az-1");
    expect(out).toMatch(/ late: \d+ \w+ \d+ to \d+ \w+ \d+, blocked/);
    expect(out).toMatch(
      / unopposed: \d+ \w+ \d+ to \d+ \w+ \d+, accepted; nobody objected by the end of \d+ \w+ \d+/,
    );
    const audit = await office.tasdiq("audit az-1 --full");
    expect(sectionOf(audit.out, "Broken")).toMatch(
      /Was the late or modified statement late accepted\?/,
    );
    expect(sectionOf(audit.out, "Kept")).toMatch(
      /Was the late or modified statement unopposed accepted\?/,
    );
    expect(sectionOf(audit.out, "Kept")).toMatch(
      /Was the objection by a State to late made in time\?/,
    );
  });
});

describe("a notification of which nobody knows whether it left, at the command line", () => {
  let office: Office;
  beforeAll(async () => {
    office = await demonstration();
    for (const name of papers) office.file(name, `an invented ${name}`);
    await runsThrough(office, toSignature);
    // Where the outbox is no folder a letter can neither be written nor be looked for.
    const outbox = join(office.folder, ".tasdiq", "outbox");
    rmSync(outbox, { recursive: true, force: true });
    writeFileSync(outbox, "");
    await runsThrough(office, sending);
    rmSync(outbox);
    mkdirSync(outbox);
    // Nobody says so before whoever sends can do nothing any more.
    expect((await office.tasdiq("show az-1")).out).toContain("is being sent; to depositary@");
    await runsThrough(office, ["advance 1h"]);
  }, 60_000);
  afterAll(() => {
    office.remove();
  });

  it("is shown as unknown, with what may settle it", async () => {
    const { out } = await office.tasdiq("show az-1");
    expect(out).toMatch(
      /Sending of the notification +unknown +it is not known whether it was sent; to depositary@/,
    );
    expect(out).toMatch(/Next\n {2}resolve-unknown \(treaty-officer\)\n/);
    expect(
      sectionOf((await office.tasdiq("audit az-1 --full")).out, "Open: to be looked up"),
    ).toMatch(/What became of the notification\? it is not known whether az-1\/N1 was sent/);
  });

  it("is settled by a late report that it was delivered", async () => {
    const report = `record-delivery az-1 --reference az-1/N1 --message-id <m> --at ${new Date().toISOString()} --evidence "the log" --as officer-1`;
    const said = await office.tasdiq(report);
    expect([said.code, said.err]).toEqual([0, ""]);
    expect(said.out).toMatch(/Stage +deposit\n/);
    const { out } = await office.tasdiq("audit az-1 --full");
    expect(sectionOf(out, "Kept")).toMatch(
      /Did the notification az-1\/N1 reach its address\? delivered/,
    );
    expect(out).not.toContain("What became of the notification?");
  });
});

const id = "az-un-cybercrime";
const sha = (text: string): string => `sha256:${createHash("sha256").update(text).digest("hex")}`;
const contents = {
  "instrument.txt": "the instrument",
  "scope.txt": "Bəyanat.",
  "other.txt": "Başqa bəyanat.",
  "signed.pdf": "the scan",
  "note.txt": "the notification",
} as const;
const scope = "--statement scope/az=scope.txt";

const officeWithCase = async (): Promise<Office> => {
  const office = await demonstration();
  for (const [name, content] of Object.entries(contents)) office.file(name, content);
  expect(await office.tasdiq(`import ${id} --as admin`)).toMatchObject({ code: 0 });
  return office;
};

/** The text of a letter, which stands in it in base64 before its attachment. */
const bodyOf = (message: string): string =>
  Buffer.from(message.split("\r\n\r\n")[2]?.split("--part")[0] ?? "", "base64").toString("utf8");

/** Runs lines that are accepted; `{entry}` is the newest entry of the case. */
const accepted = async (office: Office, ...lines: readonly string[]): Promise<void> => {
  for (const line of lines) {
    const entry = line.includes("{entry}") ? await newestEntry(office, id) : "";
    const said = await office.tasdiq(
      line.replace("{entry}", entry).replace("{today}", todayIn("Asia/Baku")),
    );
    expect([line, said.code, said.code === 0 ? "" : said.err]).toEqual([line, 0, ""]);
  }
};

const prepare = `prepare-instrument ${id} --text instrument.txt ${scope} --as officer-1`;
const release = (text: string, statement: string): string =>
  `release-instrument ${id} --of {entry} --text ${text} ${statement} --as releaser`;
const sign = (scan: string, statement: string): string =>
  `sign-instrument ${id} --of {entry} --on {today} --signer "the signatory" --office foreign-minister --place "a place" --scan ${scan} ${statement} --as minister`;
const note = `prepare-notification ${id} --to depositary@example.invalid --text note.txt --contact "the treaty department" --as officer-1`;
const send = (text: string): string =>
  `release-notification ${id} --of {entry} --text ${text} ${scope} --as releaser`;

describe("what a second person supplies at the command line", () => {
  let office: Office;
  beforeAll(async () => {
    office = await officeWithCase();
    await accepted(office, prepare);
  });
  afterAll(() => {
    office.remove();
  });

  const stopped = async (line: string, flag: string): Promise<void> => {
    const said = await office.tasdiq(
      line
        .replace("{entry}", await newestEntry(office, id))
        .replace("{today}", todayIn("Asia/Baku")),
    );
    expect(said).toMatchObject({ code: 2, out: "" });
    expect(said.err).toContain(`${flag}: give the file itself, not its digest`);
  };
  const bare = `--statement scope/az=${sha(contents["scope.txt"])}`;

  it("is a file and no digest, which could be copied from the record", async () => {
    await stopped(release(sha(contents["instrument.txt"]), scope), "--text");
    await stopped(release("instrument.txt", bare), "--statement");
    office.file(
      "release.json",
      JSON.stringify({
        statements: [{ statement: "scope", language: "az", digest: sha("").slice(7) }],
      }),
    );
    await stopped(release("instrument.txt", "--file release.json"), "release.json, statements");
    await accepted(office, release("instrument.txt", scope));
    await stopped(sign(sha(contents["signed.pdf"]), scope), "--scan");
    await stopped(sign("signed.pdf", bare), "--statement");
    await accepted(office, sign("signed.pdf", scope), note);
    await stopped(send(sha(contents["note.txt"])), "--text");
    await accepted(office, send("note.txt"));
    await stopped(
      `confirm-deposit ${id} --received-on {today} ${bare} --as officer-2`,
      "--statement",
    );
    await accepted(
      office,
      `confirm-deposit ${id} --received-on {today} --effective ${day(40)} ${scope} --as officer-2`,
    );
  });
  it("is on record as given by file, and the text first supplied is the one that counts", async () => {
    const ledger = readFileSync(join(office.folder, ".tasdiq", "ledger.db"));
    const log = join(office.folder, ".tasdiq", "ledger.db-wal");
    const bytes = existsSync(log) ? Buffer.concat([ledger, readFileSync(log)]) : ledger;
    expect(bytes.includes('"from":"file"')).toBe(true);
    const { out } = await office.tasdiq(`audit ${id} --full`);
    // They were supplied in the exercise that follows the record of a State.
    expect(out.slice(out.indexOf("Part B, an exercise"))).toMatch(
      /Were the texts on record when they were voted on\? .*scope \(az\)/,
    );
  });
  it("goes along with whom the depositary may ask, and the day that the instrument names", async () => {
    const outbox = join(office.folder, ".tasdiq", "outbox");
    const letters = lettersIn(outbox).map((file) => readFileSync(join(outbox, file), "utf8"));
    expect(letters).toHaveLength(1);
    expect(bodyOf(letters.join(""))).toContain("For questions: the treaty department");
    expect((await office.tasdiq(`readiness ${id}`)).out).toContain("names the treaty department");
    expect((await office.tasdiq(`show ${id}`)).out).toContain(
      `the instrument names ${dayInWords(day(40))}`,
    );
  });
});

describe("a notification beside another of its case that the record does not know", () => {
  it("is not written, and people are asked; another one is then marked", async () => {
    const office = await officeWithCase();
    const outbox = join(office.folder, ".tasdiq", "outbox");
    mkdirSync(join(outbox, id), { recursive: true });
    writeFileSync(join(outbox, id, `${id}.N9.eml`), "a letter from before a restore");
    await accepted(
      office,
      prepare,
      release("instrument.txt", scope),
      sign("signed.pdf", scope),
      note,
      send("note.txt"),
    );
    expect(lettersIn(outbox)).toEqual([`${id}/${id}.N9.eml`]);
    await accepted(office, "advance 1h");
    const { out } = await office.tasdiq(`show ${id}`);
    expect(out).toMatch(
      /Sending whose outcome is unknown\n +az-un-cybercrime\/N1: the sender recorded no outcome/,
    );
    expect(out).toContain("this letter is not in the outbox");
    writeFileSync(join(outbox, id, ".0a1b.part"), `half of ${id}/N1`);
    expect((await office.json(`show ${id}`))["unknownSending"]).toMatchObject({
      reference: `${id}/N1`,
      inOutbox: [".0a1b.part"],
    });
    await accepted(
      office,
      `resolve-unknown ${id} --of {entry} --outcome send-again --evidence "nobody knows" --as officer-1`,
      note,
      send("note.txt"),
    );
    const second = readFileSync(join(outbox, id, `${id}.N2.eml`), "utf8");
    expect(bodyOf(second)).toContain("DUPLICATE: an earlier notification");
    office.remove();
  });
});

describe("a notification that nobody has stored", () => {
  it("is refused when it is prepared", async () => {
    const office = await officeWithCase();
    await accepted(office, prepare, release("instrument.txt", scope), sign("signed.pdf", scope));
    const said = await office.tasdiq(
      `prepare-notification ${id} --to depositary@example.invalid --text ${sha("nothing here")} --as officer-1`,
    );
    expect(said.code).toBe(2);
    expect(said.err).toContain("is not among the documents");
    office.remove();
  });
});
