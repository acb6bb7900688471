import type { Case } from "../../procedure/case/case.ts";
import { courseOf } from "../../procedure/case/course-of-case.ts";
import { isEnding } from "../../procedure/case/stage.ts";
import { hasHappened, holdsIn, type Course } from "../../procedure/model/course.ts";
import type { JudgedCourse } from "../../procedure/model/judged-course.ts";
import { stageOf, type Procedure } from "../../procedure/model/procedure.ts";
import { namesOfClock, namesOfStage } from "../../procedure/model/said.ts";
import type { Names, Source } from "../../procedure/model/source.ts";
import { waitingFor, type Stage } from "../../procedure/model/stage.ts";
import type { Finding } from "../finding.ts";

const conflictFinding = (names: Names, source: Source): readonly Finding[] =>
  source.conflictsWith === undefined
    ? []
    : [
        {
          rule: { kind: "sourcesAgree", name: names },
          verdict: "cannotBeVerified",
          why: {
            kind: "sourcesContradict",
            one: source.cite,
            other: source.conflictsWith.cite,
          },
          authority: source,
        },
      ];

/** Where sources contradict each other on what a case went by: its stages, its votes, its times. Nobody decides it here. */
export const conflictFindings = (
  procedure: Procedure,
  { course, votes, deadlines }: JudgedCourse,
): readonly Finding[] => {
  const stages = [...new Set(course.happened.map(({ stage }) => stage))];
  return [
    ...stages.flatMap((id) => {
      const stage = stageOf(procedure, id);
      return stage === undefined
        ? []
        : conflictFinding(namesOfStage(procedure, id), stage.authority);
    }),
    ...votes.flatMap(({ at, rule }) =>
      rule === undefined || rule === null
        ? []
        : conflictFinding(namesOfStage(procedure, at.stage), rule.authority),
    ),
    ...deadlines.flatMap(({ clock }) =>
      conflictFinding(namesOfClock(procedure, clock.id), clock.authority),
    ),
  ];
};

const isPassedOver = (course: Course, stage: Stage): boolean => {
  const { beside } = stage;
  if (beside === undefined || stage.optional === true || holdsIn(course, stage.when) === "no")
    return false;
  const isOver =
    isEnding(course.at) || hasHappened(course, beside.until) || waitingFor(stage).length === 0;
  return isOver && hasHappened(course, beside.from) && !hasHappened(course, `${stage.id}.done`);
};

/** What must take place beside the line, such as a publication, and is not on record: it may have happened all the same. */
export const besideFindings = (state: Case, procedure: Procedure): readonly Finding[] => {
  const course = courseOf(state, procedure);
  return procedure.stages
    .filter((stage) => isPassedOver(course, stage))
    .map((stage) => ({
      rule: { kind: "stageTakesPlace", name: stage.name },
      verdict: "cannotBeVerified",
      why: { kind: "stageNotOnRecord" },
      authority: stage.authority,
    }));
};
