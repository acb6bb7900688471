import { conditionsWithin, namedIn, type PlacedCondition } from "./condition.ts";
import type { Clock, ClockInFile } from "./clock.ts";
import type { Event } from "./event.ts";
import { isInLine, procedureSchema, type Procedure, type ProcedureInFile } from "./procedure.ts";
import { happeningsOf, type Stage, type WayOut } from "./stage.ts";
import { firstAmong, reachedFrom, targetsOf } from "./way.ts";
import { dutiesByCommand } from "../procedure/duties-of-command.ts";
import type { Schema } from "../read.ts";
import type { StageInFile } from "../stages/kinds.ts";

const waysOut = (
  { id, beside }: StageInFile,
  { outcomes, leads }: Pick<Stage, "outcomes" | "leads">,
  followers: readonly Stage[],
): readonly WayOut[] =>
  outcomes.flatMap((outcome) => {
    const way = (to: string): WayOut => ({ from: id, outcome, to });
    return targetsOf(leads.get(outcome) ?? "stay").flatMap((target) => {
      if (target === "stay") return [];
      if (target !== "next") return [way(target)];
      return beside === undefined ? firstAmong(followers).map(way) : [];
    });
  });

/** Every event on which something in a procedure file depends: a time, a stage beside the line, a condition. */
const eventsDependedOn = (
  { clocks = [], stages }: ProcedureInFile,
  conditions: readonly PlacedCondition[],
): readonly Event[] => [
  ...clocks.flatMap((clock) => [...clock.from, ...clock.to]),
  ...stages.flatMap(({ beside }) => (beside === undefined ? [] : [beside.from, beside.until])),
  ...conditions.flatMap(({ condition }) =>
    namedIn(condition).flatMap((named) => ("happened" in named ? [named.happened] : [])),
  ),
];

/** The stages of a file. Each is made after those that follow it, for it holds them. */
const compiledStages = (
  { stages }: ProcedureInFile,
  dependedOn: readonly Event[],
): readonly Stage[] =>
  stages.reduceRight<readonly Stage[]>((later, stage) => {
    const { id } = stage;
    const followers = later.filter(isInLine);
    const happenings = happeningsOf(stage);
    const compiled: Stage = {
      ...stage,
      ...happenings,
      followers,
      ways: waysOut(stage, happenings, followers),
      waitsFor: stages
        .filter(({ beside }) => beside?.before?.includes(id) === true)
        .map((other) => other.id),
      dependedOn: new Set(dependedOn.filter((event) => event.stage === id).map(({ what }) => what)),
    };
    return [compiled, ...later];
  }, []);

const isPeriod = (stages: readonly Stage[], clock: ClockInFile): boolean =>
  stages.some(
    ({ id, silence }) =>
      silence?.clock === clock.id ||
      // Only a window ends by itself.
      clock.to.some(({ stage, what }) => stage === id && what === "ended"),
  );

const byId = <T extends { readonly id: string }>(
  list: readonly T[] | undefined,
): ReadonlyMap<string, T> =>
  // Of two that a faulty file calls the same, the first is meant.
  new Map((list ?? []).toReversed().map((one) => [one.id, one]));

/** @param file the same as it was written */
const compiled = (read: ProcedureInFile, file: unknown): Procedure => {
  const { clocks: clocksInFile, ...others } = read;
  const conditions = conditionsWithin(read);
  const stages = compiledStages(read, eventsDependedOn(read, conditions));
  const clocks = clocksInFile?.map((clock): Clock => ({
    ...clock,
    isPeriod: isPeriod(stages, clock),
  }));
  const { declarations = [], onEndOfTerm } = read;
  const unreached: Procedure = {
    ...others,
    file,
    stages,
    ...(clocks === undefined ? {} : { clocks }),
    byId: {
      stages: byId(stages),
      bodies: byId(read.bodies),
      clocks: byId(clocks),
      declarations: byId(declarations),
    },
    line: stages.filter(isInLine),
    international: stages.find(({ kind }) => kind === "international"),
    ledTo: [
      ...declarations.flatMap(({ leads }) => targetsOf(leads ?? "stay")),
      ...(onEndOfTerm?.at === undefined ? [] : [onEndOfTerm.at]),
    ],
    besideLine: stages.filter(({ beside }) => beside !== undefined),
    stoppedBy: new Map(
      clocks?.map(({ id }) => [id, stages.filter(({ stops }) => stops?.includes(id) === true)]),
    ),
    reached: new Map(),
    dutiesByCommand: dutiesByCommand(read),
    conditions,
  };
  return {
    ...unreached,
    reached: new Map(stages.map(({ id }) => [id, reachedFrom(unreached, [id])])),
  };
};

/**
 * Compiles a procedure: reads its file by the schema, and works out once what follows from that alone. Answers also for a file
 * that names what it does not have, so that all that is wrong with it can be said.
 * @param file what JSON says, of which the digest is taken
 */
export const compile: Schema<Procedure>["safeParse"] = (file) => {
  const read = procedureSchema().safeParse(file);
  return read.success ? { success: true, data: compiled(read.data, file) } : read;
};
