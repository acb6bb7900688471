import {
  azerbaijaniCase,
  command,
  declaredUnknown,
  britishCase,
  certified,
  deposited,
} from "../support/cases.ts";
import { importing } from "../support/case-builder.ts";

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
    const resolved = britishCase("Published").record(
      command("RecordIntervention", { on: "2026-01-20", intervention: "commons-against" }),
    );
    const withdrawn = (on: string) => resolved.when(command("Withdraw", { on, body: "minister" }));
    withdrawn("2026-01-19").thenRefused("DateBeforeStep", { stepDate: "2026-01-20" });
    withdrawn("2026-01-20").thenStage("withdrawn");
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

describe("a past case that ended", () => {
  const pastCase = azerbaijaniCase("LawPresented").with(importing);
  const withdrawn = pastCase.record(command("Withdraw"));
  const lapsed = pastCase.record(command("Lapse"));

  it.each([
    "Lay",
    "ReferToCommittees",
    "ScheduleSitting",
    "ReferBack",
    "ReturnLaw",
    "SignLaw",
    "SignInstrument",
    "RecordSent",
    "RecordNotSent",
    "ConfirmDeposit",
    "Lapse",
  ] as const)("stays ended whatever is entered after its end: %s", (kind) => {
    const told = withdrawn.when(command(kind)).thenFinding("order of steps", "broken");
    expect(told.state.facts).toHaveLength(withdrawn.state.facts.length + 1);
    expect(told.state).toMatchObject({
      stage: "withdrawn",
      stageSince: withdrawn.state.stageSince,
    });
  });
  it("stays as it ended, also where another ending is entered", () => {
    lapsed.when(command("Withdraw")).thenStage("lapsed");
    deposited(azerbaijaniCase("NotificationSent"))
      .with(importing)
      .when(command("Lapse"))
      .thenStage("deposited");
    const rejected = azerbaijaniCase("SittingScheduled")
      .with(importing)
      .record(command("RecordPlenaryVote", { declared: "rejected" }));
    certified(rejected).when(command("SignLaw")).thenStage("rejected");
  });
});

describe("a case that lapses", () => {
  it("ends at whatever open stage it stands, on the law that was named", () => {
    for (const act of ["CaseOpened", "LawSigned", "NotificationSent"] as const)
      azerbaijaniCase(act)
        .when(command("Lapse", { on: "2026-03-31" }))
        .thenStage("lapsed");
    azerbaijaniCase("DepositConfirmed").when(command("Lapse")).thenRefused("WrongStage");
  });
  it("lies neither before a step in it nor in the future", () => {
    const story = azerbaijaniCase("CommitteeReported");
    story
      .when(command("Lapse", { on: "2026-01-26" }))
      .thenRefused("DateBeforeStep", { stepDate: "2026-01-27" });
    story.when(command("Lapse", { on: "2026-04-01" })).thenRefused("DateInFuture");
  });
  it("waits for the outcome of a letter that is being sent", () => {
    azerbaijaniCase("NotificationClaimed")
      .when(command("Lapse", { on: "2026-03-31" }))
      .thenRefused("SendingUnderWay", { reference: "case-1/N1" });
  });
});
