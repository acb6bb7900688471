import { fieldsOf, oneOf, schemaOf, schemasOf } from "../schema.ts";
import { once } from "../values/text.ts";
import { fieldsOfCorrection } from "./correct.ts";
import { definitions } from "./definitions.ts";
import { openCase } from "./open-case.ts";
import { recordDatedFact } from "./record-dated-fact.ts";
import { lay } from "./lay.ts";
import { referToCommittees } from "./refer-to-committees.ts";
import { recordCommitteeReport } from "./record-committee-report.ts";
import { scheduleSitting } from "./schedule-sitting.ts";
import { recordPlenaryVote } from "./record-plenary-vote.ts";
import { certifyPlenaryVote } from "./certify-plenary-vote.ts";
import { declineCertification } from "./decline-certification.ts";
import { referBack } from "./refer-back.ts";
import { recordResolution } from "./record-resolution.ts";
import { recordMinisterialStatement } from "./record-ministerial-statement.ts";
import { extendScrutiny } from "./extend-scrutiny.ts";
import { certifySilence } from "./certify-silence.ts";
import { presentLaw } from "./present-law.ts";
import { signLaw } from "./sign-law.ts";
import { returnLaw } from "./return-law.ts";
import { publishLaw } from "./publish-law.ts";
import { recordLawRegistration } from "./record-law-registration.ts";
import { prepareInstrument } from "./prepare-instrument.ts";
import { releaseInstrument } from "./release-instrument.ts";
import { signInstrument } from "./sign-instrument.ts";
import { transmitInstrument } from "./transmit-instrument.ts";
import { returnInstrument } from "./return-instrument.ts";
import { prepareNotification } from "./prepare-notification.ts";
import { releaseNotification } from "./release-notification.ts";
import { claimNotification } from "./claim-notification.ts";
import { recordSent } from "./record-sent.ts";
import { recordNotSent } from "./record-not-sent.ts";
import { declareUnknown } from "./declare-unknown.ts";
import { resolveUnknown } from "./resolve-unknown.ts";
import { recordDelivery } from "./record-delivery.ts";
import { recordBounce } from "./record-bounce.ts";
import { recordComplaint } from "./record-complaint.ts";
import { confirmDeposit } from "./confirm-deposit.ts";
import { recordCirculation } from "./record-circulation.ts";
import { recordObjection } from "./record-objection.ts";
import { recordTreatyInForce } from "./record-treaty-in-force.ts";
import { promiseAmendment } from "./promise-amendment.ts";
import { recordAmendmentDone } from "./record-amendment-done.ts";
import { suspend } from "./suspend.ts";
import { resume } from "./resume.ts";
import { moveToProfileVersion } from "./move-to-profile-version.ts";
import { withdraw } from "./withdraw.ts";
import { lapse } from "./lapse.ts";
import { makePublic } from "./make-public.ts";
import { claimTask } from "./claim-task.ts";
import { handOverTask } from "./hand-over-task.ts";
import { recordOverdue } from "./record-overdue.ts";

/** What the commands that make a case and act on it hold, and their rules. A correction restates what one of them recorded. */
export const commands = {
  OpenCase: openCase,
  RecordDatedFact: recordDatedFact,
  Lay: lay,
  ReferToCommittees: referToCommittees,
  ScheduleSitting: scheduleSitting,
  RecordCommitteeReport: recordCommitteeReport,
  RecordPlenaryVote: recordPlenaryVote,
  CertifyPlenaryVote: certifyPlenaryVote,
  DeclineCertification: declineCertification,
  ReferBack: referBack,
  CertifySilence: certifySilence,
  RecordResolution: recordResolution,
  RecordMinisterialStatement: recordMinisterialStatement,
  ExtendScrutiny: extendScrutiny,
  PresentLaw: presentLaw,
  SignLaw: signLaw,
  ReturnLaw: returnLaw,
  PublishLaw: publishLaw,
  RecordLawRegistration: recordLawRegistration,
  PrepareInstrument: prepareInstrument,
  ReleaseInstrument: releaseInstrument,
  SignInstrument: signInstrument,
  ConfirmDeposit: confirmDeposit,
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
  RecordCirculation: recordCirculation,
  RecordObjection: recordObjection,
  RecordTreatyInForce: recordTreatyInForce,
  PromiseAmendment: promiseAmendment,
  RecordAmendmentDone: recordAmendmentDone,
  Suspend: suspend,
  Resume: resume,
  MoveToProfileVersion: moveToProfileVersion,
  Withdraw: withdraw,
  Lapse: lapse,
  MakePublic: makePublic,
  ClaimTask: claimTask,
  HandOverTask: handOverTask,
  RecordOverdue: recordOverdue,
} as const;

// A process that reads no command need not wait for the schemas.
const actingFields = once(() => fieldsOf(commands));

const actingSchemas = once(() => schemasOf(actingFields()));

type Schemas = ReturnType<typeof actingSchemas>;
type Correctable = {
  [Kind in keyof Schemas]: (typeof definitions)[Kind] extends { readonly correctable: true }
    ? Schemas[Kind]
    : never;
}[keyof Schemas];

const isCorrectable = (schema: Schemas[keyof Schemas]): schema is Correctable =>
  schema.shape.kind.def.values.some((kind) => "correctable" in definitions[kind]);

const correction = once(() =>
  fieldsOfCorrection(oneOf(Object.values(actingSchemas()).filter(isCorrectable))),
);

/** The fields of each command of a case. */
export const commandFields = once(() => ({ ...actingFields(), Correct: correction() }));

/** The schema of each command of a case. */
export const commandSchemas = once(() => ({
  ...actingSchemas(),
  Correct: schemaOf("Correct", correction()),
}));
