import {
  azerbaijaniCase,
  command,
  britishCase,
  publication,
  statements,
  releaseNotification,
} from "../support/cases.ts";
import {
  depositedPast,
  item,
  past,
  budapest,
  designation,
  english,
  expectTold,
  laid,
  reservation,
  saidAtSignature,
  signedFromFiles,
  told,
  type Told,
  all,
  goesOn,
  importedSignature,
  signedBy,
  transmitted,
} from "../support/readiness.ts";
import { importing, bySystem, caseUnder, type CaseBuilder } from "../support/case-builder.ts";
import { digestOf, treaty, azerbaijaniLaw } from "../support/law.ts";
import { cited } from "../support/in-english.ts";
import { readinessCounts } from "../../src/commands/next/readiness/readiness.ts";
import type { Treaty } from "../../src/treaty/treaty.ts";
import { bounced } from "../support/abroad.ts";

const adopted = azerbaijaniCase("AssentRecorded");

const signed = (on: unknown) => adopted.record(command("RecordDatedFact", { on }));

const standing = (story: Parameters<typeof item>[0]) => {
  const { status, why } = item(story, "treaty-signed");
  return [status, why];
};

describe("the day on which the treaty was signed, which the instrument prints", () => {
  it("is missing while nobody has recorded it", () => {
    expect(standing(adopted)).toEqual([
      "missing",
      "not on record, so the instrument does not recall it",
    ]);
  });
  it("is met once it is on record", () => {
    const story = signed("2025-10-25");
    expect(standing(story)).toEqual(["met", "the treaty was signed 25 October 2025"]);
    expect(item(story, "treaty-signed").entry).toBe(story.hashOf("DatedFactRecorded"));
  });
  it("is not known where the record says that nobody knows it to the day", () => {
    expect(standing(signed("unknown"))).toEqual([
      "notKnown",
      "the day is unknown, so the instrument does not recall it",
    ]);
    const between = "2025-10-01..2025-10-31";
    expect(standing(signed(between))[0]).toBe("notKnown");
  });
  it("is not known of a past case whose signature or deposit was imported", () => {
    expect(standing(depositedPast())[0]).toBe("notKnown");
    expect(standing(past())[0]).toBe("missing");
  });
  it("holds up nothing", () => {
    adopted.when(command("PrepareInstrument")).thenActs("InstrumentPrepared");
  });
});

