import { auditOf } from "../support/audit-findings.ts";
import { factLine } from "../../src/api/shapes/fact-line.ts";
import { instrumentFacts } from "../../src/api/shapes/facts-abroad.ts";
import { treatyPartsNotFound } from "../../src/commands/next/readiness/instrument-text.ts";
import type { Statement, SuppliedText } from "../../src/treaty/statement.ts";
import type { Treaty } from "../../src/treaty/treaty.ts";
import { wordsIn } from "../../src/files/words.ts";
import { importing, type CaseBuilder } from "../support/case-builder.ts";
import {
  azerbaijaniCase,
  claimed,
  command,
  released,
  sent,
  statements,
  suppliedTexts,
  textsAsFiles,
  instrumentReleased,
  instrumentSigned,
} from "../support/cases.ts";
import { saying } from "../support/in-english.ts";
import { digestOf, day } from "../support/law.ts";
import {
  budapest,
  designation,
  goesOn,
  item,
  laid,
  past,
  reservation,
  returned,
  signedFromFiles,
} from "../support/readiness.ts";
import { fullPowersFinding as fullPowersFindingInWords } from "../../src/findings/full-powers.ts";

const text = (language: string, authentic: boolean, digest?: "unknown") => ({
  language,
  authentic,
  digest: digest ?? digestOf(`${language} of an invented text`),
});
const standing = (story: CaseBuilder, id: string) => {
  const { status, why } = item(story, id);
  return [status, why];
};

const releasedWith = (story: CaseBuilder, given: readonly SuppliedText[]): CaseBuilder =>
  story.record(
    command("ReleaseInstrument", {
      of: story.hashOf("InstrumentPrepared"),
      statements: given,
    }),
  );
const signedWith = (story: CaseBuilder, given: readonly SuppliedText[]): CaseBuilder =>
  story.record(
    command("SignInstrument", {
      of: story.hashOf("InstrumentReleased"),
      on: "2026-03-20",
      statements: given,
    }),
  );
const byDigest = suppliedTexts;

describe("the texts that the statements have", () => {
  const both = (az: "unknown" | undefined, en: "unknown" | undefined): CaseBuilder =>
    laid(budapest, [{ ...reservation, texts: [text("az", true, az), text("en", false, en)] }]);
  it("lack the authentic one, though a translation of it is on record", () => {
    expect(standing(both("unknown", undefined), "authentic-texts")).toEqual([
      "notKnown",
      "the office does not have the authentic text of reservation-11-3",
    ]);
  });
  it("cannot all be compared where a translation of one is on nobody's record", () => {
    expect(standing(both(undefined, "unknown"), "authentic-texts")[0]).toBe("met");
    expect(standing(both(undefined, "unknown"), "texts-identical")).toEqual([
      "notKnown",
      "there is no text on record to compare with, for reservation-11-3",
    ]);
  });
  it.each([
    ["en", "met"],
    ["fr", "met"],
    ["ru", "missing"],
  ] as const)("are translated as a courtesy into English or French: %s, %s", (language, status) => {
    const one = { ...reservation, texts: [text("az", true), text(language, false)] };
    expect(item(laid(budapest, [one]), "courtesy-translation").status).toBe(status);
  });
});

