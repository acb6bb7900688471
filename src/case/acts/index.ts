import { byKind } from "../../values/by-kind.ts";
import { caseOpened } from "./case-opened.ts";
import { datedFactRecorded } from "./dated-fact-recorded.ts";
import { laid } from "./laid.ts";
import { stageBegun } from "./stage-begun.ts";
import { textDistributed } from "./text-distributed.ts";
import { referred } from "./referred.ts";
import { reported } from "./reported.ts";
import { sittingScheduled } from "./sitting-scheduled.ts";
import { voteRecorded } from "./vote-recorded.ts";
import { voteCertified } from "./vote-certified.ts";
import { voteCertificationDiffered } from "./vote-certification-differed.ts";
import { certificationDeclined } from "./certification-declined.ts";
import { interventionRecorded } from "./intervention-recorded.ts";
import { timeEndCertified } from "./time-end-certified.ts";
import { reviewAsked } from "./review-asked.ts";
import { reviewRecorded } from "./review-recorded.ts";
import { presented } from "./presented.ts";
import { assentRecorded } from "./assent-recorded.ts";
import { published } from "./published.ts";
import { classified } from "./classified.ts";
import { declared } from "./declared.ts";
import { timeExtended } from "./time-extended.ts";
import { intervalWaived } from "./interval-waived.ts";
import { termEnded } from "./term-ended.ts";
import { effectRecorded } from "./effect-recorded.ts";
import { instrumentPrepared } from "./instrument-prepared.ts";
import { instrumentReleased } from "./instrument-released.ts";
import { instrumentSigned } from "./instrument-signed.ts";
import { instrumentTransmitted } from "./instrument-transmitted.ts";
import { instrumentReturned } from "./instrument-returned.ts";
import { notificationPrepared } from "./notification-prepared.ts";
import { notificationReleased } from "./notification-released.ts";
import { notificationClaimed } from "./notification-claimed.ts";
import { notificationSent } from "./notification-sent.ts";
import { notificationNotSent } from "./notification-not-sent.ts";
import { notificationOutcomeUnknown } from "./notification-outcome-unknown.ts";
import { unknownResolved } from "./unknown-resolved.ts";
import { notificationDelivered } from "./notification-delivered.ts";
import { notificationBounced } from "./notification-bounced.ts";
import { notificationComplained } from "./notification-complained.ts";
import { depositConfirmed } from "./deposit-confirmed.ts";
import { statementsCirculated } from "./statements-circulated.ts";
import { objectionReceived } from "./objection-received.ts";
import { treatyInForceRecorded } from "./treaty-in-force-recorded.ts";
import { amendmentPromised } from "./amendment-promised.ts";
import { amendmentDone } from "./amendment-done.ts";
import { caseSuspended } from "./case-suspended.ts";
import { caseResumed } from "./case-resumed.ts";
import { procedureVersionChanged } from "./procedure-version-changed.ts";
import { caseWithdrawn } from "./case-withdrawn.ts";
import { caseLapsed } from "./case-lapsed.ts";
import { caseMadePublic } from "./case-made-public.ts";
import { taskClaimed } from "./task-claimed.ts";
import { taskHandedOver } from "./task-handed-over.ts";
import { deadlineOverdue } from "./deadline-overdue.ts";
import { officeOpened } from "./office/office-opened.ts";
import { personRegistered } from "./office/person-registered.ts";
import { systemKeyReplaced } from "./office/system-key-replaced.ts";
import { checkpointKeyAdded } from "./office/checkpoint-key-added.ts";
import { checkpointKeyRetired } from "./office/checkpoint-key-retired.ts";
import { dutyGranted } from "./office/duty-granted.ts";
import { dutyRevoked } from "./office/duty-revoked.ts";
import { calendarImported } from "./office/calendar-imported.ts";
import { lawConfirmed } from "./office/law-confirmed.ts";
import { signInSet } from "./office/sign-in-set.ts";
import { senderSet } from "./office/sender-set.ts";
import { depositaryAddressSet } from "./office/depositary-address-set.ts";
import { relyingPartySet } from "./office/relying-party-set.ts";
import { personInvited } from "./office/person-invited.ts";
import { keyRegistered } from "./office/key-registered.ts";
import { keyWordsEntered } from "./office/key-words-entered.ts";
import { keyRevoked } from "./office/key-revoked.ts";
import { checkpointRecipientsSet } from "./office/checkpoint-recipients-set.ts";
import { incidentTaken } from "./incidents/incident-taken.ts";
import { incidentRetryAsked } from "./incidents/incident-retry-asked.ts";
import { incidentResolved } from "./incidents/incident-resolved.ts";
import { incidentRetried } from "./incidents/incident-retried.ts";

/** The acts of a case, in the order in which a case usually meets them. */
export const caseActs = byKind([
  caseOpened,
  datedFactRecorded,
  laid,
  stageBegun,
  textDistributed,
  referred,
  reported,
  sittingScheduled,
  voteRecorded,
  voteCertified,
  voteCertificationDiffered,
  certificationDeclined,
  interventionRecorded,
  timeEndCertified,
  reviewAsked,
  reviewRecorded,
  presented,
  assentRecorded,
  published,
  classified,
  declared,
  timeExtended,
  intervalWaived,
  termEnded,
  effectRecorded,
  instrumentPrepared,
  instrumentReleased,
  instrumentSigned,
  depositConfirmed,
  instrumentTransmitted,
  instrumentReturned,
  notificationPrepared,
  notificationReleased,
  notificationClaimed,
  notificationSent,
  notificationNotSent,
  notificationOutcomeUnknown,
  unknownResolved,
  notificationDelivered,
  notificationBounced,
  notificationComplained,
  statementsCirculated,
  objectionReceived,
  treatyInForceRecorded,
  amendmentPromised,
  amendmentDone,
  caseSuspended,
  caseResumed,
  procedureVersionChanged,
  caseWithdrawn,
  caseLapsed,
  caseMadePublic,
  taskClaimed,
  taskHandedOver,
  deadlineOverdue,
]);

/** The acts of the office's own record. */
export const officeActs = byKind([
  officeOpened,
  personRegistered,
  systemKeyReplaced,
  checkpointKeyAdded,
  checkpointKeyRetired,
  dutyGranted,
  dutyRevoked,
  calendarImported,
  lawConfirmed,
  signInSet,
  senderSet,
  depositaryAddressSet,
  checkpointRecipientsSet,
  relyingPartySet,
  personInvited,
  keyRegistered,
  keyWordsEntered,
  keyRevoked,
]);

/** What is recorded of incidents. */
export const incidentActs = byKind([
  incidentTaken,
  incidentRetryAsked,
  incidentResolved,
  incidentRetried,
]);

/** Every act of which a fact is made. */
export const acts = { ...caseActs, ...officeActs, ...incidentActs };
