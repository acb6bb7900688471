import { isStaged } from "../profile/kind-of-procedure.ts";
import { courseOf } from "../case/course-of-case.ts";
import type { CommandKind } from "../command-table.ts";
import { stageKindsOf } from "../model/command-names.ts";
import { stageOf, type Procedure } from "../model/procedure.ts";
import type { Stage } from "../model/stage.ts";
import { windowsLeft } from "../model/found-later.ts";
import { openStages } from "../model/standing.ts";
import type { Situation } from "./rule.ts";

/** The procedure file of a case; undefined where it follows one of the two profiles. */
export const procedureOf = ({ law: { profile } }: Pick<Situation, "law">): Procedure | undefined =>
  isStaged(profile) ? profile : undefined;

/** Whether a command is given at a stage of this kind. The end of a time is certified where the file says what that means. */
const isFor = (kind: CommandKind, stage: Stage): boolean => {
  if (kind === "CertifyTimeEnded") return stage.kind === "window" || stage.silence !== undefined;
  return stageKindsOf(kind).includes(stage.kind);
};

/** The stages that are open in a case and at which a command is given. */
const stagesFor = (
  situation: Pick<Situation, "case">,
  procedure: Procedure,
  kind: CommandKind,
): readonly Stage[] =>
  openStages(courseOf(situation.case, procedure))
    .map((id) => stageOf(procedure, id))
    .filter((stage) => stage !== undefined)
    .filter((stage) => isFor(kind, stage));

/** The stages at which a command is given, and for an intervention also the windows that the case has left. */
export const stagesTaken = (
  situation: Pick<Situation, "case">,
  procedure: Procedure,
  kind: CommandKind,
): readonly Stage[] => [
  ...stagesFor(situation, procedure, kind),
  ...(kind === "RecordIntervention" ? windowsLeft(courseOf(situation.case, procedure)) : []),
];

/**
 * The stage that a command means: the one that it names, or else the only one that is open for it, or of which it may still be
 * found out. Empty where none is.
 */
export const stageMeant = (
  situation: Situation,
  { kind, stage }: { readonly kind: CommandKind; readonly stage?: string | undefined },
): string => {
  const procedure = procedureOf(situation);
  if (stage !== undefined || procedure === undefined) return stage ?? "";
  const open = stagesFor(situation, procedure, kind);
  const [only, ...others] = open.length > 0 ? open : stagesTaken(situation, procedure, kind);
  return others.length === 0 ? (only?.id ?? "") : "";
};