describe("the comparison of the texts", () => {
  const id = "texts-identical";
  it("is told step by step, until the signature", () => {
    const anew = "to be supplied again when the instrument is signed";
    const why = (story: CaseBuilder) => standing(story, id);
    expect(why(azerbaijaniCase("AssentRecorded"))).toEqual(["missing", anew]);
    expect(why(azerbaijaniCase("InstrumentPrepared"))).toEqual([
      "missing",
      `${anew}; the same so far at: preparation`,
    ]);
    expect(why(azerbaijaniCase("InstrumentReleased"))).toEqual([
      "missing",
      `${anew}; the same so far at: preparation, release`,
    ]);
    expect(why(returned(azerbaijaniCase("InstrumentSigned")))).toEqual(["missing", anew]);
  });
  it("is told afterwards with the notification and the deposit", () => {
    expect(item(azerbaijaniCase("DepositConfirmed"), id).why).toBe(
      "the same at: preparation, release, signature, release of the notification, deposit; " +
        "recorded by digest alone at: release, signature, release of the notification, deposit; " +
        "whether the person who gave it had the text is not on record",
    );
  });
  it("names files only where all were given as files", () => {
    expect(standing(signedFromFiles(), id)).toEqual([
      "met",
      "supplied again as files by other people, and the same, at: preparation, release, signature",
    ]);
    const ready = releasedWith(azerbaijaniCase("InstrumentPrepared"), textsAsFiles);
    const one = [...textsAsFiles.slice(0, 1), ...byDigest.slice(1)];
    expect(item(signedWith(ready, one), id).why).toContain(
      "; recorded by digest alone at: signature;",
    );
  });
  it("says nothing any more of what was sent with an instrument that came back", () => {
    const back = returned(sent(claimed(released(azerbaijaniCase("InstrumentSigned")))));
    const ready = releasedWith(back.record(command("PrepareInstrument")), textsAsFiles);
    expect(item(signedWith(ready, textsAsFiles), id).why).toBe(
      "supplied again as files by other people, and the same, at: preparation, release, signature",
    );
  });
  it("does not count a step that was imported", () => {
    const ready = releasedWith(goesOn(azerbaijaniCase("InstrumentPrepared")), textsAsFiles);
    expect(item(signedWith(ready, textsAsFiles), id).why).toMatch(/at: release, signature$/);
  });
  it("was nobody's here where the signature or the deposit was imported", () => {
    const laidThen = past().record(command("Lay"));
    const signed = laidThen.record(command("SignInstrument", { statements: textsAsFiles }));
    expect(standing(signed, id)).toEqual([
      "notKnown",
      "the signature was imported, so nobody compared the texts here",
    ]);
    const deposited = laidThen.record(command("ConfirmDeposit", { statements: [] }));
    expect(standing(deposited, id)).toEqual([
      "notKnown",
      "not on record, but the deposit was imported, so it may still have been done",
    ]);
  });
});

describe("the texts signed with the instrument", () => {
  const id = "annexes-signed";
  const signedOf = (made: readonly Statement[], given: readonly SuppliedText[]): CaseBuilder => {
    const then = azerbaijaniCase("CaseOpened").record(command("Lay", { statements: made }));
    const told = goesOn(
      goesOn(then).record(command("RecordAssent", { stage: "head-of-state" }), importing),
    );
    const prepared = told.record(command("PrepareInstrument", { statements: given }));
    return signedWith(releasedWith(prepared, given), given);
  };
  const unknown = { ...reservation, texts: [text("az", true, "unknown"), text("en", false)] };
  const ofDesignation = textsAsFiles.filter(({ statement }) => statement === designation.id);
  const ofReservation = (language: string, digest: string): SuppliedText =>
    ({ statement: reservation.id, language, digest, from: "file" }) as SuppliedText;
  const english = ofReservation("en", digestOf("en of an invented text"));
  const lacks = [
    "notKnown",
    "the signed texts were not uploaded again at signature, for reservation-11-3",
  ];

  it("are those of every statement, each in its authentic language", () => {
    expect(standing(signedOf([unknown], [english]), id)).toEqual(lacks);
    expect(standing(signedOf([unknown, designation], [english, ...ofDesignation]), id)).toEqual(
      lacks,
    );
  });
  it("are none where all that was given is that the digest is unknown", () => {
    const none = ofReservation("az", "unknown");
    expect(standing(signedOf([unknown], [english, none]), id)).toEqual(lacks);
  });
  it("are with the instrument as files, all of them", () => {
    expect(standing(signedFromFiles(), id)).toEqual([
      "met",
      "each text was supplied again, as a file, with what was signed",
    ]);
    const ready = azerbaijaniCase("InstrumentReleased");
    const one = [...textsAsFiles.slice(0, 1), ...byDigest.slice(1)];
    expect(item(signedWith(ready, one), id)).toMatchObject({
      status: "notKnown",
      why: expect.stringMatching(/^recorded by digest alone at: signature;/) as string,
    });
  });
  it("were compared by nobody here where the signature was imported, or is not on record", () => {
    const laidThen = past().record(command("Lay", { statements }));
    const signed = laidThen.record(command("SignInstrument", { statements: textsAsFiles }));
    expect(standing(signed, id)).toEqual([
      "notKnown",
      "the signed texts were not uploaded again at signature",
    ]);
    const deposited = laidThen.record(command("ConfirmDeposit", { statements: [] }));
    expect(item(deposited, id).status).toBe("notKnown");
    expect(standing(azerbaijaniCase("InstrumentReleased"), id)).toEqual([
      "missing",
      "nothing has been signed",
    ]);
  });
});

