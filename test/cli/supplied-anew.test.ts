import { dayInWords } from "../support/in-english.ts";
import { createHash } from "node:crypto";
import { existsSync, mkdirSync, readFileSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { day, demonstration, newestEntry, todayIn, sectionOf, type Office } from "./office.ts";
import { lettersIn } from "../support/letters-in-outbox.ts";

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
    const { out } = await office.tasdiq(`audit ${id}`);
    expect(sectionOf(out, "Cannot be known")).toMatch(
      /the texts voted on were on record at the vote: .*scope \(az\)/,
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
    const { out } = await office.tasdiq(`show ${id}`);
    expect(out).toMatch(
      /Sending whose outcome is unknown\n +az-un-cybercrime\/N1: .*the outbox already has az-un-cybercrime\.N9\.eml for the same case/,
    );
    expect(out).toContain("nothing of it is in the outbox");
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
