import type { Case } from "../../../src/procedure/case/case.ts";
import { reservedCaseId, type Decision } from "../../../src/procedure/decide.ts";
import { decideOffice } from "../../../src/office/decide-office.ts";
import { personSchema } from "../../../src/procedure/values/ids.ts";
import { unknownPerson } from "../../../src/office/office.ts";
import { refusal, type Refusal, type RefusalKind } from "../../../src/procedure/refusal.ts";
import {
  azerbaijaniCase,
  britishCase,
  claimed,
  command,
  declaredUnknown,
  voted,
  votesFor,
} from "../cases.ts";
import { bySystem, importing } from "../case-builder.ts";
import { digestOf } from "../law.ts";
import { examplesAbroad } from "./abroad.ts";
import { examplesAtStages } from "./stages.ts";
import { examplesOfTasks } from "./tasks.ts";
import { openedOffice, officeCommand } from "../office.ts";

const second = { person: "plenary-secretary-2" };
const sitting = azerbaijaniCase("SittingScheduled");
const laid = britishCase("Published");
const correct = (of: string) => command("Correct", { of, restated: command("PresentLaw") });
const officeRefusal = (office: Case, content: Parameters<typeof officeCommand>[0]): Refusal =>
  refusalIn(
    decideOffice(
      office,
      { person: openedOffice.administrator, duty: "administrator", dutiesHeld: ["administrator"] },
      officeCommand(content),
    ),
  );

const refusalIn = (decision: Decision): Refusal => {
  if (decision.kind !== "refused") throw new Error("allowed");
  return decision.refusal;
};

