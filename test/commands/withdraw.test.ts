import { azerbaijaniCase, command, declaredUnknown, britishCase } from "../support/cases.ts";

describe("the outcome of sending", () => {
  const story = azerbaijaniCase("NotificationClaimed");
  it.each(["Withdraw", "Lapse"] as const)("comes before the end of the case (%s)", (kind) => {
    const ending = command(kind, { on: "2026-03-31" });
    story.when(ending).thenRefused("SendingUnderWay", { reference: "case-1/N1" });
    for (const after of [
      azerbaijaniCase("NotificationReleased"),
      azerbaijaniCase("NotificationSent"),
      declaredUnknown(story),
    ])
      expect(after.when(ending).decision.kind).toBe("allowed");
  });
});

describe("a case that ends without a deposit", () => {
  it("cannot have ended before a step in it, whatever kind of day the step has", () => {
    azerbaijaniCase("CommitteeReported")
      .when(command("Withdraw", { on: "2026-01-26" }))
      .thenRefused("DateBeforeStep", { step: "committee reported", stepDate: "2026-01-27" });
    const resolved = britishCase("TreatyLaid").record(command("RecordResolution"));
    resolved
      .when(command("Lapse", { on: "2026-01-19" }))
      .thenRefused("DateBeforeStep", { step: "resolution recorded", stepDate: "2026-01-20" });
    resolved.when(command("Lapse", { on: "2026-01-20" })).thenStage("lapsed");
  });
  it("may have ended before what happened beside it", () => {
    const beside = [
      command("RecordDatedFact", { fact: "depositaryNotice", on: "2026-03-10" }),
      command("RecordTreatyInForce", { on: "2026-03-10" }),
    ];
    for (const fact of beside)
      azerbaijaniCase("CommitteeReported")
        .record(fact)
        .when(command("Withdraw", { on: "2026-03-01" }))
        .thenStage("withdrawn");
  });
});

describe("a case that is withdrawn", () => {
  it("ends at whatever open stage it stands, and says by whom", () => {
    for (const act of ["CaseOpened", "LawSigned", "NotificationSent"] as const) {
      const told = azerbaijaniCase(act)
        .when(command("Withdraw", { on: "2026-03-31" }))
        .thenStage("withdrawn");
      expect(told.fact("CaseWithdrawn").act.by).toBe("the initiator");
    }
    azerbaijaniCase("DepositConfirmed").when(command("Withdraw")).thenRefused("WrongStage");
  });
  it("was not withdrawn on a day to come", () => {
    azerbaijaniCase("CaseOpened")
      .when(command("Withdraw", { on: "2026-04-01" }))
      .thenRefused("DateInFuture");
  });
});
