import type { SittingCalendar } from "../../clocks/calendar.ts";
import type { IsoDate } from "../../clocks/dates/date.ts";
import type { Case } from "../../procedure/case/case.ts";
import { courseOf } from "../../procedure/case/course-of-case.ts";
import { judgeSteps, type JudgedSteps } from "../../procedure/model/judged-course.ts";
import type { Procedure } from "../../procedure/model/procedure.ts";
import { profileAt } from "../../procedure/profile/profile-version.ts";
import type { Law } from "../../procedure/rules/rule.ts";

/** What was recorded by an entry, or by none. */
type Recorded = { readonly entry?: string };

// A vote was taken when it was recorded, and not when somebody certified it.
const recordedIn = ({ ballots, facts }: Case, entry: string | undefined): number | undefined =>
  ballots.find(({ certifications: [first] }) => first?.entry === entry)?.vote.seq ??
  facts.find((fact) => fact.entry === entry)?.seq;

/** The version of the procedure that a case was under when something in it was recorded. */
export const versionOf = (state: Case, law: Law, { entry }: Recorded): Procedure => {
  const seq = entry === undefined ? undefined : recordedIn(state, entry);
  return seq === undefined ? law.profile : profileAt(law, seq);
};

/** What one version of the procedure makes of what was recorded while a case was under it. */
export type JudgedUnder = Pick<JudgedSteps, "votes" | "acts" | "tooFew" | "extensions"> & {
  readonly procedure: Procedure;
};

/** What each version makes of what was recorded under it, oldest first. */
export const judgedUnder = (
  state: Case,
  law: Law,
  { today, calendar }: { readonly today: IsoDate; readonly calendar?: SittingCalendar | undefined },
): readonly JudgedUnder[] =>
  [...(law.earlier ?? []), law].map(({ profile: procedure }) => {
    const { votes, acts, tooFew, extensions } = judgeSteps(
      courseOf(state, procedure),
      today,
      calendar,
    );
    const isUnder = (one: Recorded): boolean => versionOf(state, law, one) === procedure;
    return {
      procedure,
      votes: votes.filter(({ at }) => isUnder(at)),
      acts: acts.filter(({ act }) => isUnder(act)),
      tooFew: tooFew.filter(({ at }) => isUnder(at)),
      extensions: extensions.filter(({ act }) => isUnder(act)),
    };
  });