/** Of every kind that the domain answers, a case in which it does. */
export const refusalExamples: Partial<Readonly<Record<RefusalKind, () => Refusal>>> = {
  ...examplesAbroad,
  ...examplesOfTasks,
  ...examplesAtStages,
  MalformedInput: () =>
    azerbaijaniCase("DraftLawLaid")
      .when(command("ReferToCommittees", { others: ["A", "A"] }))
      .refused(),
  CaseNotFound: () =>
    refusalIn(
      decideOffice(
        undefined,
        { person: openedOffice.administrator, duty: "administrator", dutiesHeld: [] },
        officeCommand({ kind: "GrantDuty" }),
      ),
    ),
  EntryNotFound: () => sitting.when(correct(digestOf("none")), { duty: "clerk" }).refused(),
  WrongStage: () => sitting.when(command("Lay")).refused(),
  CaseExists: () => sitting.when(command("OpenCase")).refused(),
  CaseIdReserved: () =>
    reservedCaseId("office") ?? refusal("MalformedInput", { where: "", reason: [] }),
  NotCurrent: () => voted(sitting).when(command("CertifyPlenaryVote"), second).refused(),
  DutyNotHeld: () => sitting.when(command("ReferBack"), { dutiesHeld: [] }).refused(),
  DutyMayNot: () => sitting.when(command("ReferBack"), { duty: "auditor" }).refused(),
  SamePerson: () =>
    voted(sitting)
      .when(command("CertifyPlenaryVote", { of: voted(sitting).hashOf("PlenaryVoteRecorded") }))
      .refused(),
  NotForThisProcedure: () => laid.when(command("ReferBack"), importing).refused(),
  DateInFuture: () => sitting.when(command("ReferBack", { on: "2026-04-01" })).refused(),
  DateBeforeStep: () => sitting.when(command("ReferBack", { on: "2026-01-01" })).refused(),
  DateNotBeforeCase: () =>
    sitting
      .when(command("RecordDatedFact", { on: "2026-04-15" }), { today: "2026-05-01" })
      .refused(),
  VotesDoNotAddUp: () =>
    sitting
      .when(command("RecordPlenaryVote", { record: { ...votesFor(90), present: 100 } }))
      .refused(),
  MoreVotesThanMembers: () =>
    sitting.when(command("RecordPlenaryVote", { record: votesFor(90, 126) })).refused(),
  MemberNamedTwice: () =>
    sitting
      .when(
        command("RecordPlenaryVote", {
          record: {
            kind: "rollCall",
            votes: [
              { member: "A", position: "for" },
              { member: "A", position: "absent" },
            ],
          },
        }),
      )
      .refused(),
  VoteAwaitsCertification: () => voted(sitting).when(command("RecordPlenaryVote")).refused(),
  NoVoteToCertify: () => sitting.when(command("CertifyPlenaryVote"), second).refused(),
  VoteToRecordAnew: () => {
    const waiting = voted(sitting);
    const of = waiting.hashOf("PlenaryVoteRecorded");
    const wrong = command("CertifyPlenaryVote", { of, record: votesFor(91) });
    return [1, 2, 3]
      .reduce((story) => story.record(wrong, second), waiting)
      .when(command("CertifyPlenaryVote", { of }), second)
      .refused();
  },
  RulesBroken: () => azerbaijaniCase("CommitteeReported").when(command("MakePublic")).refused(),
  NothingBroken: () =>
    sitting
      .when(command("ReferBack"), { despite: { findings: ["quorum"], reason: "it was late" } })
      .refused(),
  NoSittingThatDay: () =>
    sitting.when(command("RecordPlenaryVote", { on: "2026-02-11" })).refused(),
  LeadReportMissing: () =>
    azerbaijaniCase("ReferredToCommittees").when(command("ScheduleSitting")).refused(),
  CommitteeNotReferred: () =>
    azerbaijaniCase("ReferredToCommittees")
      .when(command("RecordCommitteeReport", { committee: "A" }))
      .refused(),
  CommitteeReportedAlready: () =>
    azerbaijaniCase("CommitteeReported").when(command("RecordCommitteeReport")).refused(),
  TextDiffers: () =>
    sitting.when(command("RecordPlenaryVote", { text: digestOf("another") })).refused(),
  TimeStartUnknown: () =>
    britishCase("CaseOpened")
      .record(command("Lay", { on: "unknown", with: ["copy", "memorandum"] }))
      .when(command("CertifyTimeEnded", { on: "2026-03-01" }))
      .refused(),
  TextMissing: () => sitting.when(command("RecordPlenaryVote", { statements: [] })).refused(),
  TextNotExpected: () =>
    sitting
      .when(
        command("RecordPlenaryVote", {
          statements: [{ statement: "x", language: "az", digest: digestOf("x") }],
        }),
      )
      .refused(),
  CalendarMissing: () =>
    laid.when(command("CertifyTimeEnded", { on: "2026-02-03" }), { calendar: undefined }).refused(),
  CalendarDiffers: () =>
    laid
      .when(command("CertifyTimeEnded", { on: "2026-02-03", calendar: digestOf("another") }))
      .refused(),
  PeriodNotEnded: () =>
    laid.when(command("CertifyTimeEnded", { on: "2026-02-02" }), { today: "2026-02-02" }).refused(),
  LawNotPresented: () => azerbaijaniCase("PlenaryVoteCertified").when(command("SignLaw")).refused(),
  LawPresentedAlready: () => azerbaijaniCase("LawPresented").when(command("PresentLaw")).refused(),
  PublishedAlready: () =>
    azerbaijaniCase("LawSigned")
      .record(command("PublishLaw"))
      .when(command("PublishLaw"))
      .refused(),
  NothingPrepared: () => azerbaijaniCase("LawSigned").when(command("ReleaseInstrument")).refused(),
  NothingReleased: () => azerbaijaniCase("LawSigned").when(command("SignInstrument")).refused(),
  ReleaseIsNoPastFact: () =>
    azerbaijaniCase("LawSigned").with(importing).when(command("ReleaseNotification")).refused(),
  ClaimedAlready: () =>
    azerbaijaniCase("NotificationClaimed")
      .when(
        command("ClaimNotification", {
          of: azerbaijaniCase("NotificationReleased").hashOf("NotificationReleased"),
        }),
        bySystem,
      )
      .refused(),
  SendingUnderWay: () => azerbaijaniCase("NotificationClaimed").when(command("Withdraw")).refused(),
  OutcomeUnknownAlready: () =>
    declaredUnknown(azerbaijaniCase("NotificationClaimed")).when(command("RecordSent")).refused(),
  NothingUnknown: () =>
    azerbaijaniCase("NotificationClaimed").when(command("ResolveUnknown")).refused(),
  ReferenceDiffers: () =>
    claimed(azerbaijaniCase("NotificationReleased"))
      .when(command("RecordSent", { reference: "other" }), bySystem)
      .refused(),
  TextsAreFixed: () =>
    laid
      .when(
        command("Correct", {
          of: laid.hashOf("Laid"),
          restated: command("Lay", { text: digestOf("another") }),
        }),
      )
      .refused(),
  KeyHeldByAnother: () =>
    officeRefusal(openedOffice.state, { kind: "RegisterPerson", publicKey: `${"K".repeat(42)}A=` }),
  KeyNamedBefore: () =>
    officeRefusal(openedOffice.state, {
      kind: "ReplaceSystemKey",
      publicKey: `${"S".repeat(42)}A=`,
    }),
  CheckpointKeyNotInForce: () =>
    officeRefusal(openedOffice.state, {
      kind: "RetireCheckpointKey",
      publicKey: `${"Z".repeat(42)}A=`,
    }),
  LastCheckpointKey: () => officeRefusal(openedOffice.state, { kind: "RetireCheckpointKey" }),
  CannotRestate: () => sitting.when(correct(sitting.hashOf("DraftLawLaid"))).refused(),
  NothingCorrected: () =>
    azerbaijaniCase("LawPresented")
      .when(correct(azerbaijaniCase("LawPresented").hashOf("LawPresented")))
      .refused(),
  DutiesIncompatible: () =>
    officeRefusal(openedOffice.state, {
      kind: "GrantDuty",
      holder: openedOffice.administrator,
      granted: "clerk",
    }),
  DutyHeldAlready: () =>
    officeRefusal(openedOffice.state, {
      kind: "GrantDuty",
      holder: openedOffice.administrator,
      granted: "administrator",
    }),
  PersonUnknown: () =>
    unknownPerson(openedOffice.state, personSchema.parse("1999")) ??
    refusal("MalformedInput", { where: "", reason: [] }),
  LastAdministrator: () =>
    officeRefusal(openedOffice.state, {
      kind: "RevokeDuty",
      holder: openedOffice.administrator,
      revoked: "administrator",
    }),
  OnlyInDemonstration: () =>
    officeRefusal(openedOffice.state, {
      kind: "RegisterPerson",
      registered: "clerk-1",
      publicKey: null,
    }),
};
