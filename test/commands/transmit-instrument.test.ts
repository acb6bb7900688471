import { nextSteps } from "../../src/procedure/next-steps.ts";
import { second, transmitted } from "../support/abroad.ts";
import { auditOf, expectFinding } from "../support/audit-findings.ts";
import { azerbaijaniCase, britishCase, command } from "../support/cases.ts";
import { digestOf } from "../support/law.ts";

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
    const deposited = caseAt("NotificationSent").record(
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
    const ended = told.record(command("ConfirmDeposit"), second);
    expectFinding(auditOf(ended), "transmission of the instrument must precede deposit", {
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
