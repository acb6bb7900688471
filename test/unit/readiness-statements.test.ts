import { azerbaijaniCase, britishCase, command, statements } from "../support/cases.ts";
import { importing } from "../support/case-builder.ts";
import { digestOf, treaty } from "../support/law.ts";
import {
  budapest,
  depositedPast,
  designation,
  english,
  expectTold,
  item,
  laid,
  past,
  reservation,
  saidAtSignature,
  signedFromFiles,
  told,
  type Told,
} from "../support/readiness.ts";

const atHome: readonly Told[] = [
  told("vote", "met", "adopted and certified", () => azerbaijaniCase("PlenaryVoteCertified")),
  told("vote", "missing", "not certified yet", () => azerbaijaniCase("PlenaryVoteRecorded")),
  told("vote", "notKnown", "a past case of which only the deposit is on record", depositedPast),
  told("law-signed", "met", "signed", () => azerbaijaniCase("LawSigned")),
  told("law-signed", "missing", "presented only", () => azerbaijaniCase("LawPresented")),
  told("law-signed", "notKnown", "a past case", depositedPast),
  told("law-published", "met", "published", () =>
    azerbaijaniCase("LawSigned").record(command("PublishLaw")),
  ),
  told("law-published", "missing", "signed here and not published", () =>
    azerbaijaniCase("LawSigned"),
  ),
  told("law-published", "notKnown", "signed elsewhere", () => past().record(command("SignLaw"))),
  told("silence-certified", "met", "certified", () => britishCase("SilenceCertified")),
  told("silence-certified", "missing", "laid only", () => britishCase("TreatyLaid")),
  told("silence-certified", "notKnown", "a past case", () =>
    britishCase("TreatyLaid")
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
    saidAtSignature(azerbaijaniCase("DraftLawLaid")),
  ),
  told("confirmed", "notKnown", "no signature on record", () => azerbaijaniCase("DraftLawLaid")),
  told("confirmed:said", "met", "the same text goes with the consent", () =>
    saidAtSignature(azerbaijaniCase("DraftLawLaid"), { ...reservation, id: "said" }),
  ),
  told("confirmed:said", "missing", "nothing voted repeats it", () =>
    saidAtSignature(azerbaijaniCase("DraftLawLaid"), {
      ...reservation,
      id: "said",
      clause: "63(3)",
    }),
  ),
  told("confirmed:said", "missing", "the text was changed", () =>
    saidAtSignature(azerbaijaniCase("DraftLawLaid"), {
      ...reservation,
      id: "said",
      texts: [{ language: "az", digest: digestOf("before"), authentic: true }],
    }),
  ),
  told("confirmed:said", "notKnown", "its text is not on record", () =>
    saidAtSignature(azerbaijaniCase("DraftLawLaid"), {
      ...reservation,
      id: "said",
      texts: [{ language: "und", digest: "unknown", authentic: true }],
    }),
  ),
  told("authentic-texts", "met", "all on record", () => azerbaijaniCase("DraftLawLaid")),
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