const atHome: readonly Told[] = [
  told("vote:plenary", "met", "adopted and certified", () => azerbaijaniCase("VoteCertified")),
  told("vote:plenary", "missing", "not certified yet", () => azerbaijaniCase("VoteRecorded")),
  told(
    "vote:plenary",
    "notKnown",
    "a past case of which only the deposit is on record",
    depositedPast,
  ),
  told("assent:head-of-state", "met", "signed", () => azerbaijaniCase("AssentRecorded")),
  told("assent:head-of-state", "missing", "presented only", () => azerbaijaniCase("Presented")),
  told("assent:head-of-state", "notKnown", "a past case", depositedPast),
  told("publication:publication", "met", "published", () =>
    azerbaijaniCase("AssentRecorded").record(publication()),
  ),
  told("publication:publication", "missing", "signed here and not published", () =>
    azerbaijaniCase("AssentRecorded"),
  ),
  told("publication:publication", "notKnown", "signed elsewhere", () =>
    past().record(command("RecordAssent", { stage: "head-of-state" })),
  ),
  told("consent", "met", "the time was certified to have ended", () =>
    britishCase("TimeEndCertified"),
  ),
  told("consent", "missing", "laid only", () => britishCase("Published")),
  told("consent", "notKnown", "a past case", () =>
    britishCase("Published")
      .with({ ...importing, today: "2026-11-25" })
      .record(command("ConfirmDeposit", { statements: [] })),
  ),
  told("required:27(2)(c)", "met", "a designation names the clause", () =>
    laid(budapest, [{ ...designation, clause: "27(2)(c)" }]),
  ),
  told("required:27(2)(c)", "missing", "no statement names it", () =>
    laid(budapest, [reservation]),
  ),
  told("required:27(2)(c)", "notKnown", "a designation names no clause", () =>
    laid(budapest, [{ ...designation, clause: null }]),
  ),
  told("required:27(2)(c)", "notKnown", "a declaration without a clause is about it", () =>
    laid(budapest, [{ ...designation, label: "declaration", clause: null }]),
  ),
  told(
    "required:27(2)(c)",
    "notKnown",
    "the statement without a clause seems to be about something else",
    () => laid(budapest, [{ ...designation, subject: "language of requests", clause: null }]),
  ),
  told("required:27(2)(c)", "notKnown", "what was laid is not on record", depositedPast),
  told(
    "required:41",
    "missing",
    "no point of contact, day and night, under a clause that nobody has read",
    () => laid(treaty("un-cybercrime-2024"), [reservation]),
  ),
  told("permitted:reservation-11-3", "met", "on the list", () =>
    laid(budapest, [{ ...reservation, clause: "4(2)" }]),
  ),
  told("permitted:reservation-11-3", "notKnown", "on the list, under conditions", () =>
    laid(budapest, [reservation]),
  ),
  told("permitted:reservation-11-3", "broken", "outside a closed list", () =>
    laid(budapest, [{ ...reservation, clause: "5" }]),
  ),
  told("permitted:reservation-11-3", "notKnown", "under a name that the clause does not have", () =>
    laid(budapest, [{ ...reservation, clause: "2" }]),
  ),
  told("permitted:reservation-11-3", "notKnown", "without a clause", () =>
    laid(budapest, [{ ...reservation, clause: null }]),
  ),
  told("confirmed", "met", "nothing was said at signature", () =>
    saidAtSignature(azerbaijaniCase("Laid")),
  ),
  told("confirmed", "notKnown", "no signature on record", () => azerbaijaniCase("Laid")),
  told("confirmed:said", "met", "the same text goes with the consent", () =>
    saidAtSignature(azerbaijaniCase("Laid"), { ...reservation, id: "said" }),
  ),
  told("confirmed:said", "missing", "nothing voted repeats it", () =>
    saidAtSignature(azerbaijaniCase("Laid"), {
      ...reservation,
      id: "said",
      clause: "63(3)",
    }),
  ),
  told("confirmed:said", "missing", "the text was changed", () =>
    saidAtSignature(azerbaijaniCase("Laid"), {
      ...reservation,
      id: "said",
      texts: [{ language: "az", digest: digestOf("before"), authentic: true }],
    }),
  ),
  told("confirmed:said", "notKnown", "its text is not on record", () =>
    saidAtSignature(azerbaijaniCase("Laid"), {
      ...reservation,
      id: "said",
      texts: [{ language: "und", digest: "unknown", authentic: true }],
    }),
  ),
  told("authentic-texts", "met", "all on record", () => azerbaijaniCase("Laid")),
  told("authentic-texts", "met", "no statement was laid", () => laid(budapest, [])),
  told("authentic-texts", "notKnown", "nobody has one of them", () =>
    laid(budapest, [
      { ...reservation, texts: [{ language: "az", digest: "unknown", authentic: true }] },
    ]),
  ),
  told("authentic-texts", "notKnown", "what was laid is not on record", depositedPast),
  told("texts-identical", "met", "compared at the signature", () =>
    azerbaijaniCase("InstrumentSigned"),
  ),
  told("texts-identical", "missing", "not signed yet", () => azerbaijaniCase("InstrumentReleased")),
  told("texts-identical", "notKnown", "a text is unknown", () =>
    laid(budapest, [
      { ...reservation, texts: [{ language: "az", digest: "unknown", authentic: true }] },
    ]),
  ),
  told("annexes-signed", "met", "supplied as files at signing", signedFromFiles),
  told("annexes-signed", "notKnown", "by their digests, which anybody can copy", () =>
    azerbaijaniCase("InstrumentSigned"),
  ),
  told("annexes-signed", "missing", "not signed yet", () => azerbaijaniCase("InstrumentReleased")),
  told("annexes-signed", "notKnown", "a past case", depositedPast),
  told("courtesy-translation", "met", "each has one", () => laid(budapest, english)),
  told("courtesy-translation", "missing", "one has none", () => laid(budapest, statements)),
  told("courtesy-translation", "notKnown", "what was laid is not on record", depositedPast),
];

