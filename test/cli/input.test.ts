import { createHash } from "node:crypto";
import { digestFiles, digestGiven, openPapers } from "../../src/cli/input/papers.ts";
import { printFor } from "../../src/cli/print/print.ts";
import type { Shell } from "../../src/cli/shell.ts";
import { demonstration, openOffice, type Office, day, newestEntry } from "./office.ts";

const sha256 = (text: string): string => createHash("sha256").update(text).digest("hex");

const shell = (more: Partial<Shell>): Shell => ({
  out: () => undefined,
  err: () => undefined,
  env: {},
  folder: ".",
  terminal: false,
  piped: () => Promise.resolve(""),
  ...more,
});

describe("a document given at the command line", () => {
  let office: Office;
  beforeAll(() => {
    office = openOffice();
    office.file("law.txt", "the draft law");
  });
  afterAll(() => {
    office.remove();
  });

  it("is a file, a digest, or unknown", () => {
    const papers = openPapers(shell({ folder: office.folder }));
    const digest = sha256("the draft law");
    expect(digestGiven(papers, "law.txt")).toBe(digest);
    expect(digestGiven(papers, `sha256:${digest.toUpperCase()}`)).toBe(digest);
    expect(digestGiven(papers, "unknown")).toBe("unknown");
    expect(() => digestGiven(papers, "sha256:12")).toThrow("64 hexadecimal digits");
    expect(() => digestGiven(papers, "none.txt")).toThrow("there is no such file");
    expect(() => digestGiven(papers, ".")).toThrow("is a folder");
  });

  it("is found beside the file that names it", () => {
    const papers = openPapers(shell({}));
    const content = { text: { file: "law.txt" }, texts: [{ language: "az", file: "law.txt" }] };
    expect(digestFiles(content, papers, `${office.folder}/statements.yaml`)).toEqual({
      text: sha256("the draft law"),
      texts: [{ language: "az", digest: sha256("the draft law") }],
    });
  });

  it("is kept among the documents only when the command is sent", async () => {
    const kept: string[] = [];
    const papers = openPapers(shell({ folder: office.folder }));
    papers.file("law.txt");
    expect(kept).toEqual([]);
    await papers.keep((bytes) => {
      kept.push(Buffer.from(bytes).toString("utf8"));
      return Promise.resolve(sha256("") as never);
    });
    expect(kept).toEqual(["the draft law"]);
  });
});

describe("colours", () => {
  const red = (more: Partial<Shell>, json = false): string => printFor(shell(more), json).red("x");

  it("are for a person at a terminal", () => {
    expect(red({ terminal: true })).not.toBe("x");
  });

  it("are off for pipes, NO_COLOR, a dumb terminal and JSON", () => {
    expect(red({ terminal: false })).toBe("x");
    expect(red({ terminal: true, env: { NO_COLOR: "1" } })).toBe("x");
    expect(red({ terminal: true, env: { TERM: "dumb" } })).toBe("x");
    expect(red({ terminal: true }, true)).toBe("x");
  });
});

describe("a parliament's own law files", () => {
  it("that are not valid are named on stderr, and the rest goes on", async () => {
    const office = await demonstration();
    const init = "init --home other --demonstration --administrator admin --law ../own";
    await office.tasdiq(init);
    const said = await office.tasdiq("list --home other");
    expect(said).toMatchObject({ code: 0 });
    expect(said.err).toContain("Not in use:");
    office.remove();
  });
});

const counts = (votesFor: number, present: number, against = 2): string =>
  `--count for=${String(votesFor)} --count against=${String(against)} --count abstaining=3 --count notVoting=2 --count present=${String(present)} --outcome adopted`;

const vote = (record: string, more = ""): string =>
  `vote az-1 --on ${day(-10)} ${record} --text law.txt --as secretary-1 ${more}`;

const toThePlenary = [
  'open az-1 --procedure az-milli-majlis --treaty un-cybercrime-2024 --title "An invented case" --command-id opening-1 --as clerk',
  `lay az-1 --on ${day(-30)} --by "the initiator" --text law.txt --as clerk`,
  `refer-to-committee az-1 --on ${day(-29)} --lead "First committee" --as clerk`,
  `report az-1 --on ${day(-20)} --committee "First committee" --outcome favourable --as committee`,
  `schedule az-1 --sitting-on ${day(-10)} --as clerk`,
];

