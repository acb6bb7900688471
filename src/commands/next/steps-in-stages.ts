import type { Case } from "../../case/case.ts";
import { canBeExtended, canTimeEnd, stagesTimedElsewhere } from "../../case/clocks/runs.ts";
import { courseOf } from "../../case/course-of-case.ts";
import { sendingUnderWay } from "../../case/sending.ts";
import { isEnding, isOpen } from "../../law/file/stage-of-case.ts";
import { awaitedBy } from "../command-table.ts";
import { dutiesOf, givesAt } from "../../law/procedure/duties-of-command.ts";
import type { CommandKind } from "../../case/command.ts";
import { hasHappenedNow, isAskedFor, isDeclared, type Course } from "../../case/course/course.ts";
import { stagesToComplete, windowsLeft } from "../../case/course/found-later.ts";
import { isOutsidePower } from "../../case/course/shortcomings.ts";
import { unknownDate } from "../../time/fact-date.ts";
import { bodyOf, stageOf, type Procedure } from "../../law/file/procedure.ts";
import type { Stage, StageOf } from "../../law/file/stage.ts";
import { awaitedBefore, openStages } from "../../case/course/standing.ts";
import type { Duty } from "../../law/duty.ts";
import { certificationAwaited } from "../../case/certification.ts";
import { stagesStillReported } from "../../case/committees.ts";
import { sittingFor } from "../../case/sitting.ts";

/** What may happen next at a stage of a procedure file; null where it concerns the whole case. */
export type StepInStage = { readonly command: CommandKind; readonly stage: Stage | null };

const beginning = (course: Course, stage: Stage): readonly CommandKind[] => [
  ...(isAskedFor(course, stage.id, "begun") ? (["BeginStage"] as const) : []),
  ...(isAskedFor(course, stage.id, "distributed") ? (["DistributeText"] as const) : []),
];

const toDecide = (
  state: Case,
  course: Course,
  stage: StageOf<"decide">,
): readonly CommandKind[] => {
  const vote = certificationAwaited(state, "certification");
  if (vote?.act.stage === stage.id) return ["CertifyVote", "DeclineCertification"];
  return [
    ...(isAskedFor(course, stage.id, "presented") ? (["Present"] as const) : []),
    ...(sittingFor(state, stage.id) === undefined ? (["ScheduleSitting"] as const) : []),
    ...beginning(course, stage),
    "RecordVote",
  ];
};

// What a chamber examines itself, nobody refers to it.
const isReferred = (course: Course, stage: StageOf<"examine">): boolean =>
  bodyOf(course.procedure, stage.body)?.kind === "chamber" ||
  hasHappenedNow(course, stage.id, "referred");

const timeEnded = (course: Course, { id }: Stage): readonly CommandKind[] =>
  canTimeEnd(course, id) ? ["CertifyTimeEnded"] : [];

// Where a time counts from the presentation or to it, the presentation comes first.
const toAssent = (course: Course, stage: StageOf<"assent">): readonly CommandKind[] => {
  if (hasHappenedNow(course, stage.id, "presented")) return ["RecordAssent"];
  return isAskedFor(course, stage.id, "presented") ? ["Present"] : ["Present", "RecordAssent"];
};

const toLeave = (state: Case, course: Course, stage: Stage): readonly CommandKind[] => {
  switch (stage.kind) {
    case "lay":
      return ["Lay"];
    case "examine":
      return [
        ...(isReferred(course, stage) ? [] : (["Refer"] as const)),
        ...beginning(course, stage),
        "RecordReport",
      ];
    case "decide":
      return toDecide(state, course, stage);
    case "window":
      return ["RecordIntervention", ...timeEnded(course, stage)];
    case "review":
      return [hasHappenedNow(course, stage.id, "asked") ? "RecordReview" : "AskForReview"];
    case "assent":
      return toAssent(course, stage);
    case "publish":
      return ["Publish"];
    case "international":
      return [];
  }
};

const commandsAt = (state: Case, course: Course, stage: Stage): readonly CommandKind[] => {
  const commands = toLeave(state, course, stage);
  return stage.silence === undefined || stage.interventions.length > 0
    ? commands
    : [...commands, ...timeEnded(course, stage)];
};

/** What need not take place beside the line is nobody's task until it has begun. */
const isTask = (course: Course, { id, beside, optional }: Stage): boolean =>
  beside === undefined ||
  optional !== true ||
  course.happened.some(({ stage, round }) => stage === id && round === (course.rounds[id] ?? 1));

const openIn = (course: Course): readonly Stage[] =>
  openStages(course)
    .map((id) => stageOf(course.procedure, id))
    .filter((stage) => stage !== undefined);

