import type { ActKind } from "./act.ts";
import type { Command } from "./command.ts";
import { openStages, stages, type Stage } from "./stage.ts";

type Procedure = "law" | "negative";

/** Where a command belongs: its verb on the command line, the act it leads to, the stages and procedures that know it. */
export type CommandRow = {
  readonly verb: string;
  readonly acts: readonly ActKind[];
  readonly stages: readonly Stage[];
  readonly procedures: readonly Procedure[];
};

const both = ["law", "negative"] as const;
const law = ["law"] as const;
const negative = ["negative"] as const;

/** The one table of commands; docs/commands.md is checked against it. `OpenCase` has no stage: it makes the first. */
export const commandTable = {
  OpenCase: { verb: "open", acts: ["CaseOpened"], stages: [], procedures: both },
  RecordDatedFact: {
    verb: "record-fact",
    acts: ["DatedFactRecorded"],
    stages: [...openStages, "deposited"],
    procedures: both,
  },
  Lay: { verb: "lay", acts: ["DraftLawLaid", "TreatyLaid"], stages: ["opened"], procedures: both },
  ReferToCommittees: {
    verb: "refer",
    acts: ["ReferredToCommittees"],
    stages: ["laid"],
    procedures: law,
  },
  RecordCommitteeReport: {
    verb: "record-report",
    acts: ["CommitteeReported"],
    stages: ["committee"],
    procedures: law,
  },
  ScheduleSitting: {
    verb: "schedule",
    acts: ["SittingScheduled"],
    stages: ["committee", "plenary"],
    procedures: law,
  },
  RecordPlenaryVote: {
    verb: "record-vote",
    acts: ["PlenaryVoteRecorded"],
    stages: ["plenary"],
    procedures: law,
  },
  CertifyPlenaryVote: {
    verb: "certify-vote",
    acts: ["PlenaryVoteCertified"],
    // Later only where the record was corrected after it was certified.
    stages: [
      "plenary",
      "head-of-state",
      "instrument",
      "notification",
      "transmission",
      "deposit",
      "deposited",
    ],
    procedures: law,
  },
  DeclineCertification: {
    verb: "decline-vote",
    acts: ["CertificationDeclined"],
    stages: ["plenary"],
    procedures: law,
  },
  ReferBack: { verb: "refer-back", acts: ["ReferredBack"], stages: ["plenary"], procedures: law },
  RecordResolution: {
    verb: "record-resolution",
    acts: ["ResolutionRecorded"],
    // One passed in time may be found only later; the audit then says what it does to the certified silence.
    stages: ["scrutiny", "instrument", "notification", "transmission", "deposit", "deposited"],
    procedures: negative,
  },
  RecordMinisterialStatement: {
    verb: "record-minister-statement",
    acts: ["MinisterialStatementMade"],
    stages: ["scrutiny"],
    procedures: negative,
  },
  ExtendScrutiny: {
    verb: "extend",
    acts: ["ScrutinyExtended"],
    stages: ["scrutiny"],
    procedures: negative,
  },
  CertifySilence: {
    verb: "certify-silence",
    acts: ["SilenceCertified"],
    stages: ["scrutiny"],
    procedures: negative,
  },
  PresentLaw: {
    verb: "present-law",
    acts: ["LawPresented"],
    stages: ["head-of-state"],
    procedures: law,
  },
  SignLaw: { verb: "sign-law", acts: ["LawSigned"], stages: ["head-of-state"], procedures: law },
  ReturnLaw: {
    verb: "return-law",
    acts: ["LawReturned"],
    stages: ["head-of-state"],
    procedures: law,
  },
  PublishLaw: {
    verb: "publish-law",
    acts: ["LawPublished"],
    stages: ["instrument", "notification", "transmission", "deposit", "deposited"],
    procedures: law,
  },
  PrepareInstrument: {
    verb: "prepare-instrument",
    acts: ["InstrumentPrepared"],
    stages: ["instrument"],
    procedures: both,
  },
  ReleaseInstrument: {
    verb: "release-instrument",
    acts: ["InstrumentReleased"],
    stages: ["instrument"],
    procedures: both,
  },
  SignInstrument: {
    verb: "sign-instrument",
    acts: ["InstrumentSigned"],
    stages: ["instrument"],
    procedures: both,
  },
  PrepareNotification: {
    verb: "prepare-notification",
    acts: ["NotificationPrepared"],
    stages: ["notification"],
    procedures: both,
  },
  ReleaseNotification: {
    verb: "release-notification",
    acts: ["NotificationReleased"],
    stages: ["notification"],
    procedures: both,
  },
  ClaimNotification: {
    verb: "(system)",
    acts: ["NotificationClaimed"],
    stages: ["transmission"],
    procedures: both,
  },
  RecordSent: {
    verb: "record-sent",
    acts: ["NotificationSent"],
    stages: ["transmission"],
    procedures: both,
  },
  RecordNotSent: {
    verb: "record-not-sent",
    acts: ["NotificationNotSent"],
    stages: ["transmission"],
    procedures: both,
  },
  DeclareUnknown: {
    verb: "(system)",
    acts: ["NotificationOutcomeUnknown"],
    stages: ["transmission"],
    procedures: both,
  },
  ResolveUnknown: {
    verb: "resolve-unknown",
    acts: ["UnknownResolved"],
    stages: ["transmission"],
    procedures: both,
  },
  ConfirmDeposit: {
    verb: "confirm-deposit",
    acts: ["DepositConfirmed"],
    stages: ["deposit"],
    procedures: both,
  },
  Withdraw: { verb: "withdraw", acts: ["CaseWithdrawn"], stages: openStages, procedures: both },
  Lapse: { verb: "lapse", acts: ["CaseLapsed"], stages: openStages, procedures: both },
  Correct: { verb: "correct", acts: ["ActCorrected"], stages, procedures: both },
} as const satisfies Readonly<Record<Command["kind"], CommandRow>>;
