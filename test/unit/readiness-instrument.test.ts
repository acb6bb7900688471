import { cited } from "../support/in-english.ts";
import { treatyPartsNotFound } from "../../src/commands/next/readiness/instrument-text.ts";
import { missingBefore, readinessCounts } from "../../src/commands/next/readiness/readiness.ts";
import type { Treaty } from "../../src/treaty/treaty.ts";
import { bounced, delivered } from "../support/abroad.ts";
import { azerbaijaniCase, claimed, command, released, sent } from "../support/cases.ts";
import { bySystem, caseUnder } from "../support/case-builder.ts";
import { azerbaijaniLaw, day, digestOf } from "../support/law.ts";
import {
  all,
  budapest,
  depositedPast,
  expectTold,
  importedSignature,
  item,
  laid,
  past,
  returned,
  signedBy,
  told,
  transmitted,
  type Told,
  reservation,
  saidAtSignature,
} from "../support/readiness.ts";
import type { Statement } from "../../src/treaty/statement.ts";

const abroad: readonly Told[] = [
  told("instrument-treaty", "missing", "none is prepared", () => azerbaijaniCase("AssentRecorded")),
  told("instrument-treaty", "notKnown", "a scan", () => azerbaijaniCase("InstrumentPrepared")),
  told("instrument-consent", "missing", "none is prepared", () =>
    azerbaijaniCase("AssentRecorded"),
  ),
  told("instrument-consent", "notKnown", "a scan", () => azerbaijaniCase("InstrumentPrepared")),
  told("instrument-undertaking", "missing", "none is prepared", () =>
    azerbaijaniCase("AssentRecorded"),
  ),
  told("instrument-undertaking", "notKnown", "a past case", depositedPast),
  told("instrument-signer", "met", "on record", () => azerbaijaniCase("InstrumentSigned")),
  told("instrument-signer", "missing", "not signed", () => azerbaijaniCase("InstrumentReleased")),
  told("instrument-signer", "notKnown", "in which office is unknown", importedSignature),
  told("full-powers", "met", "the head of state signed", () => azerbaijaniCase("InstrumentSigned")),
  told("full-powers", "met", "another signed under full powers", () =>
    signedBy({ office: "other", fullPowers: digestOf("full powers") }),
  ),
  told("full-powers", "missing", "not signed", () => azerbaijaniCase("InstrumentReleased")),
  told("full-powers", "broken", "a past instrument signed by another without them", () =>
    past().record(command("SignInstrument", { on: "2010-03-01", office: "other", statements: [] })),
  ),
  told("full-powers", "notKnown", "in which office is unknown", importedSignature),
  told("instrument-issued", "met", "on record", () => azerbaijaniCase("InstrumentSigned")),
  told("instrument-issued", "missing", "not signed", () => azerbaijaniCase("InstrumentReleased")),
  told("instrument-issued", "notKnown", "on one of several days", importedSignature),
  told("instrument-signed", "met", "with its scan", () => azerbaijaniCase("InstrumentSigned")),
  told("instrument-signed", "missing", "not signed", () => azerbaijaniCase("InstrumentReleased")),
  told("instrument-signed", "missing", "sent back as defective", () =>
    returned(azerbaijaniCase("InstrumentSigned")),
  ),
  told("instrument-signed", "notKnown", "a past case", depositedPast),
  told("instrument-kept", "met", "a place is named", () =>
    signedBy({ custody: "the treaty archive" }),
  ),
  told("instrument-kept", "missing", "no place is named", () =>
    azerbaijaniCase("InstrumentSigned"),
  ),
  told("instrument-kept", "notKnown", "imported without one", importedSignature),
  told("notification-released", "met", "by another", () => azerbaijaniCase("NotificationReleased")),
  told("notification-released", "missing", "prepared only", () =>
    azerbaijaniCase("NotificationPrepared"),
  ),
  told("notification-released", "missing", "it came back", () =>
    azerbaijaniCase("NotificationSent").record(command("RecordBounce"), bySystem),
  ),
  told("notification-released", "met", "a later delivery overtook the bounce", () =>
    delivered(bounced(azerbaijaniCase("NotificationSent")), { at: "2026-03-31T08:30:00Z" }),
  ),
  told("notification-released", "met", "what came back late is an older letter", () => {
    const second = sent(claimed(released(bounced(azerbaijaniCase("NotificationSent")))));
    return bounced(second, { at: "2026-03-31T08:30:00Z" });
  }),
  told("notification-released", "missing", "the instrument came back after it", () =>
    returned(azerbaijaniCase("NotificationSent")),
  ),
  told("notification-released", "notKnown", "a past case", depositedPast),
  told("original-transmitted", "met", "by a bearer", () =>
    transmitted(azerbaijaniCase("InstrumentSigned")),
  ),
  told("original-transmitted", "missing", "still here", () => azerbaijaniCase("InstrumentSigned")),
  told("original-transmitted", "missing", "sent back and signed again", () =>
    returned(transmitted(azerbaijaniCase("InstrumentSigned"))),
  ),
  told("original-transmitted", "notKnown", "a past case", depositedPast),
  told("contact", "missing", "no notification is prepared", () =>
    azerbaijaniCase("AssentRecorded"),
  ),
  told("contact", "missing", "the notification that is prepared names nobody", () =>
    azerbaijaniCase("NotificationPrepared"),
  ),
  told("contact", "notKnown", "it was sent and names nobody", () =>
    azerbaijaniCase("NotificationSent"),
  ),
  told("contact", "met", "the letter names somebody", () =>
    azerbaijaniCase("InstrumentSigned").record(
      command("PrepareNotification", { contact: "the treaty department" }),
    ),
  ),
  told("reference", "later", "before the deposit", () => azerbaijaniCase("NotificationSent")),
  told("reference", "met", "on record", () =>
    azerbaijaniCase("NotificationSent").record(
      command("ConfirmDeposit", { reference: "C.N.196.2026.TREATIES-XVIII.16" }),
      { person: "treaty-officer-2" },
    ),
  ),
  told("reference", "notKnown", "a past case without one", depositedPast),
];

