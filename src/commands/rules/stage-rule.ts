import { contradictsOrder, type FactDate } from "../../time/fact-date.ts";
import { courseAfter, courseOf } from "../../case/course-of-case.ts";
import type { RecordedAct } from "../../case/act.ts";
import { isCourseFault, type Course, type Happened } from "../../case/course/course.ts";
import { occurrences } from "../../case/clocks/occurrences.ts";
import { stagesToComplete, windowsLeft } from "../../case/course/found-later.ts";
import { bodyOf, stageOf, type Procedure } from "../../law/file/procedure.ts";
import type { Sentence } from "../../words/messages.ts";
import {
  dutyInFile,
  eventInFile,
  namesOfBody,
  stageInFile,
} from "../../law/file/names-in-words.ts";
import { outcomesToRecord, type Stage } from "../../law/file/stage.ts";
import { openStages } from "../../case/course/standing.ts";
import { inField, refusal, type Refusal } from "../../words/refusal.ts";
import { type Authority, ownRule } from "../../words/authority.ts";
import { whileSending } from "./ending.ts";
import { notInFuture, type CommandSituation, type Situation } from "./rule.ts";
import { stageMeant, stagesTaken } from "./stage-of-command.ts";
import type { Law } from "../../law/law.ts";
import type { CommandKind } from "../../case/command.ts";
import { wholeFaults } from "../../law/votes/whole-counts.ts";
import { courseFaultInWords } from "../../case/course/course-fault-in-words.ts";

const order = ownRule("stepsInOrder");
const dutyRule = ownRule("commandOfDuty");

/** What a command of a stage says of it: which it is, and on which day something happened there. */
type AtStage = {
  readonly kind: CommandKind;
  readonly stage?: string | undefined;
  readonly on: FactDate;
  readonly body?: string | undefined;
  readonly committee?: string | null | undefined;
  readonly counts?: Readonly<Record<string, number>> | null | undefined;
};

/** What a command says that concerns the whole case or a time limit. */
type InCourse = Pick<AtStage, "on" | "body" | "counts">;

/** Refuses a command that names no stage where it must, or one at which it is not given. */
const stageFaults = (
  situation: CommandSituation,
  procedure: Procedure,
  command: AtStage,
): readonly Refusal[] => {
  const open = stagesTaken(situation, procedure, command);
  const meant = stageMeant(situation, command);
  if (open.some(({ id }) => id === meant)) return [];
  const stages = open.map(({ name }) => name);
  const { kind } = command;
  if (meant === "" && open.length > 1)
    return inField("stage", [
      refusal(
        "StageNotNamed",
        {
          command: kind,
          stages: open.map(({ id }): Sentence => ({
            kind: "stageById",
            id,
            name: stageInFile(procedure, id),
          })),
        },
        order,
      ),
    ]);
  if (meant !== "" && stageOf(procedure, meant) === undefined)
    return inField("stage", [
      refusal("StageUnknown", { stage: meant, known: procedure.stages.map(({ id }) => id) }),
    ]);
  const here = stageInFile(procedure, situation.case.stage);
  return inField("stage", [
    // In a past case the stage before need not be on record.
    situation.context.mode.kind === "import"
      ? refusal("StageNotReached", { command: kind, here }, order)
      : refusal("StageNotOpen", { command: kind, here, stages }, order),
  ]);
};

/** What came before at a stage beside the line: what happened there, or else what opened it. */
const besideBefore = (course: Course, { id, beside }: Stage): Happened | undefined => {
  const begun = beside === undefined ? [] : occurrences(course, [beside.from]);
  return course.happened.findLast(
    (happened) => happened.stage === id || begun.some(({ one }) => one === happened),
  );
};

