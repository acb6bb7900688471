import type { Command } from "./command.ts";
import { both, law, negative, type CommandRow } from "./command-row.ts";
import { depositaryRows } from "./depositary-rows.ts";
import { openStages, stages } from "./stage.ts";

export type { CommandRow } from "./command-row.ts";

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
    acts: ["PlenaryVoteCertified", "CertificationDiffered"],
    // Elsewhere than in plenary only where the record was corrected after it was certified.
    stages: [
      "committee",
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
    // One passed in time may be found only later; what rests on the certified silence then waits.
    stages: ["scrutiny", "instrument", "notification", "transmission", "deposit", "deposited"],
    procedures: negative,
  },
  RecordMinisterialStatement: {
    verb: "record-minister-statement",
    acts: ["MinisterialStatementMade"],
    // Later only where the silence that was certified does not hold.
    stages: ["scrutiny", "instrument", "notification", "transmission", "deposit"],
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
    // Later only where the silence that was certified does not hold.
    stages: ["scrutiny", "instrument", "notification", "transmission", "deposit"],
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
  ...depositaryRows,
  Suspend: { verb: "suspend", acts: ["CaseSuspended"], stages: openStages, procedures: law },
  Resume: { verb: "resume", acts: ["CaseResumed"], stages: openStages, procedures: law },
  MoveToProfileVersion: {
    verb: "move-to-version",
    acts: ["ProfileVersionChanged"],
    stages: openStages,
    procedures: both,
  },
  Withdraw: { verb: "withdraw", acts: ["CaseWithdrawn"], stages: openStages, procedures: both },
  Lapse: { verb: "lapse", acts: ["CaseLapsed"], stages: openStages, procedures: both },
  MakePublic: { verb: "make-public", acts: ["CaseMadePublic"], stages, procedures: both },
  ClaimTask: {
    verb: "claim",
    acts: ["TaskClaimed"],
    stages: [...openStages, "deposited"],
    procedures: both,
  },
  HandOverTask: {
    verb: "hand-over",
    acts: ["TaskHandedOver"],
    stages: [...openStages, "deposited"],
    procedures: both,
  },
  RecordOverdue: {
    verb: "(system)",
    acts: ["DeadlineOverdue"],
    stages: openStages,
    procedures: law,
  },
  Correct: { verb: "correct", acts: ["ActCorrected"], stages, procedures: both },
} as const satisfies Readonly<Record<Command["kind"], CommandRow>>;
