import { conditionInWords } from "../../law/print/naming.ts";
import { type DrawingWords, outcomeName, placeName } from "../../law/drawing/words.ts";
import type { Course } from "../../case/course/course.ts";
import { mostPlayed, type Played } from "../../case/course/play.ts";
import type { Procedure } from "../../law/file/procedure.ts";
import { endings } from "../../law/file/stage-of-case.ts";
import { isEventOfKind } from "../../law/file/stage.ts";
import { namesOfStage } from "../../law/file/names-in-words.ts";
import type { LeadWarning } from "../../law/procedure/lead-warnings.ts";
import type { Sentence } from "../../words/messages.ts";
import type { Conflict } from "../../law/procedure/conflicts.ts";
import { authorityLines } from "./finding.ts";
import type { Print } from "./print.ts";

/** The words in which a procedure is drawn: those of the answer, with the names of the file in the same language if it has them. */
export const drawingWords = (print: Pick<Print, "language" | "say">): DrawingWords => ({
  language: print.language,
  kind: (stageKind) => print.say({ kind: "stageKindName", stageKind }),
  ending: (stage) => print.say({ kind: "stageName", stage }),
  outcome: (event) => (isEventOfKind(event) ? print.say({ kind: "eventName", event }) : event),
  beside: print.say({ kind: "besideTheLine" }),
  ifReached: print.say({ kind: "onlyIfReached" }),
  condition: (procedure, condition) =>
    print.say({
      kind: "onlyIfSo",
      of: conditionInWords({ procedure, language: print.language }, condition),
    }),
  otherwise: print.say({ kind: "onlyOtherwise" }),
});

const courseLine = (
  procedure: Procedure,
  course: Course | undefined,
  words: DrawingWords,
): string =>
  (course?.happened ?? [])
    .map(
      (one) => `${placeName(procedure, one.stage, words)}: ${outcomeName(procedure, one, words)}`,
    )
    .join(" → ");

/** The stages of which the file says what silence means although nobody can ever certify it: in no course does their time run. */
export const silencesNeverHeard = ({ stages }: Procedure, played: Played): readonly string[] =>
  played.isWhole
    ? stages
        .filter(({ id, silence }) => silence !== undefined && !played.silences.has(id))
        .map(({ id }) => id)
    : [];

/** Every way a case can end, by its shortest course. */
export const endingLines = (
  print: Print,
  procedure: Procedure,
  played: Played,
): readonly string[] => {
  const words = drawingWords(print);
  const unreached = [...procedure.stages.map(({ id }) => id), "deposited"]
    .filter((id) => !played.stages.has(id) && !played.courses.has(id))
    .map((id) => placeName(procedure, id, words));
  const unheard = silencesNeverHeard(procedure, played).map((id) =>
    placeName(procedure, id, words),
  );
  return [
    print.bold(print.say({ kind: "procedureEnds" })),
    ...endings
      .filter((ending) => played.courses.has(ending))
      .map((ending) => {
        const course = courseLine(procedure, played.courses.get(ending), words);
        return `  ${print.say(course === "" ? { kind: "procedureEndingAtOnce", ending } : { kind: "procedureEnding", ending, course })}`;
      }),
    ...(unreached.length === 0
      ? []
      : [print.yellow(print.say({ kind: "procedureUnreached", stages: unreached }))]),
    ...(unheard.length === 0
      ? []
      : [print.yellow(print.say({ kind: "procedureSilence", stages: unheard }))]),
    ...(played.isWhole
      ? []
      : [print.yellow(print.say({ kind: "procedureTooLarge", most: String(mostPlayed) }))]),
  ];
};

/** What leads to a stage that may not take place then; nothing where there is none. */
export const warningLines = (
  print: Print,
  procedure: Procedure,
  warnings: readonly LeadWarning[],
): readonly string[] =>
  warnings.length === 0
    ? []
    : [
        print.yellow(print.say({ kind: "procedureWarnings", count: warnings.length })),
        ...warnings.map(({ path, stage, when }) => {
          const naming = { procedure, language: print.language };
          const of: Sentence = { kind: "onlyIfSo", of: conditionInWords(naming, when) };
          const says = {
            kind: "procedureLeadMayNotApply",
            stage: namesOfStage(procedure, stage),
            of,
          } as const;
          return `  ${path}: ${print.say(says)}`;
        }),
      ];

/** The rules whose sources contradict each other. */
export const conflictLines = (print: Print, conflicts: readonly Conflict[]): readonly string[] => [
  print.say({ kind: "procedureConflicts", count: conflicts.length }),
  ...conflicts.flatMap(({ path, authority, against }) => [
    `  ${path}`,
    ...authorityLines(print, authority, { indent: "    " }),
    ...authorityLines(print, against, {
      indent: "    ",
      as: (source) => ({ kind: "procedureContradicted", source }),
    }),
  ]),
];
