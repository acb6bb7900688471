// What is noted beside a restated paper, a late resolution and an announced day.

export const correctionOfPaper = (seq: string, kind: string, what: string): string =>
  `correction of entry ${seq} (${kind}): ${what}`;
export const restatedAlone = ({
  person,
  what,
  before,
  after,
}: Readonly<Record<"person" | "what" | "before" | "after", string>>): string =>
  `${person} alone restated ${what}: ${before} was on record, ${after} stands now, and no second person compared the two`;
export const scrutiny = "scrutiny";
export const resolvedTooLate = (on: string, day: string): string =>
  `the resolution of ${on} came after the period had ended on ${day}; it has no effect on it`;
export const treatyAnnounced = "entry into force of the treaty: announced";
export const announcedFor = (on: string, source: string, day: string): string =>
  `announced for ${on}, by ${source}; when that was recorded, on ${day}, the day had not come`;
