import { resolve } from "node:path";
import { pastCases } from "../../src/cli/past-cases.ts";
import { demonstration, ruleByRule, type Office, day, newestEntry } from "./office.ts";

type Finding = { readonly rule: string; readonly verdict: string; readonly why: string };
type Audited = { readonly cases: readonly { readonly findings: readonly Finding[] }[] };

// What follows from a parliament's own rules, which nobody has sourced for the years before the procedure's version.
const byTheProcedure =
  /^(Was the (vote at|time limit)|Do the sources agree|Did these rules|.*: (what came of it|what was decided|did it take place|was it signed)\?$)/;

describe("the past cases that come with Tasdiq", () => {
  let office: Office;
  beforeAll(async () => {
    office = await demonstration();
  });
  afterAll(() => {
    office.remove();
  });

  it.each(pastCases)(
    "are imported by their name and audited, without a rule broken: %s",
    async (name) => {
      const said = await office.tasdiq(`import ${name} --as admin`);
      expect(said).toMatchObject({ code: 0 });
      const [audited] = ((await office.json(`audit ${name}`)) as Audited).cases;
      const findings = audited?.findings ?? [];
      expect(findings.length).toBeGreaterThan(5);
      expect(findings.filter(({ verdict }) => verdict === "broken")).toEqual([]);
    },
  );

  it("are listed by treaty, each with its procedure, and followed by treaty", async () => {
    const { out } = await office.tasdiq("list --treaty un-cybercrime-2024");
    expect(out.trim().split("\n").slice(2)).toEqual([
      expect.stringMatching(/^az-un-cybercrime \(az-milli-majlis\) /),
    ]);
    const feed = await office.tasdiq("feed --all --treaty un-cybercrime-2024");
    expect(feed.out).toContain("Cybercrime");
    expect(feed.out).not.toContain("Montreal");
  });

  it("show on the map each stage at which something happened", async () => {
    const { out } = await office.tasdiq("map az-un-cybercrime");
    expect(out).toMatch(/x Single-reading plenary vote +reached 10 February 2026/);
    // In the words of the page, and with what the marks mean.
    expect(out).toMatch(/- Committee +not on record\n/);
    expect(out).toMatch(/x reached {3}> the case is here {3}- not on record/);
  });

  it.each(["az-budapest", "az-suppression-of-terrorism", "az-montreal-1999", "az-adr-protocol"])(
    "are judged by no rule of a time of which nobody has sourced it: %s",
    async (name) => {
      const [audited] = ((await office.json(`audit ${name}`)) as Audited).cases;
      const judged = ruleByRule(audited?.findings ?? []).filter(({ rule }) =>
        byTheProcedure.test(rule),
      );
      expect(judged.length).toBeGreaterThan(4);
      expect(new Set(judged.map(({ verdict }) => verdict))).toEqual(new Set(["cannotBeVerified"]));
    },
  );

  it.each([
    ["pl-own-resources", "pl-consent", "for: 290, needed more than 161: passed"],
    ["nl-ceta", "nl-tacit", "for: 72, needed more than 70: passed"],
    ["ee-borders", "ee-riigikogu", "for: 78, needed at least 68: passed"],
    ["fr-ceta", "fr-loi-autorisation", "for: 44, needed more than 127: not passed"],
    ["eu-ceta", "eu-consent", "for: 408, needed more than 331: passed"],
    ["de-lisbon", "de-vertragsgesetz", "for: 515, needed at least 420: passed"],
  ])(
    "show the sums of %s under %s, and that no source says what the rule was then",
    async (name, procedure, sums) => {
      expect((await office.tasdiq(`audit ${name} --full`)).out).toContain(
        `By which procedure is the case judged? ${procedure}`,
      );
      const { out } = await office.tasdiq(`audit ${name} --full`);
      expect(out.replaceAll(/\s+/g, " ")).toContain(sums);
      const [audited] = ((await office.json(`audit ${name}`)) as Audited).cases;
      const votes = ruleByRule(audited?.findings ?? []).filter(({ rule }) =>
        rule.startsWith("Was the vote at"),
      );
      expect(new Set(votes.map(({ verdict }) => verdict))).toEqual(new Set(["cannotBeVerified"]));
    },
  );

  it("are listed by treaty over the parliaments", async () => {
    const { cases } = (await office.json("list --treaty ceta")) as {
      readonly cases: readonly { readonly caseId: string }[];
    };
    expect(cases.map(({ caseId }) => caseId)).toEqual(["eu-ceta", "fr-ceta", "nl-ceta"]);
  });

  it("hold of az-budapest what the sources say: no day of a notice, and that the instrument confirmed the reservations", async () => {
    const shown = await office.json("show az-budapest");
    expect(shown).toMatchObject({
      statementsAtSignature: [
        { id: "at-signature-4-2" },
        { id: "at-signature-6-1-b" },
        { id: "at-signature-6-3" },
      ],
      otherStatements: [
        { id: "extradition-authority" },
        { id: "assistance-authority" },
        { id: "urgent-requests" },
        { id: "contact-point" },
        { id: "territory" },
      ],
    });
    const { out } = await office.tasdiq("show az-budapest");
    for (const id of ["at-signature-6-3", "extradition-authority", "territory"])
      expect(out).toContain(id);
    const [audited] = ((await office.json("audit az-budapest")) as Audited).cases;
    const rule = "Statement at-signature-6-3: made at signature, and confirmed on ratification?";
    const all = ruleByRule(audited?.findings ?? []);
    const found = (name: string) => all.find((one) => one.rule === name);
    expect(found(rule)).toMatchObject({ verdict: "kept" });
    expect(found("Statement extradition-authority: made when the treaty allows it?")).toMatchObject(
      {
        verdict: "cannotBeVerified",
        why: expect.stringContaining("made at a time that is not on record") as string,
      },
    );
  });

  it("hold of az-un-cybercrime what the sources say, each fact apart and nothing inferred as read", async () => {
    const { out } = await office.tasdiq("show az-un-cybercrime");
    expect(out).toContain("for the Sharing of Evidence in Electronic Form of Serious Crimes");
    for (const line of [
      /Notice from the depositary +13 May 2025 +C\.N\.196\.2025\.TREATIES-XVIII\.16/,
      /Presentation of the draft law in plenary +10 February 2026 +by Arzu Naghiyev/,
      /Discussion of the draft law +10 February 2026 +by Milli Majlis/,
      /Single-reading plenary vote +10 February 2026 +adopted; the counts were not published; not certified here/,
      /Change of domestic law adopted .*3 March 2026 +amendments to the Criminal Code and the Criminal Procedure Code/,
      /contact-point \(designation, inferred: 41\): .*24 hours a day, 7 days a week: State Security Service/,
      /assistance-authority \(designation, inferred: 40\): .*State Security Service/,
      /extradition-authority \(designation, inferred: 37\): .*Ministry of Justice/,
      /prevention-authority \(designation, inferred: 53\): .*State Security Service/,
    ])
      expect(out).toMatch(line);
    expect(out.match(/Single-reading plenary vote +10 February 2026/g)).toHaveLength(1);
    // What parliament adopted is no law until it was signed and published, and no source says that it was.
    expect(await office.json("show az-un-cybercrime")).toMatchObject({ amendments: [] });
    const [audited] = ((await office.json("audit az-un-cybercrime")) as Audited).cases;
    const found = ruleByRule(audited?.findings ?? []);
    const whyOf = (id: string): string | undefined =>
      found.find(({ rule }) => rule.startsWith(`Statement ${id}: made at signature, and`))?.why;
    expect(whyOf("at-signature-7-2")).toMatch(/may be repeated by conditions-of-liability/);
    expect(whyOf("at-signature-11-3")).toMatch(/may be repeated by conditions-of-liability/);
    expect(whyOf("at-signature-9-2")).toMatch(/may be repeated by significant-harm/);
    expect(whyOf("at-signature-63-3")).toMatch(/any of these may repeat it/);
  });

  it("tell the entry into force that their dates and the treaty's rule give", async () => {
    const [audited] = ((await office.json("audit az-adr-protocol")) as Audited).cases;
    expect(
      audited?.findings.filter(
        ({ rule }) => rule === "When did the treaty enter into force for the State?",
      ),
    ).toEqual([
      expect.objectContaining({
        verdict: "kept",
        why: "28 September 2000 + 1 month = 28 October 2000; on record as 28 October 2000",
      }),
    ]);
  });

  it("are imported once, however they are named", async () => {
    const file = resolve("src/cli/demo/az-adr-protocol.yaml");
    const { out, code } = await office.tasdiq(`import ${file} --as admin`);
    expect(code).toBe(0);
    expect(out).toContain("entered before");
    expect((await office.json("show az-adr-protocol")) as object).toMatchObject({
      stage: "deposited",
    });
  });

  it("are listed where a name is neither a file nor one of them", async () => {
    const said = await office.tasdiq("import az-nowhere --as admin");
    expect(said.code).toBe(2);
    for (const name of pastCases) expect(said.err).toContain(name);
    // A file in the folder of that name goes before what comes with the software.
    office.file("az-budapest", "case: ???");
    expect((await office.tasdiq("import az-budapest --as admin")).code).toBe(2);
  });
});

