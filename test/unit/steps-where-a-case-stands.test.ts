import { firstHalves } from "../../src/procedure/rules/index.ts";
import { nextSteps, stepsBeside } from "../../src/procedure/next-steps.ts";
import type { RecordedAct } from "../../src/procedure/case/act.ts";
import { lateReservation } from "../support/abroad.ts";
import {
  azerbaijaniCase,
  britishCalendar,
  britishCase,
  certified,
  command,
  deposited,
} from "../support/cases.ts";
import { caseUnder, importing, type CaseBuilder } from "../support/case-builder.ts";
import { azerbaijaniLaw } from "../support/law.ts";

const next = ({ state, law }: CaseBuilder) => nextSteps(state, law.profile, britishCalendar);
const verbs = (story: CaseBuilder): readonly string[] => next(story).map(({ verb }) => verb);
const beside = (story: CaseBuilder): readonly string[] =>
  stepsBeside(story.state, story.law.profile, next(story)).map(({ verb }) => verb);

describe("while two houses may resolve", () => {
  const laid = britishCase("TreatyLaid");
  const against = laid.record(command("RecordResolution"));
  it("the first period may be extended, the second may not", () => {
    expect(verbs(laid)).toEqual(["certify-silence", "record-resolution", "extend"]);
    expect(verbs(against)).toEqual(["record-minister-statement"]);
    expect(verbs(against.record(command("RecordMinisterialStatement")))).toEqual([
      "certify-silence",
      "record-resolution",
    ]);
  });
});

describe("a law that came back", () => {
  it("is presented anew after the next vote", () => {
    const returned = azerbaijaniCase("LawPresented").record(command("ReturnLaw"));
    expect(verbs(azerbaijaniCase("LawPresented"))).toEqual(["sign-law", "return-law"]);
    const again = returned
      .record(command("ScheduleSitting", { sittingOn: "2026-03-20" }))
      .record(command("RecordPlenaryVote", { on: "2026-03-20" }));
    expect(verbs(certified(again))).toEqual(["present-law"]);
  });
});

describe("an instrument", () => {
  it("that is prepared anew is released anew", () => {
    const released = azerbaijaniCase("InstrumentReleased").record(command("PublishLaw"));
    expect(verbs(released)).toEqual(["sign-instrument"]);
    expect(verbs(released.record(command("PrepareInstrument")))).toEqual(["release-instrument"]);
  });
});

describe("what may be recorded besides", () => {
  const without = caseUnder(azerbaijaniLaw(), importing)
    .record(command("OpenCase"))
    .record(command("Lay", { statements: [] }));
  const sent = without
    .record(command("SignInstrument", { statements: [] }))
    .record(command("RecordSent"));
  const noticed = command("RecordDatedFact", {
    fact: "depositaryNotice",
    on: "2026-03-25",
    statements: [lateReservation],
  });
  const aboutStatements = (story: CaseBuilder): readonly string[] =>
    beside(story).filter((verb) => ["record-circulation", "record-objection"].includes(verb));
  it("is a circulation once there are statements, and an objection once one can be made", () => {
    expect(sent.state.stage).toBe("deposit");
    expect(aboutStatements(sent)).toEqual([]);
    const stated = sent.record(noticed);
    expect(aboutStatements(stated)).toEqual(["record-circulation"]);
    const circulated = stated.record(
      command("RecordCirculation", { statements: [lateReservation.id] }),
    );
    expect(aboutStatements(circulated)).toEqual(["record-circulation", "record-objection"]);
    expect(aboutStatements(deposited(azerbaijaniCase("NotificationSent")))).toEqual([
      "record-circulation",
      "record-objection",
    ]);
    const empty = sent.record(command("ConfirmDeposit", { statements: [] }));
    expect(aboutStatements(empty)).toEqual([]);
  });
  it("is an amendment while one that was promised is not made", () => {
    const promised = azerbaijaniCase("LawSigned")
      .record(command("PromiseAmendment"))
      .record(command("PromiseAmendment", { id: "procedure-code" }));
    const made = promised.record(command("RecordAmendmentDone"));
    expect(beside(made)).toContain("record-amendment-done");
    const all = made.record(command("RecordAmendmentDone", { id: "procedure-code" }));
    expect(beside(all)).not.toContain("record-amendment-done");
  });
  it("is a transmission where there is a signed instrument to transmit", () => {
    expect(beside(azerbaijaniCase("NotificationReleased"))).toContain("transmit-instrument");
    const unsigned = without.record(command("RecordSent"));
    expect(beside(unsigned)).not.toContain("transmit-instrument");
  });
});

describe("whoever did the first half", () => {
  it.each([
    "CertifyPlenaryVote",
    "DeclineCertification",
    "ReleaseInstrument",
    "SignInstrument",
    "ConfirmDeposit",
    "ReleaseNotification",
    "PresentLaw",
  ] as const)("of %s is nobody where nothing waits for the second", (kind) => {
    expect(firstHalves(azerbaijaniCase("DraftLawLaid").state, kind)).toHaveLength(0);
  });
  it.each<[RecordedAct["kind"], Parameters<typeof firstHalves>[1], string]>([
    ["PlenaryVoteRecorded", "CertifyPlenaryVote", "plenary-secretary-1"],
    ["NotificationPrepared", "ReleaseNotification", "treaty-officer-1"],
  ])("is the person who did it: %s, %s", (act, kind, person) => {
    expect(firstHalves(azerbaijaniCase(act).state, kind)).toEqual([person]);
  });
});
