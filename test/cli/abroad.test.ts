import { mkdirSync, rmSync, writeFileSync } from "node:fs";
import { join } from "node:path";
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
      /Publication of the law +\S+ +published; No\. 17-VIIQ; an invented gazette/,
      /Entry into the State Register of Legal Acts +\S+ +registered; No\. 17; an invented register/,
      /Return of an instrument as defective +\S+ +no seal/,
      /Signature of the instrument +\S+ +signed by the ambassador, a place; in another office; full powers [0-9a-f]{12}…; original kept at: the treaty archive/,
      /Sending of the notification +\S+ +reference az-1\/N3; to depositary@example\.invalid/,
      /Notification bounced +\S+ +reference az-1\/N2; the bounce/,
      /Delivery of the notification +\S+ +reference az-1\/N3; the log/,
      /Complaint about the notification +\S+ +reference az-1\/N3; the complaint/,
      /Deposit +\S+ +CN\.1\.2026\. TREATIES-XVIII\.16; read as C\.N\.1\.2026\.TREATIES-XVIII\.16/,
      /Circulation of statements +\S+ +late, unopposed/,
      /Entry into force of the treaty itself +\S+ +an invented source/,
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
    const { out } = await office.tasdiq("audit az-1");
    expect(sectionOf(out, "Broken")).toMatch(/promised amendment criminal-code: overdue/);
    expect(sectionOf(out, "Kept")).toMatch(
      /full powers of the signer: the ambassador signed with full powers [0-9a-f]+…/,
    );
    expect(sectionOf(out, "Kept")).toMatch(/at most one unmarked notification: .*; unmarked: 1/);
    expect(sectionOf(out, "Kept")).toMatch(/the depositary's reference/);
    expect(sectionOf(out, "Kept")).toMatch(
      /notification az-1\/N2 reached its address: .* az-1\/N3 followed, marked as a duplicate/,
    );
    expect(sectionOf(out, "Kept")).toMatch(
      /notification az-1\/N3 reached its address: delivered .*: the log/,
    );
    expect(sectionOf(out, "Open: to be looked up")).toMatch(
      /notification az-1\/N3 was accepted as a notification: .* the complaint/,
    );
    expect(sectionOf(out, "Open: to be looked up")).toMatch(
      /entry into force of the treaty: .* an invented source/,
    );
    expect(sectionOf(out, "Not due yet")).toMatch(/late or modified statement late is accepted/);
    expect(out).toMatch(/1 broken, .* 2 not due yet/);
  });

  it("settles the rest: the amendment is made, a State objects", async () => {
    await runsThrough(office, [
      `record-amendment-done az-1 --id criminal-code --on ${day(1)} --law "an invented law" --as clerk`,
      `record-objection az-1 --on ${day(6)} --by "a State" --statement late --effect "none between us" --as officer-1`,
    ]);
    const { out } = await office.tasdiq("show az-1");
    expect(out).toMatch(/Objection +\S+ +a State, to late: none between us/);
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
    const audit = await office.tasdiq("audit az-1");
    expect(sectionOf(audit.out, "Broken")).toMatch(/late or modified statement late is accepted/);
    expect(sectionOf(audit.out, "Kept")).toMatch(
      /late or modified statement unopposed is accepted/,
    );
    expect(sectionOf(audit.out, "Kept")).toMatch(/objection by a State to late was made in time/);
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
    expect(sectionOf((await office.tasdiq("audit az-1")).out, "Open: to be looked up")).toMatch(
      /outcome of the notification: it is not known whether az-1\/N1 was sent/,
    );
  });

  it("is settled by a late report that it was delivered", async () => {
    const report = `record-delivery az-1 --reference az-1/N1 --message-id <m> --at ${new Date().toISOString()} --evidence "the log" --as officer-1`;
    const said = await office.tasdiq(report);
    expect([said.code, said.err]).toEqual([0, ""]);
    expect(said.out).toMatch(/Stage +deposit\n/);
    const { out } = await office.tasdiq("audit az-1");
    expect(sectionOf(out, "Kept")).toMatch(/notification az-1\/N1 reached its address: delivered/);
    expect(out).not.toContain("outcome of the notification");
  });
});
