// How a day of entry into force, or of a denunciation, was worked out.

export const notInForceYet = (alone: string): string =>
  `cannot calculate: the treaty file has no day on which the treaty entered into force; the day on which that is fulfilled is not known (${alone})`;
export const notInForceNeeds = (count: string, alone: string): string =>
  `cannot calculate: the treaty file has no day on which the treaty entered into force; it needs ${count} instruments, and the day on which that is fulfilled is not known (${alone})`;
export const ownClockAlone = (arithmetic: string): string => `its own clock alone: ${arithmetic}`;
export const effective = (day: string): string => `effective ${day}`;
export const notBeforeTreaty = (worked: string, day: string): string =>
  `${worked}, but not before the treaty's own date ${day}`;
export const treatysOwnDate = (day: string): string => `the treaty's own date ${day}`;
export const denunciationUnread =
  "cannot calculate: nobody has read when a denunciation takes effect, the treaty file does not say it";
export const beyondCalendar = (from: string, span: string): string =>
  `cannot calculate: ${from} + ${span} is after 9999-12-31, the last day that can be written`;
export const sum = (from: string, span: string, date: string): string =>
  `${from} + ${span} = ${date}`;
export const sumNextDay = ({
  from,
  span,
  next,
  date,
}: Readonly<Record<"from" | "span" | "next" | "date", string>>): string =>
  `${from} + ${span} = ${next} (the day after ${date}, by the policy of the file)`;
export const isFirstOfMonth = (worked: string): string =>
  `${worked}, which is the first day of a month`;
export const firstOfFollowing = (worked: string, date: string): string =>
  `${worked}, first day of the following month = ${date}`;
export const firstOfNth = (span: string, from: string, date: string): string =>
  `first day of the month that is ${span} after the month of ${from} = ${date}`;
export const onItself = (day: string): string => `on ${day} itself`;
export const fixedByTreaty = (date: string, from: string): string =>
  `the date fixed by the treaty, ${date}; its condition held on ${from}`;
export const fixedTooLate = (date: string, from: string): string =>
  `the condition of the fixed date ${date} came to hold on ${from} only`;
export const noFallback = (late: string): string =>
  `cannot calculate: ${late}, and the file stores no fallback`;
export const fallback = (late: string, arithmetic: string): string =>
  `${late}; the fallback: ${arithmetic}`;
export const otherTreatyUnknown = (own: string, treaty: string): string =>
  `cannot calculate: ${own}, but not before ${treaty} is in force, and that day is not known`;
export const laterOfTwo = ({
  own,
  treaty,
  day,
  date,
}: Readonly<Record<"own" | "treaty" | "day" | "date", string>>): string =>
  `${own}; ${treaty} in force on ${day}; the later = ${date}`;
export const ruleUnread =
  "cannot calculate: nobody has read the rule, it stands in the file as unknown";
export const fixedDate = (date: string): string => `the date fixed by the treaty, ${date}`;
export const receivedTooLate = (received: string, date: string): string =>
  `received on ${received}, after the date fixed by the treaty, ${date}`;
export const noLaterClock = (late: string): string =>
  `cannot calculate: ${late}, and the file stores no clock for those who come later`;