const dayBefore = (
  situation: Situation,
  procedure: Procedure,
  stage: Stage | undefined,
): Happened | undefined => {
  const course = courseOf(situation.case, procedure);
  if (stage !== undefined && windowsLeft(course).includes(stage))
    return course.happened.find(({ to }) => to === stage.id);
  if (stage !== undefined && stagesToComplete(course).includes(stage))
    return course.happened.findLast((one) => one.stage === stage.id && one.what === "presented");
  // The lead may have reported before the others.
  if (stage?.eventsBefore.includes("referred") === true && !openStages(course).includes(stage.id))
    return course.happened.findLast((one) => one.stage === stage.id && one.what === "referred");
  if (stage?.beside !== undefined) return besideBefore(course, stage);
  // Nothing need come after a letter to the depositary: an instrument may be signed anew on a day before it left. Nor does a
  // step abroad come after the deposit that ends them, even if it was entered later.
  const isBefore = ({ stage: id, what }: Happened): boolean =>
    what !== "notified" && (what !== "deposited" || id !== stage?.id);
  return course.happened.findLast(
    (one) => isBefore(one) && stageOf(procedure, one.stage)?.beside === undefined,
  );
};

/** Refuses a day that certainly lies before that of the step before, in the line of the file or beside it. */
const orderFaults = (
  situation: Situation,
  procedure: Procedure,
  { on, stage }: { readonly on: FactDate; readonly stage: string },
): readonly Refusal[] => {
  const before = dayBefore(situation, procedure, stageOf(procedure, stage));
  if (before === undefined || !contradictsOrder(before.on, on)) return [];
  const step = eventInFile(procedure, before.stage, before.what);
  return [refusal("DateBeforeStep", { date: on, step, stepDate: before.on }, order)];
};

/** Refuses somebody whose duty is for another body than the one that acts at the stage. */
export const bodyFaults = (
  { context: { duty, mode }, definition }: CommandSituation,
  procedure: Procedure,
  stage: Stage | undefined,
): readonly Refusal[] => {
  const acting = procedure.duties[duty]?.for;
  if (mode.kind === "import" || acting === undefined) return [];
  if (stage?.commands[definition.kind]?.forBody !== true) return [];
  if (!("body" in stage) || stage.body === acting) return [];
  const [body, needed] = [namesOfBody(procedure, acting), namesOfBody(procedure, stage.body)];
  return [
    refusal("DutyForOtherBody", { duty: dutyInFile(procedure, duty), body, needed }, dutyRule),
  ];
};

const bodyNamed = (procedure: Procedure, body: string | undefined): readonly Refusal[] =>
  body === undefined || bodyOf(procedure, body) !== undefined
    ? []
    : inField("body", [
        refusal("BodyUnknown", {
          body,
          known: procedure.bodies.map(({ id }) => id),
        }),
      ]);

/** The field that gives a name, which a file does not know or knows already. */
const fieldHolding = (act: RecordedAct, name: string): string | undefined =>
  Object.entries(act).find(([, value]) => value === name)?.[0];

/** Refuses what the procedure has no place for where the case stands. */
export const courseFaults = (situation: Situation, act: RecordedAct): readonly Refusal[] => {
  const procedure = situation.law.procedure;
  const isPast = situation.context.mode.kind === "import";
  const after = courseAfter(situation.case, act, { procedure, isPast });
  if (isCourseFault(after)) {
    const why = refusal("NotInCourse", { why: courseFaultInWords(procedure, after) }, order);
    const field = "name" in after ? fieldHolding(act, after.name) : undefined;
    return field === undefined ? [why] : inField(field, [why]);
  }
  return after.at === courseOf(situation.case, procedure).at ? [] : whileSending(situation.case);
};

/** What a person may record as what came of a stage: an intervention at a window, at any other an outcome. */
const resultsOf = (stage: Stage): readonly string[] =>
  stage.interventions.length > 0
    ? stage.interventions.map(({ id }) => id)
    : outcomesToRecord(stage);

const resultIn = (act: RecordedAct): string | undefined => {
  if (act.kind === "TimeEndCertified" || !("stage" in act)) return undefined;
  if ("intervention" in act) return act.intervention;
  return "outcome" in act ? act.outcome : undefined;
};

/** Refuses as an outcome what is none, such as that a stage was begun, or that a window ended. */
const resultFaults = (stage: Stage | undefined, act: RecordedAct): readonly Refusal[] => {
  const event = resultIn(act);
  if (stage === undefined || event === undefined) return [];
  const known = resultsOf(stage);
  const why = { kind: "courseEventUnknown", event, stage: stage.name, known } as const;
  return known.includes(event)
    ? []
    : inField("intervention" in act ? "intervention" : "outcome", [
        refusal("NotInCourse", { why }, order),
      ]);
};