const counts = { for: 70, against: 10, abstaining: 8, notVoting: 2, present: 90 };

/** A past case whose vote is on record, with whatever steps are added to it. */
const fileWith = (...more: readonly string[]): string =>
  [
    "case: past-1",
    'source: "an invented record"',
    "open: { procedure: az-milli-majlis, treaty: crc, purpose: consent, title: Invented }",
    "steps:",
    `  - { kind: Lay, on: "${day(-40)}", by: "the initiator", text: unknown, statements: [], }`,
    `  - { kind: RecordVote, stage: plenary, on: "${day(-30)}", outcome: adopted, counts: ${JSON.stringify(counts)}, text: unknown, statementTexts: [] }`,
    ...more.map((step) => `  - ${step}`),
  ].join("\n");

const certifying = (votes: object): string =>
  `{ kind: CertifyVote, of: current, outcome: adopted, counts: ${JSON.stringify(votes)} }`;

type Imported = {
  readonly answers: readonly {
    readonly repeated: boolean;
    readonly receipt: { readonly seq: number };
    readonly acts: readonly { readonly kind: string; readonly of?: string }[];
    readonly findings: readonly { readonly rule: string }[];
  }[];
};

describe("an import file that says `of: current`", () => {
  let office: Office;
  beforeEach(async () => {
    office = await demonstration();
  });
  afterEach(() => {
    office.remove();
  });

  const imported = async (...more: readonly string[]): Promise<Imported> => {
    office.file("past.yaml", fileWith(...more));
    return (await office.json("import past.yaml --as admin")) as Imported;
  };
  const correctTheVote = async (): Promise<string> => {
    const vote = await newestEntry(office, "past-1");
    const said = await office.tasdiq(
      `correct past-1 --of ${vote} --set counts.for=71 --set counts.against=9 --reason "misread" --legal-basis "an invented rule" --as secretary-1`,
    );
    expect(said).toMatchObject({ code: 0, err: "" });
    return newestEntry(office, "past-1");
  };

  it("names the correction of a vote that was corrected before it is certified", async () => {
    await imported();
    const correction = await correctTheVote();
    const certification = (
      await imported(certifying({ ...counts, for: 71, against: 9 }))
    ).answers.at(-1);
    expect(certification?.acts[0]).toMatchObject({ kind: "VoteCertified", of: correction });
    expect(certification?.findings.map(({ rule }) => rule)).not.toContain("NotCurrent");
  });

  it("is refused, and the file with it, where nothing waits for the step", async () => {
    office.file("past.yaml", fileWith(certifying(counts), certifying(counts)));
    const said = await office.tasdiq("import past.yaml --as admin");
    expect(said.code).toBe(2);
    expect(said.err).toContain(
      "steps.3.of: at this step the case has no entry that CertifyVote could name as current",
    );
    expect((await office.tasdiq("show past-1")).code).toBe(3);
  });

  it("names on a second run the entry that it named on the first", async () => {
    const first = await imported(certifying(counts));
    const again = await imported(certifying(counts));
    expect(again.answers.map(({ repeated }) => repeated)).toEqual([true, true, true, true]);
    expect(again.answers.map(({ receipt }) => receipt)).toEqual(
      first.answers.map(({ receipt }) => receipt),
    );
  });
});