describe("what the depositary asks of the instrument and its way", () => {
  it.each(abroad)("$id is $status: $when", expectTold);

  it("asks for no reference where the depositary uses none", () => {
    const none: Treaty = {
      ...budapest,
      references: { form: "none", authority: budapest.depositary.authority },
    };
    expect(item(laid(none, []), "reference")).toMatchObject({ status: "met" });
  });

  it("marks what is from memory, and what was read", () => {
    const story = azerbaijaniCase("InstrumentSigned");
    const mark = (id: string): string => item(story, id).authority.mark;
    for (const id of ["instrument-treaty", "courtesy-translation", "contact", "annexes-signed"])
      expect(mark(id)).toBe("unverified");
    for (const id of ["full-powers", "instrument-issued", "instrument-consent"])
      expect(mark(id)).toBe("seen");
    expect(cited(item(story, "full-powers").authority)).toMatch(/Vienna Convention.*Art\. 7/);
  });

  it("asks nothing about the consent's words or a requirement in a denunciation", () => {
    const story = caseUnder(azerbaijaniLaw())
      .record(command("OpenCase", { purpose: "denunciation" }))
      .record(command("Lay", { statements: [] }));
    const ids = all(story).map(({ id }) => id);
    expect(ids.filter((id) => /required:|confirmed|instrument-consent/.test(id))).toEqual([]);
    expect(ids).toContain("instrument-signed");
  });

  it("counts how many items stand how, each id once", () => {
    const items = all(azerbaijaniCase("DepositConfirmed"));
    const { met, missing, notKnown, later } = readinessCounts(items);
    expect(met + missing + notKnown + later).toBe(items.length);
    expect(new Set(items.map(({ id }) => id)).size).toBe(items.length);
  });
});

