// What is said of a deadline, of its last day and of the rules by which it is judged.

export const standingStill = "standing still while the case is suspended";
export const dueNoKnownDay =
  "due on a day that cannot be calculated: a day of a suspension is not known";
export const dueOn = (day: string): string => `due ${day}`;
export const dueBetween = (first: string, last: string): string =>
  `due between ${first} and ${last}`;
export const withoutSuspendedDays = (due: string, authority: string): string =>
  `${due} without the days on which the case was suspended (${authority})`;
export const withoutDaysAtMost = (due: string, authority: string, resumedBy: string): string =>
  `${due} at the latest without the days on which the case was suspended (${authority}); it was resumed nobody knows when, at the latest on ${resumedBy}, when that was recorded`;
export const startNotKnown = "its start is not known";
/** A term: how long it is, from what and when, by when it is due, and on what the way of counting rests. */
type Term = Readonly<Record<"span" | "start" | "on" | "due" | "authority", string>>;
export const fromDayAfter = ({ span, start, on, due, authority }: Term): string =>
  `${span} from ${start} (${on}), ${due}, counted from the day after (${authority})`;
export const fromSameDay = ({ span, start, on, due, authority }: Term): string =>
  `${span} from ${start} (${on}), ${due}, counted from the same day (${authority})`;
export const notDoneYet = "not done yet";
export const notOnRecordBy = (day: string): string => `not on record by ${day}`;
export const doneOnUnknownDay = "done on an unknown day";
export const doneOn = (on: string): string => `done ${on}`;
export const startUnknown = "start unknown";
export const doneBeforeBegan = (on: string): string => `on record as done ${on}, before it began`;
export const onlyIfStopped = (verdict: string, otherwise: string): string =>
  `${verdict} only if the suspension stopped the clock, which nobody has looked up: else ${otherwise}`;
export const onlyByEntryAfter = (verdict: string, enteredOn: string, otherwise: string): string =>
  `${verdict} only by a suspension that was entered on ${enteredOn}, when it had run out: else ${otherwise}`;
export const onlyByEntryPerhapsAfter = (
  verdict: string,
  enteredOn: string,
  otherwise: string,
): string =>
  `${verdict} only by a suspension that was entered on ${enteredOn}, when it had perhaps run out: else ${otherwise}`;
export const deadlineOf = (name: string): string => `deadline: ${name}`;
export const presentationInferred =
  "the presentation is not on record and lies between adoption and signature";
export const judgedByVersionUnder = (version: string): string =>
  `judged by version ${version}, under which it was done`;
export const notDoneWhenMoved = (day: string): string =>
  `not done on record when the case was moved on ${day}`;
export const nameByVersion = (name: string, version: string): string =>
  `${name} by version ${version}`;
export const ranUntilMoved = (before: string, day: string, version: string): string =>
  `it ran by version ${before} until the case was moved on ${day}; judged by version ${version}`;
export const overdueRecorded = (day: string): string => `recorded as overdue on ${day}`;
export const overdueRecordedDue = (day: string, due: string): string =>
  `recorded as overdue on ${day}, when it was due by ${due}`;
export const endedBeforeDue = "the case ended before it was due";
export const noSourceThen = "what this rule then was, no source says";
