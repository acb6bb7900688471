import { holds, namedIn, type Condition, type Named } from "./condition.ts";
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

const answers = (named: readonly string[]): readonly ReadonlySet<string>[] =>
  named.reduce<readonly ReadonlySet<string>[]>(
    (all, one) => [...all, ...all.map((some) => new Set([...some, one]))],
    [new Set()],
  );

/** Whether one condition never holds where others do, whatever is on record. */
export const isRuledOut = (condition: Condition, by: readonly Condition[]): boolean => {
  const named = [...new Set([condition, ...by].flatMap(namedIn).map((one) => JSON.stringify(one)))];
  if (named.length > 10) return false;
  const standsIn = (yes: ReadonlySet<string>) => (one: Named) =>
    yes.has(JSON.stringify(one)) ? "yes" : "no";
  return answers(named).every(
    (yes) =>
      by.some((one) => holds(one, standsIn(yes)) === "no") ||
      holds(condition, standsIn(yes)) === "no",
  );
};

/** Some conditions, and that none of the stages applies which the order of the file passes by on its way to one; what the others rule out is not said again. */
const passedOver = (
  stages: readonly Stage[],
  to: string,
  known: readonly Condition[],
): readonly Condition[] => {
  const place = stages.findIndex(({ id }) => id === to);
  return stages
    .slice(0, place === -1 ? undefined : place)
    .filter(({ optional }) => optional !== true)
    .flatMap(({ when }): readonly Condition[] => (when === undefined ? [] : [when]))
    .reduce<readonly Condition[]>(
      (said, when) => (isRuledOut(when, said) ? said : [...said, { not: when }]),
      known,
    );
};

/** Conditions that must all hold, as one; undefined where there is none. */
const together = (conditions: readonly Condition[]): Condition | undefined => {
  const parts = conditions.flatMap((one) => ("all" in one ? one.all : [one]));
  const [only, ...others] = new Map(parts.map((one) => [JSON.stringify(one), one])).values();
  return only === undefined || others.length === 0 ? only : { all: [only, ...others] };
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
  const followersOf = (id: string): readonly Stage[] => stageOf(procedure, id)?.followers ?? [];
  const under = (when: Condition | undefined, target: string) => {
    const skipped = stageOf(procedure, target)?.when === undefined ? undefined : target;
    const passedBy = target === "next" ? from : skipped;
    const leadsOn = passedBy !== undefined && firstAmong(followersOf(passedBy)).includes(to);
    if (target !== to && !leadsOn) return [];
    const known = [when, whenThere].filter((one) => one !== undefined);
    // What leads on to a stage of every case is told as what happens otherwise.
    if (!leadsOn || whenThere === undefined) return [together(known)];
    return [together(passedOver(followersOf(passedBy), to, known))];
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
