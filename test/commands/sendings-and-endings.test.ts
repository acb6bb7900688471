import { nextSteps } from "../../src/commands/next/next-steps.ts";
import { inEnglish } from "../../src/files/words.ts";
import { bounced, delivered, returned, signedAnew } from "../support/abroad.ts";
import { auditOf, expectFinding, brokenRules } from "../support/audit-findings.ts";
import {
  bySystem,
  type CaseBuilder,
  type Circumstances,
  importing,
} from "../support/case-builder.ts";
import {
  azerbaijaniCase,
  command,
  declaredUnknown,
  claimed,
  released,
  sent,
  deposited,
  britishCase,
  certified,
} from "../support/cases.ts";

const inFlight = azerbaijaniCase("NotificationClaimed");

const unknown = declaredUnknown(inFlight);

const gone = azerbaijaniCase("NotificationSent");

const duplicate = (story: CaseBuilder): boolean => story.fact("NotificationReleased").act.duplicate;

describe("the outcome of sending", () => {
  const story = azerbaijaniCase("NotificationClaimed");
  it("names the reference of the letter that was claimed", () => {
    story
      .when(command("RecordSent", { reference: "case-1/N9" }), bySystem)
      .thenRefused("ReferenceDiffers", { supplied: "case-1/N9", recorded: "case-1/N1" });
    story
      .when(command("RecordNotSent", { reference: "case-1/N9" }), bySystem)
      .thenRefused("ReferenceDiffers");
  });
  it.each(["RecordSent", "RecordNotSent"] as const)(
    "is for the sender alone to record: %s of a person is refused",
    (kind) => {
      const why = story
        .when(command(kind))
        .thenRefused("OutcomeIsTheSenders", { reference: "case-1/N1" });
      expect(why.state.stage).toBe("transmission");
      expect(inEnglish(story.when(command(kind)).refused())).toBe(
        "the system itself records whether the notification case-1/N1 was sent. Wait for it; if it remains unknown, a treaty officer settles it",
      );
      // Before the claim as well, and under whatever reference.
      azerbaijaniCase("NotificationReleased")
        .when(command(kind, { reference: "case-1/N9" }))
        .thenRefused("OutcomeIsTheSenders");
    },
  );
  it("is told as the sender's next step, and as nobody's duty", () => {
    expect(nextSteps(story.state, story.law.procedure)).toMatchObject([
      { command: "RecordSent", duties: ["system"] },
      { command: "RecordNotSent", duties: ["system"] },
      { command: "Publish", duties: ["clerk"] },
    ]);
  });
});

describe("a letter that left", () => {
  const story = azerbaijaniCase("NotificationClaimed");
  it("takes the case to its deposit", () => {
    const told = story.when(command("RecordSent"), bySystem).thenStage("deposit");
    expect(told.fact("NotificationSent").act.reference).toBe("case-1/N1");
  });
  it("was claimed before, and is not of an unknown outcome", () => {
    azerbaijaniCase("NotificationReleased")
      .when(command("RecordSent"), bySystem)
      .thenRefused("NotClaimed");
    declaredUnknown(story)
      .when(command("RecordSent"), bySystem)
      .thenRefused("OutcomeUnknownAlready");
  });
  it("is refused to a person by a rule of Tasdiq's own", () => {
    expect(story.when(command("RecordSent")).refused().authority).toEqual({
      rule: "senderReportsOutcome",
      mark: "own",
    });
  });
});

describe("the outcome of sending", () => {
  const story = azerbaijaniCase("NotificationClaimed");
  it("not sent leads back, to be prepared and released again and not as a duplicate", () => {
    const back = story.when(command("RecordNotSent"), bySystem).thenStage("notification");
    back.when(command("ReleaseNotification")).thenRefused("NothingPrepared");
    const again = released(back);
    expect(again.fact("NotificationReleased").act).toMatchObject({
      reference: "case-1/N2",
      duplicate: false,
    });
    expect(sent(claimed(again)).state.stage).toBe("deposit");
  });
});

