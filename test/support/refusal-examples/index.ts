import type { Case } from "../../../src/case/case.ts";
import { reservedCaseId, type Decision } from "../../../src/commands/decide.ts";
import { decideOffice } from "../../../src/commands/decide-office.ts";
import { personSchema } from "../../../src/values/ids.ts";
import { unknownPerson } from "../../../src/office/office.ts";
import { refusal, type Refusal, type RefusalKind } from "../../../src/words/refusal.ts";
import {
  azerbaijaniCase,
  britishCase,
  claimed,
  command,
  declaredUnknown,
  other,
  suppliedTexts,
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
const correct = (of: string) => command("Correct", { of, restated: command("Present") });
const officeRefusal = (office: Case, content: Parameters<typeof officeCommand>[0]): Refusal =>
  refusalIn(
    decideOffice(
      office,
      {
        person: openedOffice.administrator,
        duty: "administrator",
        dutiesHeld: ["administrator"],
        madeAt: "2026-01-01T09:00:00.000Z",
      },
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
    azerbaijaniCase("Laid")
      .when(command("Refer", { others: ["A", "A"] }))
      .refused(),
  CaseNotFound: () =>
    refusalIn(
      decideOffice(
        undefined,
        {
          person: openedOffice.administrator,
          duty: "administrator",
          dutiesHeld: [],
          madeAt: "2026-01-01T09:00:00.000Z",
        },
        officeCommand({ kind: "GrantDuty" }),
      ),
    ),
  EntryNotFound: () => sitting.when(correct(digestOf("none")), { duty: "clerk" }).refused(),
  EntryNotReadable: () =>
    voted(sitting)
      .when(correct(voted(sitting).hashOf("VoteRecorded")), second)
      .refused(),
  WrongStage: () => sitting.when(command("PrepareInstrument")).refused(),
  CaseExists: () => sitting.when(command("OpenCase")).refused(),
  CaseIdReserved: () =>
    reservedCaseId("office") ?? refusal("MalformedInput", { where: "", reason: [] }),
  NotCurrent: () => voted(sitting).when(command("CertifyVote"), second).refused(),
  DutyNotHeld: () => sitting.when(command("RecordVote"), { dutiesHeld: [] }).refused(),
  DutyMayNot: () => sitting.when(command("RecordVote"), { duty: "auditor" }).refused(),
  SamePerson: () =>
    voted(sitting)
      .when(command("CertifyVote", { of: voted(sitting).hashOf("VoteRecorded") }))
      .refused(),
  NotForThisProcedure: () => laid.when(command("Suspend"), { duty: "clerk" }).refused(),
  DateInFuture: () => sitting.when(command("Withdraw", { on: "2026-04-01" })).refused(),
  DateBeforeStep: () =>
    azerbaijaniCase("Referred")
      .when(command("RecordReport", { on: "2026-01-01" }))
      .refused(),
  DateNotBeforeCase: () =>
    sitting
      .when(command("RecordDatedFact", { on: "2026-04-15" }), { today: "2026-05-01" })
      .refused(),
  VotesDoNotAddUp: () =>
    sitting.when(command("RecordVote", { counts: { ...votesFor(90), present: 100 } })).refused(),
  MoreVotesThanMembers: () =>
    sitting.when(command("RecordVote", { counts: votesFor(90, 126) })).refused(),
  MemberNamedTwice: () =>
    sitting
      .when(
        command("RecordVote", {
          counts: null,
          rollCall: [
            { member: "A", position: "for" },
            { member: "A", position: "absent" },
          ],
        }),
      )
      .refused(),
  VoteAwaitsCertification: () => voted(sitting).when(command("RecordVote")).refused(),
  NoVoteToCertify: () => sitting.when(command("CertifyVote"), second).refused(),
  VoteToRecordAnew: () => {
    const waiting = voted(sitting);
    const of = waiting.hashOf("VoteRecorded");
    const wrong = command("CertifyVote", { of, counts: votesFor(91) });
    return [1, 2, 3]
      .reduce((story) => story.record(wrong, second), waiting)
      .when(command("CertifyVote", { of }), second)
      .refused();
  },
  RulesBroken: () => azerbaijaniCase("Reported").when(command("MakePublic")).refused(),
  NothingBroken: () =>
    sitting
      .when(command("MakePublic"), {
        today: "2026-02-10",
        despite: { findings: ["certification"], reason: "it was late" },
      })
      .refused(),
  NoSittingThatDay: () => sitting.when(command("RecordVote", { on: "2026-02-11" })).refused(),
  CommitteeNotReferred: () =>
    azerbaijaniCase("Referred")
      .when(command("RecordReport", { committee: "A" }))
      .refused(),
  CommitteeReportedAlready: () =>
    azerbaijaniCase("Referred")
      .record(command("RecordReport", { committee: other }))
      .when(command("RecordReport", { committee: other }))
      .refused(),
  TextDiffers: () => sitting.when(command("RecordVote", { text: digestOf("another") })).refused(),
  TimeStartUnknown: () =>
    britishCase("CaseOpened")
      .record(command("Lay", { on: "unknown", body: "minister", with: ["copy", "memorandum"] }))
      .when(command("CertifyTimeEnded", { on: "2026-03-01" }))
      .refused(),
  TextMissing: () => sitting.when(command("RecordVote", { statementTexts: [] })).refused(),
  TextNotExpected: () =>
    sitting
      .when(
        command("RecordVote", {
          statementTexts: [
            ...suppliedTexts,
            { statement: "x", language: "az", digest: digestOf("x") },
          ],
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
  NotPresented: () => azerbaijaniCase("VoteCertified").when(command("RecordAssent")).refused(),
  PresentedAlready: () => azerbaijaniCase("Presented").when(command("Present")).refused(),
  NothingPrepared: () =>
    azerbaijaniCase("AssentRecorded").when(command("ReleaseInstrument")).refused(),
  NothingReleased: () =>
    azerbaijaniCase("AssentRecorded").when(command("SignInstrument")).refused(),
  ReleaseIsNoPastFact: () =>
    azerbaijaniCase("AssentRecorded")
      .with(importing)
      .when(command("ReleaseNotification"))
      .refused(),
  ClaimedAlready: () =>
    azerbaijaniCase("NotificationClaimed")
      .when(
        command("ClaimNotification", {
          of: azerbaijaniCase("NotificationReleased").hashOf("NotificationReleased"),
        }),
        bySystem,
      )
      .refused(),
  SendingUnderWay: () =>
    azerbaijaniCase("NotificationClaimed")
      .when(command("Lapse", { on: "2026-03-31" }))
      .refused(),
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
          restated: command("Lay", {
            body: "minister",
            with: ["copy", "memorandum"],
            text: digestOf("another"),
          }),
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
      publicKey: "xv3rxvc7etZysFa7bc0afR8q/fgSfC9FzKQNIRBUDPM=",
    }),
  LastCheckpointKey: () => officeRefusal(openedOffice.state, { kind: "RetireCheckpointKey" }),
  CannotRestate: () => sitting.when(correct(sitting.hashOf("Laid"))).refused(),
  NothingCorrected: () =>
    azerbaijaniCase("Presented")
      .when(correct(azerbaijaniCase("Presented").hashOf("Presented")))
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
