import type { Clock } from "../../law/file/clock.ts";
import type { JudgedSteps } from "../../case/course/judged-course.ts";
import { stageOf, type Procedure } from "../../law/file/procedure.ts";
import { namesOfClock, namesOfStage } from "../../law/file/names-in-words.ts";
import type { Names } from "../../values/names.ts";
import type { Finding } from "../../words/finding.ts";
import type { Source } from "../../words/source.ts";

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
  { course, votes }: JudgedSteps,
  clocks: readonly Clock[],
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
    ...clocks.flatMap(({ id, authority }) =>
      conflictFinding(namesOfClock(procedure, id), authority),
    ),
  ];
};
