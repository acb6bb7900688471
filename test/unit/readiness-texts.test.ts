import type { Statement, SuppliedText } from "../../src/treaty/statement.ts";
import {
  azerbaijaniCase,
  claimed,
  command,
  released,
  sent,
  statements,
  suppliedTexts,
  textsAsFiles,
} from "../support/cases.ts";
import { importing, type CaseBuilder } from "../support/case-builder.ts";
import { digestOf } from "../support/law.ts";
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
    "nobody supplied a text signed with the instrument, for reservation-11-3",
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
      "nobody supplied a text signed with the instrument",
    ]);
    const deposited = laidThen.record(command("ConfirmDeposit", { statements: [] }));
    expect(item(deposited, id).status).toBe("notKnown");
    expect(standing(azerbaijaniCase("InstrumentReleased"), id)).toEqual([
      "missing",
      "nothing has been signed",
    ]);
  });
});
