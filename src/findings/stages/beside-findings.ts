import { contradictsOrder, type FactDate } from "../../time/fact-date.ts";
import type { Case } from "../../case/case.ts";
import { courseOf } from "../../case/course-of-case.ts";
import { isEnding } from "../../law/file/stage-of-case.ts";
import { hasHappened, holdsIn, type Course, type Happened } from "../../case/course/course.ts";
import { outOfOrderInWords } from "../../case/course/findings-in-words.ts";
import { stageOf } from "../../law/file/procedure.ts";
import { occurrences } from "../../case/clocks/occurrences.ts";
import type { Stage } from "../../law/file/stage.ts";
import { ownRule } from "../../words/authority.ts";
import type { Finding } from "../../words/finding.ts";
import { notOnRecord } from "./gap-findings.ts";
import type { Law } from "../../law/law.ts";

const order = ownRule("stepsInOrder");

const isPassedOver = (course: Course, stage: Stage): boolean => {
  const { beside } = stage;
  if (beside === undefined || stage.optional === true || holdsIn(course, stage.when) === "no")
    return false;
  const isOver =
    isEnding(course.at) || hasHappened(course, beside.until) || beside.before === undefined;
  return (
    isOver &&
    hasHappened(course, beside.from) &&
    !hasHappened(course, { stage: stage.id, what: "done" })
  );
};

type Begun = { readonly one: Happened; readonly on: FactDate };

/** What began a stage beside the line: the newest of it before something happened there. */
const begunBy = (course: Course, stage: Stage, index: number): Begun | undefined => {
  const from = stage.beside?.from;
  const found = from === undefined ? [] : occurrences(course, [from]);
  const one = found.findLast((begun) => begun.index < index)?.one;
  return one && { one, on: one.on };
};

const tooEarly = (course: Course): readonly Finding[] =>
  course.happened.flatMap((later, index): readonly Finding[] => {
    const stage = stageOf(course.procedure, later.stage);
    const begun = stage && begunBy(course, stage, index);
    if (begun === undefined || !contradictsOrder(begun.on, later.on)) return [];
    return [
      {
        rule: { kind: "stageOrder" },
        verdict: "broken",
        why: outOfOrderInWords(course.procedure, { earlier: begun.one, later }),
        authority: order,
      },
    ];
  });

/**
 * What is said of the stages beside the line: what must take place and is not on record, and what is dated before that by which
 * it began.
 */
export const besideFindings = (state: Case, law: Law): readonly Finding[] => {
  const course = courseOf(state, law.procedure);
  const passedOver = course.procedure.stages.filter((stage) => isPassedOver(course, stage));
  return [...passedOver.map((stage) => notOnRecord(state, course, stage)), ...tooEarly(course)];
};
