import { entryToName } from "../../src/procedure/rules/index.ts";
import { nextSteps, stepsBeside, type NextStep } from "../../src/procedure/next-steps.ts";
import type { RecordedAct } from "../../src/procedure/case/act.ts";
import { azerbaijaniCase, britishCase, command, declaredUnknown } from "../support/cases.ts";
import type { CaseBuilder } from "../support/case-builder.ts";

const next = ({ state, law }: CaseBuilder): readonly NextStep[] =>
  nextSteps(state, law.profile, undefined);
const verbs = (story: CaseBuilder): readonly string[] => next(story).map((step) => step.verb);
const beside = (story: CaseBuilder): readonly string[] =>
  stepsBeside(story.state, story.law.profile, next(story)).map((step) => step.verb);

describe("the publication of the law", () => {
  it("is named from the signature of the law on, after what carries the case on, until it is on record", () => {
    for (const act of ["LawSigned", "InstrumentSigned", "NotificationSent"] as const)
      expect(verbs(azerbaijaniCase(act)).at(-1)).toBe("publish-law");
    expect(verbs(azerbaijaniCase("DepositConfirmed"))).toEqual(["record-fact", "publish-law"]);
    expect(verbs(azerbaijaniCase("LawPresented"))).not.toContain("publish-law");
    const published = azerbaijaniCase("LawSigned").record(command("PublishLaw"));
    expect(verbs(published)).toEqual(["prepare-instrument"]);
    expect(verbs(britishCase("InstrumentSigned"))).not.toContain("publish-law");
  });
});

describe("a step that needs a second person", () => {
  it.each([
    ["PlenaryVoteRecorded", "certify-vote", "plenary-secretary-1"],
    ["PlenaryVoteRecorded", "decline-vote", "plenary-secretary-1"],
    ["InstrumentPrepared", "release-instrument", "treaty-officer-1"],
    ["InstrumentReleased", "sign-instrument", "treaty-officer-1"],
    ["NotificationPrepared", "release-notification", "treaty-officer-1"],
    ["NotificationSent", "confirm-deposit", "treaty-officer-1"],
  ] as const)("after %s, %s is another's than %s", (act, verb, person) => {
    const step = next(azerbaijaniCase(act)).find((one) => one.verb === verb);
    expect(step?.byAnotherThan).toEqual([person]);
  });
  it("of a corrected record is a third's", () => {
    const voted = azerbaijaniCase("PlenaryVoteRecorded");
    const corrected = voted.record(
      command("Correct", {
        of: voted.hashOf("PlenaryVoteRecorded"),
        restated: command("RecordPlenaryVote", { on: "2026-02-10", declared: "rejected" }),
      }),
      { person: "plenary-secretary-2" },
    );
    expect(next(corrected)[0]?.byAnotherThan).toEqual([
      "plenary-secretary-1",
      "plenary-secretary-2",
    ]);
  });
  it("of an imported case names nobody who did not act here", () => {
    expect(next(azerbaijaniCase("DraftLawLaid"))[0]?.byAnotherThan).toEqual([]);
  });
});

describe("what may be recorded besides", () => {
  it("after the deposit is what happens later, abroad and at home, until it is on record", () => {
    const ended = azerbaijaniCase("DepositConfirmed");
    expect(beside(ended)).toEqual([
      "record-fact",
      "register-law",
      "transmit-instrument",
      "record-delivery",
      "record-bounce",
      "record-complaint",
      "record-circulation",
      "record-objection",
      "record-treaty-in-force",
      "promise-amendment",
    ]);
    const recorded = ended
      .record(command("RecordLawRegistration"))
      .record(command("RecordTreatyInForce"))
      .record(command("TransmitInstrument", { of: ended.hashOf("InstrumentSigned") }));
    expect(beside(recorded)).toEqual([
      "record-fact",
      "record-delivery",
      "record-bounce",
      "record-complaint",
      "record-circulation",
      "record-objection",
      "promise-amendment",
    ]);
  });
  it("names nothing that is named among the next steps", () => {
    const promised = azerbaijaniCase("DepositConfirmed").record(command("PromiseAmendment"));
    expect(verbs(promised)).toContain("record-amendment-done");
    expect(beside(promised)).not.toContain("record-amendment-done");
    expect(beside(azerbaijaniCase("LawSigned").record(command("PromiseAmendment")))).toContain(
      "record-amendment-done",
    );
  });
  it("of a case that was withdrawn before anything was sent is nothing", () => {
    const ended = azerbaijaniCase("CommitteeReported").record(command("Withdraw"));
    expect([verbs(ended), beside(ended)]).toEqual([[], []]);
  });
  it("is in Britain a resolution that is found only later, and no register of laws", () => {
    expect(beside(britishCase("DepositConfirmed"))).toEqual(
      expect.arrayContaining(["record-resolution", "record-treaty-in-force"]),
    );
    expect(beside(britishCase("DepositConfirmed"))).not.toContain("register-law");
  });
});

describe("the entry that a command names", () => {
  const unknown = declaredUnknown(azerbaijaniCase("NotificationClaimed"));
  it.each<[Parameters<typeof entryToName>[1], CaseBuilder, RecordedAct["kind"]]>([
    ["CertifyPlenaryVote", azerbaijaniCase("PlenaryVoteRecorded"), "PlenaryVoteRecorded"],
    ["DeclineCertification", azerbaijaniCase("PlenaryVoteRecorded"), "PlenaryVoteRecorded"],
    ["ReleaseInstrument", azerbaijaniCase("InstrumentPrepared"), "InstrumentPrepared"],
    ["SignInstrument", azerbaijaniCase("InstrumentReleased"), "InstrumentReleased"],
    ["TransmitInstrument", azerbaijaniCase("InstrumentSigned"), "InstrumentSigned"],
    ["ReturnInstrument", azerbaijaniCase("InstrumentSigned"), "InstrumentSigned"],
    ["ReleaseNotification", azerbaijaniCase("NotificationPrepared"), "NotificationPrepared"],
    ["ResolveUnknown", unknown, "NotificationOutcomeUnknown"],
  ])("%s is the one that its rule takes", (kind, story, act) => {
    const named = entryToName(story.state, kind);
    expect(named?.fact.act.kind).toBe(act);
    const of = named?.hash;
    expect(
      story.when(command(kind as "ReleaseInstrument", { of }), { person: "another" }).decision.kind,
    ).toBe("allowed");
  });
  it("is none where nothing waits for the command, and any for a correction", () => {
    expect(entryToName(azerbaijaniCase("LawSigned").state, "ReleaseInstrument")).toBeUndefined();
    expect(entryToName(unknown.state, "Correct")).toBeUndefined();
  });
});