/** The duties that do something at a stage; those of the body that acts there, where it is for a body. */
export const dutiesAt = (procedure: Procedure, { command, stage }: StepInStage): readonly Duty[] =>
  dutiesOf(procedure).filter((duty) =>
    givesAt(procedure, duty, { kind: command, stage: stage ?? undefined }),
  );

/** Whether it is any duty's to take a step. */
const isGivenBy =
  (procedure: Procedure) =>
  (step: StepInStage): boolean =>
    dutiesAt(procedure, step).length > 0;

// While a vote is to be certified, or that is to be declined, nothing else carries the case on.
const mustWait = (state: Case, command: CommandKind): boolean =>
  certificationAwaited(state, awaitedBy(command)) !== undefined;

const possible = (
  state: Case,
  course: Course,
  steps: readonly { readonly command: CommandKind; readonly stage: Stage }[],
): readonly StepInStage[] =>
  steps
    .filter(({ stage }) => awaitedBefore(course, stage.id) === undefined)
    .filter(({ command }) => !mustWait(state, command))
    .filter(isGivenBy(course.procedure));

const possibleAt = (
  state: Case,
  course: Course,
  stages: readonly Stage[],
): readonly StepInStage[] =>
  possible(
    state,
    course,
    stages.flatMap((stage) =>
      commandsAt(state, course, stage).map((command) => ({ command, stage })),
    ),
  );

/** That the time of a stage is over at which the case does not stand. */
const timesElsewhere = (state: Case, course: Course): readonly StepInStage[] =>
  possible(
    state,
    course,
    stagesTimedElsewhere(course).map((stage) => ({ command: "CertifyTimeEnded", stage })),
  );

const isUnclassified = ({ procedure, others }: Course): boolean =>
  procedure.classes !== undefined && !others.some(({ kind }) => kind === "classified");

/** What leads a case on, by its procedure file: first the class on which stages depend, then what is done at those that are open. */
export const stepsInStages = (state: Case, procedure: Procedure): readonly StepInStage[] => {
  const course = courseOf(state, procedure);
  return [
    ...(isOpen(state.stage) && isUnclassified(course) && !mustWait(state, "Classify")
      ? [{ command: "Classify" as const, stage: null }]
      : []),
    ...possibleAt(
      state,
      course,
      openIn(course).filter((stage) => isTask(course, stage)),
    ),
    ...timesElsewhere(state, course),
  ];
};

const wholeCase = (course: Course): readonly CommandKind[] => {
  const { classes, declarations = [], clocks = [], onEndOfTerm } = course.procedure;
  const isOpenTo = ({ id }: (typeof declarations)[number]): boolean =>
    !isDeclared(course, id) &&
    !isOutsidePower(course, { kind: "declared", declaration: id, on: unknownDate });
  return [
    ...(classes === undefined || isUnclassified(course) ? [] : (["Classify"] as const)),
    ...(declarations.some(isOpenTo) ? (["Declare"] as const) : []),
    ...(clocks.some((clock) => canBeExtended(course, clock)) ? (["ExtendTime"] as const) : []),
    ...(clocks.some((clock) => "waiver" in clock) ? (["RecordWaiver"] as const) : []),
    ...(onEndOfTerm === undefined || onEndOfTerm.effect === "goesOn"
      ? []
      : (["EndOfTerm"] as const)),
  ];
};

/**
 * What may still be recorded of stages that the case has left: that somebody intervened in a window, while no letter is being
 * sent, and the reports of the committees beside the lead.
 */
const atStagesLeft = (state: Case, course: Course): readonly StepInStage[] =>
  [
    ...(sendingUnderWay(state) === undefined ? windowsLeft(course) : []).map((stage) => ({
      command: "RecordIntervention" as const,
      stage,
    })),
    ...stagesToComplete(course).map((stage) => ({ command: "RecordAssent" as const, stage })),
    ...stagesStillReported(state, course).map((stage) => ({
      command: "RecordReport" as const,
      stage,
    })),
  ]
    .filter(({ command }) => !mustWait(state, command))
    .filter(isGivenBy(course.procedure));

// What may take a case elsewhere waits while a letter is being sent.
const moving: readonly CommandKind[] = ["Declare", "EndOfTerm"];

/** What may be recorded although nothing waits for it: what the file lets happen beside the line, and what concerns the whole case. */
export const stepsBesideStages = (state: Case, procedure: Procedure): readonly StepInStage[] => {
  const course = courseOf(state, procedure);
  const beside = openIn(course).filter((stage) => !isTask(course, stage));
  return [
    ...possibleAt(state, course, beside),
    ...atStagesLeft(state, course),
    ...(isEnding(course.at)
      ? []
      : wholeCase(course)
          .filter((command) => !mustWait(state, command))
          .filter((command) => sendingUnderWay(state) === undefined || !moving.includes(command))
          .map((command) => ({ command, stage: null }))
          .filter(isGivenBy(procedure))),
  ];
};