const longName = (index: number): string => `${"ễ".repeat(480)}${String(index)}`;
const rollCall = (members: readonly string[]): string =>
  ["member,position", ...members.map((member) => `"${member}",for`), ""].join("\n");
const members = (count: number): readonly string[] =>
  Array.from({ length: count }, (_, index) => `Member ${String(index + 1)}`);

const withdrawal = (reason: string): string =>
  `{"on": "${day(-1)}", "by": "the initiator", "reason": "${reason}"}`;

const files = {
  "law.txt": "the draft law",
  "other.txt": "another text",
  "some.csv": rollCall(members(90)),
  "twice.csv": rollCall([...members(90), "Member 7"]),
  "many.csv": rollCall(members(126)),
  "large.csv": rollCall(Array.from({ length: 120 }, (_, index) => longName(index))),
  "odd.csv": "member,position\nMember 1,perhaps\n",
  "odder.csv": "member,position\nMember 1,perhaps\nMember 2,for\nMember 3\n\nMember 4,nay\n",
  "malformed.json": '{"on": "2026-01-01",\n "reason": }',
  "twice.json": '{"on": "unknown", "by": "a",\n "by": "b", "reason": "c"}',
  "malformed.yaml": "on: unknown\n  by: nobody\n",
  "surrogate.json": withdrawal("half a pair: \\ud800"),
  "nfd.json": withdrawal("e\\u0301"),
  "control.json": withdrawal("a bell: \\u0007"),
  "field.json": '{"on": "unknown", "by": "a", "reason": "b", "colour": "red"}',
};

type Bad = readonly [what: string, line: string, code: number, says: string | RegExp];

