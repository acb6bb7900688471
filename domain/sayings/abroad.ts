// What the audit says of the instrument, the notification, objections and what was promised.

export const fullPowers = "full powers of the signer";
export const needsNone = (signer: string, office: string): string =>
  `signed ${office}, who needs none; signer: ${signer}`;
export const withFullPowers = (signer: string, digest: string): string =>
  `signed with full powers ${digest}…; signer: ${signer}`;
export const returnedMadeAnew = (on: string): string => `instrument returned ${on} is made anew`;
export const anotherSigned = (on: string): string => `another was signed ${on}`;
export const depositNoOther = "a deposit is on record, and no other instrument";
export const noOtherSigned = "no other is signed yet";
export const oneUnmarked = "at most one unmarked notification";
export const noneLeft = "none left";
export const mayHaveLeft = (names: string, count: string): string =>
  `${names} may have left, ${count} of them unmarked`;
export const outcomeOfNotification = "outcome of the notification";
export const outcomeUnknown = (reference: string, reason: string): string =>
  `whether ${reference} left is unknown: ${reason}`;
export const depositarysReference = "the depositary's reference";
export const numberedNotOnRecord =
  "the depositary numbers what it sends, and no reference is on record";
export const ofTreaty = (reference: string, treaty: string): string =>
  `${reference} is of ${treaty}`;
export const noNumberToCompare = (reference: string, treaty: string): string =>
  `${reference} has no number to compare with that of the treaty, ${treaty}`;
export const formNotKnown = (printed: string): string =>
  `"${printed}" has no form that is known of this depositary`;
export const cameBack = (at: string): string =>
  `it came back ${at}, and no other was released since`;
export const cameBackMarked = (at: string, reference: string): string =>
  `it came back ${at}; ${reference} followed, marked`;
export const cameBackUnmarked = (at: string, reference: string): string =>
  `it came back ${at}; ${reference} followed without a mark`;
export const delivered = (at: string, evidence: string): string => `delivered ${at}: ${evidence}`;
export const reachedAddress = (reference: string): string =>
  `notification ${reference} reached its address`;
export const complaintCame = (at: string, evidence: string): string =>
  `a complaint came ${at}: ${evidence}`;
export const takenAsOne = (reference: string): string =>
  `notification ${reference} was taken as one`;
export const periodUnknown = "a period whose days are not known";
export const periodFromTo = (from: string, to: string): string =>
  `the period from ${from} to ${to}`;
export const madeWithin = (on: string, period: string): string => `made ${on}, within ${period}`;
export const madeAfter = (on: string, period: string): string => `made ${on}, after ${period}`;
export const madePerhapsWithin = (on: string, period: string): string =>
  `made ${on}, perhaps within ${period}`;
export const periodForReservations = (on: string): string =>
  `made ${on}; a period for objections is known of reservations only`;
export const withinTwelveMonths = (on: string, what: string): string =>
  `made ${on}, within twelve months of ${what}`;
export const notifiedUnknown = (on: string): string =>
  `made ${on}; when the State that objected was notified, or consented to be bound, is not on record`;
export const objectionInTime = (by: string, statement: string): string =>
  `objection of ${by} to ${statement} came in time`;
export const treatyInForce = "entry into force of the treaty";
export const onRecordBy = (on: string, source: string): string =>
  `on record as ${on}, by ${source}`;
export const noDayInFile = "the treaty file has no day to compare with";
export const inTreatyFile = (day: string): string => `in the treaty file ${day}`;
export const stateInForce = "entry into force for the State";
export const notOnRecord = "not on record";
export const onRecordAs = (on: string): string => `on record as ${on}`;
export const beforeReceipt = (recorded: string, on: string): string =>
  `${recorded}, before the instrument was received, ${on}: consent is established on receipt, and binds no earlier`;
export const anotherPurpose = (purpose: string): string =>
  `the case is for a ${purpose}, which has no entry into force`;
export const takesEffect = (day: string, arithmetic: string): string =>
  `takes effect on ${day}: ${arithmetic}`;
export const denunciationEffect = "effect of the denunciation";
export const noDayOnRecord = "the record has no day to compare with";
export const lateAccepted = (statement: string): string =>
  `late or modified statement ${statement} is accepted`;
export const noDayNamed = "no day was named";
export const dueDay = (day: string): string => `due ${day}`;
export const notMadeYet = "not made yet";
export const overdueNotMade = "overdue: not made";
export const madeByLaw = (on: string, law: string): string => `made ${on} by ${law}`;
export const madeByNoLaw = (on: string): string => `made ${on} by no law`;
export const promisedAmendment = (id: string): string => `promised amendment ${id}`;
export const registeredAs = (number: string, register: string, on: string): string =>
  `No ${number} in ${register}, ${on}`;
export const registration = "registration of the law";
export const noSignatureOfLaw = "no record of the signature of the law";
export const lawSigned = (on: string): string => `the law was signed ${on}`;
export const objectedWithin = (by: string): string => `${by} objected within the period`;
export const objectedUnclear = (by: string): string =>
  `whether ${by} objected within the period is not known`;
export const noObjectionYet = (day: string): string =>
  `no objection so far; it runs until the end of ${day}`;
export const nobodyObjected = (day: string): string => `nobody objected until the end of ${day}`;
export const endsBetween = (first: string, last: string): string =>
  `it ends between ${first} and ${last}`;
export const circulationUnknown = "the day of circulation is not known";
