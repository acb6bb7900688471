import { byKind } from "../definition.ts";
import { definition as openCase } from "./open-case.ts";
import { definition as recordDatedFact } from "./record-dated-fact.ts";
import { definition as lay } from "./lay.ts";
import { definition as referToCommittees } from "./refer-to-committees.ts";
import { definition as recordCommitteeReport } from "./record-committee-report.ts";
import { definition as scheduleSitting } from "./schedule-sitting.ts";
import { definition as recordPlenaryVote } from "./record-plenary-vote.ts";
import { definition as certifyPlenaryVote } from "./certify-plenary-vote.ts";
import { definition as declineCertification } from "./decline-certification.ts";
import { definition as referBack } from "./refer-back.ts";
import { definition as recordResolution } from "./record-resolution.ts";
import { definition as recordMinisterialStatement } from "./record-ministerial-statement.ts";
import { definition as extendScrutiny } from "./extend-scrutiny.ts";
import { definition as certifySilence } from "./certify-silence.ts";
import { definition as presentLaw } from "./present-law.ts";
import { definition as signLaw } from "./sign-law.ts";
import { definition as returnLaw } from "./return-law.ts";
import { definition as publishLaw } from "./publish-law.ts";
import { definition as recordLawRegistration } from "./record-law-registration.ts";
import { definition as prepareInstrument } from "./prepare-instrument.ts";
import { definition as releaseInstrument } from "./release-instrument.ts";
import { definition as signInstrument } from "./sign-instrument.ts";
import { definition as transmitInstrument } from "./transmit-instrument.ts";
import { definition as returnInstrument } from "./return-instrument.ts";
import { definition as prepareNotification } from "./prepare-notification.ts";
import { definition as releaseNotification } from "./release-notification.ts";
import { definition as claimNotification } from "./claim-notification.ts";
import { definition as recordSent } from "./record-sent.ts";
import { definition as recordNotSent } from "./record-not-sent.ts";
import { definition as declareUnknown } from "./declare-unknown.ts";
import { definition as resolveUnknown } from "./resolve-unknown.ts";
import { definition as recordDelivery } from "./record-delivery.ts";
import { definition as recordBounce } from "./record-bounce.ts";
import { definition as recordComplaint } from "./record-complaint.ts";
import { definition as confirmDeposit } from "./confirm-deposit.ts";
import { definition as recordCirculation } from "./record-circulation.ts";
import { definition as recordObjection } from "./record-objection.ts";
import { definition as recordTreatyInForce } from "./record-treaty-in-force.ts";
import { definition as promiseAmendment } from "./promise-amendment.ts";
import { definition as recordAmendmentDone } from "./record-amendment-done.ts";
import { definition as suspend } from "./suspend.ts";
import { definition as resume } from "./resume.ts";
import { definition as moveToProfileVersion } from "./move-to-profile-version.ts";
import { definition as withdraw } from "./withdraw.ts";
import { definition as lapse } from "./lapse.ts";
import { definition as makePublic } from "./make-public.ts";
import { definition as claimTask } from "./claim-task.ts";
import { definition as handOverTask } from "./hand-over-task.ts";
import { definition as recordOverdue } from "./record-overdue.ts";
import { definition as correct } from "./correct.ts";

/**
 * The commands of a case as data, in the order in which a case usually meets them, what leads on before what is done beside
 * it. Whatever only asks which there are, who gives one or when reads this list, and loads no rule.
 */
export const definitions = byKind([
  openCase,
  recordDatedFact,
  lay,
  referToCommittees,
  scheduleSitting,
  recordCommitteeReport,
  recordPlenaryVote,
  certifyPlenaryVote,
  declineCertification,
  referBack,
  certifySilence,
  recordResolution,
  recordMinisterialStatement,
  extendScrutiny,
  presentLaw,
  signLaw,
  returnLaw,
  publishLaw,
  recordLawRegistration,
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
  moveToProfileVersion,
  withdraw,
  lapse,
  makePublic,
  claimTask,
  handOverTask,
  recordOverdue,
  correct,
]);