describe("the text of the instrument, where it is plain text", () => {
  const prepared = azerbaijaniCase("InstrumentPrepared");
  const text = (...parts: readonly string[]): string => parts.join("\n");
  const opening =
    "the United Nations Convention\nagainst Cybercrime, opened for signature at Hanoi";
  it("names the treaty by title, date and place, in either language", () => {
    const whole = text(`WHEREAS ${opening} on 25 October 2025`);
    expect(item(prepared, "instrument-treaty", whole)).toMatchObject({ status: "met" });
    const az = text("BMT-nin Kibercinayətkarlığa qarşı Konvensiyası, Hanoi, 2025-ci il 25 oktyabr");
    expect(item(prepared, "instrument-treaty", az)).toMatchObject({ status: "met" });
  });
  it("is told what it does not name", () => {
    expect(item(prepared, "instrument-treaty", text(opening))).toMatchObject({
      status: "notKnown",
      why: expect.stringMatching(/form: date; read the document/) as string,
    });
    expect(item(prepared, "instrument-treaty", "a treaty").why).toMatch(
      /not found in the text .*: title, date, place; read the document/,
    );
  });
  it.each([
    "2024-cü il 24 dekabr",
    "2024-CÜ İL 24 DEKABR",
    "on the 24th day of December 2024",
    "24th December 2024",
    "December 24th, 2024",
  ])("has the day of the treaty in the usual forms: %s", (day) => {
    expect(item(prepared, "instrument-treaty", `${opening}, ${day}`).status).toBe("met");
  });
  it.each([
    ["2021-ci il 1 mart", "2021-03-01"],
    ["2016-cı il 2 mart", "2016-03-02"],
    ["2010-cu il 3 mart", "2010-03-03"],
    ["2003-cü il 11 mart", "2003-03-11"],
    ["the 11th of March 2003", "2003-03-11"],
    ["the 22nd day of March, 2010", "2010-03-22"],
  ])("knows %s as %s", (written, on) => {
    const { concluded, ...rest } = budapest;
    const law = { ...rest, concluded: { ...concluded, on: day(on) } };
    expect(treatyPartsNotFound(written, law)).not.toContain("date");
    expect(treatyPartsNotFound("2010-cu il 4 mart", law)).toContain("date");
  });
  it.each([
    ["The State hereby ratifies the said Convention", "ratifies"],
    ["the Republic consents to be bound by it", "consents to be bound"],
    ["Konvensiyanı təsdiq edir", "təsdiq ed"],
  ])("consents in words that can be quoted: %s", (words, quoted) => {
    const found = item(prepared, "instrument-consent", words);
    expect(found.status).toBe("met");
    expect(found.why).toContain(`“${quoted}”`);
  });
  it("undertakes to perform, or nobody here can say", () => {
    const words = "and undertakes faithfully to perform and carry out its stipulations";
    expect(item(prepared, "instrument-undertaking", words).status).toBe("met");
    expect(item(prepared, "instrument-undertaking", "a text").status).toBe("notKnown");
    expect(item(prepared, "instrument-consent", "a text").why).toMatch(/read it yourself/);
  });
});

describe("an instrument that came back", () => {
  it("has to be compared, signed and sent again", () => {
    const back = returned(transmitted(azerbaijaniCase("InstrumentSigned")));
    expect(item(back, "texts-identical").why).toMatch(
      /to be supplied again when the instrument is signed/,
    );
    const again = back.record(command("PrepareInstrument"));
    const ready = again.record(
      command("ReleaseInstrument", { of: again.hashOf("InstrumentPrepared") }),
    );
    const signed = ready.record(
      command("SignInstrument", { of: ready.hashOf("InstrumentReleased"), on: "2026-03-20" }),
    );
    expect(item(signed, "texts-identical").status).toBe("met");
    expect(item(signed, "original-transmitted").status).toBe("missing");
    expect(item(released(signed), "notification-released").status).toBe("met");
  });
});

const said: Statement = { ...reservation, id: "said" };

const ids = (story: Parameters<typeof all>[0]): readonly string[] =>
  all(story)
    .map(({ id }) => id)
    .filter((id) => /^(permitted|confirmed)/.test(id));

describe("what is judged of each statement", () => {
  it("is the worst of what can be said of it, though it comes last", () => {
    const late = depositedPast().record(
      command("RecordDatedFact", {
        fact: "depositaryNotice",
        on: "2011-01-01",
        statements: [{ ...said, label: "declaration", clause: "4(2)" }],
      }),
    );
    expect(item(late, "permitted:said")).toMatchObject({
      status: "broken",
      why: expect.stringMatching(/^made after the deposit; it is late:/) as string,
    });
  });
  it("has no advice where all is well, and names the entry with the statement", () => {
    const story = laid(budapest, [{ ...reservation, clause: "4(2)" }]);
    expect(item(story, "permitted:reservation-11-3")).toMatchObject({
      why: "4(2) permits a reservation; the treaty authorizes it, so it needs no acceptance (VCLT Art. 20(1))",
      entry: story.hashOf("Laid"),
    });
  });
  it("has no advice on its name where the fault is another", () => {
    const { why } = item(
      laid(budapest, [{ ...reservation, clause: "5" }]),
      "permitted:reservation-11-3",
    );
    expect(why).toMatch(/this one is prohibited \(VCLT Art\. 19\(b\)\)$/);
  });
  it("is asked with its clause, where it names one", () => {
    const asked = (clause: string | null): string =>
      item(laid(budapest, [{ ...reservation, clause }]), "permitted:reservation-11-3").what;
    expect(asked("11(3)")).toMatch(/^The reservation to 11\(3\) \(reservation-11-3\) is permitted/);
    expect(asked(null)).toMatch(/^The reservation \(reservation-11-3\) is permitted/);
  });
});

