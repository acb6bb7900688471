import type { Condition } from "./condition.ts";
import { stageOf, type Procedure } from "./procedure.ts";
import type { Stage, WayOut } from "./stage.ts";
import type { Leads } from "./leads.ts";
import type { StageInFile } from "../stages/kinds.ts";

/** Everything that an outcome can point to: ids of the file, endings, `next` or `stay`; nothing where it has no effect. */
export const targetsOf = (leads: Leads): readonly string[] => {
  if (typeof leads === "string") return [leads];
  if ("to" in leads) return [leads.to];
  return "unless" in leads
    ? [...leads.unless.flatMap((one) => ("to" in one ? [one.to] : [])), ...targetsOf(leads.else)]
    : [];
};

/** What decides whether the order of the file passes a stage by. */
type InOrder = Pick<StageInFile, "id" | "optional" | "when">;

/** Whether a case may go on without a stage. */
export const isPassable = (stage: InOrder): boolean =>
  stage.optional === true || stage.when !== undefined;

/** The stages to which the order of the file may lead from before some; with `deposited` where none of them must take place. */
export const firstAmong = (stages: readonly InOrder[]): readonly string[] => {
  const must = stages.findIndex((stage) => !isPassable(stage));
  return must === -1
    ? [...stages.map((stage) => stage.id), "deposited"]
    : stages.slice(0, must + 1).map((stage) => stage.id);
};

/** The conditions under which an outcome leads to a place: one for each way there, undefined where it is no special one. */
export const conditionsOf = (
  procedure: Procedure,
  { from, outcome, to }: WayOut,
): readonly (Condition | undefined)[] => {
  const stage = stageOf(procedure, from);
  const leads = stage?.leads.get(outcome);
  if (leads === undefined) return [];
  const whenThere = stageOf(procedure, to)?.when;
  const under = (when: Condition | undefined, target: string) => {
    const skipped = stageOf(procedure, target)?.when === undefined ? undefined : target;
    const passedBy = target === "next" ? from : skipped;
    const leadsOn =
      passedBy !== undefined &&
      firstAmong(stageOf(procedure, passedBy)?.followers ?? []).includes(to);
    if (target !== to && !leadsOn) return [];
    const conditions = [when, whenThere].filter((one) => one !== undefined);
    const [first, ...others] = conditions;
    return [others.length === 0 ? first : { all: conditions }];
  };
  if (typeof leads === "string" || !("unless" in leads))
    return targetsOf(leads).flatMap((target) => under(undefined, target));
  return [
    ...leads.unless.flatMap((one) => ("to" in one ? under(one.when, one.to) : [])),
    ...targetsOf(leads.else).flatMap((target) => under(undefined, target)),
  ];
};

/**
 * Everything that can be reached from some stages, those included.
 * @param leadsOn the stages whose ways are followed; left out where all are
 */
export const reachedFrom = (
  procedure: Procedure,
  from: readonly string[],
  leadsOn: (stage: Stage) => boolean = () => true,
): ReadonlySet<string> => {
  const reached = new Set(from);
  for (const id of reached) {
    const stage = stageOf(procedure, id);
    // A set is gone through with what is added to it on the way.
    if (stage !== undefined && leadsOn(stage)) for (const { to } of stage.ways) reached.add(to);
  }
  return reached;
};

/**
 * What can be reached at all: from where a case begins, and from the stages beside the line, which begin with an event.
 */
export const everReached = (procedure: Procedure): ReadonlySet<string> => {
  const { line, stages, ledTo } = procedure;
  const beside = stages.filter((stage) => stage.beside !== undefined);
  // Nothing leads to the deposit before anything began.
  const beginnings = firstAmong(line).filter((id) => id !== "deposited");
  return reachedFrom(procedure, [...beginnings, ...beside.map(({ id }) => id), ...ledTo]);
};

/** A way that some course took: from a stage, or from the beginning, to a stage or an ending. */
export type Way = {
  /** Null at the beginning. */
  readonly from: string | null;
  readonly to: string;
  /**
   * The outcomes that led there; none where a stage was passed by. At the beginning the classes and declarations that suffice; none
   * where a case of no class begins there.
   */
  readonly by: readonly string[];
};