const [firstText, ...otherTexts] = suppliedTexts;

const altered = [{ ...firstText, digest: digestOf("altered") }, ...otherTexts];

const unknownTexts = statements.map((one) => ({
  ...one,
  texts: one.texts.map((text) => ({ ...text, digest: "unknown" })),
}));

describe("statements whose text nobody has", () => {
  it("cannot be compared until somebody supplies them, which the audit says", () => {
    const laid = azerbaijaniCase("CaseOpened").record(command("Lay", { statements: unknownTexts }));
    const noTexts = { statements: [] };
    const voted = laid
      .record(command("Refer"))
      .record(command("RecordReport"))
      .record(command("ScheduleSitting"))
      .when(command("RecordVote", { statementTexts: [] }))
      .thenFinding(
        "Are the statements the same throughout?",
        "cannotBeVerified",
        /reservation-11-3 \(az\).*designation-40 \(az\)/,
      );
    const signed = voted
      .record(command("CertifyVote", { of: voted.hashOf("VoteRecorded") }), {
        person: "plenary-secretary-2",
      })
      .record(command("Present"))
      .record(command("RecordAssent"));
    signed.when(command("PrepareInstrument", noTexts)).thenRefused("MalformedInput", {
      where: "statement reservation-11-3 (az)",
    });
    signed.when(command("PrepareInstrument")).thenActs("InstrumentPrepared");
  });
  it("are compared with the texts voted, once a vote has supplied them", () => {
    const scheduled = azerbaijaniCase("CaseOpened")
      .record(command("Lay", { statements: unknownTexts }))
      .record(command("Refer"))
      .record(command("RecordReport"))
      .record(command("ScheduleSitting"))
      .record(command("RecordVote"));
    const signed = scheduled
      .record(command("CertifyVote", { of: scheduled.hashOf("VoteRecorded") }), {
        person: "plenary-secretary-2",
      })
      .record(command("Present"))
      .record(command("RecordAssent"));
    signed.when(command("PrepareInstrument", { statements: altered })).thenRefused("TextDiffers");
    expect(
      signed.record(command("PrepareInstrument")).fact("InstrumentPrepared").act.statements,
    ).toHaveLength(3);
  });
});

describe("the day of a treaty in the text of an instrument", () => {
  const concludedOn = (on: string): Treaty => ({
    ...budapest,
    concluded: { ...budapest.concluded, on: on === "unknown" ? on : day(on) },
  });
  it.each([
    ["2003-03-01", "the 1st of March 2003"],
    ["2003-03-02", "the 2nd of March 2003"],
    ["2003-03-03", "the 3rd of March 2003"],
    ["2003-03-04", "the 4th of March 2003"],
    ["2003-03-12", "the 12th of March 2003"],
    ["2003-03-13", "the 13th of March 2003"],
    ["2003-03-20", "the 20th of March 2003"],
    ["2003-03-21", "the 21st of March 2003"],
    ["2003-03-23", "the 23rd of March 2003"],
    ["2003-03-30", "the 30th of March 2003"],
    ["2003-03-30", "the 30th  of\n  March 2003"],
  ])("%s is written %j", (on, written) => {
    expect(treatyPartsNotFound(written, concludedOn(on))).not.toContain("date");
  });
  it("is not that of the same number in another month, in either language", () => {
    const law = concludedOn("2021-03-01");
    expect(treatyPartsNotFound("2021-ci il 1 aprel", law)).toContain("date");
    expect(treatyPartsNotFound("1 April 2021", law)).toContain("date");
  });
  it("is not looked for where nobody knows it", () => {
    expect(treatyPartsNotFound("a text", concludedOn("unknown"))).toEqual(["title", "place"]);
  });
});

