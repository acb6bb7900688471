import { expectEachTextTaken } from "../support/expect-each-text-taken.ts";
import { azerbaijaniCase, command, suppliedTexts } from "../support/cases.ts";
import { mayHaveLeftUnder } from "../../src/procedure/case/sending.ts";
import { caseUnder, importing, type CaseBuilder } from "../support/case-builder.ts";
import { azerbaijaniLaw, digestOf } from "../support/law.ts";

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
