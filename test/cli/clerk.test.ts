import { day, demonstration, newestEntry, sectionOf, todayIn, type Office } from "./office.ts";

const counts =
  "--count for=70 --count against=10 --count abstaining=8 --count notVoting=2 --count present=90 --outcome adopted";
const opening = [
  'open az-1 --procedure az-milli-majlis --treaty un-cybercrime-2024 --title "An invented case" --as clerk',
  `lay az-1 --on ${day(-20)} --by "the initiator" --text law.txt --as clerk`,
  `refer-to-committee az-1 --on ${day(-19)} --lead "First committee" --other "Second committee" --as clerk`,
  `report az-1 --on ${day(-15)} --committee "First committee" --outcome favourable --as committee`,
  `schedule az-1 --sitting-on ${day(-10)} --as clerk`,
];
const toNotification = [
  `certify az-1 --of {entry} ${counts} --as secretary-2`,
  `present az-1 --on ${day(-9)} --as clerk`,
  `record-assent az-1 --on ${day(-8)} --outcome signed --as minister`,
  "prepare-instrument az-1 --text instrument.txt --as officer-1",
  "release-instrument az-1 --of {entry} --text instrument.txt --as releaser",
  `sign-instrument az-1 --of {entry} --on {today} --signer "the signatory" --office head-of-state --place "a place" --scan signed.pdf --as minister`,
];

/** Runs a line that is accepted, with the newest entry's hash where it says `{entry}`, and answers what it printed. */
const done = async (office: Office, line: string): Promise<string> => {
  const entry = line.includes("{entry}") ? await newestEntry(office, "az-1") : "";
  const { code, out, err } = await office.tasdiq(
    line.replace("{entry}", entry).replace("{today}", todayIn("Asia/Baku")),
  );
  expect([line, code, code === 0 ? "" : err]).toEqual([line, 0, ""]);
  return out;
};

const all = async (office: Office, lines: readonly string[]): Promise<string> => {
  let said = "";
  for (const line of lines) said = await done(office, line);
  return said;
};

