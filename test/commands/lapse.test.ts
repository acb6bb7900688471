import { azerbaijaniCase, certified, command, deposited } from "../support/cases.ts";
import { importing } from "../support/case-builder.ts";

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
