import type { RecordedAct } from "../act.ts";
import type { Command } from "../command.ts";
import type { Finding } from "../finding.ts";
import type { Refusal } from "../refusal.ts";
import { recordCommitteeReport, referBack, scheduleSitting } from "./committee.ts";
import { lapse, withdraw } from "./ending.ts";
import { presentLaw, publishLaw, returnLaw, signLaw } from "./head-of-state.ts";
import { recordCirculation, recordObjection, recordTreatyInForce } from "./after-deposit.ts";
import { confirmDeposit } from "./deposit.ts";
import { promiseAmendment, recordAmendmentDone, recordLawRegistration } from "./follow-up.ts";
import { recordBounce, recordComplaint, recordDelivery } from "./mail-events.ts";
import { recordOverdue } from "./overdue.ts";
import { makePublic } from "./public.ts";
import { resume, suspend } from "./suspension.ts";
import { claimTask, handOverTask } from "./task.ts";
import { returnInstrument, transmitInstrument } from "./transmission.ts";
import { prepareInstrument, releaseInstrument, signInstrument } from "./instrument.ts";
import {
  claimNotification,
  declareUnknown,
  prepareNotification,
  recordNotSent,
  recordSent,
  releaseNotification,
  resolveUnknown,
} from "./notification.ts";
import { lay, recordDatedFact, referToCommittees } from "./opening.ts";
import type { CommandMap, Rule, Situation } from "./rule.ts";
import {
  certifySilence,
  extendScrutiny,
  recordMinisterialStatement,
  recordResolution,
} from "./scrutiny.ts";
import { moveToProfileVersion } from "./version.ts";
import { certifyPlenaryVote, declineCertification, recordPlenaryVote } from "./vote.ts";

/** The commands that act on a case which exists. Opening makes the case, and a correction restates one of these. */
export type CaseCommandKind = Exclude<Command["kind"], "OpenCase" | "Correct">;
export type CaseCommand = Extract<Command, { kind: CaseCommandKind }>;

const rules = {
  RecordDatedFact: recordDatedFact,
  Lay: lay,
  ReferToCommittees: referToCommittees,
  RecordCommitteeReport: recordCommitteeReport,
  ScheduleSitting: scheduleSitting,
  RecordPlenaryVote: recordPlenaryVote,
  CertifyPlenaryVote: certifyPlenaryVote,
  DeclineCertification: declineCertification,
  ReferBack: referBack,
  RecordResolution: recordResolution,
  RecordMinisterialStatement: recordMinisterialStatement,
  ExtendScrutiny: extendScrutiny,
  CertifySilence: certifySilence,
  PresentLaw: presentLaw,
  SignLaw: signLaw,
  ReturnLaw: returnLaw,
  PublishLaw: publishLaw,
  PrepareInstrument: prepareInstrument,
  ReleaseInstrument: releaseInstrument,
  SignInstrument: signInstrument,
  TransmitInstrument: transmitInstrument,
  ReturnInstrument: returnInstrument,
  PrepareNotification: prepareNotification,
  ReleaseNotification: releaseNotification,
  ClaimNotification: claimNotification,
  RecordSent: recordSent,
  RecordNotSent: recordNotSent,
  DeclareUnknown: declareUnknown,
  ResolveUnknown: resolveUnknown,
  RecordDelivery: recordDelivery,
  RecordBounce: recordBounce,
  RecordComplaint: recordComplaint,
  ConfirmDeposit: confirmDeposit,
  RecordCirculation: recordCirculation,
  RecordObjection: recordObjection,
  RecordTreatyInForce: recordTreatyInForce,
  PromiseAmendment: promiseAmendment,
  RecordAmendmentDone: recordAmendmentDone,
  RecordLawRegistration: recordLawRegistration,
  Suspend: suspend,
  Resume: resume,
  MoveToProfileVersion: moveToProfileVersion,
  Withdraw: withdraw,
  Lapse: lapse,
  MakePublic: makePublic,
  ClaimTask: claimTask,
  HandOverTask: handOverTask,
  RecordOverdue: recordOverdue,
} as const satisfies { readonly [Kind in CaseCommandKind]: Rule<Kind> };

type Rules = { readonly [Kind in CaseCommandKind]: Rule<Kind> };
const rulesByKind: Rules = rules;

/** What a rule says of one command: what speaks against it, what it would record, what must be noted beside it. */
export type Ruling = {
  readonly against: readonly Refusal[];
  readonly act: RecordedAct;
  readonly notes: readonly Finding[];
};

const ruleOn = <Kind extends CaseCommandKind>(
  kind: Kind,
  command: CommandMap[Kind],
  situation: Situation,
): Ruling => {
  const rule: Rules[Kind] = rulesByKind[kind];
  return {
    against: rule.against(situation, command),
    act: rule.record(situation, command),
    notes: rule.notes?.(situation, command) ?? [],
  };
};

const notesBy = <Kind extends CaseCommandKind>(
  kind: Kind,
  command: CommandMap[Kind],
  situation: () => Situation,
): readonly Finding[] => {
  const rule: Rules[Kind] = rulesByKind[kind];
  return rule.notes?.(situation(), command) ?? [];
};

/** What must be noted beside one command, whatever speaks against it; the situation is asked for where a rule notes anything. */
export const notesOn = (situation: () => Situation, command: CaseCommand): readonly Finding[] =>
  notesBy(command.kind, command, situation);

export const ruling = (situation: Situation, command: CaseCommand): Ruling =>
  ruleOn(command.kind, command, situation);