const said = ({ state }: CaseBuilder): unknown =>
  instrumentFacts(state)
    .filter(({ name }) => name === "factInstrument")
    .map((one) => factLine(one, wordsIn("en")).about)[0];

describe("the line that says where the instrument stands", () => {
  const signed = azerbaijaniCase("InstrumentSigned");
  const returned = signed.record(
    command("ReturnInstrument", { of: signed.hashOf("InstrumentSigned"), on: "2026-03-02" }),
  );
  const anew = returned.record(command("PrepareInstrument"));

  it("says after a return that another is to be made, until one is", () => {
    expect(said(returned)).toBe("another must be prepared");
    expect(said(anew)).toBe("prepared");
    expect(said(instrumentReleased(anew))).toBe("released for signature");
    expect(said(instrumentSigned(instrumentReleased(anew)))).toMatch(/^signed by/);
  });

  it("says of one that is prepared again that it is not released any more", () => {
    const released = azerbaijaniCase("InstrumentReleased");
    expect(said(released)).toBe("released for signature");
    expect(said(released.record(command("PrepareInstrument")))).toBe("prepared");
  });

  it.each([
    ["other", "in another office"],
    ["unknown", "in an office that is not known"],
  ])("names the office of whoever signed, though it is none of the three: %s", (office, words) => {
    const past = azerbaijaniCase("AssentRecorded").with(importing);
    const story = past.record(command("SignInstrument", { office }));
    expect(said(story)).toContain(words);
  });
});

const fullPowersFinding = saying(fullPowersFindingInWords);

describe("the full powers of whoever signed the instrument", () => {
  const found = (office: Parameters<typeof fullPowersFinding>[0]["office"]) =>
    fullPowersFinding({ signer: "the signer", office, fullPowers: null });
  it.each([
    ["headOfState", "the signer signed as head of state and needs no full powers"],
    ["headOfGovernment", "the signer signed as head of government and needs no full powers"],
    [
      "foreignMinister",
      "the signer signed as minister for foreign affairs and needs no full powers",
    ],
  ] as const)("are not needed in the office %s, which is named", (office, why) => {
    expect(found(office)).toMatchObject({ verdict: "kept", why });
  });
  it("are missing in another office, and in doubt in one that is not known", () => {
    expect(found("other").verdict).toBe("broken");
    expect(found("unknown").verdict).toBe("cannotBeVerified");
  });
});

describe("full powers that one person alone replaced", () => {
  const rule = "By whom was entry 12 (instrument signed) corrected: the full powers?";
  const papers = (of: string, fullPowers: string | null, scan = "scan") =>
    command("SignInstrument", { of, fullPowers, scan: digestOf(scan) });
  const released = azerbaijaniCase("InstrumentReleased");
  const of = released.hashOf("InstrumentReleased");
  const restated = (from: string | null, to: string | null, scan?: string) => {
    const signed = released.record(papers(of, from));
    const told = signed.record(
      command("Correct", { of: signed.hashOf("InstrumentSigned"), restated: papers(of, to, scan) }),
    );
    return auditOf(told).filter(
      ({ rule: named, verdict }) =>
        named.startsWith("By whom was entry") && verdict === "cannotBeVerified",
    );
  };
  const digest = digestOf("full powers");
  const short = digest.slice(0, 12);
  it.each([
    [null, digest, `the digest was none and is now ${short}…,`],
    [digest, null, `the digest was ${short}… and is now none,`],
  ])("are named with what was on record: from %s to %s", (from, to, words) => {
    expect(restated(from, to)).toEqual([
      expect.objectContaining({
        rule,
        verdict: "cannotBeVerified",
        why: expect.stringContaining(`alone replaced the full powers: ${words}`) as string,
      }),
    ]);
  });
  it("are not named where they stay and the scan alone is another", () => {
    expect(restated(digest, digest, "another scan").map((noted) => noted.rule)).toEqual([
      "By whom was entry 12 (instrument signed) corrected: the scan of the signed instrument?",
    ]);
  });
});