describe("a statement made at signature", () => {
  const open = azerbaijaniCase("Laid");
  it("is judged only where none that goes with the consent repeats it", () => {
    expect(ids(saidAtSignature(open, said))).toEqual([
      ...["permitted:reservation-11-3", "permitted:designation-40", "confirmed:said"],
    ]);
    expect(ids(saidAtSignature(open, { ...said, clause: "63(3)" }))).toEqual([
      ...["permitted:said", "permitted:reservation-11-3", "permitted:designation-40"],
      "confirmed:said",
    ]);
  });
  it("is confirmed under Article 23(2), by its clause or else its subject", () => {
    const confirmed = (clause: string | null) =>
      item(saidAtSignature(open, { ...said, clause }), "confirmed:said");
    expect(confirmed("11(3)").what).toContain("(said, 11(3))");
    expect(confirmed(null).what).toContain("(said, misuse of devices)");
    expect(cited(confirmed("11(3)").authority)).toMatch(/Art\. 23\(2\)$/);
  });
  it("need not be confirmed where it is a declaration; that no reservation was made is on record", () => {
    const story = saidAtSignature(open, { ...said, label: "declaration", clause: "63(3) bis" });
    expect(ids(story).filter((id) => id.startsWith("confirmed"))).toEqual(["confirmed"]);
    expect(item(story, "confirmed")).toMatchObject({
      status: "met",
      why: "according to the record, no reservation was made at signature",
    });
  });
  it("is not known of where full powers alone are on record", () => {
    const story = open.record(
      command("RecordDatedFact", { fact: "fullPowers", on: "2025-10-24", statements: [] }),
    );
    expect(item(story, "confirmed").status).toBe("notKnown");
  });
});

describe("an instrument that Tasdiq printed", () => {
  const prepared = azerbaijaniCase("InstrumentPrepared");
  const { title, registration } = prepared.law.treaty;
  const printed = (more: object = {}) =>
    ({
      kind: "printed",
      printed: { purpose: "consent", treaty: { title, registration }, ...more },
    }) as const;
  const ids = ["instrument-treaty", "instrument-consent", "instrument-undertaking"];

  it("is read by the data attached to it", () => {
    expect(ids.map((id) => item(prepared, id, printed()).status)).toEqual(["met", "met", "met"]);
  });
  it("is missing what it should have where it is of another treaty, or for another purpose", () => {
    const another = printed({ treaty: { title, registration: "ETS 185" } });
    expect(ids.map((id) => item(prepared, id, another).status)).toEqual(["missing", "met", "met"]);
    const denounces = printed({ purpose: "denunciation" });
    expect(ids.map((id) => item(prepared, id, denounces).status)).toEqual([
      "met",
      "missing",
      "missing",
    ]);
  });
});

describe("the data that an instrument gives of its treaty", () => {
  const knowing = (more: Partial<Treaty>) => {
    const law = azerbaijaniLaw();
    return caseUnder({ ...law, treaty: { ...law.treaty, ...more } }).record(command("OpenCase"));
  };
  it("are met where the treaty file has them all", () => {
    expect(item(knowing({}), "treaty-data").status).toBe("met");
  });
  it("are missing, each by its name, where nobody found them out; and are told before the release", () => {
    const { concluded, depositary } = azerbaijaniLaw().treaty;
    const lacking = knowing({
      registration: "unknown",
      concluded: { ...concluded, on: "unknown" },
      depositary: { ...depositary, name: "unknown" },
    });
    const found = item(lacking, "treaty-data");
    expect(found).toMatchObject({ status: "missing" });
    expect(found.why).toMatch(
      /date, registration number and depositary|date.*registration number.*depositary/,
    );
    expect(found.why).not.toContain("place");
    for (const kind of ["ReleaseInstrument", "SignInstrument", "ReleaseNotification"] as const)
      expect(missingBefore(kind, all(lacking) as never).map(({ id }) => id)).toContain(
        "treaty-data",
      );
  });
  it("are not asked anew of a deposit of the past", () => {
    const deposited = past({ ...budapest, registration: "unknown" }).record(
      command("ConfirmDeposit", { receivedOn: "2010-03-15", reference: null, statements: [] }),
    );
    expect(item(deposited, "treaty-data").status).toBe("notKnown");
  });
});