/** Refuses to record as an outcome what the law makes of it that a time has passed: that is certified, once it has. */
const silenceFaults = (stage: Stage | undefined, act: RecordedAct): readonly Refusal[] => {
  if (act.kind === "TimeEndCertified" || !("outcome" in act)) return [];
  return stage?.silence?.means === "notInTime" && act.outcome === "notInTime"
    ? inField("outcome", [
        refusal("SilenceToBeCertified", { name: stage.name }, stage.silence.authority),
      ])
    : [];
};

type Placed = Pick<AtStage, "kind" | "stage" | "on">;

// Whether a stage is open is asked of the whole course, so it is asked once.
const againstPlaceGiven = (
  situation: CommandSituation,
  command: Placed,
  atStage: readonly Refusal[],
): readonly Refusal[] => {
  const procedure = situation.law.procedure;
  const stage = stageMeant(situation, command);
  return [
    ...atStage,
    ...inField("on", [
      ...notInFuture(situation, command.on),
      ...orderFaults(situation, procedure, { on: command.on, stage }),
    ]),
    ...bodyFaults(situation, procedure, stageOf(procedure, stage)),
  ];
};

/** What speaks against a command of a stage, whatever came of the stage: where it is given, on which day, and for which body. */
export const againstPlace = (situation: CommandSituation, command: Placed): readonly Refusal[] =>
  againstPlaceGiven(situation, command, stageFaults(situation, situation.law.procedure, command));

/** What speaks against any command of a stage: its place there, and where it would lead. */
export const againstAtStage = (
  situation: CommandSituation,
  command: AtStage,
  act: RecordedAct,
): readonly Refusal[] => {
  const procedure = situation.law.procedure;
  const stage = stageMeant(situation, command);
  const atStage = stageFaults(situation, procedure, command);
  const isThere = atStage.length === 0;
  return [
    ...againstPlaceGiven(situation, command, atStage),
    ...bodyNamed(procedure, command.body),
    ...wholeFaults(procedure, { stage, counts: command.counts ?? null }),
    ...(isThere ? resultFaults(stageOf(procedure, stage), act) : []),
    ...silenceFaults(stageOf(procedure, stage), act),
    ...(isThere ? courseFaults(situation, act) : []),
  ];
};

/** What speaks against fixing the day, which may be still to come, of what is done at a stage. */
export const againstPlanned = (
  situation: CommandSituation,
  command: AtStage,
): readonly Refusal[] => {
  const procedure = situation.law.procedure;
  const stage = stageMeant(situation, command);
  return [
    ...stageFaults(situation, procedure, command),
    ...inField("sittingOn", orderFaults(situation, procedure, { on: command.on, stage })),
  ];
};

/** What speaks against an international step by the procedure file: what must come before it, and on which day that did. */
export const againstAbroad = (
  situation: Situation,
  on: FactDate,
  act: RecordedAct,
): readonly Refusal[] => {
  const procedure = situation.law.procedure;
  const stage = procedure.international?.id;
  return stage === undefined
    ? []
    : [
        ...inField("on", orderFaults(situation, procedure, { on, stage })),
        ...courseFaults(situation, act),
      ];
};

/** What speaks against a command that concerns the whole case or a time limit. */
export const againstInCourse = (
  situation: Situation,
  { on, body, counts = null }: InCourse,
  act: RecordedAct,
): readonly Refusal[] => [
  ...inField("on", notInFuture(situation, on)),
  ...bodyNamed(situation.law.procedure, body),
  ...wholeFaults(situation.law.procedure, { counts }),
  ...courseFaults(situation, act),
];

/** What a stage rests on by the file. */
export const authorityOfStage = (
  { procedure }: Law,
  { stage }: { readonly stage: string },
): Authority | null => stageOf(procedure, stage)?.authority ?? null;

/** What an act at a stage holds beside what its command asked: the stage that the command names or means. */
export const givesStage = (
  situation: CommandSituation,
  command: Parameters<typeof stageMeant>[1],
): { readonly stage: string } => ({ stage: stageMeant(situation, command) });

/** The rule of a command that records something at a stage, and asks no more of it than any other does. */
export const ruleAtStage = {
  against: againstAtStage,
  gives: givesStage,
  authority: authorityOfStage,
} as const;