const bad: readonly Bad[] = [
  ["votes that do not add up", vote(counts(83, 91)), 5, "add up to 90, but 91 were present"],
  ["more votes than members", vote(counts(120, 127)), 5, "the chamber has only 125"],
  [
    "a roll call of too many",
    vote("--roll-call many.csv --outcome adopted"),
    5,
    "126 members are shown as present",
  ],
  ["a member named twice", vote("--roll-call twice.csv --outcome adopted"), 5, "Member 7 twice"],
  ["an entry over 128 KB", vote("--roll-call large.csv --outcome adopted"), 2, "Put long texts"],
  [
    "a position that is none",
    vote("--roll-call odd.csv --outcome adopted"),
    2,
    "odd.csv: these lines cannot be read",
  ],
  [
    "each of several lines that are none, with its text",
    vote("--roll-call odder.csv --outcome adopted"),
    2,
    /line 2, 'Member 1,perhaps': 'perhaps' is not a position[^]*line 4, 'Member 3': expected two cells[^]*line 6, 'Member 4,nay': 'nay' is not a position/,
  ],
  [
    "a count that is no number",
    vote(counts(83, 90).replace("83", "many")),
    2,
    "--count for=many: ",
  ],
  ["a count below nought", vote(counts(83, 90).replace("83", "-1")), 2, "--count for=-1: "],
  [
    "counts other than the roll call comes to",
    vote("--roll-call some.csv --count for=89 --outcome adopted"),
    5,
    "the roll call",
  ],
  ["no outcome", vote("--count for=83"), 2, "give --outcome <name>"],
  ["a day without a sitting", vote(counts(83, 90)).replace(day(-10), day(-9)), 5, "no sitting"],
  [
    "another text than the one laid",
    vote(counts(83, 90)).replace("law.txt", "other.txt"),
    5,
    "the text supplied",
  ],
  [
    "a step out of order",
    `record-assent az-1 --on ${day(-1)} --outcome signed --as minister`,
    4,
    "at the stage ‘Single-reading plenary vote’",
  ],
  [
    "a person without the duty",
    vote(counts(83, 90)).replace("secretary-1", "clerk"),
    7,
    "“Record a vote” is not for the clerk",
  ],
  [
    "a person without any duty",
    vote(counts(83, 90)).replace("secretary-1", "nobody"),
    7,
    "does not hold the duty",
  ],
  [
    "a duty that is not held",
    `present az-1 --on ${day(-1)} --as clerk --duty treaty-officer`,
    7,
    "does not hold",
  ],
  ["nobody named", `withdraw az-1 --on ${day(-1)} --by x --reason y`, 2, "say who you are"],
  [
    "a date in the future",
    `withdraw az-1 --on ${day(9)} --by x --reason y --as clerk`,
    5,
    "is in the future",
  ],
  [
    "a day that does not exist",
    "withdraw az-1 --on 2026-02-30 --by x --reason y --as clerk",
    2,
    '--on: expected a day such as 2026-02-10, one of several days such as 2026-02-10..2026-02-12, or unknown, found "2026-02-30"',
  ],
  [
    "a date before its step",
    `schedule az-1 --sitting-on ${day(-400)} --as clerk`,
    5,
    "which comes first",
  ],
  [
    "a treaty that nobody defined",
    "open az-2 --procedure az-milli-majlis --treaty none --title x --as clerk",
    3,
    "no treaty file none",
  ],
  [
    "a procedure that nobody defined",
    "open az-2 --procedure none --treaty budapest-2001 --title x --as clerk",
    3,
    "no procedure none",
  ],
  [
    "a second case for the same treaty",
    "open az-2 --procedure az-milli-majlis --treaty un-cybercrime-2024 --title x --as clerk",
    4,
    "case az-1 is already open",
  ],
  [
    "a case id that is none",
    "open AZ_2 --procedure az-milli-majlis --treaty budapest-2001 --title x --as clerk",
    2,
    '<case>: expected a case id: 1 to 64 characters of a–z, 0–9 and -, found "AZ_2"',
  ],
  [
    "the office's own id",
    "open office --procedure az-milli-majlis --treaty budapest-2001 --title x --as clerk",
    2,
    "reserved",
  ],
  [
    "the same command id with another content",
    "open az-2 --procedure az-milli-majlis --treaty budapest-2001 --title x --command-id opening-1 --as clerk",
    4,
    "was already used for something else",
  ],
  [
    "JSON that is malformed",
    "withdraw az-1 --file malformed.json --as clerk",
    2,
    "malformed.json, line 2, column",
  ],
  [
    "JSON that names a field twice",
    "withdraw az-1 --file twice.json --as clerk",
    2,
    "twice.json, line 2, column",
  ],
  [
    "YAML that is malformed",
    "withdraw az-1 --file malformed.yaml --as clerk",
    2,
    "malformed.yaml, line 1, column 5",
  ],
  [
    "a file that is not there",
    "withdraw az-1 --file none.json --as clerk",
    2,
    "there is no such file",
  ],
  ["a field that no command has", "withdraw az-1 --file field.json --as clerk", 2, /colour/],
  [
    "half of a surrogate pair",
    "withdraw az-1 --file surrogate.json --as clerk",
    2,
    "half of a surrogate pair",
  ],
  [
    "text that is not in NFC",
    "withdraw az-1 --file nfd.json --as clerk",
    2,
    "normalization form C",
  ],
  [
    "a control character",
    "withdraw az-1 --file control.json --as clerk",
    2,
    "contains a control character",
  ],
  ["a verb that does not exist", "voting az-1", 2, "there is no verb voting"],
  ["a flag that does not exist", "show az-1 --colour red", 2, "there is no flag --colour"],
  [
    "a flag that is misspelt",
    "show az-1 --jason",
    2,
    "there is no flag --jason; did you mean --json",
  ],
  [
    "a verb that resembles none",
    "qq az-1",
    2,
    "there is no verb qq; `tasdiq --help` lists the verbs",
  ],
  ["a verb without its case", "show", 2, "<case> is missing after the verb"],
  ["a flag without its value", "show az-1 --home", 2, "--home <folder>: the value is missing"],
  ["too many arguments", "list a b", 2, "too many arguments: expected 0, found 2"],
  [
    "a word that is none of a flag's",
    `suspend az-1 --on 2026-02-10 --ground constitutionalReview --reason r --legal-basis l --as clerk`,
    2,
    '--ground: "constitutionalReview" is not one of its values; choose dissolution, constitutional-review, other',
  ],
  ["a case that nobody opened", "show az-9", 3, "no case az-9"],
];

