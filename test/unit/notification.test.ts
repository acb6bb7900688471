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
import { nextSteps } from "../../domain/next-steps.ts";
import { inEnglish } from "../../words/read.ts";
import { mayHaveLeftUnder } from "../../domain/sending.ts";
import { bySystem, given, importing, type Story } from "../support/given.ts";
import { azerbaijaniLaw, digestOf } from "../support/law.ts";

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
      .thenRefused("DutyMayNot", { allowed: "system" });
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
    story.when(command("RecordSent"), bySystem).thenRefused("NotClaimed");
    story.when(command("RecordNotSent"), bySystem).thenRefused("NotClaimed");
    story.when(command("DeclareUnknown"), bySystem).thenRefused("NotClaimed");
    story.when(command("ResolveUnknown")).thenRefused("NothingUnknown");
  });
});

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
        "only the sender records the outcome of the notification case-1/N1; wait for it, or settle it once it has been declared unknown",
      );
      // Before the claim as well, and under whatever reference.
      azerbaijaniCase("NotificationReleased")
        .when(command(kind, { reference: "case-1/N9" }))
        .thenRefused("OutcomeIsTheSenders");
    },
  );
  it("is told as the sender's next step, and as nobody's duty", () => {
    expect(nextSteps(story.state, story.law.profile, undefined)).toMatchObject([
      { command: "RecordSent", duties: ["system"] },
      { command: "RecordNotSent", duties: ["system"] },
      { command: "PublishLaw", duties: ["clerk"] },
    ]);
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
    unknown.when(command("RecordNotSent"), bySystem).thenRefused("OutcomeUnknownAlready");
    // Now people are asked, and told which way to answer.
    unknown.when(command("RecordSent")).thenRefused("OutcomeUnknownAlready");
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

describe("a notification after what only a person said", () => {
  const live = { mode: { kind: "live" } } as const;
  const past = given(azerbaijaniLaw(), importing)
    .and(command("OpenCase"))
    .and(command("SignInstrument"));
  /** The past case goes on live, with another notification. */
  const goesOn = (story: Story): Story => {
    const prepared = story.and(command("PrepareNotification"), {
      ...live,
      duty: "treaty-officer",
      person: "treaty-officer-1",
    });
    return prepared.and(
      command("ReleaseNotification", {
        of: prepared.hashOf("NotificationPrepared"),
        statements: [],
      }),
      { ...live, duty: "releasing-officer", person: "releasing-officer-1" },
    );
  };
  const said = { reference: "note 12" };
  it.each([
    ["was not sent", "RecordNotSent"],
    ["was delivered", "RecordDelivery"],
    ["was complained of", "RecordComplaint"],
  ] as const)("is marked: an administrator entered that one %s", (_, kind) => {
    const entered = past.and(command(kind, said));
    expect(mayHaveLeftUnder(entered.state)).toEqual(["note 12"]);
  });
  it("is marked when it goes on live, and not where nothing was entered", () => {
    const entered = goesOn(past.and(command("RecordNotSent", said)));
    expect(entered.fact("NotificationReleased").act.duplicate).toBe(true);
    expect(goesOn(past).fact("NotificationReleased").act.duplicate).toBe(false);
  });
  it("is marked when a letter of the same reference is on record as sent", () => {
    const told = past.and(command("RecordSent"));
    expect(mayHaveLeftUnder(told.state)).toEqual(["case-1/N1"]);
  });
});
