import { azerbaijaniCase, britishCase, certified, command, deposited } from "../support/build.ts";
import { importing } from "../support/given.ts";

describe("a case that ends without a deposit", () => {
  it("cannot have ended before a step in it, whatever kind of day the step has", () => {
    azerbaijaniCase("CommitteeReported")
      .when(command("Withdraw", { on: "2026-01-26" }))
      .thenRefused("DateBeforeStep", { step: "committee reported", stepDate: "2026-01-27" });
    const resolved = britishCase("TreatyLaid").and(command("RecordResolution"));
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
        .and(fact)
        .when(command("Withdraw", { on: "2026-03-01" }))
        .thenStage("withdrawn");
  });
});

describe("a past case that ended", () => {
  const pastCase = azerbaijaniCase("LawPresented").with(importing);
  const withdrawn = pastCase.and(command("Withdraw"));
  const lapsed = pastCase.and(command("Lapse"));

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
    const told = withdrawn.when(command(kind)).thenNoted("order of steps", "broken");
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
      .and(command("RecordPlenaryVote", { declared: "rejected" }));
    certified(rejected).when(command("SignLaw")).thenStage("rejected");
  });
});

describe("the laying", () => {
  const after = (fact: string, on: string) =>
    azerbaijaniCase("CaseOpened").and(command("RecordDatedFact", { fact, on }));
  it("does not come before the signature of the treaty; other dated facts bind it to nothing", () => {
    after("signature", "2026-02-01")
      .when(command("Lay"))
      .thenRefused("DateBeforeStep", { step: "the signature of the treaty" });
    after("fullPowers", "2026-02-01").when(command("Lay")).thenActs("DraftLawLaid");
    after("fullPowers", "2026-01-01")
      .and(command("RecordDatedFact", { on: "2026-02-01" }))
      .when(command("Lay"))
      .thenRefused("DateBeforeStep", { step: "the signature of the treaty" });
  });
});
