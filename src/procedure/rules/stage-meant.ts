import { isStaged } from "../profile/kind-of-procedure.ts";
import { courseOf } from "../case/course-of-case.ts";
import type { CommandKind } from "../command-table.ts";
import { stageKindsOf } from "../model/command-names.ts";
import { stageOf, type Procedure } from "../model/procedure.ts";
import type { Stage } from "../model/stage.ts";
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
export const stagesFor = (
  situation: Pick<Situation, "case">,
  procedure: Procedure,
  kind: CommandKind,
): readonly Stage[] =>
  openStages(courseOf(situation.case, procedure))
    .map((id) => stageOf(procedure, id))
    .filter((stage) => stage !== undefined)
    .filter((stage) => isFor(kind, stage));

/** The stage that a command means: the one that it names, or else the only one that is open for it. Empty where none is. */
export const stageMeant = (
  situation: Situation,
  { kind, stage }: { readonly kind: CommandKind; readonly stage?: string | undefined },
): string => {
  const procedure = procedureOf(situation);
  if (stage !== undefined || procedure === undefined) return stage ?? "";
  const [only, ...others] = stagesFor(situation, procedure, kind);
  return others.length === 0 ? (only?.id ?? "") : "";
};
