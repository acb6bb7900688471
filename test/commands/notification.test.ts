import {
  azerbaijaniCase,
  britishCase,
  command,
  claimed,
  declaredUnknown,
  deposited,
  released,
  sent,
  suppliedTexts,
} from "../support/cases.ts";
import { bySystem, type CaseBuilder, caseUnder, importing } from "../support/case-builder.ts";
import { digestOf, azerbaijaniLaw } from "../support/law.ts";
import { returned, signedAnew } from "../support/abroad.ts";
import { auditOf, brokenRules } from "../support/audit-findings.ts";
import { expectEachTextTaken } from "../support/expect-each-text-taken.ts";
import { mayHaveLeftUnder } from "../../src/case/sending.ts";
import { nextSteps } from "../../src/commands/next/next-steps.ts";

const inFlight = azerbaijaniCase("NotificationClaimed");

const unknown = declaredUnknown(inFlight);

const gone = azerbaijaniCase("NotificationSent");

const duplicate = (story: CaseBuilder): boolean => story.fact("NotificationReleased").act.duplicate;

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
  it("may be prepared anew before it is released", () => {
    const anew = azerbaijaniCase("NotificationPrepared").record(
      command("PrepareNotification", { text: digestOf("a better letter") }),
    );
    expect(anew.fact("NotificationPrepared").act.reference).toBe("case-1/N2");
    const of = anew.hashOf("NotificationPrepared");
    anew
      .when(command("ReleaseNotification", { of, text: digestOf("a better letter") }))
      .thenActs("NotificationReleased");
  });
});

describe("a notification after a return", () => {
  it("is marked if an earlier one may have been sent, and only then", () => {
    const back = signedAnew(returned(gone));
    expect(duplicate(released(back))).toBe(true);
    const resolved = unknown.record(
      command("ResolveUnknown", { of: unknown.hashOf("NotificationOutcomeUnknown") }),
    );
    expect(duplicate(released(signedAnew(returned(resolved))))).toBe(true);
    const nothingLeft = signedAnew(returned(azerbaijaniCase("NotificationPrepared")));
    expect(duplicate(released(nothingLeft))).toBe(false);
  });
  it("has a reference of its own", () => {
    const told = released(signedAnew(returned(gone)));
    expect(told.fact("NotificationReleased").act.reference).toBe("case-1/N2");
    expect(brokenRules(auditOf(deposited(sent(claimed(told)))))).toEqual([]);
  });
});

describe("the notification of the depositary", () => {
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
});

describe("a notification after what only a person said", () => {
  const live = { mode: { kind: "live" } } as const;
  const past = caseUnder(azerbaijaniLaw(), importing)
    .record(command("OpenCase"))
    .record(command("SignInstrument"));
  /** The past case goes on live, with another notification. */
  const goesOn = (story: CaseBuilder): CaseBuilder => {
    const prepared = story.record(command("PrepareNotification"), {
      ...live,
      duty: "treaty-officer",
      person: "treaty-officer-1",
    });
    return prepared.record(
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
    const entered = past.record(command(kind, said));
    expect(mayHaveLeftUnder(entered.state)).toEqual(["note 12"]);
  });
  it("is marked when it goes on live, and not where nothing was entered", () => {
    const entered = goesOn(past.record(command("RecordNotSent", said)));
    expect(entered.fact("NotificationReleased").act.duplicate).toBe(true);
    expect(goesOn(past).fact("NotificationReleased").act.duplicate).toBe(false);
  });
  it("is marked when a letter of the same reference is on record as sent", () => {
    const told = past.record(command("RecordSent"));
    expect(mayHaveLeftUnder(told.state)).toEqual(["case-1/N1"]);
  });
});

describe("a letter of which the system recorded that it was not sent", () => {
  const notSent = inFlight.record(command("RecordNotSent"), bySystem);
  it("did not leave, unless a mail server reports on it after all", () => {
    expect(mayHaveLeftUnder(notSent.state)).toEqual([]);
    for (const report of ["RecordDelivery", "RecordBounce", "RecordComplaint"] as const)
      expect(mayHaveLeftUnder(notSent.record(command(report), bySystem).state)).toEqual([
        "case-1/N1",
      ]);
  });
});

describe("the texts of statements at the release of a notification", () => {
  it("are each text on record, and no other", () => {
    const story = azerbaijaniCase("NotificationPrepared");
    const of = story.hashOf("NotificationPrepared");
    expectEachTextTaken("NotificationReleased", (texts) =>
      story.when(command("ReleaseNotification", { of, statements: texts })),
    );
  });
});

describe("a release", () => {
  it("is no fact of the past, by a rule of Tasdiq's own", () => {
    const refused = azerbaijaniCase("NotificationPrepared")
      .with(importing)
      .when(command("ReleaseNotification"));
    refused.thenRefused("ReleaseIsNoPastFact");
    expect(refused.refused().authority).toEqual({ rule: "sentByTwoInLiveCase", mark: "own" });
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

describe("a claim that is accepted", () => {
  it("is of the letter that was released, and moves no stage", () => {
    const told = claimed(azerbaijaniCase("NotificationReleased"));
    expect(told.state.stage).toBe("transmission");
    expect(told.fact("NotificationClaimed").act.reference).toBe("case-1/N1");
  });
});

describe("the outcome of sending", () => {
  const story = azerbaijaniCase("NotificationClaimed");
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
});

describe("an outcome that nobody knows", () => {
  it("is declared of what was claimed, and moves no stage", () => {
    azerbaijaniCase("NotificationReleased")
      .when(command("DeclareUnknown"), bySystem)
      .thenRefused("NotClaimed");
    const story = azerbaijaniCase("NotificationClaimed");
    const of = story.hashOf("NotificationClaimed");
    story.when(command("DeclareUnknown", { of }), bySystem).thenActs("NotificationOutcomeUnknown");
    expect(declaredUnknown(story).state.stage).toBe("transmission");
  });
});

describe("the outcome of sending", () => {
  const story = azerbaijaniCase("NotificationClaimed");
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
    const refused = claimed(second).record(
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

describe("an unknown outcome", () => {
  it("may be resolved, or settled by what a mail server reports", () => {
    expect(nextSteps(unknown.state, unknown.law.procedure).map((step) => step.verb)).toEqual([
      "resolve-unknown",
      "record-delivery",
      "record-bounce",
      "publish",
    ]);
    const british = declaredUnknown(britishCase("NotificationClaimed"));
    british.when(command("RecordDelivery"), bySystem).thenStage("deposit");
  });
  it("waits for nobody once the case has ended", () => {
    const british = declaredUnknown(britishCase("NotificationClaimed"));
    const withdrawn = british.record(command("Withdraw", { on: "2026-03-30" }));
    expect(nextSteps(withdrawn.state, withdrawn.law.procedure)).toEqual([]);
  });
});
