import {
  azerbaijaniCase,
  britishCase,
  claimed,
  command,
  declaredUnknown,
  released,
  sent,
  suppliedTexts,
} from "../support/build.ts";
import { bySystem } from "../support/given.ts";
import { digestOf } from "../support/law.ts";

describe("the notification of the depositary", () => {
  it.each([
    ["Azerbaijan", azerbaijaniCase],
    ["Britain", britishCase],
  ] as const)("is prepared, released, claimed and sent in %s", (_, caseAt) => {
    const prepared = caseAt("InstrumentSigned")
      .when(command("PrepareNotification"))
      .thenStage("notification");
    expect(prepared.fact("NotificationPrepared").act.reference).toBe("case-1/N1");
    const out = prepared
      .when(command("ReleaseNotification", { of: prepared.hashOf("NotificationPrepared") }))
      .thenStage("transmission");
    expect(out.fact("NotificationReleased").act).toMatchObject({
      reference: "case-1/N1",
      duplicate: false,
    });
    const taken = out
      .when(command("ClaimNotification", { of: out.hashOf("NotificationReleased") }), bySystem)
      .thenStage("transmission");
    taken.when(command("RecordSent"), bySystem).thenStage("deposit");
    taken.when(command("RecordSent")).thenStage("deposit");
  });
  it("is released by another person, as prepared, with the texts supplied anew", () => {
    const story = azerbaijaniCase("NotificationPrepared");
    const of = story.hashOf("NotificationPrepared");
    azerbaijaniCase("InstrumentSigned")
      .when(command("ReleaseNotification"))
      .thenRefused("NothingPrepared", { what: "notification" });
    story
      .when(command("ReleaseNotification"))
      .thenRefused("NotCurrent", { what: "prepared notification", current: of });
    story
      .when(command("ReleaseNotification", { of }), { person: "treaty-officer-1" })
      .thenRefused("SamePerson", { did: "prepared the notification" });
    story
      .when(command("ReleaseNotification", { of, text: digestOf("another letter") }))
      .thenRefused("TextDiffers", { what: "the notification" });
    story
      .when(command("ReleaseNotification", { of, statements: suppliedTexts.slice(1) }))
      .thenRefused("TextMissing");
  });
  it("may be prepared anew before it is released", () => {
    const anew = azerbaijaniCase("NotificationPrepared").and(
      command("PrepareNotification", { text: digestOf("a better letter") }),
    );
    expect(anew.fact("NotificationPrepared").act.reference).toBe("case-1/N2");
    const of = anew.hashOf("NotificationPrepared");
    anew
      .when(command("ReleaseNotification", { of, text: digestOf("a better letter") }))
      .thenActs("NotificationReleased");
  });
});

describe("the claim", () => {
  const story = azerbaijaniCase("NotificationReleased");
  const of = story.hashOf("NotificationReleased");
  it("is the system's alone, once, of the current release", () => {
    story
      .when(command("ClaimNotification", { of }), { duty: "treaty-officer" })
      .thenRefused("DutyMayNot", { allowed: "the system" });
    story
      .when(command("ClaimNotification"), bySystem)
      .thenRefused("NotCurrent", { what: "released notification", current: of });
    claimed(story)
      .when(command("ClaimNotification", { of }), bySystem)
      .thenRefused("ClaimedAlready", { reference: "case-1/N1" });
    azerbaijaniCase("NotificationPrepared")
      .when(command("ClaimNotification"), bySystem)
      .thenRefused("WrongStage");
  });
  it("comes before every outcome", () => {
    story.when(command("RecordSent")).thenRefused("NotClaimed");
    story.when(command("RecordNotSent")).thenRefused("NotClaimed");
    story.when(command("DeclareUnknown"), bySystem).thenRefused("NotClaimed");
    story.when(command("ResolveUnknown")).thenRefused("NothingUnknown");
  });
});

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
  it("unknown is declared by the system, of its claim, once", () => {
    story
      .when(command("DeclareUnknown", { of: story.hashOf("NotificationClaimed") }), {
        duty: "treaty-officer",
      })
      .thenRefused("DutyMayNot");
    story.when(command("DeclareUnknown"), bySystem).thenRefused("NotCurrent", { what: "claim" });
    const unknown = declaredUnknown(story);
    expect(unknown.state.stage).toBe("transmission");
    unknown
      .when(command("DeclareUnknown", { of: story.hashOf("NotificationClaimed") }), bySystem)
      .thenRefused("OutcomeUnknownAlready");
    unknown.when(command("RecordSent"), bySystem).thenRefused("OutcomeUnknownAlready");
    unknown.when(command("RecordNotSent")).thenRefused("OutcomeUnknownAlready");
  });
  it("unknown and found to have been sent goes on to the deposit", () => {
    const unknown = declaredUnknown(story);
    unknown
      .when(command("ResolveUnknown", { of: unknown.hashOf("NotificationOutcomeUnknown") }))
      .thenStage("deposit");
    unknown.when(command("ResolveUnknown")).thenRefused("NotCurrent", { what: "unknown outcome" });
    unknown.when(command("ResolveUnknown"), bySystem).thenRefused("DutyMayNot");
    story.when(command("ResolveUnknown")).thenRefused("NothingUnknown");
  });
  it("unknown and to be sent again marks every later letter as a duplicate", () => {
    const unknown = declaredUnknown(story);
    const again = unknown
      .when(
        command("ResolveUnknown", {
          of: unknown.hashOf("NotificationOutcomeUnknown"),
          outcome: "sendAgain",
        }),
      )
      .thenStage("notification");
    const second = released(again);
    expect(second.fact("NotificationReleased").act).toMatchObject({
      reference: "case-1/N2",
      duplicate: true,
    });
    const refused = claimed(second).and(
      command("RecordNotSent", { reference: "case-1/N2" }),
      bySystem,
    );
    expect(released(refused).fact("NotificationReleased").act).toMatchObject({
      reference: "case-1/N3",
      duplicate: true,
    });
    expect(sent(claimed(released(refused))).state.stage).toBe("deposit");
  });
});
