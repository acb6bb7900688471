import type { Condition } from "./condition.ts";
import { followersOf, isInLine, stageOf, type Procedure } from "./procedure.ts";
import { leadsTo, outcomesOf, type Leads, type Stage } from "./stage.ts";

/** Everything that an outcome can point to: ids of the file, endings, `next` or `stay`; nothing where it has no effect. */
export const targetsOf = (leads: Leads): readonly string[] => {
  if (typeof leads === "string") return [leads];
  if ("to" in leads) return [leads.to];
  return "unless" in leads
    ? [...leads.unless.flatMap((one) => ("to" in one ? [one.to] : [])), ...targetsOf(leads.else)]
    : [];
};

/** Whether a case may go on without a stage. */
export const isPassable = (stage: Stage): boolean =>
  stage.optional === true || stage.when !== undefined;

/** The stages that the order of the file may lead to next; with `deposited` where none of them must take place. */
const nextInLine = (procedure: Procedure, id: string): readonly string[] => {
  const followers = followersOf(procedure, id);
  const must = followers.findIndex((stage) => !isPassable(stage));
  return must === -1
    ? [...followers.map((stage) => stage.id), "deposited"]
    : followers.slice(0, must + 1).map((stage) => stage.id);
};

/** One way out of a stage: the outcome, and the stage or ending that it can lead to. */
export type WayOut = { readonly from: string; readonly outcome: string; readonly to: string };

const waysBy = (procedure: Procedure, stage: Stage, outcome: string): readonly WayOut[] => {
  const way = (to: string): WayOut => ({ from: stage.id, outcome, to });
  return targetsOf(leadsTo(stage, outcome) ?? "stay").flatMap((target) => {
    if (target === "stay") return [];
    if (target !== "next") return [way(target)];
    return stage.beside === undefined ? nextInLine(procedure, stage.id).map(way) : [];
  });
};

/** The conditions under which an outcome leads to a place: one for each way there, undefined where it is no special one. */
export const conditionsOf = (
  procedure: Procedure,
  { from, outcome, to }: WayOut,
): readonly (Condition | undefined)[] => {
  const stage = stageOf(procedure, from);
  const leads = stage && leadsTo(stage, outcome);
  if (leads === undefined) return [];
  const whenThere = stageOf(procedure, to)?.when;
  const under = (when: Condition | undefined, target: string) => {
    const skipped = stageOf(procedure, target)?.when === undefined ? undefined : target;
    const passedBy = target === "next" ? from : skipped;
    const leadsOn = passedBy !== undefined && nextInLine(procedure, passedBy).includes(to);
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

/** All ways out of a stage, whatever they depend on. What leads nowhere, or only to a new round of the stage itself, is none. */
export const waysOut = (procedure: Procedure, stage: Stage): readonly WayOut[] =>
  outcomesOf(stage).flatMap((outcome) => waysBy(procedure, stage, outcome));

/** The stages in which a case can begin: the first in line, and those before it that may be passed by. */
const beginnings = (procedure: Procedure): readonly string[] => {
  const line = procedure.stages.filter(isInLine);
  const must = line.findIndex((stage) => !isPassable(stage));
  return line.slice(0, must === -1 ? line.length : must + 1).map((stage) => stage.id);
};

type Ways = ReadonlyMap<string, readonly WayOut[]>;

// Each judgement of a case asks where it may still go, and the ways of a procedure never change.
const waysOfProcedures = new WeakMap<Procedure, Ways>();

/** All ways of a procedure, by the stage that they lead out of. */
const waysOf = (procedure: Procedure): Ways => {
  const ways =
    waysOfProcedures.get(procedure) ??
    new Map(procedure.stages.map((stage) => [stage.id, waysOut(procedure, stage)]));
  waysOfProcedures.set(procedure, ways);
  return ways;
};

/**
 * Everything that can be reached from some stages, those included.
 * @param without a stage that leads nowhere; left out where every stage leads on
 */
export const reachedFrom = (
  procedure: Procedure,
  from: readonly string[],
  without?: string,
): ReadonlySet<string> => {
  const ways = waysOf(procedure);
  const reached = new Set(from);
  const open = [...from];
  for (let id = open.pop(); id !== undefined; id = open.pop())
    for (const { to } of id === without ? [] : (ways.get(id) ?? []))
      if (!reached.has(to)) {
        reached.add(to);
        open.push(to);
      }
  return reached;
};

/** Where a case may be led to from anywhere: by a declaration, or at the end of a term. */
export const ledTo = ({ declarations = [], onEndOfTerm }: Procedure): readonly string[] => [
  ...declarations.flatMap(({ leads }) => targetsOf(leads ?? "stay")),
  ...(onEndOfTerm?.at === undefined ? [] : [onEndOfTerm.at]),
];

/**
 * What can be reached at all: from where a case begins, and from the stages beside the line, which begin with an event.
 */
export const everReached = (procedure: Procedure): ReadonlySet<string> => {
  const beside = procedure.stages.filter((stage) => stage.beside !== undefined);
  return reachedFrom(procedure, [
    ...beginnings(procedure),
    ...beside.map(({ id }) => id),
    ...ledTo(procedure),
  ]);
};
