import { calendarSchema } from "../../src/time/calendar.ts";
import type { Answer } from "../../src/ledger/handling/answer.ts";
import { officeCaseId } from "../../src/ledger/handling/request.ts";
import { importCase, type Importer, rehearseImport } from "../../src/ledger/import/import-case.ts";
import { calendarBytes } from "../../src/ledger/law/sitting-calendar.ts";
import { auditOf } from "../../src/ledger/reading/audit.ts";
import type { Home } from "../../src/local/home/home.ts";
import { sweepHome } from "../../src/local/home/sweep.ts";
import { officeCommandSchema } from "../../src/case/office-command.ts";
import { caseIdSchema, personSchema, type Digest } from "../../src/values/ids.ts";
import { inEnglish } from "../../src/files/words.ts";
import { newFolder } from "../contract/folders.ts";
import { allInEnglish } from "../support/in-english.ts";
import { newOffice, treatyOf, inOffice } from "./office.ts";
import { readEntries } from "../../src/ledger/reading/stored-entries.ts";

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
    expect(await home.desk.ports.ledger.head(caseIdSchema.parse("unsourced"))).toBeUndefined();
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
    const entries = await readEntries(home.desk.ports, caseIdSchema.parse("sourced"));
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

const days = ["2026-01-05", "2026-01-06"];
const kept = (houses: Readonly<Record<string, readonly string[]>>): Uint8Array =>
  calendarBytes(calendarSchema.parse({ houses, endsOn: "2026-01-31" }));
const british = kept({ commons: days, lords: days.slice(1) });
const actsOf = (answer: Answer) =>
  answer.kind === "accepted"
    ? { acts: answer.acts, findings: answer.findings }
    : { acts: [], findings: [] };
const text = (words: string): Uint8Array => Buffer.from(words);

describe("A calendar that an administrator puts in force", () => {
  let home: Home;
  let remove: () => void;
  beforeAll(async () => {
    const made = newFolder();
    ({ remove } = made);
    home = await newOffice(made.folder);
  });
  afterAll(async () => {
    await home.close();
    remove();
  });

  let asked = 0;
  const importing = async (bytes: Uint8Array, said: object = {}): Promise<Answer> => {
    const calendar = await home.desk.ports.documents.put(bytes);
    const command = { kind: "ImportCalendar", procedure: "gb-crag-2010", calendar };
    const described = { ...command, endsOn: "2026-01-31", days: 2, ...said };
    asked += 1;
    return inOffice(home.desk, `calendar-${String(asked)}`, officeCommandSchema.parse(described));
  };
  const version = async () => (await home.desk.ports.ledger.head(officeCaseId))?.state.version;

  const none = /: no calendar with the digest/;
  it.each([
    { what: "no JSON", bytes: text("%PDF-1.7"), field: "calendar", reason: none },
    { what: "JSON of another kind", bytes: text('{"houses":{}}'), field: "calendar", reason: none },
    {
      what: "one that begins with a byte order mark",
      bytes: Buffer.concat([text("\ufeff"), british]),
      field: "calendar",
      reason: none,
    },
    {
      what: "one of another parliament's houses",
      bytes: kept({ senate: days }),
      field: "calendar",
      reason: /: contains the sitting days of senate, not of commons, lords$/,
    },
    {
      what: "one without the days of a house",
      bytes: kept({ commons: days }),
      field: "calendar",
      reason: /: contains the sitting days of commons, not of commons, lords$/,
    },
    {
      what: "one that ends on another day than is said",
      said: { endsOn: "2099-01-01" },
      field: "endsOn",
      reason: /: the calendar ends on 31 January 2026$/,
    },
    {
      what: "one of fewer days than is said",
      said: { days: 999 },
      field: "days",
      reason: /: the calendar holds 2 sitting days$/,
    },
    {
      what: "one for a procedure that counts none",
      said: { procedure: "az-milli-majlis" },
      field: "procedure",
      reason: /does not count sitting days/,
    },
  ])("is not $what", async ({ bytes = british, said, field, reason }) => {
    const before = await version();
    const { refusal } = (await importing(bytes, said)) as Extract<Answer, { kind: "refused" }>;
    expect(refusal).toMatchObject({ kind: "MalformedInput", where: `office.${field}` });
    expect(inEnglish(refusal)).toMatch(reason);
    expect(await version()).toBe(before);
  });
  it("is one that says what is said of it", async () => {
    expect(await importing(british)).toMatchObject({ kind: "accepted" });
  });
  /** A past case in which the end of period A was certified by a calendar. */
  const silent = (id: string, calendar: Digest): unknown => ({
    case: id,
    source: "a printed record",
    open: {
      procedure: "gb-crag-2010",
      treaty: "budapest-2001",
      purpose: "consent",
      title: "A past case",
    },
    steps: [
      {
        kind: "Lay",
        on: "2026-01-02",
        by: "a minister",
        text: "unknown",
        statements: [],
        with: ["copy", "memorandum"],
      },
      { kind: "CertifyTimeEnded", on: "2026-01-31", calendar },
      { kind: "Withdraw", on: "2026-02-01", by: "a minister", body: "minister", reason: "x" },
    ],
  });
  it("is the one by which a past case is rehearsed, as it is the one by which it is recorded", async () => {
    const calendar = await home.desk.ports.documents.put(british);
    const file = silent("counted", calendar);
    const rehearsed = await rehearseImport(home.desk, file, importer.person);
    const recorded = await importCase(home.desk, file, importer);
    expect(rehearsed).toMatchObject({ stage: "withdrawn", steps: recorded.map(actsOf) });
    expect(await auditOf(home.desk, caseIdSchema.parse("counted"))).toContainEqual(
      expect.objectContaining({ rule: { kind: "calendarAtHand" } }),
    );
  });
  it("is not what a past certificate names, and the audit says so where that is no calendar", async () => {
    const calendar = await home.desk.ports.documents.put(text("%PDF-1.7"));
    const answers = await importCase(home.desk, silent("silent", calendar), importer);
    expect(answers.map(({ kind }) => kind)).not.toContain("refused");
    const found = allInEnglish(await auditOf(home.desk, caseIdSchema.parse("silent")));
    expect(found).toContainEqual(
      expect.objectContaining({
        verdict: "broken",
        why: expect.stringMatching(/^the calendar named .* is not the one in force/) as string,
      }),
    );
    expect(found).toContainEqual(
      expect.objectContaining({
        rule: "Was the time limit ‘Period A’ kept (from 2 January 2026)?",
        verdict: "cannotBeVerified",
      }),
    );
  });
});