describe("a letter that did not leave", () => {
  const story = azerbaijaniCase("NotificationClaimed");
  it("is the one that was claimed, and not of an unknown outcome", () => {
    azerbaijaniCase("NotificationReleased")
      .when(command("RecordNotSent"), bySystem)
      .thenRefused("NotClaimed");
    story
      .when(command("RecordNotSent", { reference: "case-1/N9" }), bySystem)
      .thenRefused("ReferenceDiffers", { supplied: "case-1/N9", recorded: "case-1/N1" });
    declaredUnknown(story)
      .when(command("RecordNotSent"), bySystem)
      .thenRefused("OutcomeUnknownAlready");
  });
  it("is for the sender alone to record, by a rule of Tasdiq's own", () => {
    const refused = story.when(command("RecordNotSent"));
    refused.thenRefused("OutcomeIsTheSenders", { reference: "case-1/N1" });
    expect(refused.refused().authority).toEqual({ rule: "senderReportsOutcome", mark: "own" });
  });
});

const sendAgain = (story: CaseBuilder): CaseBuilder =>
  story.record(
    command("ResolveUnknown", {
      of: story.hashOf("NotificationOutcomeUnknown"),
      outcome: "sendAgain",
    }),
  );

describe("a delivery", () => {
  it("settles an unknown outcome: the case goes on to the deposit", () => {
    const told = unknown.when(command("RecordDelivery"), bySystem).thenStage("deposit");
    told.when(command("ResolveUnknown")).thenRefused("WrongStage");
    expect(auditOf(told).map(({ rule }) => rule)).not.toContain("What became of the notification?");
    expectFinding(auditOf(unknown), "What became of the notification?", {
      verdict: "cannotBeVerified",
    });
  });
  it("shows that a claimed notification left, before its sender could say so", () => {
    const told = inFlight.when(command("RecordDelivery"), bySystem).thenStage("deposit");
    told.when(command("RecordSent"), bySystem).thenRefused("WrongStage");
    told
      .when(command("DeclareUnknown", { of: told.hashOf("NotificationClaimed") }), bySystem)
      .thenRefused("WrongStage");
  });
  it("that comes after a second sending was decided on makes it needless", () => {
    const decided = sendAgain(unknown);
    decided.when(command("RecordDelivery"), bySystem).thenStage("deposit");
    const prepared = released(decided);
    expect(duplicate(prepared)).toBe(true);
    const told = prepared.when(command("RecordDelivery"), bySystem).thenStage("deposit");
    told
      .when(command("ClaimNotification", { of: told.hashOf("NotificationReleased") }), bySystem)
      .thenRefused("WrongStage");
  });
  it("of an older notification does not settle the one that is being sent", () => {
    const second = claimed(released(sendAgain(unknown)));
    second.when(command("RecordDelivery"), bySystem).thenStage("transmission");
    second
      .when(command("RecordDelivery", { reference: "case-1/N2" }), bySystem)
      .thenStage("deposit");
    const told = second.record(command("RecordDelivery"), bySystem);
    told.when(command("RecordSent", { reference: "case-1/N2" }), bySystem).thenStage("deposit");
  });
  it("of what is on record as not sent is believed: the depositary has it", () => {
    const refused = inFlight.record(command("RecordNotSent"), bySystem);
    refused.when(command("RecordDelivery"), bySystem).thenStage("deposit");
    // A notification that follows would be a second one.
    const second = bounced(delivered(refused), { at: "2026-03-31T08:30:00Z" });
    expect(duplicate(released(second))).toBe(true);
  });
  it("of what was sent confirms it and moves nothing, however often it is reported", () => {
    const told = delivered(delivered(gone));
    expect(told.state.stage).toBe("deposit");
    expect(deposited(told).state.stage).toBe("deposited");
  });
});

const once = "Did at most one notification leave unmarked?";

