import { dayInWords } from "../support/in-english.ts";
import { resolve } from "node:path";
import {
  day,
  demonstration,
  newestEntry,
  type Office,
  ofDemonstration,
  sectionOf,
  todayIn,
} from "./office.ts";

const counts =
  "--count for=70 --count against=10 --count abstaining=8 --count notVoting=2 --count present=90 --outcome adopted";

type Item = { readonly id: string; readonly status: string; readonly authority: { mark: string } };
type Listed = { readonly items: readonly Item[]; readonly counts: Record<string, number> };

const of = ({ items }: Listed, status: string): readonly string[] =>
  items.filter((item) => item.status === status).map(({ id }) => id);

describe("the readiness of the demonstration's first case", () => {
  let office: Office;
  let listed: Listed;
  beforeAll(async () => {
    office = await demonstration();
    const file = resolve("src/cli/demo/az-un-cybercrime.yaml");
    expect(await office.tasdiq(`import ${file} --as admin`)).toMatchObject({ code: 0 });
    listed = (await office.json("readiness az-un-cybercrime")) as Listed;
  });
  afterAll(() => {
    office.remove();
  });

  it("knows what the reports say, and nothing that they do not", () => {
    expect(of(listed, "met")).toEqual(
      expect.arrayContaining(["vote:plenary", "assent:head-of-state"]),
    );
    expect(of(listed, "notKnown")).toEqual(
      expect.arrayContaining([
        "publication:publication",
        "required:40(12) or 40(13)",
        "required:41",
        "required:53, authority (paragraph not read)",
        "permitted:assistance-authority",
        "permitted:extradition-authority",
        "permitted:contact-point",
        "confirmed:at-signature-63-3",
        "authentic-texts",
      ]),
    );
    expect(of(listed, "missing")).toEqual(
      expect.arrayContaining([
        "instrument-signed",
        "notification-released",
        "contact",
        "original-transmitted",
      ]),
    );
  });

  it("says of each unread clause that nobody has read it", () => {
    const required = listed.items.filter(({ id }) => id.startsWith("required:"));
    expect(required.length).toBeGreaterThan(5);
    expect(required.filter(({ authority }) => authority.mark === "seen")).toEqual([]);
  });

  it("is printed as a list of tasks: what is missing first, each with its authority", async () => {
    const { code, out, err } = await office.tasdiq("readiness az-un-cybercrime");
    expect([code, err]).toEqual([0, ""]);
    expect(out).toMatch(/^A demonstration: /);
    expect(of(listed, "later")).toEqual(["reference"]);
    expect(out).toContain("[-] After the deposit: the depositary's reference");
    const [missing, notKnown, met] = ["Missing (", "Not known (", "Met ("].map((one) =>
      out.indexOf(one),
    );
    expect(missing).toBeGreaterThan(0);
    expect(missing).toBeLessThan(notKnown ?? 0);
    expect(notKnown).toBeLessThan(met ?? 0);
    expect(out).toContain("[ ] The instrument is signed");
    expect(out).toContain("[?] Required by 41: Point of contact available 24 hours a day");
    expect(out).toContain("[unverified]");
    const { counts } = listed;
    expect(out).toContain(
      `${String(counts["missing"])} missing, ${String(counts["notKnown"])} not known, ${String(counts["met"])} met`,
    );
  });

  it("is refused of a case that is not there, and its help begins with an example", async () => {
    expect(await office.tasdiq("readiness az-none")).toMatchObject({ code: 3, out: "" });
    expect((await office.tasdiq("readiness --help")).out).toMatch(
      /^Examples:\n {2}tasdiq readiness/,
    );
  });
});

const scope = (file: string): string => `--statement scope/az=${file}`;
const list = (file: string): string => `
- id: scope
  label: declaration
  clause: "38(1)"
  subject: scope of application
  texts: [{ language: az, file: ${file}, authentic: true }]
`;