describe("what a clerk reads on the way to the deposit", () => {
  let office: Office;
  beforeAll(async () => {
    office = await demonstration();
    for (const name of ["law.txt", "instrument.txt", "signed.pdf", "note.txt"])
      office.file(name, `an invented ${name}`);
    await all(office, opening);
  }, 60_000);
  afterAll(() => {
    office.remove();
  });

  it("shows the referral, the report and the sitting among the facts", async () => {
    const { out } = await office.tasdiq("show az-1");
    expect(out).toMatch(/\n {2}Committee +\S+ +referred; First committee, Second committee\n/);
    expect(out).toMatch(/\n {2}Committee +\S+ +favourable; First committee\n/);
    expect(out).toMatch(new RegExp(`\n  Sitting +${day(-10)}\n`, "u"));
  });

  it("calls a deadline that is not due yet running, in words and for programs", async () => {
    const { out } = await office.tasdiq("audit az-1");
    expect(sectionOf(out, "Not due yet")).toMatch(/time limit: Vote \(from .*\): due /);
    expect(out).toContain(" 1 not due yet, ");
    expect(await office.json("audit az-1")).toMatchObject({ counts: { running: 1 } });
    expect((await office.tasdiq("show az-1")).out).toMatch(/running +time limit: Vote/);
  });

  it("says by another than whom a vote is certified", async () => {
    const out = await done(
      office,
      `vote az-1 --on ${day(-10)} ${counts} --text law.txt --as secretary-1`,
    );
    expect(out).toContain("certify (plenary-secretary; someone other than secretary-1)");
    expect(out).toMatch(/\n {2}Stage +Single-reading plenary vote\n/);
    expect((await office.tasdiq("show az-1")).out).toMatch(
      /stage Single-reading plenary vote, entry 6 /,
    );
    expect(await office.json("show az-1")).toMatchObject({
      next: [
        { verb: "certify", byAnotherThan: ["secretary-1"] },
        { verb: "decline-vote", byAnotherThan: ["secretary-1"] },
      ],
    });
  });

  it("lists the tasks of one person, without what another must do", async () => {
    expect((await office.tasdiq("tasks --as secretary-1")).out).toBe("no tasks are waiting\n");
    expect((await office.tasdiq("tasks --as secretary-2")).out).toContain("certify");
    expect(await office.json("tasks --as secretary-2")).toMatchObject({
      person: "secretary-2",
      tasks: [{ caseId: "az-1" }],
    });
    expect((await office.tasdiq('tasks --as "no number"')).code).toBe(2);
  });

  it("names the command that shows the hash which --of takes, and the current one", async () => {
    const hash = (await newestEntry(office, "az-1")).slice(0, 16);
    const { code, err } = await office.tasdiq(`certify az-1 ${counts} --as secretary-2`);
    expect(code).toBe(2);
    expect(err).toContain(
      `give --of <hash>; for --of, \`tasdiq history az-1\` shows the hashes, and the current one is ${hash} (entry 6, vote recorded by secretary-1)`,
    );
    const { err: none } = await office.tasdiq(
      "release-instrument az-1 --text law.txt --as releaser",
    );
    expect(none).toContain("`tasdiq history az-1` shows the hashes; `tasdiq release-instrument");
  });

  it("names the publication of the law from its signature on, in Next and in the tasks", async () => {
    const out = await all(office, toNotification);
    expect(out).toMatch(
      /Next +prepare-notification \(treaty-officer\), publish --stage publication \(clerk\)\n/,
    );
    expect((await office.tasdiq("tasks --duty clerk")).out).toContain(
      "  publish --stage publication (clerk)\n",
    );
  });

  it("refuses what is no e-mail address, and names the flag or the place in the file", async () => {
    const prepare = "prepare-notification az-1 --text note.txt --as officer-1";
    for (const to of ['"the depositary"', "treaties@depositary", '"a b@depositary.example"']) {
      const { code, err } = await office.tasdiq(`${prepare} --to ${to}`);
      expect([code, err]).toEqual([
        2,
        expect.stringMatching(/^Refused: --to: expected an e-mail address, such as/),
      ]);
    }
    office.file("command.json", JSON.stringify({ to: "the depositary" }));
    expect((await office.tasdiq(`${prepare} --file command.json`)).err).toContain(
      "command.json, to: expected an e-mail address",
    );
  });

  it("shows where the notification goes when it is prepared, before it is released, and after", async () => {
    const to = "treaties@depositary.example";
    const prepared = await done(
      office,
      `prepare-notification az-1 --to "The depositary <${to}>" --text note.txt --as officer-1`,
    );
    expect(prepared).toContain(`To       The depositary <${to}>, reference az-1/N1\n`);
    expect(prepared).toContain(
      "release-notification (releasing-officer; someone other than officer-1)",
    );
    expect((await office.tasdiq("show az-1")).out).toMatch(
      /Sending of the notification +not on record +prepared, reference az-1\/N1; to The depositary <treaties@/,
    );
    const released = await done(
      office,
      "release-notification az-1 --of {entry} --text note.txt --as releaser",
    );
    expect(released).toContain(`To       The depositary <${to}>, reference az-1/N1\n`);
    expect(released).toMatch(
      /Stage +transmission\n {2}Now +deposit: more was recorded after this entry, up to entry \d+\n/,
    );
    expect(released).toContain("confirm-deposit (treaty-officer; someone other than officer-1)");
    expect((await office.tasdiq("show az-1")).out).toMatch(
      /Sending of the notification +\S+ +reference az-1\/N1; to The dep/,
    );
  });

  it("lists what may still be recorded once the case has ended", async () => {
    await done(office, `confirm-deposit az-1 --received-on ${todayIn("Asia/Baku")} --as officer-2`);
    const published = await done(
      office,
      `publish az-1 --stage publication --on ${day(-5)} --outcome published --published-in "an invented gazette" --as clerk`,
    );
    expect(published).toMatch(
      /Next +record-fact --fact entry-into-force \(clerk, treaty-officer\)\n/,
    );
    const { out } = await office.tasdiq("show az-1");
    expect(out).toMatch(
      /When it happens, also\n(.*\n)* {2}record-fact \(.*\): Record a dated fact\n/,
    );
    expect(out).toContain("publish --stage registration (clerk): Record a publication");
    expect(await office.json("show az-1")).toMatchObject({
      next: [{ command: "RecordDatedFact", fact: "entryIntoForce" }],
      beside: expect.arrayContaining([
        expect.objectContaining({ verb: "record-treaty-in-force", duties: ["treaty-officer"] }),
      ]) as unknown,
    });
  });
});
