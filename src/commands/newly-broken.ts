import { keyOfSentence, type Finding } from "../words/finding.ts";
import type { Case } from "../case/case.ts";
import type { PinnedCalendar } from "../time/calendar.ts";
import type { IsoDate } from "../time/date.ts";
import type { Law } from "../law/law.ts";
import { courseFindings } from "../findings/stages/course-findings.ts";

/** A day in the parliament's zone, and the sitting days that are known on it. */
type Day = { readonly today: IsoDate; readonly calendar?: PinnedCalendar | undefined };

// That what ends a time has not come is nothing that the act did which started it.
const isStillToCome = ({ why }: Finding): boolean =>
  [why].flat().some((one) => "kind" in one && one.kind === "deadlineDue");

/**
 * What is noted beside an act, or beside a correction: that it came after its time, and whatever else of the course is broken by
 * it, such as its majority.
 */
export const newlyBroken = (
  { before, after }: { readonly before: Case; readonly after: Case },
  law: Law,
  at: Day,
): readonly Finding[] => {
  // What is no step of the course breaks nothing of it; what is overdue is put beside what was broken.
  if (after.steps === before.steps && after.overdue === before.overdue) return [];
  const broken = (state: Case): readonly Finding[] =>
    courseFindings(state, law, at).filter((one) => one.verdict === "broken" && !isStillToCome(one));
  const found = broken(after);
  // Most steps break nothing, and then the case before them need not be judged.
  if (found.length === 0) return [];
  const known = new Set(broken(before).map(keyOfSentence));
  return found.filter((one) => !known.has(keyOfSentence(one)));
};
