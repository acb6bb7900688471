import { eventsNamed } from "./named-events.ts";
import type { Procedure } from "./procedure.ts";
import { type Stage, type StageKind, stageKinds } from "./stage.ts";

const ofKind = {
  lay: ["Lay"],
  examine: ["Refer", "RecordReport"],
  decide: ["RecordVote", "CertifyVote"],
  window: ["RecordIntervention", "CertifyTimeEnded"],
  review: ["AskForReview", "RecordReview"],
  assent: ["Present", "RecordAssent"],
  publish: ["Publish"],
  // The international steps belong to the fixed duties of every office, so no file gives them.
  international: [],
} as const satisfies Readonly<Record<StageKind, readonly string[]>>;

/** What is recorded at stages of some kinds beside what leads on from them. */
const beside: Readonly<Partial<Record<StageKind, readonly string[]>>> = {
  examine: ["BeginStage"],
  decide: ["DeclineCertification", "ScheduleSitting", "Present", "BeginStage", "DistributeText"],
};

/** The kinds of stage at which a command is given; none where it concerns the whole case, or a time limit. */
export const stageKindsOf = (command: string): readonly StageKind[] =>
  stageKinds.filter((kind) => {
    const led: readonly string[] = ofKind[kind];
    return led.includes(command) || beside[kind]?.includes(command) === true;
  });

/** The commands that are given for the body that acts at the stage. */
export const ofBodies: readonly string[] = [
  "RecordVote",
  "CertifyVote",
  "RecordReport",
  "RecordAssent",
];

/** The commands of a stage. A body that decides without counting records its decision in one act. */
export const ofStage = (stage: Stage): readonly string[] =>
  stage.kind === "decide" && stage.rules === undefined ? ["RecordVote"] : ofKind[stage.kind];

/** What is recorded of a stage before its outcome, where a time or a condition of the file depends on it. */
const beginnings = {
  begun: "BeginStage",
  distributed: "DistributeText",
  presented: "Present",
} as const;

const ofBeginnings = (procedure: Procedure): readonly string[] => {
  const named = new Set(eventsNamed(procedure));
  return procedure.stages.flatMap(({ id, kind }) =>
    kind === "examine" || kind === "decide"
      ? Object.entries(beginnings).flatMap(([event, command]) =>
          named.has(`${id}.${event}`) ? [command] : [],
        )
      : [],
  );
};

/** The commands that somebody must be able to give, because the procedure cannot do without them. */
export const neededCommands = (procedure: Procedure): readonly string[] => {
  const { stages, classes, declarations, clocks = [], withdrawal, onEndOfTerm } = procedure;
  const silent = stages.some(({ silence }) => silence !== undefined);
  return [
    ...new Set([
      "OpenCase",
      ...stages.flatMap(ofStage),
      ...ofBeginnings(procedure),
      ...(classes === undefined ? [] : ["Classify"]),
      ...(declarations === undefined ? [] : ["Declare"]),
      ...(silent ? ["CertifyTimeEnded"] : []),
      ...(clocks.some((clock) => "extension" in clock && clock.extension !== undefined)
        ? ["ExtendTime"]
        : []),
      ...(clocks.some((clock) => "waiver" in clock && clock.waiver !== undefined)
        ? ["RecordWaiver"]
        : []),
      ...(withdrawal === undefined ? [] : ["Withdraw"]),
      ...(onEndOfTerm === undefined || onEndOfTerm.effect === "goesOn" ? [] : ["EndOfTerm"]),
    ]),
  ];
};

const atAnyTime = [
  "Correct",
  "DeclineCertification",
  "ScheduleSitting",
  "Lapse",
  "Suspend",
  "Resume",
  "MoveToVersion",
  "MakePublic",
  "RecordDatedFact",
  "PromiseAmendment",
  "RecordAmendmentDone",
] as const;

/** Every command that a duty of a procedure may be given. */
export const knownCommands = (procedure: Procedure): readonly string[] => [
  ...neededCommands(procedure),
  ...atAnyTime,
];
