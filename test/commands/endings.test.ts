import {
  azerbaijaniCase,
  command,
  declaredUnknown,
  britishCase,
  certified,
  deposited,
} from "../support/cases.ts";
import { auditOf, brokenRules } from "../support/audit-findings.ts";
import { type Circumstances, importing } from "../support/case-builder.ts";

describe("the outcome of sending", () => {
  it.each([
    ["Withdraw", britishCase, command("Withdraw", { on: "2026-03-31", body: "minister" })],
    ["Lapse", azerbaijaniCase, command("Lapse", { on: "2026-03-31" })],
  ] as const)("comes before the end of the case (%s)", (...[, caseAt, ending]) => {
    const story = caseAt("NotificationClaimed");
    story.when(ending).thenRefused("SendingUnderWay", { reference: "case-1/N1" });
    for (const after of [
      caseAt("NotificationReleased"),
      caseAt("NotificationSent"),
      declaredUnknown(story),
    ])
      expect(after.when(ending).decision.kind).toBe("allowed");
  });
});

describe("a case that ends without a deposit", () => {
  it("cannot have ended before a step in it, whatever kind of day the step has", () => {
    azerbaijaniCase("Reported")
      .when(command("Withdraw", { on: "2026-01-26" }))
      .thenRefused("DateBeforeStep", { step: "reported", stepDate: "2026-01-27" });
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
      azerbaijaniCase("Reported")
        .record(fact)
        .when(command("Withdraw", { on: "2026-03-01" }))
        .thenStage("withdrawn");
  });
});

describe("a case that is withdrawn", () => {
  it("ends at whatever open stage its procedure lets it be withdrawn, and says by whom", () => {
    for (const act of ["CaseOpened", "Published", "NotificationSent"] as const) {
      const told = britishCase(act)
        .when(command("Withdraw", { on: "2026-03-31", body: "minister" }))
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
  const withdrawn = azerbaijaniCase("SittingScheduled").with(importing).record(command("Withdraw"));
  const lapsed = azerbaijaniCase("Presented").with(importing).record(command("Lapse"));

  it.each([
    ["broken", command("Lay", { stage: "draft-law" })],
    ["cannotBeVerified", command("Refer", { stage: "committee" })],
    ["cannotBeVerified", command("RecordReport", { stage: "committee" })],
    ["cannotBeVerified", command("ScheduleSitting", { stage: "plenary" })],
    ["cannotBeVerified", command("RecordVote", { stage: "plenary" })],
    ["cannotBeVerified", command("Present", { stage: "head-of-state" })],
    ["cannotBeVerified", command("RecordAssent", { stage: "head-of-state" })],
    ["broken", command("SignInstrument")],
    ["broken", command("RecordSent")],
    ["broken", command("RecordNotSent")],
    ["broken", command("ConfirmDeposit")],
    ["broken", command("Lapse")],
  ] as const)(
    "stays ended whatever is entered after its end, with a finding: %s, %o",
    (verdict, asked) => {
      const told = withdrawn.when(asked).thenFinding("order of steps", verdict);
      expect(told.state.facts).toHaveLength(withdrawn.state.facts.length + 1);
      expect(told.state).toMatchObject({
        stage: "withdrawn",
        stageSince: withdrawn.state.stageSince,
      });
    },
  );
  it("stays as it ended, also where another ending is entered", () => {
    lapsed.when(command("Withdraw")).thenStage("lapsed");
    deposited(azerbaijaniCase("NotificationSent"))
      .with(importing)
      .when(command("Lapse"))
      .thenStage("deposited");
    const rejected = azerbaijaniCase("SittingScheduled")
      .with(importing)
      .record(command("RecordVote", { outcome: "rejected" }));
    certified(rejected)
      .when(command("RecordAssent", { stage: "head-of-state" }))
      .thenStage("rejected");
  });
});

describe("a case that lapses", () => {
  it("ends at whatever open stage it stands, on the law that was named", () => {
    for (const act of ["CaseOpened", "AssentRecorded", "NotificationSent"] as const)
      azerbaijaniCase(act)
        .when(command("Lapse", { on: "2026-03-31" }))
        .thenStage("lapsed");
    azerbaijaniCase("DepositConfirmed").when(command("Lapse")).thenRefused("WrongStage");
  });
  it("lies neither before a step in it nor in the future", () => {
    const story = azerbaijaniCase("Reported");
    story
      .when(command("Lapse", { on: "2026-01-26" }))
      .thenRefused("DateBeforeStep", { stepDate: "2026-01-27" });
    story.when(command("Lapse", { on: "2026-04-01" })).thenRefused("DateInFuture");
  });
  it("does not hide, dated back, what was overdue when that was recorded", () => {
    const reported = azerbaijaniCase("Reported");
    const lapsed = (on: string, asking: Circumstances, story = reported) =>
      brokenRules(auditOf(story.record(command("Lapse", { on }), asking)));
    // The vote is due on 12 March.
    const overdue = ["time: Vote (from 12 January 2026)"];
    expect(lapsed("2026-03-01", { today: "2026-03-31" })).toEqual(overdue);
    expect(lapsed("unknown", { today: "2026-03-31" })).toEqual(overdue);
    expect(lapsed("2026-03-01", { today: "2026-03-12" })).toEqual([]);
    expect(lapsed("2026-03-01", { today: "2026-03-31" }, reported.with(importing))).toEqual([]);
  });
  it("waits for the outcome of a letter that is being sent", () => {
    azerbaijaniCase("NotificationClaimed")
      .when(command("Lapse", { on: "2026-03-31" }))
      .thenRefused("SendingUnderWay", { reference: "case-1/N1" });
  });
});
