import { saying, inEnglish } from "../support/in-english.ts";
import {
  documentFindings as documentFindingsSaid,
  documentsNamed,
} from "../../src/audit/documents.ts";
import { lateReservation } from "../support/abroad.ts";
import {
  azerbaijaniCase,
  britishCase,
  command,
  deposited as deposit,
  statements,
} from "../support/cases.ts";
import { caseUnder, importing, type CaseBuilder } from "../support/case-builder.ts";
import { azerbaijaniLaw, digestOf } from "../support/law.ts";

const documentFindings = saying(documentFindingsSaid);

const deposited = azerbaijaniCase("DepositConfirmed");

describe("the documents that acts name", () => {
  it("are every text, scan and statement, with the entry that names them", () => {
    const named = documentsNamed(deposited.entries);
    const whats = new Set(named.map(({ what }) => what));
    for (const what of [
      "DraftLawLaid text",
      "PlenaryVoteRecorded text",
      "InstrumentPrepared text",
      "InstrumentSigned scan",
      "NotificationReleased text",
      "DraftLawLaid statement reservation-11-3 (az)",
      "DepositConfirmed statement designation-40 (az)",
    ])
      expect(whats).toContain(what);
    const laid = deposited.fact("DraftLawLaid").seq;
    expect(named.filter(({ what }) => what === "DraftLawLaid text")).toEqual([
      {
        paper: { kind: "paperPart", act: "DraftLawLaid", part: "text" },
        what: "DraftLawLaid text",
        entry: laid,
        digest: digestOf("draft law"),
      },
    ]);
  });

  it("are neither the entries that acts name, nor the counts of a vote", () => {
    const named = documentsNamed(deposited.entries);
    const hashes = new Set<string>(deposited.entries.map(({ hash }) => hash));
    expect(named.filter(({ digest }) => hashes.has(digest))).toEqual([]);
    expect(named.filter(({ what }) => /PlenaryVote\w+ record/.test(what))).toEqual([]);
  });

  it("are named again by a correction, and the first ones stay", () => {
    const laid = azerbaijaniCase("DraftLawLaid");
    const corrected = laid.record(
      command("Correct", {
        of: laid.hashOf("DraftLawLaid"),
        restated: command("Lay", { text: digestOf("another draft"), statements }),
        reason: "the wrong file",
        legalBasis: "Internal Rules",
      }),
    );
    const texts = documentsNamed(corrected.entries).filter(
      ({ what }) => what === "DraftLawLaid text",
    );
    expect(texts.map(({ digest }) => digest)).toEqual([
      digestOf("draft law"),
      digestOf("another draft"),
    ]);
  });
});

describe("what the audit says of documents", () => {
  const paper = (text: string) => ({ kind: "asGiven", text }) as const;
  const named = (what: string) => ({ paper: paper(what), what, entry: 2, digest: digestOf(what) });
  const findings = documentFindings([
    { ...named("a"), fate: "unaltered" },
    { ...named("b"), fate: "altered" },
    { ...named("c"), fate: "missing" },
    { paper: paper("d"), what: "d", entry: 3, digest: "unknown", fate: "unknown" },
  ]);
  it("keeps apart what is unaltered, altered, missing, and of which nobody has the digest", () => {
    expect(
      inEnglish(findings).map(({ verdict, why }) => [verdict, why.replace(/, [0-9a-f]{12}…/, "")]),
    ).toEqual([
      ["broken", "altered: the bytes stored do not match the digest on record: b (entry 2)"],
      [
        "cannotBeVerified",
        "not in the store, whether lost or recorded by digest alone: c (entry 2)",
      ],
      ["cannotBeVerified", "no digest is on record: d (entry 3)"],
      ["kept", "in the store and unaltered: a (entry 2)"],
    ]);
  });
  it("says nothing where no act names one", () => {
    expect(documentFindings([])).toEqual([]);
  });
});

describe("what an act names that is no document", () => {
  const named = (story: CaseBuilder) => documentsNamed(story.entries).map(({ what }) => what);
  it("is nothing at all in an opened case", () => {
    expect(documentsNamed(azerbaijaniCase("CaseOpened").entries)).toEqual([]);
  });
  it("is a statement by its id, whatever that looks like", () => {
    for (const id of ["unknown", "a".repeat(64)]) {
      const story = azerbaijaniCase("NotificationSent").record(
        command("RecordDatedFact", {
          fact: "depositaryNotice",
          on: "2026-03-25",
          statements: [{ ...lateReservation, id }],
        }),
      );
      const circulated = deposit(story).record(command("RecordCirculation", { statements: [id] }));
      const objected = circulated.record(command("RecordObjection", { statement: id }));
      expect(named(objected)).toEqual(named(deposit(story)));
    }
  });
  it("is whatever was noted beside it", () => {
    const noted = caseUnder(azerbaijaniLaw(), importing)
      .record(command("OpenCase"))
      .record(command("RecordPlenaryVote", { text: "unknown", statements: [] }));
    expect(noted.notes()).not.toEqual([]);
    expect(documentsNamed(noted.entries)).toEqual([
      {
        paper: { kind: "paperPart", act: "PlenaryVoteRecorded", part: "text" },
        what: "PlenaryVoteRecorded text",
        entry: 2,
        digest: "unknown",
      },
    ]);
  });
});

describe("the documents of two houses", () => {
  it("are the record of a resolution, and the statements of the minister", () => {
    const story = britishCase("TreatyLaid")
      .record(command("ExtendScrutiny", { statement: digestOf("why longer") }))
      .record(command("RecordResolution", { record: digestOf("the journal") }));
    const own = documentsNamed(story.entries).filter(({ what }) => !what.startsWith("TreatyLaid"));
    expect(own.map(({ what, digest }) => [what, digest])).toEqual([
      ["ScrutinyExtended statement", digestOf("why longer")],
      ["ResolutionRecorded record", digestOf("the journal")],
    ]);
  });
});
