import { stagesTimedElsewhere } from "../../case/clocks/runs.ts";
import { courseOf } from "../../case/course-of-case.ts";
import type { CommandKind } from "../../case/command.ts";
import { stageOf, type Procedure } from "../../law/file/procedure.ts";
import type { Stage } from "../../law/file/stage.ts";
import { stagesToComplete, windowsLeft } from "../../case/course/found-later.ts";
import { openStages } from "../../case/course/standing.ts";
import type { CommandSituation } from "./rule.ts";
import type { Law } from "../../law/law.ts";
import { stagesStillReported } from "../../case/committees.ts";

/** The stages that are open in a case and at which a command is given. */
const stagesFor = (
  situation: Pick<CommandSituation, "case" | "definition">,
  procedure: Procedure,
): readonly Stage[] =>
  openStages(courseOf(situation.case, procedure))
    .map((id) => stageOf(procedure, id))
    .filter((stage) => stage !== undefined)
    .filter(({ commands }) => Object.hasOwn(commands, situation.definition.kind));

/** A command of a stage, as far as that says at which stage it is given. */
type Given = {
  readonly kind: CommandKind;
  readonly stage?: string | undefined;
  readonly committee?: string | null | undefined;
  /** The body that did it. */
  readonly body?: string | undefined;
};

/** The stages at which a case does not stand, and at which something may be put on record all the same. */
const stagesElsewhere = (
  { case: state }: Pick<CommandSituation, "case">,
  procedure: Procedure,
  { kind, committee }: Given,
): readonly Stage[] => {
  if (kind === "RecordIntervention") return windowsLeft(courseOf(state, procedure));
  if (kind === "RecordAssent") return stagesToComplete(courseOf(state, procedure));
  if (kind === "CertifyTimeEnded") return stagesTimedElsewhere(courseOf(state, procedure));
  // A report that names no committee is that of the lead.
  return kind === "RecordReport" && committee !== undefined && committee !== null
    ? stagesStillReported(state, courseOf(state, procedure), committee)
    : [];
};

/**
 * The stages at which a command is given; for an intervention also the windows that the case has left, for a report of a
 * committee beside the lead the stage from which the lead's has moved the case on, and for the end of a time the stage for which it runs.
 */
export const stagesTaken = (
  situation: Pick<CommandSituation, "case" | "definition">,
  procedure: Procedure,
  given: Given,
): readonly Stage[] => [
  ...stagesFor(situation, procedure),
  ...stagesElsewhere(situation, procedure, given),
];

/** Those at which something is laid by the body that is said to have laid it, where several are open and some are by that body. */
const stagesOfBody = (stages: readonly Stage[], { kind, body }: Given): readonly Stage[] => {
  if (kind !== "Lay" || body === undefined || stages.length < 2) return stages;
  const byBody = stages.filter(({ actors }) => actors.includes(body));
  return byBody.length === 0 ? stages : byBody;
};

/**
 * The stage that a command means: the one that it names, or else the only one that is open for it, or of which it may still be
 * found out, or whose time runs. Empty where none is.
 */
export const stageMeant = (
  situation: Pick<CommandSituation, "case" | "definition"> & {
    readonly law: Pick<Law, "procedure">;
  },
  given: Given,
): string => {
  if (given.stage !== undefined) return given.stage;
  const procedure = situation.law.procedure;
  const open = stagesOfBody(stagesFor(situation, procedure), given);
  const [only, ...others] = open.length > 0 ? open : stagesElsewhere(situation, procedure, given);
  return others.length === 0 ? (only?.id ?? "") : "";
};
