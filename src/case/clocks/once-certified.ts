import type { Case } from "../case.ts";
import { courseAfter, courseOf } from "../course-of-case.ts";
import { isCourseFault, type Course } from "../course/course.ts";
import { type Calendars, deadlinesOf, type Deadline } from "./deadline.ts";
import type { Procedure } from "../../law/file/procedure.ts";
import { runsOf, type Run } from "./runs.ts";
import type { Clock } from "../../law/file/clock.ts";
import type { IsoDate } from "../../time/date.ts";
import { uncertifiedVote } from "../certification.ts";

/** The course as it will be once the vote that awaits its certification is certified. The vote was taken, though it leads nowhere yet. */
export const courseOnceCertified = (state: Case, procedure: Procedure): Course => {
  const course = courseOf(state, procedure);
  const vote = uncertifiedVote(state);
  const round = state.ballots.find((one) => one.vote === vote);
  if (round === undefined || round.certified !== undefined || round.vote.imported) return course;
  const decided = { ...round.vote.act, byCounting: false };
  const after = courseAfter(state, decided, { procedure, isPast: false });
  return isCourseFault(after) ? course : after;
};

/** Whether a run of a clock ends in a course. */
export const endsIn = (course: Course, clock: Clock, run: Run): boolean =>
  runsOf(course, clock).some(
    ({ start, end }) => start.index === run.start.index && end !== undefined,
  );

type At = Calendars & { readonly today: IsoDate };

/** The times that have begun to run in a case; one that a vote ended is over although that is not certified yet. */
export const timesOf = (
  state: Case,
  procedure: Procedure,
  { today, ...calendars }: At,
): readonly Deadline[] => {
  const [course, certified] = [courseOf(state, procedure), courseOnceCertified(state, procedure)];
  const times = deadlinesOf(course, today, calendars);
  if (certified === course) return times;
  const ended = deadlinesOf(certified, today, calendars).filter(({ metOn }) => metOn !== null);
  return times.map((one) =>
    one.metOn === null
      ? (ended.find(({ clock, startedIn }) => clock === one.clock && startedIn === one.startedIn) ??
        one)
      : one,
  );
};