describe("what a case needs before the deposit", () => {
  it.each(atHome)("$id is $status: $when", expectTold);
  it("says of a wrong name what the clause provides for, and what the name would mean", () => {
    const story = laid(budapest, [{ ...reservation, clause: "2" }]);
    const { why, authority } = item(story, "permitted:reservation-11-3");
    expect(why).toMatch(/^labelled reservation, but 2 provides for a declaration; /);
    expect(why).toMatch(/; correct its label, or name the clause that is meant$/);
    expect(why).toContain(
      "if it is a reservation it is prohibited, because the treaty’s list is closed",
    );
    expect(authority).toMatchObject({ cite: expect.stringContaining("Art. 2(1)(d)") as string });
  });
});

const beside = (step: string): string =>
  `not on record, but ${step} was imported, so it may still have been done`;

const withdrawn = (story: CaseBuilder): CaseBuilder => story.record(command("Withdraw"));
const lapsed = (story: CaseBuilder): CaseBuilder => story.record(command("Lapse"));

const withoutReferences = (): Treaty => {
  const { references, ...rest } = treaty("un-cybercrime-2024");
  expect(references).toBeDefined();
  return rest;
};

describe("why a requirement stands as it does", () => {
  it.each<[string, string, () => CaseBuilder]>([
    ["vote:plenary", "no adoption has been certified", () => azerbaijaniCase("VoteRecorded")],
    [
      "vote:plenary",
      "the case has ended: withdrawn",
      () => withdrawn(azerbaijaniCase("VoteRecorded")),
    ],
    [
      "vote:plenary",
      beside("a later step"),
      () => past().record(command("RecordAssent", { stage: "head-of-state" })),
    ],
    ["vote:plenary", beside("a later step"), depositedPast],
    ["assent:head-of-state", "no signature is on record", () => azerbaijaniCase("Presented")],
    [
      "assent:head-of-state",
      "the case has ended: lapsed",
      () => lapsed(azerbaijaniCase("Presented")),
    ],
    ["assent:head-of-state", "signed 23 February 2026", () => azerbaijaniCase("AssentRecorded")],
    [
      "assent:head-of-state",
      "signed 23 February 2026, by the register",
      () =>
        azerbaijaniCase("Presented").record(command("RecordAssent", { source: "the register" })),
    ],
    [
      "publication:publication",
      "published 25 February 2026 in the gazette",
      () => azerbaijaniCase("AssentRecorded").record(publication()),
    ],
    [
      "publication:publication",
      "published 25 February 2026 in the gazette, number 17",
      () => azerbaijaniCase("AssentRecorded").record(publication({ number: "17" })),
    ],
    [
      "consent",
      "the case is still at the stage ‘Period A: 21 sitting days’",
      () => britishCase("Published"),
    ],
    [
      "instrument-treaty",
      "its text is not available as plain text; read the document",
      importedSignature,
    ],
    [
      "instrument-signer",
      "signed by the head of state, as neither head of State, head of government nor foreign minister",
      () => signedBy({ office: "other", fullPowers: digestOf("full powers") }),
    ],
    [
      "original-transmitted",
      "the instrument has not been signed",
      () => azerbaijaniCase("AssentRecorded"),
    ],
    [
      "original-transmitted",
      "the signed original has not left",
      () => azerbaijaniCase("InstrumentSigned"),
    ],
    [
      "original-transmitted",
      "by the courier, 5 March 2026; no receipt is on record",
      () => transmitted(azerbaijaniCase("InstrumentSigned")),
    ],
    [
      "original-transmitted",
      "by the courier, 5 March 2026; the receipt is on record",
      () => {
        const signed = azerbaijaniCase("InstrumentSigned");
        const of = signed.hashOf("InstrumentSigned");
        return signed.record(command("TransmitInstrument", { of, receipt: digestOf("receipt") }));
      },
    ],
    ["contact", beside("the deposit"), depositedPast],
    [
      "contact",
      "the letter to the depositary names nobody; prepare it again and name a contact",
      () => bounced(azerbaijaniCase("NotificationSent")).record(command("PrepareNotification")),
    ],
    [
      "notification-released",
      "imported, so no second person released it here",
      () => goesOn(azerbaijaniCase("NotificationReleased")),
    ],
    [
      "notification-released",
      "imported, so no second person released it here",
      () => {
        return releaseNotification(goesOn(azerbaijaniCase("NotificationPrepared")));
      },
    ],
    [
      "notification-released",
      "case-1/N1, prepared by treaty-officer-1, released by releasing-officer-1",
      () =>
        azerbaijaniCase("NotificationClaimed")
          .record(command("RecordNotSent"), bySystem)
          .record(command("PrepareNotification"), { person: "treaty-officer-2" }),
    ],
    [
      "notification-released",
      "case-1/N2, prepared by treaty-officer-2, released by releasing-officer-1",
      () =>
        releaseNotification(
          bounced(azerbaijaniCase("NotificationSent")).record(command("PrepareNotification"), {
            person: "treaty-officer-2",
          }),
        ),
    ],
    [
      "reference",
      "the depositary’s notice has not been recorded",
      () =>
        azerbaijaniCase("NotificationSent").record(command("ConfirmDeposit"), {
          person: "treaty-officer-2",
        }),
    ],
    [
      "reference",
      "no reference is on record",
      () =>
        azerbaijaniCase("DepositConfirmed", {
          ...azerbaijaniLaw(),
          treaty: withoutReferences(),
        }),
    ],
    ["reference", "no reference is on record", depositedPast],
  ])("%s: %s", (id, why, story) => {
    expect(item(story(), id).why).toBe(why);
  });

  it("says that nobody has read which references the depositary uses", () => {
    const story = laid(withoutReferences(), []);
    expect(item(story, "reference").authority).toMatchObject({
      cite: "The form of the depositary's references is not in the treaty file",
      mark: "unverified",
    });
    expect(item(laid(budapest, []), "reference").authority.mark).toBe("seen");
    expect(cited(item(story, "original-transmitted").authority)).toMatch(/Art\. 16\(b\)$/);
  });

  it("names the entry that met a requirement", () => {
    const story = azerbaijaniCase("AssentRecorded");
    expect(item(story, "vote:plenary").entry).toBe(story.hashOf("VoteRecorded"));
    for (const id of ["assent:head-of-state", "consent"])
      expect(item(story, id).entry).toBe(story.hashOf("AssentRecorded"));
    expect(item(story, "instrument-signed")).not.toHaveProperty("entry");
    const abroad = story.law.procedure.stages.find(({ kind }) => kind === "international");
    expect(item(story, "consent").authority).toEqual(abroad?.authority);
  });

  it("asks of a denunciation without statements nothing about them", () => {
    const story = caseUnder(azerbaijaniLaw())
      .record(command("OpenCase", { purpose: "denunciation" }))
      .record(command("Lay", { statements: [] }));
    expect(
      all(story)
        .filter(({ status }) => status !== "broken")
        .map(({ id }) => id),
    ).toEqual([
      ...["vote:plenary", "assent:head-of-state", "publication:publication", "consent"],
      ...["authentic-texts", "texts-identical", "annexes-signed", "courtesy-translation"],
      ...["treaty-signed", "treaty-data", "instrument-treaty", "instrument-signer"],
      ...["full-powers", "instrument-issued"],
      ...["instrument-signed", "instrument-kept"],
      ...["notification-released", "original-transmitted", "contact", "reference"],
    ]);
  });

  it("counts what can only come later", () => {
    expect(readinessCounts(all(azerbaijaniCase("NotificationSent"))).later).toBe(1);
    expect(readinessCounts(all(azerbaijaniCase("DepositConfirmed"))).later).toBe(0);
  });
});
