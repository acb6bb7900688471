// What the audit says of the order of steps, of versions, of persons, of suspensions and of silence.

export const orderOf = (before: string, after: string): string =>
  `order: ${before} before ${after}`;
export const orderMissing = (step: string): string => `order: ${step}`;
export const noRecordOf = (step: string): string => `no record of the ${step}`;
export const stepsDated = ({
  before,
  early,
  after,
  late,
}: Readonly<Record<"before" | "early" | "after" | "late", string>>): string =>
  `${before} ${early}, ${after} ${late}`;
export const versionInForce = "version of the procedure in force";
export const versionBefore = (version: string, steps: string): string =>
  `judged by version ${version}; whether its rules stood then no source says: ${steps}`;
export const versionAfter = (version: string, to: string, steps: string): string =>
  `judged by version ${version}, in force to ${to}; of a later one nothing is at hand: ${steps}`;
export const versionSinceUnknown = (version: string, steps: string): string =>
  `judged by version ${version}, since when it stands no source says: ${steps}`;
export const versionSince = (version: string, from: string, steps: string): string =>
  `judged by version ${version}, in force from ${from}: ${steps}`;
export const anotherInForceOpened = (version: string, own: string, steps: string): string =>
  `version ${version} was in force; judged by ${own}, under which the case was opened: ${steps}`;
export const anotherInForceMoved = (version: string, own: string, steps: string): string =>
  `version ${version} was in force; judged by ${own}, to which it was moved: ${steps}`;
export const moveToNewer = "move to a newer version of the procedure";
export const movedFromTo = ({
  left,
  version,
  day,
  person,
  seq,
  basis,
}: Readonly<Record<"left" | "version" | "day" | "person" | "seq" | "basis", string>>): string =>
  `moved from version ${left} to version ${version} on ${day} by ${person} (entry ${seq}), by ${basis}; whether that allows it, people compare with the law`;
export const separationOf = (what: string): string => `separation of duties: ${what}`;
export const keyReplaced = ({
  person,
  by,
  day,
  actor,
}: Readonly<Record<"person" | "by" | "day" | "actor", string>>): string =>
  `the key of ${person} was replaced by ${by} on ${day}, before ${actor} acted here`;
export const changedAfterCertified = (person: string, other: string): string =>
  `${person} changed the record after ${other} had certified it`;
export const twoPersons = (one: string, other: string): string => `${one} and ${other}`;
export const notBySecondPerson = "imported or not on record: nobody acted here as a second person";
export const noStepWhileSuspended = "no step while the case is suspended";
export const suspendedOpen = (on: string, basis: string): string =>
  `suspended ${on} by ${basis}, not resumed`;
export const suspendedResumed = ({
  on,
  basis,
  end,
  endBasis,
}: Readonly<Record<"on" | "basis" | "end" | "endBasis", string>>): string =>
  `suspended ${on} by ${basis}, resumed ${end} by ${endBasis}`;
export const meanwhile = (steps: string): string => `meanwhile ${steps}`;
export const perhapsMeanwhile = (steps: string): string => `perhaps meanwhile ${steps}`;
export const silenceOfHouses = "silence of both Houses";
export const certifiedCalendarAway = "the calendar it was certified by is not at hand";
export const periodEnded = (period: string, day: string, calendar: string): string =>
  `period ${period} ended on ${day} by calendar ${calendar}`;
export const certifiedNotEnded = (day: string): string =>
  `certified as ended on ${day}, but by the facts now on record it has not ended`;
export const certifiedEndedElse = (day: string, ends: string): string =>
  `certified as ended on ${day}, but by the facts now on record it ended on ${ends}`;
export const layingDayUnknown = "the day of laying is not known";
export const statementAwaited = (house: string, day: string): string =>
  `${house} resolved against on ${day}; a statement is awaited`;
export const periodNotCalculated = (period: string, days: string, start: string): string =>
  `period ${period}, ${days} sitting days after ${start}; cannot be calculated: the sitting days are not at hand so far`;
export const periodRuns = ({
  period,
  days,
  start,
  last,
}: Readonly<Record<"period" | "days" | "start" | "last", string>>): string =>
  `period ${period}, ${days} sitting days after ${start}, to ${last}`;
export const periodOver = ({
  period,
  days,
  start,
  last,
}: Readonly<Record<"period" | "days" | "start" | "last", string>>): string =>
  `period ${period}, ${days} sitting days after ${start}, ended ${last}; silence not certified yet`;
export const scrutinyDeadline = "deadline: scrutiny by both Houses";
export const publication = "publication of the law";
export const noPublication = "no record of the publication";
export const publishedIn = (on: string, where: string): string => `published ${on} in ${where}`;
export const correctionOf = (seq: string, kind: string): string =>
  `correction of entry ${seq} (${kind})`;
export const restatedBy = (person: string): string =>
  `restated by ${person}; the first record stays in the history`;
export const restsOnAdopted = "later acts rest on an adopted law";
export const voteNowStands = (on: string, declared: string, kind: string): string =>
  `the vote of ${on} now stands as ${declared}, yet ${kind} rests on it`;