describe("a bounce", () => {
  it.each([
    ["what was sent", gone],
    ["what nobody knows of", unknown],
    ["what is being sent", inFlight],
  ] as const)("of %s takes the case back to a notification that is marked", (_, story) => {
    const told = story.when(command("RecordBounce"), bySystem).thenStage("notification");
    told.when(command("ReleaseNotification")).thenRefused("NothingPrepared");
    const again = released(told);
    expect(again.fact("NotificationReleased").act).toMatchObject({
      reference: "case-1/N2",
      duplicate: true,
    });
    const out = sent(claimed(again));
    expect(out.state.stage).toBe("deposit");
    expectFinding(auditOf(out), once, {
      verdict: "kept",
      why: /case-1\/N1, case-1\/N2 .* unmarked: 1/,
    });
  });
  it("of an older notification does not take back the one that followed it", () => {
    const second = claimed(released(bounced(gone)));
    bounced(second);
    expect(bounced(second).state.stage).toBe("transmission");
    expect(bounced(sent(second)).state.stage).toBe("deposit");
    second
      .when(command("RecordBounce", { reference: "case-1/N2" }), bySystem)
      .thenStage("notification");
  });
  it("that was overtaken by a later delivery moves nothing, and the other way round", () => {
    const late = { at: "2026-03-31T08:30:00Z" };
    expect(bounced(delivered(gone, late)).state.stage).toBe("deposit");
    expect(bounced(delivered(gone), late).state.stage).toBe("notification");
    expect(delivered(bounced(gone, late)).state.stage).toBe("notification");
    expect(delivered(bounced(gone), late).state.stage).toBe("deposit");
    // Of two at the same instant the bounce counts: a second letter is marked, a lost one is not seen.
    expect(delivered(bounced(gone)).state.stage).toBe("notification");
  });
  it("of a notification of an instrument that was returned moves nothing", () => {
    const back = returned(gone);
    expect(bounced(back).state.stage).toBe("instrument");
    const again = signedAnew(back);
    expect(bounced(again).state.stage).toBe("notification");
    expect(delivered(again).state.stage).toBe("notification");
  });
  it("of what was refused at once leaves the next notification unmarked only if nothing came back", () => {
    const refused = inFlight.record(command("RecordNotSent"), bySystem);
    expect(duplicate(released(refused))).toBe(false);
    const told = bounced(refused);
    expect(told.state.stage).toBe("notification");
    expect(duplicate(released(told))).toBe(true);
    // Whoever complains of a letter has it.
    const complained = refused.record(command("RecordComplaint"), bySystem);
    expect(duplicate(released(complained))).toBe(true);
  });
});

describe("a complaint", () => {
  it("is noted and moves nothing", () => {
    for (const story of [gone, unknown, inFlight])
      story.when(command("RecordComplaint"), bySystem).thenStage(story.state.stage);
    expect(
      gone.record(command("RecordComplaint")).fact("NotificationComplained").act,
    ).toMatchObject({
      reference: "case-1/N1",
      evidence: "the mail server's report",
    });
  });
});

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
    ["Were the steps taken in order?", "cannotBeVerified", command("Lay", { stage: "draft-law" })],
    ["Were the stages taken in order?", "broken", command("Refer", { stage: "committee" })],
    [
      "Did the step meet what is required of it?",
      "broken",
      command("RecordReport", { stage: "committee" }),
    ],
    [
      "Do the sources agree on ‘Single-reading plenary vote’?",
      "cannotBeVerified",
      command("RecordVote", { stage: "plenary" }),
    ],
    [
      "Single-reading plenary vote: what was decided?",
      "cannotBeVerified",
      command("Present", { stage: "head-of-state" }),
    ],
    [
      "Were the steps taken in order?",
      "cannotBeVerified",
      command("RecordAssent", { stage: "head-of-state" }),
    ],
    ["Were the steps taken in order?", "cannotBeVerified", command("SignInstrument")],
    ["Were the steps taken in order?", "cannotBeVerified", command("RecordSent")],
    ["Were the steps taken in order?", "cannotBeVerified", command("RecordNotSent")],
    [
      "The signature of the instrument: when, and by whom?",
      "cannotBeVerified",
      command("ConfirmDeposit"),
    ],
    ["Were the steps taken in order?", "broken", command("Lapse")],
  ] as const)(
    "stays ended whatever is entered after its end, with a finding: %s %s, %o",
    (rule, verdict, asked) => {
      const told = withdrawn.when(asked).thenFinding(rule, verdict);
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
    const overdue = ["Was the time limit ‘Vote’ kept (from 12 January 2026)?"];
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
