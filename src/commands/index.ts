import type { CommandKind } from "../case/command.ts";
import type { CommandId } from "../law/stages/commands.ts";
import type { Definition } from "./definition.ts";
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
import { recordEffect } from "./case/record-effect.ts";
import { prepareInstrument } from "./instrument/prepare-instrument.ts";
import { releaseInstrument } from "./instrument/release-instrument.ts";
import { signInstrument } from "./instrument/sign-instrument.ts";
import { confirmDeposit } from "./depositary/confirm-deposit.ts";
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
import { correct } from "./case/correct.ts";

type Command = { readonly definition: Definition };
type ByKind<List extends readonly Command[]> = {
  readonly [One in List[number] as One["definition"]["kind"]]: One;
};

const byKind = <const List extends readonly Command[]>(list: List): ByKind<List> =>
  // oxlint-disable-next-line typescript/consistent-type-assertions -- TypeScript loses the kinds in Object.fromEntries
  Object.fromEntries(list.map((one) => [one.definition.kind, one])) as ByKind<List>;

/**
 * The commands of a case, in the order in which a case usually meets them, what leads on before what is done beside it: what
 * each is called, where it is possible and who gives it, and its rule.
 */
export const commands = byKind([
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
  recordEffect,
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
]) satisfies Readonly<Record<CommandKind | CommandId, Command>>;
