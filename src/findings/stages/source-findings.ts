import type { JudgedSteps } from "../../case/course/judged-course.ts";
import { stageOf } from "../../law/file/procedure.ts";
import { namesOfClock, namesOfStage } from "../../law/file/names-in-words.ts";
import type { Names } from "../../values/names.ts";
import type { Finding } from "../../words/finding.ts";
import type { JudgedCase } from "./course-findings.ts";
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

/** The rules by which votes were taken, each once for its stage. */
const rulesUsed = (votes: JudgedSteps["votes"]): readonly (readonly [string, Source])[] => [
  ...new Map(
    votes.flatMap(({ at, rule }) =>
      rule === undefined || rule === null
        ? []
        : [[`${at.stage} ${rule.id}`, [at.stage, rule.authority] as const] as const],
    ),
  ).values(),
];

/** Where sources contradict each other on what a case went by: its stages, its votes, its times. Nobody decides it here. */
export const conflictFindings = ({
  law: { procedure },
  judged: { course, votes },
  runs,
}: JudgedCase): readonly Finding[] => {
  const stages = [...new Set(course.happened.map(({ stage }) => stage))];
  return [
    ...stages.flatMap((id) => {
      const stage = stageOf(procedure, id);
      return stage === undefined
        ? []
        : conflictFinding(namesOfStage(procedure, id), stage.authority);
    }),
    ...rulesUsed(votes).flatMap(([stage, authority]) =>
      conflictFinding(namesOfStage(procedure, stage), authority),
    ),
    ...[...new Map(runs.map(({ clock }) => [clock.id, clock])).values()].flatMap(
      ({ id, authority }) => conflictFinding(namesOfClock(procedure, id), authority),
    ),
  ];
};
