import { day, demonstration, newestEntry, type Office } from "./office.ts";

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
