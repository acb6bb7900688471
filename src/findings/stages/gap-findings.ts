import type { Case } from "../../case/case.ts";
import { isImported } from "../../case/case-fact.ts";
import { courseOf } from "../../case/course-of-case.ts";
import { isEnding } from "../../law/file/stage-of-case.ts";
import type { Course } from "../../case/course/course.ts";
import { stageOf, type Procedure } from "../../law/file/procedure.ts";
import type { Stage } from "../../law/file/stage.ts";
import { beginCourse } from "../../case/course/standing.ts";
import { isPassable, reachedFrom } from "../../law/file/way.ts";
import type { Finding } from "../../words/finding.ts";

/** From where a case had come to where something happened next that nothing on record had led to. */
type Gap = { readonly from: string; readonly to: string };

// What was declared, and the end of a term, may lead a case elsewhere than what happened at its stages.
const mayHaveMoved = ({ others }: Course, index: number): boolean =>
  others.some(({ after, kind }) => after === index && ["declared", "termEnded"].includes(kind));

const gapsOf = (state: Case, course: Course): readonly Gap[] => {
  const { procedure } = course;
  let from = beginCourse(procedure).at;
  return course.happened.flatMap((one, index): readonly Gap[] => {
    const { stage: to, entry, foundLater } = one;
    if (stageOf(procedure, to)?.beside !== undefined || foundLater !== undefined) return [];
    const isGap =
      from !== to && !isEnding(from) && isImported(state, entry) && !mayHaveMoved(course, index);
    const gap = { from, to };
    from = one.to;
    return isGap ? [gap] : [];
  });
};

/** Whether a case can only have come from one stage to another through a third. */
const isOnEveryWay = (procedure: Procedure, { id }: Stage, { from, to }: Gap): boolean =>
  id === from || !reachedFrom(procedure, [from], (stage) => stage.id !== id).has(to);

const passedIn = (procedure: Procedure, gap: Gap): readonly Stage[] =>
  reachedFrom(procedure, [gap.from]).has(gap.to)
    ? procedure.stages.filter(
        (stage) =>
          stage.id !== gap.to &&
          stage.beside === undefined &&
          !isPassable(stage) &&
          isOnEveryWay(procedure, stage, gap),
      )
    : [];

/** The stages that a past case must have gone through, and of which no outcome is on record. */
export const stagesPassed = (state: Case, procedure: Procedure): ReadonlySet<Stage> => {
  const course = courseOf(state, procedure);
  return new Set(gapsOf(state, course).flatMap((gap) => passedIn(procedure, gap)));
};

/** That a stage must take place, and is not on record. */
export const notOnRecord = ({ name, authority }: Stage): Finding => ({
  rule: { kind: "stageTakesPlace", name },
  verdict: "cannotBeVerified",
  why: { kind: "stageNotOnRecord" },
  authority,
});

/** What must have taken place in a past case and is not on record. Nobody says that it was left out. */
export const gapFindings = (state: Case, procedure: Procedure): readonly Finding[] =>
  [...stagesPassed(state, procedure)].map(notOnRecord);
