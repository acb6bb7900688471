import { nextSteps } from "../../domain/next-steps.ts";
import { bounced, delivered, returned, signedAnew } from "../support/abroad.ts";
import { audited, brokenRules, expectFinding } from "../support/audited.ts";
import {
  azerbaijaniCase,
  britishCase,
  claimed,
  command,
  declaredUnknown,
  deposited,
  released,
  sent,
} from "../support/build.ts";
import { bySystem, given, importing, type Story } from "../support/given.ts";
import { azerbaijaniLaw } from "../support/law.ts";

const reports = ["RecordDelivery", "RecordBounce", "RecordComplaint"] as const;
const once = "at most one unmarked notification";
const inFlight = azerbaijaniCase("NotificationClaimed");
const unknown = declaredUnknown(inFlight);
const gone = azerbaijaniCase("NotificationSent");
const sendAgain = (story: Story): Story =>
  story.and(
    command("ResolveUnknown", {
      of: story.hashOf("NotificationOutcomeUnknown"),
      outcome: "sendAgain",
    }),
  );
const duplicate = (story: Story): boolean => story.fact("NotificationReleased").act.duplicate;

describe("what a mail server reports", () => {
  it.each(reports)("%s comes from the system, or from a treaty officer with evidence", (kind) => {
    const told = gone.when(command(kind), bySystem);
    expect(told.decision.kind).toBe("allowed");
    expect(gone.when(command(kind)).decision.kind).toBe("allowed");
    gone.when(command(kind), { duty: "clerk" }).thenRefused("DutyMayNot");
  });
  it.each(reports)("%s names a notification that was sent from this case", (kind) => {
    gone.when(command(kind, { reference: "case-1/N9" }), bySystem).thenRefused("NeverClaimed", {
      reference: "case-1/N9",
      sent: "case-1/N1",
    });
    // Released and not claimed yet: nothing left that could be reported on.
    azerbaijaniCase("NotificationReleased")
      .when(command(kind), bySystem)
      .thenRefused("NeverClaimed", { sent: "" });
    azerbaijaniCase("LawPresented").when(command(kind), bySystem).thenRefused("WrongStage");
  });
  it.each(reports)("%s lies neither before the sending nor in the future, by days", (kind) => {
    gone
      .when(command(kind, { at: "2026-03-30T10:00:00Z" }), bySystem)
      .thenRefused("DateBeforeStep", { step: "the sending" });
    gone.when(command(kind, { at: "2026-04-02T10:00:00Z" }), bySystem).thenRefused("DateInFuture");
    // By the clock of Baku it is the same day already.
    expect(gone.when(command(kind, { at: "2026-03-30T20:30:00Z" }), bySystem).decision.kind).toBe(
      "allowed",
    );
  });
  it.each(reports)("%s after the end of a case is a fact that moves nothing", (kind) => {
    deposited(gone).when(command(kind), bySystem).thenStage("deposited");
    gone
      .and(command("Withdraw", { on: "2026-03-31" }))
      .when(command(kind), bySystem)
      .thenStage("withdrawn");
    gone
      .and(command("Lapse", { on: "2026-03-31" }))
      .when(command(kind), bySystem)
      .thenStage("lapsed");
  });
  it.each(reports)("%s may be entered of a past sending", (kind) => {
    const past = given(azerbaijaniLaw(), importing).and(command("OpenCase"));
    past.when(command(kind)).thenNoted("order of steps", "cannotBeVerified");
    const told = past
      .and(command("RecordSent"))
      .when(command(kind, { at: "2010-01-01T00:00:00Z" }));
    expect(told.decision.kind).toBe("allowed");
  });
});

describe("a delivery", () => {
  it("settles an unknown outcome: the case goes on to the deposit", () => {
    const told = unknown.when(command("RecordDelivery"), bySystem).thenStage("deposit");
    told.when(command("ResolveUnknown")).thenRefused("WrongStage");
    expect(audited(told).map(({ rule }) => rule)).not.toContain("outcome of the notification");
    expectFinding(audited(unknown), "outcome of the notification", { verdict: "cannotBeVerified" });
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
    const told = second.and(command("RecordDelivery"), bySystem);
    told.when(command("RecordSent", { reference: "case-1/N2" }), bySystem).thenStage("deposit");
  });
  it("of what is on record as not sent is believed: the depositary has it", () => {
    const refused = inFlight.and(command("RecordNotSent"), bySystem);
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
    expectFinding(audited(out), once, { verdict: "kept", why: /case-1\/N1, case-1\/N2 .* 1 of/ });
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
    const refused = inFlight.and(command("RecordNotSent"), bySystem);
    expect(duplicate(released(refused))).toBe(false);
    const told = bounced(refused);
    expect(told.state.stage).toBe("notification");
    expect(duplicate(released(told))).toBe(true);
    // Whoever complains of a letter has it.
    const complained = refused.and(command("RecordComplaint"), bySystem);
    expect(duplicate(released(complained))).toBe(true);
  });
});

describe("a complaint", () => {
  it("is noted and moves nothing", () => {
    for (const story of [gone, unknown, inFlight])
      story.when(command("RecordComplaint"), bySystem).thenStage(story.state.stage);
    expect(gone.and(command("RecordComplaint")).fact("NotificationComplained").act).toMatchObject({
      reference: "case-1/N1",
      evidence: "the mail server's report",
    });
  });
});

describe("a notification after a return", () => {
  it("is marked if an earlier one may have been sent, and only then", () => {
    const back = signedAnew(returned(gone));
    expect(duplicate(released(back))).toBe(true);
    const resolved = unknown.and(
      command("ResolveUnknown", { of: unknown.hashOf("NotificationOutcomeUnknown") }),
    );
    expect(duplicate(released(signedAnew(returned(resolved))))).toBe(true);
    const nothingLeft = signedAnew(returned(azerbaijaniCase("NotificationPrepared")));
    expect(duplicate(released(nothingLeft))).toBe(false);
  });
  it("has a reference of its own", () => {
    const told = released(signedAnew(returned(gone)));
    expect(told.fact("NotificationReleased").act.reference).toBe("case-1/N2");
    expect(brokenRules(audited(deposited(sent(claimed(told)))))).toEqual([]);
  });
});

describe("an unknown outcome", () => {
  it("may be resolved, or settled by what a mail server reports", () => {
    expect(
      nextSteps(unknown.state, unknown.law.profile, undefined).map((step) => step.verb),
    ).toEqual(["resolve-unknown", "record-delivery", "record-bounce", "publish-law"]);
    const british = declaredUnknown(britishCase("NotificationClaimed"));
    british.when(command("RecordDelivery"), bySystem).thenStage("deposit");
  });
});
