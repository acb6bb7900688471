import type { Procedure } from "./procedure.ts";
import type { Stage, StageKind } from "./stage.ts";

const ofKind: Readonly<Record<StageKind, readonly string[]>> = {
  lay: ["Lay"],
  examine: ["Refer", "RecordReport"],
  decide: ["RecordVote", "CertifyVote"],
  window: ["RecordIntervention", "CertifyTimeEnded"],
  review: ["AskForReview", "RecordReview"],
  assent: ["Present", "RecordAssent"],
  publish: ["Publish"],
  // The international steps belong to the fixed duties of every office, so no file gives them.
  international: [],
};

/** The commands of a stage. A body that decides without counting records its decision in one act. */
export const ofStage = (stage: Stage): readonly string[] =>
  stage.kind === "decide" && stage.rules === undefined ? ["RecordVote"] : ofKind[stage.kind];

/** The commands that somebody must be able to give, because the procedure cannot do without them. */
export const neededCommands = (procedure: Procedure): readonly string[] => {
  const { stages, classes, declarations, clocks = [], withdrawal, onEndOfTerm } = procedure;
  const silent = stages.some(({ silence }) => silence !== undefined);
  return [
    ...new Set([
      "OpenCase",
      ...stages.flatMap(ofStage),
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
