import { importCase, type Importer } from "../../src/ledger/import/import-case.ts";
import { readEntries } from "../../src/ledger/reading/read-entries.ts";
import { caseIdSchema, personSchema } from "../../src/procedure/values/ids.ts";
import type { Home } from "../../src/local/home/home.ts";
import { sweepHome } from "../../src/local/home/sweep.ts";
import { newFolder } from "../contract/folders.ts";
import { newOffice, treatyOf } from "./office.ts";

const importer: Importer = {
  person: personSchema.parse("administrator"),
  credentialFor: () => ({ kind: "name" }),
};

type Step = { readonly kind: string } & Readonly<Record<string, unknown>>;

/** An import file of a past case under the procedure of Azerbaijan. */
const fileOf = (id: string, treaty: number, steps: readonly Step[]): unknown => ({
  case: id,
  source: "a printed record",
  open: {
    procedure: "az-milli-majlis",
    treaty: treatyOf(treaty),
    purpose: "consent",
    title: "A past case",
  },
  steps,
});

const signature: Step = {
  kind: "RecordAssent",
  stage: "head-of-state",
  on: "2019-12-01",
  outcome: "signed",
  by: null,
};

describe("A past case in a home", () => {
  let home: Home;
  let remove: () => void;
  beforeAll(async () => {
    const made = newFolder();
    ({ remove } = made);
    home = await newOffice(made.folder, 2);
  });
  afterAll(async () => {
    await home.close();
    remove();
  });

  it("stays ended, so that a later case of its treaty is the only one open, and a sweep finds nothing", async () => {
    const withdrawal = {
      kind: "Withdraw",
      on: "2020-01-01",
      by: "the minister",
      reason: "a new text",
    };
    const ended = await importCase(
      home.desk,
      fileOf("ended", 0, [withdrawal, signature]),
      importer,
    );
    expect(ended).toMatchObject([
      { stage: "draft-law" },
      { stage: "withdrawn" },
      { stage: "withdrawn" },
    ]);
    const later = await importCase(home.desk, fileOf("later", 0, []), importer);
    expect(later).toMatchObject([{ kind: "accepted", stage: "draft-law" }]);
    const { incidents } = await sweepHome(home);
    expect(incidents).toEqual([]);
  });

  it.each([
    ["empty", ""],
    ["blank", " "],
    ["longer than a line may be", "x".repeat(501)],
    ["on two lines", "two\nlines"],
    ["not in NFC", "cafe\u0301"],
    ["no text", 5],
  ])("is not entered from a file with a step whose source is %s", async (_, source) => {
    const steps = [{ kind: "Withdraw", on: "2020-01-01", by: "s", reason: "r", source }];
    const answers = await importCase(home.desk, fileOf("unsourced", 1, steps), importer);
    expect(answers).toMatchObject([
      { refusal: { kind: "MalformedInput", where: "steps.0.source" } },
    ]);
    expect(await home.desk.world.ledger.head(caseIdSchema.parse("unsourced"))).toBeUndefined();
  });

  it("names for a step its own source, and the file's where it has none", async () => {
    const withdrawal = { kind: "Withdraw", on: "2020-01-01", by: "s", reason: "r" };
    const steps = [
      { ...signature, source: "a gazette" },
      { ...signature, source: null },
      withdrawal,
      { ...withdrawal, source: "a letter" },
    ];
    await importCase(home.desk, fileOf("sourced", 1, steps), importer);
    const entries = await readEntries(home.desk.world, caseIdSchema.parse("sourced"));
    const file = "a printed record";
    expect(entries.map(({ entry }) => entry.command.mode)).toMatchObject(
      [file, "a gazette", file, file, "a letter"].map((source) => ({ source })),
    );
    expect(entries.flatMap(({ entry }) => entry.acts)).toMatchObject(
      expect.arrayContaining([
        expect.objectContaining({ kind: "AssentRecorded", source: "a gazette" }),
        expect.objectContaining({ kind: "AssentRecorded", source: file }),
      ]) as unknown[],
    );
  });
});
