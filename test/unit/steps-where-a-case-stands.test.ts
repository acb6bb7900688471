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
} from "../support/build.ts";
import { given, importing, type Story } from "../support/given.ts";
import { azerbaijaniLaw } from "../support/law.ts";

const next = ({ state, law }: Story) => nextSteps(state, law.profile, britishCalendar);
const verbs = (story: Story): readonly string[] => next(story).map(({ verb }) => verb);
const beside = (story: Story): readonly string[] =>
  stepsBeside(story.state, story.law.profile, next(story)).map(({ verb }) => verb);

describe("while two houses may resolve", () => {
  const laid = britishCase("TreatyLaid");
  const against = laid.and(command("RecordResolution"));
  it("the first period may be extended, the second may not", () => {
    expect(verbs(laid)).toEqual(["certify-silence", "record-resolution", "extend"]);
    expect(verbs(against)).toEqual(["record-minister-statement"]);
    expect(verbs(against.and(command("RecordMinisterialStatement")))).toEqual([
      "certify-silence",
      "record-resolution",
    ]);
  });
});

describe("a law that came back", () => {
  it("is presented anew after the next vote", () => {
    const returned = azerbaijaniCase("LawPresented").and(command("ReturnLaw"));
    expect(verbs(azerbaijaniCase("LawPresented"))).toEqual(["sign-law", "return-law"]);
    const again = returned
      .and(command("ScheduleSitting", { sittingOn: "2026-03-20" }))
      .and(command("RecordPlenaryVote", { on: "2026-03-20" }));
    expect(verbs(certified(again))).toEqual(["present-law"]);
  });
});

describe("an instrument", () => {
  it("that is prepared anew is released anew", () => {
    const released = azerbaijaniCase("InstrumentReleased").and(command("PublishLaw"));
    expect(verbs(released)).toEqual(["sign-instrument"]);
    expect(verbs(released.and(command("PrepareInstrument")))).toEqual(["release-instrument"]);
  });
});

describe("what may be recorded besides", () => {
  const without = given(azerbaijaniLaw(), importing)
    .and(command("OpenCase"))
    .and(command("Lay", { statements: [] }));
  const sent = without
    .and(command("SignInstrument", { statements: [] }))
    .and(command("RecordSent"));
  const noticed = command("RecordDatedFact", {
    fact: "depositaryNotice",
    on: "2026-03-25",
    statements: [lateReservation],
  });
  const aboutStatements = (story: Story): readonly string[] =>
    beside(story).filter((verb) => ["record-circulation", "record-objection"].includes(verb));
  it("is a circulation once there are statements, and an objection once one can be made", () => {
    expect(sent.state.stage).toBe("deposit");
    expect(aboutStatements(sent)).toEqual([]);
    const stated = sent.and(noticed);
    expect(aboutStatements(stated)).toEqual(["record-circulation"]);
    const circulated = stated.and(
      command("RecordCirculation", { statements: [lateReservation.id] }),
    );
    expect(aboutStatements(circulated)).toEqual(["record-circulation", "record-objection"]);
    expect(aboutStatements(deposited(azerbaijaniCase("NotificationSent")))).toEqual([
      "record-circulation",
      "record-objection",
    ]);
    const empty = sent.and(command("ConfirmDeposit", { statements: [] }));
    expect(aboutStatements(empty)).toEqual([]);
  });
  it("is an amendment while one that was promised is not made", () => {
    const promised = azerbaijaniCase("LawSigned")
      .and(command("PromiseAmendment"))
      .and(command("PromiseAmendment", { id: "procedure-code" }));
    const made = promised.and(command("RecordAmendmentDone"));
    expect(beside(made)).toContain("record-amendment-done");
    const all = made.and(command("RecordAmendmentDone", { id: "procedure-code" }));
    expect(beside(all)).not.toContain("record-amendment-done");
  });
  it("is a transmission where there is a signed instrument to transmit", () => {
    expect(beside(azerbaijaniCase("NotificationReleased"))).toContain("transmit-instrument");
    const unsigned = without.and(command("RecordSent"));
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
