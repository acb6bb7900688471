import { azerbaijaniCase, britishCase, command } from "../support/cases.ts";

const ended = azerbaijaniCase("DepositConfirmed");

describe("the registration of the law", () => {
  it("is recorded by a clerk after the signature of the law, once", () => {
    for (const act of ["LawSigned", "InstrumentSigned", "DepositConfirmed"] as const) {
      const story = azerbaijaniCase(act);
      const told = story.when(command("RecordLawRegistration")).thenStage(story.state.stage);
      expect(told.fact("LawRegistered").act).toMatchObject({
        number: "17",
        register: "the state register",
      });
      told.when(command("RecordLawRegistration")).thenRefused("LawRegisteredAlready");
    }
    azerbaijaniCase("LawPresented")
      .when(command("RecordLawRegistration"))
      .thenRefused("WrongStage");
    ended
      .when(command("RecordLawRegistration"), { duty: "treaty-officer" })
      .thenRefused("DutyMayNot");
  });
  it("lies neither before the signature of the law nor in the future", () => {
    ended
      .when(command("RecordLawRegistration", { on: "2026-02-22" }))
      .thenRefused("DateBeforeStep", { step: "the signature of the law" });
    ended.when(command("RecordLawRegistration", { on: "2026-04-01" })).thenRefused("DateInFuture");
  });
  it("does not exist where silence approves", () => {
    britishCase("DepositConfirmed")
      .when(command("RecordLawRegistration"), { duty: "clerk" })
      .thenRefused("DutyMayNot");
  });
  it("may be corrected", () => {
    const told = ended.record(command("RecordLawRegistration"));
    const corrected = told.record(
      command("Correct", {
        of: told.hashOf("LawRegistered"),
        restated: command("RecordLawRegistration", { number: "18" }),
      }),
    );
    expect(corrected.fact("LawRegistered").act.number).toBe("18");
  });
});
