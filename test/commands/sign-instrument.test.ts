import { expectEachTextTaken } from "../support/expect-each-text-taken.ts";
import { azerbaijaniCase, britishCase, command } from "../support/cases.ts";
import { cited } from "../support/in-english.ts";
import { auditOf, brokenRules, expectFinding } from "../support/audit-findings.ts";
import { caseUnder, importing } from "../support/case-builder.ts";
import { azerbaijaniLaw, digestOf } from "../support/law.ts";

const released = azerbaijaniCase("InstrumentReleased");

const signing = (fields: Parameters<typeof command<"SignInstrument">>[1]) =>
  released.when(
    command("SignInstrument", { of: released.hashOf("InstrumentReleased"), ...fields }),
  );

const rule = "full powers of the signer";

describe.each([
  ["Azerbaijan", azerbaijaniCase],
  ["Britain", britishCase],
] as const)("the instrument in %s", (_, caseAt) => {
  it("is signed as released, on a day after consent at home", () => {
    const story = caseAt("InstrumentReleased");
    const of = story.hashOf("InstrumentReleased");
    caseAt("InstrumentPrepared")
      .when(command("SignInstrument"))
      .thenRefused("NothingReleased", { what: "instrument" });
    story
      .when(command("SignInstrument"))
      .thenRefused("NotCurrent", { what: "released instrument", current: of });
    story
      .when(command("SignInstrument", { of }), { person: "treaty-officer-1" })
      .thenRefused("SamePerson", { step: "record its signature" });
    story.when(command("SignInstrument", { of, on: "2026-02-01" })).thenRefused("DateBeforeStep");
    story.when(command("SignInstrument", { of, on: "2026-04-01" })).thenRefused("DateInFuture");
    const anew = story.record(command("PrepareInstrument"));
    anew.when(command("SignInstrument", { of })).thenRefused("NothingReleased");
  });
});

describe("whoever signs the instrument", () => {
  it.each(["headOfState", "headOfGovernment", "foreignMinister"])(
    "as %s needs no full powers",
    (office) => {
      const told = signing({ office }).thenStage("notification");
      expectFinding(auditOf(told), rule, { verdict: "kept", why: /needs no full powers/ });
    },
  );
  it("in another office needs full powers, by the law of treaties", () => {
    const refused = signing({ office: "other" });
    refused.thenRefused("FullPowersMissing", { signer: "the head of state" });
    expect(cited(refused.refused().authority)).toContain("Art. 7(1)(a)");
    const told = signing({ office: "other", fullPowers: digestOf("powers") }).thenStage(
      "notification",
    );
    expectFinding(auditOf(told), rule, { verdict: "kept", why: /with full powers/ });
  });
  it("must be known by their office in a live case", () => {
    signing({ office: "unknown" }).thenRefused("SignersOfficeUnknown");
  });
  it("may be unknown in a past case, and then nobody can say that they could sign", () => {
    const past = caseUnder(azerbaijaniLaw(), importing).record(command("OpenCase"));
    const told = past
      .when(command("SignInstrument", { office: "unknown" }))
      .thenFinding(rule, "cannotBeVerified");
    expect(auditOf(told)).toContainEqual(
      expect.objectContaining({ rule, verdict: "cannotBeVerified" }),
    );
    const without = past
      .when(command("SignInstrument", { office: "other" }))
      .thenFinding(rule, "broken");
    expect(brokenRules(auditOf(without))).toContain(rule);
    // Said once: what was noted when it was entered is what the audit finds.
    expect(auditOf(without).filter((one) => one.rule === rule)).toHaveLength(1);
  });
  it("may be corrected with the office they held", () => {
    const signed = azerbaijaniCase("InstrumentSigned");
    const told = signed.record(
      command("Correct", {
        of: signed.hashOf("InstrumentSigned"),
        restated: command("SignInstrument", {
          of: released.hashOf("InstrumentReleased"),
          office: "foreignMinister",
          custody: "the treaty archive",
        }),
      }),
    );
    expect(told.fact("InstrumentSigned").act).toMatchObject({
      office: "foreignMinister",
      custody: "the treaty archive",
    });
  });
});

describe("the texts of statements in a signed instrument", () => {
  it("are each text on record, and no other", () => {
    const story = azerbaijaniCase("InstrumentReleased");
    const of = story.hashOf("InstrumentReleased");
    expectEachTextTaken("InstrumentSigned", (texts) =>
      story.when(command("SignInstrument", { of, statements: texts })),
    );
  });
});