describe("the text of a statement at the command line", () => {
  let office: Office;
  beforeAll(async () => {
    office = await demonstration();
    office.file("law.txt", "the draft law");
    office.file("instrument.txt", "the instrument");
    office.file("voted.txt", "Bəyanat.\nKonvensiya bütün ərazidə tətbiq olunur.\n");
    office.file("other.txt", "Bəyanat.\nKonvensiya ərazidə tətbiq olunmur.\n");
    office.file(
      "decomposed.txt",
      "Bəyanat.\nKonvensiya bu\u0308tu\u0308n ərazidə tətbiq olunur.\n",
    );
    office.file("empty.txt", " \n");
    await office.tasdiq(
      'open az-1 --procedure az-milli-majlis --treaty budapest-2001 --title "An invented case" --as clerk',
    );
  });
  afterAll(() => {
    office.remove();
  });

  const lay = (file: string): string => {
    office.file("statements.yaml", list(file));
    return `lay az-1 --on ${day(-40)} --by "the initiator" --text law.txt --statements statements.yaml --as clerk`;
  };

  it.each([
    ["empty.txt", "statement scope (az): is empty"],
    ["decomposed.txt", "statement scope (az): is not in Unicode normalization form C"],
  ])("is refused from %s, with what is wrong", async (file, sentence) => {
    const said = await office.tasdiq(lay(file));
    expect(said).toMatchObject({ code: 2, out: "" });
    expect(said.err).toContain(sentence);
  });

  it("is refused when it differs from the one voted, and both texts are named", async () => {
    for (const line of [
      lay("voted.txt"),
      `refer-to-committee az-1 --on ${day(-39)} --lead "First committee" --as clerk`,
      `report az-1 --on ${day(-35)} --committee "First committee" --outcome favourable --as committee`,
      `schedule az-1 --sitting-on ${day(-30)} --as clerk`,
      `vote az-1 --on ${day(-30)} ${counts} --text law.txt ${scope("voted.txt").replace("--statement", "--statement-text")} --as secretary-1`,
    ])
      expect(await office.tasdiq(line)).toMatchObject({ err: "", code: 0 });
    const of = await newestEntry(office, "az-1");
    await office.tasdiq(`certify az-1 --of ${of} ${counts} --as secretary-2`);
    await office.tasdiq(`present az-1 --on ${day(-25)} --as clerk`);
    await office.tasdiq(`record-assent az-1 --on ${day(-24)} --outcome signed --as minister`);
    const prepare = (file: string): string =>
      `prepare-instrument az-1 --text instrument.txt ${scope(file)} --as officer-1`;
    const said = await office.tasdiq(prepare("other.txt"));
    expect(said.code).toBe(5);
    expect(said.err).toMatch(/the text supplied .* is not the one on record .*; compare the two/);
    expect(said.err).not.toContain("Konvensiya");
    expect(await office.json(prepare("decomposed.txt"))).not.toHaveProperty("difference");
    expect(await office.tasdiq(prepare("voted.txt"))).toMatchObject({ code: 0 });
  });
});

describe("a reservation whose text changed between signature and consent", () => {
  const file = (id: string, text: string): string => `
- id: ${id}
  label: reservation
  clause: "4(2)"
  subject: serious harm
  texts: [{ language: az, file: ${text}, authentic: true }]
`;

  it("is shown in the audit and in the readiness with what changed", async () => {
    const office = await demonstration();
    office.file("law.txt", "the draft law");
    office.file("signed.txt", "Ciddi ziyan tələb olunur.\n");
    office.file("laid.txt", "Xeyli ziyan tələb olunur.\n");
    office.file("at-signature.yaml", file("said", "signed.txt"));
    office.file("with-consent.yaml", file("laid", "laid.txt"));
    for (const line of [
      'open az-2 --procedure az-milli-majlis --treaty budapest-2001 --title "An invented case" --as clerk',
      `record-fact az-2 --fact signature --on ${day(-90)} --by "the signatory" --source "an invented source" --statements at-signature.yaml --as clerk`,
      `lay az-2 --on ${day(-40)} --by "the initiator" --text law.txt --statements with-consent.yaml --as clerk`,
    ])
      expect(await office.tasdiq(line)).toMatchObject({ err: "", code: 0 });
    const changed = /before: “Ciddi ziyan tələb olunur\.”; after: “Xeyli ziyan tələb olunur\.”/;
    expect((await office.tasdiq("readiness az-2")).out).toMatch(changed);
    expect((await office.tasdiq("audit az-2 --full")).out).toMatch(changed);
    office.remove();
  });
});

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
    expect(out).toMatch(
      /\n {2}Committee +\d+ \w+ \d{4} +referred; First committee, Second committee\n/,
    );
    expect(out).toMatch(/\n {2}Committee +\d+ \w+ \d{4} +favourable; First committee\n/);
    expect(out).toMatch(new RegExp(`\n  Sitting +${dayInWords(day(-10))}\n`, "u"));
  });

  it("calls a deadline that is not due yet running, in words and for programs", async () => {
    const { out } = await office.tasdiq("audit az-1 --full");
    expect(sectionOf(out, "Not due yet")).toMatch(
      /Was the time limit ‘Vote’ kept \(from .*\)\? due /,
    );
    expect(out).toMatch(/^ {2}Not due yet \(1\)$/m);
    const audited = (await office.json("audit az-1")) as {
      readonly counts: { readonly running: number };
      readonly cases: readonly { readonly findings: readonly { readonly verdict: string }[] }[];
    };
    const running = audited.cases[0]?.findings.filter(({ verdict }) => verdict === "running");
    // Beside the deadline those statements that the treaty asks for with the deposit.
    expect(audited.counts.running).toBe(running?.length);
    expect(out).toContain(` ${String(audited.counts.running)} not due yet, `);
    expect((await office.tasdiq("show az-1")).out).toMatch(/running +Was the time limit ‘Vote/);
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
    expect((await office.tasdiq("tasks --as secretary-1")).out).toBe(
      ofDemonstration("no tasks are waiting\n"),
    );
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
      `give --of <hash>; --of takes the hash of an entry: see \`tasdiq history az-1\`; the current one is ${hash} (entry 6, vote recorded by secretary-1)`,
    );
    const { err: none } = await office.tasdiq(
      "release-instrument az-1 --text law.txt --as releaser",
    );
    expect(none).toContain("see `tasdiq history az-1`; `tasdiq release-instrument");
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
      /Stage +transmission\n {2}Now +deposit \(entries up to \d+ have been recorded since\)\n/,
    );
    expect(released).toContain("confirm-deposit (treaty-officer; someone other than officer-1)");
    expect((await office.tasdiq("show az-1")).out).toMatch(
      /Sending of the notification +\d+ \w+ \d{4} +reference az-1\/N1; to The dep/,
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