describe("bad input at the command line", () => {
  let office: Office;
  let before: string;
  const refusedWith = async ([, line, code, says]: Bad): Promise<void> => {
    const said = await office.tasdiq(line);
    expect(said).toMatchObject({ code, out: "" });
    expect(said.err).toMatch(
      says instanceof RegExp ? says : new RegExp(says.replace(/[()?…]/g, ".")),
    );
    expect(office.ledgerDigest()).toBe(before);
  };
  beforeAll(async () => {
    office = await demonstration();
    for (const [name, content] of Object.entries(files)) office.file(name, content);
    for (const line of toThePlenary) await office.tasdiq(line);
    before = office.ledgerDigest();
  });
  afterAll(() => {
    office.remove();
  });

  it.each(bad)("refuses %s and leaves the ledger as it was", async (...row) => {
    await refusedWith(row);
  });

  it("refuses a certification by the same person, of other counts, or of another entry", async () => {
    await office.tasdiq(vote(counts(83, 90)));
    const entry = await newestEntry(office, "az-1");
    before = office.ledgerDigest();
    const certify = (of: string, votesFor: number, as: string): string =>
      `certify az-1 --of ${of} ${counts(votesFor, votesFor + 7)} --as ${as}`;
    await refusedWith(["", certify(entry, 83, "secretary-1"), 5, "someone else must"]);
    const differed = await office.tasdiq(certify(entry, 84, "secretary-2"));
    expect(differed).toMatchObject({ code: 5, err: "" });
    expect(differed.out).toMatch(
      /^Not certified: What you entered differs from the first record\. Check/,
    );
    expect(differed.out.replace(/[0-9a-f]{64}/, "")).not.toMatch(/8[34]/);
    before = office.ledgerDigest();
    await refusedWith(["", certify("0".repeat(64), 83, "secretary-2"), 4, "no longer the current"]);
    await refusedWith([
      "",
      certify("00000000", 83, "secretary-2"),
      3,
      "no entry of this case has a hash that begins with it",
    ]);
    await refusedWith(["", certify("12ab", 83, "secretary-2"), 2, "at least its first 8"]);
    await refusedWith([
      "",
      certify("12345", 83, "secretary-2"),
      3,
      "no entry of this case has a hash that begins with it",
    ]);
  });

  it("refuses to certify a record that a correction has replaced in the meantime", async () => {
    const entry = await newestEntry(office, "az-1");
    await office.tasdiq(
      `correct az-1 --of ${entry} --set counts.for=84 --set counts.against=1 --reason "misread" --legal-basis "an invented rule" --as secretary-1`,
    );
    before = office.ledgerDigest();
    const line = `certify az-1 --of ${entry} ${counts(84, 90, 1)} --as secretary-2`;
    await refusedWith(["", line, 4, "is no longer the current record of the vote"]);
  });

  it("names what can be corrected by the verbs, and a field that is not known by the flag that was given", async () => {
    const read = (await office.json("history az-1")) as { entries: { hash: string }[] };
    const [opened = "", laid = ""] = read.entries.map(({ hash }) => hash);
    const why = '--reason "misread" --legal-basis "an invented rule" --as secretary-1';
    before = office.ledgerDigest();
    const opening = await office.tasdiq(`correct az-1 --of ${opened} --set title=Other ${why}`);
    expect(opening).toMatchObject({ code: 2 });
    expect(opening.err).toMatch(
      /what “.+” recorded cannot be corrected; these can: .*\blay, .*\bvote\b/,
    );
    expect(opening.err).not.toMatch(/OpenCase|RecordVote|\(system\)/);
    const unknown = await office.tasdiq(`correct az-1 --of ${laid} --set colour=red ${why}`);
    expect(unknown.err).toMatch(/Refused: --set: has a field that is not known here: .*colour/);
    const wrong = await office.tasdiq(`correct az-1 --of ${laid} --set on=never ${why}`);
    expect(wrong.err).toMatch(/Refused: --set \(on/);
    expect(office.ledgerDigest()).toBe(before);
  });

  it("certifies a declared result against the counts where somebody says why, with a finding that says so", async () => {
    const other = await demonstration();
    for (const [name, content] of Object.entries(files)) other.file(name, content);
    for (const line of toThePlenary) await other.tasdiq(line);
    const declared = counts(40, 90, 45);
    const recorded = await other.tasdiq(vote(declared));
    expect(recorded.out).toContain("until the vote is certified, no audit says so");
    const of = await newestEntry(other, "az-1");
    const certify = `certify az-1 --of ${of} ${declared} --as secretary-2`;
    expect((await other.tasdiq(certify)).err).toContain("declared adopted, but ");
    const said = await other.tasdiq(`${certify} --despite "so it was declared"`);
    expect(said).toMatchObject({ code: 0, err: "" });
    expect(said.out).toMatch(
      /Noted +broken +Was the vote at ‘Single-reading plenary vote’ .*\? declared adopted, but .*for: 40, needed at least 63: not passed/,
    );
    other.remove();
  });
});
