import { cited } from "../support/in-english.ts";
import { nextSteps } from "../../domain/next-steps.ts";
import { returned, second, signedAnew, transmitted } from "../support/abroad.ts";
import { audited, brokenRules, expectFinding } from "../support/audited.ts";
import { azerbaijaniCase, britishCase, command, declaredUnknown } from "../support/build.ts";
import { given, importing } from "../support/given.ts";
import { azerbaijaniLaw, digestOf } from "../support/law.ts";

const released = azerbaijaniCase("InstrumentReleased");
const signing = (fields: Parameters<typeof command<"SignInstrument">>[1]) =>
  released.when(
    command("SignInstrument", { of: released.hashOf("InstrumentReleased"), ...fields }),
  );
const rule = "full powers of the signer";

describe("whoever signs the instrument", () => {
  it.each(["headOfState", "headOfGovernment", "foreignMinister"])(
    "as %s needs no full powers",
    (office) => {
      const told = signing({ office }).thenStage("notification");
      expectFinding(audited(told), rule, { verdict: "kept", why: /needs no full powers/ });
    },
  );
  it("in another office needs full powers, by the law of treaties", () => {
    const refused = signing({ office: "other" });
    refused.thenRefused("FullPowersMissing", { signer: "the head of state" });
    expect(cited(refused.refused().authority)).toContain("Art. 7(1)(a)");
    const told = signing({ office: "other", fullPowers: digestOf("powers") }).thenStage(
      "notification",
    );
    expectFinding(audited(told), rule, { verdict: "kept", why: /with full powers/ });
  });
  it("must be known by their office in a live case", () => {
    signing({ office: "unknown" }).thenRefused("SignersOfficeUnknown");
  });
  it("may be unknown in a past case, and then nobody can say that they could sign", () => {
    const past = given(azerbaijaniLaw(), importing).and(command("OpenCase"));
    const told = past
      .when(command("SignInstrument", { office: "unknown" }))
      .thenNoted(rule, "cannotBeVerified");
    expect(audited(told)).toContainEqual(
      expect.objectContaining({ rule, verdict: "cannotBeVerified" }),
    );
    const without = past
      .when(command("SignInstrument", { office: "other" }))
      .thenNoted(rule, "broken");
    expect(brokenRules(audited(without))).toContain(rule);
    // Said once: what was noted when it was entered is what the audit finds.
    expect(audited(without).filter((one) => one.rule === rule)).toHaveLength(1);
  });
  it("may be corrected with the office they held", () => {
    const signed = azerbaijaniCase("InstrumentSigned");
    const told = signed.and(
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

describe.each([
  ["Azerbaijan", azerbaijaniCase],
  ["Britain", britishCase],
] as const)("the signed original in %s", (_, caseAt) => {
  const signed = caseAt("InstrumentSigned");
  const of = signed.hashOf("InstrumentSigned");
  it("is handed over by a treaty officer, and the stage stays", () => {
    const told = signed
      .when(command("TransmitInstrument", { of, receipt: digestOf("receipt") }))
      .thenStage("notification");
    expect(told.fact("InstrumentTransmitted")).toMatchObject({
      duty: "treaty-officer",
      act: { bearer: "the courier", receipt: digestOf("receipt") },
    });
    for (const act of ["NotificationClaimed", "NotificationSent", "DepositConfirmed"] as const) {
      const later = caseAt(act);
      later.when(command("TransmitInstrument", { of })).thenStage(later.state.stage);
    }
  });
  it("is the one that was signed, handed over once, between its signature and its receipt", () => {
    const hand = (fields: Parameters<typeof command<"TransmitInstrument">>[1]) =>
      signed.when(command("TransmitInstrument", { of, ...fields }));
    hand({ of: digestOf("none") }).thenRefused("NotCurrent", { what: "signed instrument" });
    hand({ on: "2026-03-01" }).thenRefused("DateBeforeStep", {
      step: "the signature of the instrument",
    });
    hand({ on: "2026-04-01" }).thenRefused("DateInFuture");
    hand({})
      .thenActs("InstrumentTransmitted")
      .when(command("TransmitInstrument", { of }))
      .thenRefused("TransmittedAlready");
    caseAt("InstrumentReleased").when(command("TransmitInstrument")).thenRefused("WrongStage");
    const deposited = caseAt("NotificationSent").and(
      command("ConfirmDeposit", { receivedOn: "2026-03-10" }),
      second,
    );
    deposited
      .when(command("TransmitInstrument", { of, on: "2026-03-11" }))
      .thenRefused("DateAfterStep", { step: "the receipt by the depositary" });
  });
  it("cannot be received before it was handed over", () => {
    const told = transmitted(caseAt("NotificationSent"), { on: "2026-03-20" });
    told
      .when(command("ConfirmDeposit", { receivedOn: "2026-03-19" }), second)
      .thenRefused("DateBeforeStep", { step: "the transmission of the instrument" });
    const ended = told.and(command("ConfirmDeposit"), second);
    expectFinding(audited(ended), "transmission of the instrument must precede deposit", {
      verdict: "kept",
    });
  });
  it("is named among the next steps until it is handed over", () => {
    const verbs = (story: typeof signed) =>
      nextSteps(story.state, story.law.profile, undefined)
        .map((step) => step.verb)
        .filter((verb) => verb !== "publish-law");
    const sent = caseAt("NotificationSent");
    expect(verbs(sent)).toEqual(["confirm-deposit", "transmit-instrument"]);
    expect(verbs(transmitted(sent))).toEqual(["confirm-deposit", "return-instrument"]);
  });
});

describe("an instrument that the depositary returns", () => {
  const sent = transmitted(azerbaijaniCase("NotificationSent"));
  const of = sent.hashOf("InstrumentSigned");
  it("takes the case back to its making", () => {
    const told = sent.when(command("ReturnInstrument", { of })).thenStage("instrument");
    expect(told.fact("InstrumentReturned").act).toMatchObject({ reason: "no seal" });
    expect(nextSteps(told.state, told.law.profile, undefined)[0]?.command).toBe(
      "PrepareInstrument",
    );
    azerbaijaniCase("NotificationPrepared")
      .when(command("ReturnInstrument", { of }))
      .thenStage("instrument");
  });
  it("is the one that was signed, after it was handed over", () => {
    const back = (fields: Parameters<typeof command<"ReturnInstrument">>[1]) =>
      sent.when(command("ReturnInstrument", { of, ...fields }));
    back({ of: digestOf("none") }).thenRefused("NotCurrent");
    back({ on: "2026-03-04" }).thenRefused("DateBeforeStep", {
      step: "the transmission of the instrument",
    });
    back({ on: "2026-04-01" }).thenRefused("DateInFuture");
  });
  it("is not returned while its notification is being sent, nor after the deposit", () => {
    for (const act of ["NotificationReleased", "NotificationClaimed", "DepositConfirmed"] as const)
      azerbaijaniCase(act).when(command("ReturnInstrument", { of })).thenRefused("WrongStage");
    declaredUnknown(azerbaijaniCase("NotificationClaimed"))
      .when(command("ReturnInstrument", { of }))
      .thenRefused("WrongStage");
  });
  it("is made anew: what was prepared and released before counts no more", () => {
    const told = returned(sent);
    told.when(command("ReleaseInstrument")).thenRefused("NothingPrepared");
    told.when(command("SignInstrument")).thenRefused("NothingReleased");
    const again = signedAnew(told);
    expect(again.state.stage).toBe("notification");
    again.when(command("ReleaseNotification")).thenRefused("NothingPrepared");
    again
      .when(command("TransmitInstrument", { of, on: "2026-03-21" }))
      .thenRefused("NotCurrent", { current: again.hashOf("InstrumentSigned") });
  });
  it("is signed anew on a day after its return", () => {
    const prepared = returned(sent).and(command("PrepareInstrument"));
    const ready = prepared.and(
      command("ReleaseInstrument", { of: prepared.hashOf("InstrumentPrepared") }),
    );
    ready
      .when(command("SignInstrument", { of: ready.hashOf("InstrumentReleased"), on: "2026-03-11" }))
      .thenRefused("DateBeforeStep", { step: "the return of the instrument" });
  });
  it("is a fact that can be corrected, and its correction moves nothing", () => {
    const told = returned(sent);
    const corrected = told.and(
      command("Correct", {
        of: told.hashOf("InstrumentReturned"),
        restated: command("ReturnInstrument", { of, reason: "no title" }),
      }),
    );
    expect(corrected.state.stage).toBe("instrument");
    expect(corrected.fact("InstrumentReturned").act.reason).toBe("no title");
  });
  it("is told by the audit until another is signed", () => {
    const name = "instrument returned 2026-03-12: replaced by another";
    expectFinding(audited(returned(sent)), name, { verdict: "cannotBeVerified" });
    expectFinding(audited(signedAnew(returned(sent))), name, { verdict: "kept" });
  });
  it("and no other, in a past case that was deposited, cannot be verified", () => {
    const past = given(azerbaijaniLaw(), importing).and(command("OpenCase"));
    const signedOnce = past.and(command("SignInstrument"));
    const told = signedOnce
      .and(command("ReturnInstrument", { of: signedOnce.hashOf("InstrumentSigned") }))
      .and(command("ConfirmDeposit"));
    expectFinding(audited(told), "instrument returned 2026-03-12: replaced by another", {
      verdict: "cannotBeVerified",
      why: /no other instrument/,
    });
  });
});
