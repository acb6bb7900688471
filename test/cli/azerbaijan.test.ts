import { dayIn } from "../../src/clocks/dates/fact-date.ts";
import { day, demonstration, newestEntry, todayIn, sectionOf, type Office } from "./office.ts";

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
    const { facts } = (await office.json("show az-1")) as { facts: { name: string; on: string }[] };
    expect(facts.map(({ name, on }) => [name, on])).toEqual([
      ["Signature of the treaty", day(-60)],
      ["Draft law", day(-40)],
      ["Committee", day(-39)],
      ["Committee", day(-35)],
      ["Single-reading plenary vote", day(-30)],
      ["Head of state", day(-25)],
      ["Head of state", `between ${day(-24)} and ${day(-20)}`],
      ["Publication of the law", day(-19)],
      ["Sitting", day(-30)],
      ["Signature of the instrument", dayIn("Asia/Baku", Date.now())],
      // Sent just now: the day is the one in Baku.
      ["Sending of the notification", dayIn("Asia/Baku", Date.now())],
      ["Deposit", day(2)],
      ["Entry into force for the State", "not on record"],
    ]);
  });

  it("shows people the same in lines", async () => {
    const { out } = await office.tasdiq("show az-1");
    expect(out).toMatch(
      /Single-reading plenary vote +\S+ +adopted; for: 70, .* certified by secretary-2/,
    );
    expect(out).toContain("stage deposited");
    expect(out).not.toContain("\u001b[");
  });

  it("audits it rule by rule and marks what rests on an unverified authority", async () => {
    const { out } = await office.tasdiq("audit az-1");
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
    const columns = [...out.matchAll(/^ {2}[x>] (.*?\S) +(?:entered|since)/gmu)].map(
      ([line]) => line.replace(/(?:entered|since)$/u, "").length,
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
