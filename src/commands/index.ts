// The table comes before the commands: their rules read it, and it is made from their definitions.
import { definitions } from "./command-table.ts";
import { fieldsOf, oneOf, schemaOf, schemasOf } from "../case/fields/schema.ts";
import { once } from "../values/text.ts";
import type { CommandId } from "../law/stages/commands.ts";
import { fieldsOfCorrection } from "./case/correct.ts";
import { openCase } from "./case/open-case.ts";
import { recordDatedFact } from "./case/record-dated-fact.ts";
import { lay } from "./stages/lay.ts";
import { beginStage } from "./stages/begin-stage.ts";
import { distributeText } from "./stages/distribute-text.ts";
import { refer } from "./stages/refer.ts";
import { recordReport } from "./stages/record-report.ts";
import { scheduleSitting } from "./stages/schedule-sitting.ts";
import { recordVote } from "./stages/record-vote.ts";
import { certifyVote } from "./stages/certify-vote.ts";
import { declineCertification } from "./stages/decline-certification.ts";
import { recordIntervention } from "./stages/record-intervention.ts";
import { certifyTimeEnded } from "./stages/certify-time-ended.ts";
import { askForReview } from "./stages/ask-for-review.ts";
import { recordReview } from "./stages/record-review.ts";
import { present } from "./stages/present.ts";
import { recordAssent } from "./stages/record-assent.ts";
import { publish } from "./stages/publish.ts";
import { classify } from "./stages/classify.ts";
import { declare } from "./stages/declare.ts";
import { extendTime } from "./stages/extend-time.ts";
import { recordWaiver } from "./stages/record-waiver.ts";
import { endOfTerm } from "./stages/end-of-term.ts";
import { prepareInstrument } from "./instrument/prepare-instrument.ts";
import { releaseInstrument } from "./instrument/release-instrument.ts";
import { signInstrument } from "./instrument/sign-instrument.ts";
import { transmitInstrument } from "./instrument/transmit-instrument.ts";
import { returnInstrument } from "./instrument/return-instrument.ts";
import { prepareNotification } from "./notification/prepare-notification.ts";
import { releaseNotification } from "./notification/release-notification.ts";
import { claimNotification } from "./notification/claim-notification.ts";
import { recordSent } from "./notification/record-sent.ts";
import { recordNotSent } from "./notification/record-not-sent.ts";
import { declareUnknown } from "./notification/declare-unknown.ts";
import { resolveUnknown } from "./notification/resolve-unknown.ts";
import { recordDelivery } from "./notification/record-delivery.ts";
import { recordBounce } from "./notification/record-bounce.ts";
import { recordComplaint } from "./notification/record-complaint.ts";
import { confirmDeposit } from "./depositary/confirm-deposit.ts";
import { recordCirculation } from "./depositary/record-circulation.ts";
import { recordObjection } from "./depositary/record-objection.ts";
import { recordTreatyInForce } from "./depositary/record-treaty-in-force.ts";
import { promiseAmendment } from "./depositary/promise-amendment.ts";
import { recordAmendmentDone } from "./depositary/record-amendment-done.ts";
import { suspend } from "./case/suspend.ts";
import { resume } from "./case/resume.ts";
import { moveToVersion } from "./case/move-to-version.ts";
import { withdraw } from "./case/withdraw.ts";
import { lapse } from "./case/lapse.ts";
import { makePublic } from "./case/make-public.ts";
import { claimTask } from "./case/claim-task.ts";
import { handOverTask } from "./case/hand-over-task.ts";
import { recordOverdue } from "./case/record-overdue.ts";

/** What the commands that make a case and act on it hold, and their rules. A correction restates what one of them recorded. */
export const commands = {
  OpenCase: openCase,
  RecordDatedFact: recordDatedFact,
  Lay: lay,
  BeginStage: beginStage,
  DistributeText: distributeText,
  Refer: refer,
  RecordReport: recordReport,
  ScheduleSitting: scheduleSitting,
  RecordVote: recordVote,
  CertifyVote: certifyVote,
  DeclineCertification: declineCertification,
  RecordIntervention: recordIntervention,
  CertifyTimeEnded: certifyTimeEnded,
  AskForReview: askForReview,
  RecordReview: recordReview,
  Present: present,
  RecordAssent: recordAssent,
  Publish: publish,
  Classify: classify,
  Declare: declare,
  ExtendTime: extendTime,
  RecordWaiver: recordWaiver,
  EndOfTerm: endOfTerm,
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
  MoveToVersion: moveToVersion,
  Withdraw: withdraw,
  Lapse: lapse,
  MakePublic: makePublic,
  ClaimTask: claimTask,
  HandOverTask: handOverTask,
  RecordOverdue: recordOverdue,
} as const satisfies Readonly<Record<Exclude<CommandId, "Correct">, object>>;

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
