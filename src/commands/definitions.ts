import { byKind, type Definition } from "./definition.ts";
import type { CommandId } from "../law/stages/commands.ts";
import { definition as openCase } from "./case/open-case.ts";
import { definition as recordDatedFact } from "./case/record-dated-fact.ts";
import { definition as lay } from "./stages/lay.ts";
import { definition as beginStage } from "./stages/begin-stage.ts";
import { definition as distributeText } from "./stages/distribute-text.ts";
import { definition as refer } from "./stages/refer.ts";
import { definition as recordReport } from "./stages/record-report.ts";
import { definition as scheduleSitting } from "./stages/schedule-sitting.ts";
import { definition as recordVote } from "./stages/record-vote.ts";
import { definition as certifyVote } from "./stages/certify-vote.ts";
import { definition as declineCertification } from "./stages/decline-certification.ts";
import { definition as recordIntervention } from "./stages/record-intervention.ts";
import { definition as certifyTimeEnded } from "./stages/certify-time-ended.ts";
import { definition as askForReview } from "./stages/ask-for-review.ts";
import { definition as recordReview } from "./stages/record-review.ts";
import { definition as present } from "./stages/present.ts";
import { definition as recordAssent } from "./stages/record-assent.ts";
import { definition as publish } from "./stages/publish.ts";
import { definition as classify } from "./stages/classify.ts";
import { definition as declare } from "./stages/declare.ts";
import { definition as extendTime } from "./stages/extend-time.ts";
import { definition as recordWaiver } from "./stages/record-waiver.ts";
import { definition as endOfTerm } from "./stages/end-of-term.ts";
import { definition as prepareInstrument } from "./instrument/prepare-instrument.ts";
import { definition as releaseInstrument } from "./instrument/release-instrument.ts";
import { definition as signInstrument } from "./instrument/sign-instrument.ts";
import { definition as transmitInstrument } from "./instrument/transmit-instrument.ts";
import { definition as returnInstrument } from "./instrument/return-instrument.ts";
import { definition as prepareNotification } from "./notification/prepare-notification.ts";
import { definition as releaseNotification } from "./notification/release-notification.ts";
import { definition as claimNotification } from "./notification/claim-notification.ts";
import { definition as recordSent } from "./notification/record-sent.ts";
import { definition as recordNotSent } from "./notification/record-not-sent.ts";
import { definition as declareUnknown } from "./notification/declare-unknown.ts";
import { definition as resolveUnknown } from "./notification/resolve-unknown.ts";
import { definition as recordDelivery } from "./notification/record-delivery.ts";
import { definition as recordBounce } from "./notification/record-bounce.ts";
import { definition as recordComplaint } from "./notification/record-complaint.ts";
import { definition as confirmDeposit } from "./depositary/confirm-deposit.ts";
import { definition as recordCirculation } from "./depositary/record-circulation.ts";
import { definition as recordObjection } from "./depositary/record-objection.ts";
import { definition as recordTreatyInForce } from "./depositary/record-treaty-in-force.ts";
import { definition as promiseAmendment } from "./depositary/promise-amendment.ts";
import { definition as recordAmendmentDone } from "./depositary/record-amendment-done.ts";
import { definition as suspend } from "./case/suspend.ts";
import { definition as resume } from "./case/resume.ts";
import { definition as moveToVersion } from "./case/move-to-version.ts";
import { definition as withdraw } from "./case/withdraw.ts";
import { definition as lapse } from "./case/lapse.ts";
import { definition as makePublic } from "./case/make-public.ts";
import { definition as claimTask } from "./case/claim-task.ts";
import { definition as handOverTask } from "./case/hand-over-task.ts";
import { definition as recordOverdue } from "./case/record-overdue.ts";
import { definition as correct } from "./case/correct.ts";

/**
 * The commands of a case as data, in the order in which a case usually meets them, what leads on before what is done beside
 * it. Whatever only asks which there are, who gives one or when reads this list, and loads no rule.
 */
export const definitions = byKind([
  openCase,
  recordDatedFact,
  lay,
  beginStage,
  distributeText,
  refer,
  recordReport,
  scheduleSitting,
  recordVote,
  certifyVote,
  declineCertification,
  recordIntervention,
  certifyTimeEnded,
  askForReview,
  recordReview,
  present,
  recordAssent,
  publish,
  classify,
  declare,
  extendTime,
  recordWaiver,
  endOfTerm,
  prepareInstrument,
  releaseInstrument,
  signInstrument,
  confirmDeposit,
  transmitInstrument,
  returnInstrument,
  prepareNotification,
  releaseNotification,
  claimNotification,
  recordSent,
  recordNotSent,
  declareUnknown,
  resolveUnknown,
  recordDelivery,
  recordBounce,
  recordComplaint,
  recordCirculation,
  recordObjection,
  recordTreatyInForce,
  promiseAmendment,
  recordAmendmentDone,
  suspend,
  resume,
  moveToVersion,
  withdraw,
  lapse,
  makePublic,
  claimTask,
  handOverTask,
  recordOverdue,
  correct,
]) satisfies Readonly<Record<CommandId, Definition>>;
