import { nextSteps } from "../../src/procedure/next-steps.ts";
import { returned, signedAnew, transmitted } from "../support/abroad.ts";
import { auditOf, expectFinding } from "../support/audit-findings.ts";
import { azerbaijaniCase, command, declaredUnknown } from "../support/cases.ts";
import { caseUnder, importing } from "../support/case-builder.ts";
import { azerbaijaniLaw, digestOf } from "../support/law.ts";

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
    const prepared = returned(sent).record(command("PrepareInstrument"));
    const ready = prepared.record(
      command("ReleaseInstrument", { of: prepared.hashOf("InstrumentPrepared") }),
    );
    ready
      .when(command("SignInstrument", { of: ready.hashOf("InstrumentReleased"), on: "2026-03-11" }))
      .thenRefused("DateBeforeStep", { step: "the return of the instrument" });
  });
  it("is a fact that can be corrected, and its correction moves nothing", () => {
    const told = returned(sent);
    const corrected = told.record(
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
    expectFinding(auditOf(returned(sent)), name, { verdict: "cannotBeVerified" });
    expectFinding(auditOf(signedAnew(returned(sent))), name, { verdict: "kept" });
  });
  it("and no other, in a past case that was deposited, cannot be verified", () => {
    const past = caseUnder(azerbaijaniLaw(), importing).record(command("OpenCase"));
    const signedOnce = past.record(command("SignInstrument"));
    const told = signedOnce
      .record(command("ReturnInstrument", { of: signedOnce.hashOf("InstrumentSigned") }))
      .record(command("ConfirmDeposit"));
    expectFinding(auditOf(told), "instrument returned 2026-03-12: replaced by another", {
      verdict: "cannotBeVerified",
      why: /no other instrument/,
    });
  });
});
