import { type Clock } from "../file/clock.ts";
import { stageOf, type Procedure } from "../file/procedure.ts";
import { eventText, isSameEvent, type Event } from "../file/event.ts";
import type { Stage } from "../file/stage.ts";
import { everReached, reachedFrom } from "../file/way.ts";
import type { LawFault } from "../faults.ts";
import { fault, inEach, none } from "./parts.ts";
import { canFollow, leadsBack, stageOfEvent } from "./order.ts";

const reachFaults = (procedure: Procedure): readonly LawFault[] => {
  const reached = everReached(procedure);
  const unreached = procedure.stages.filter(({ id }) => !reached.has(id));
  // Where only one that is unreached leads to another, the other is mended with it.
  const followed = (id: string): { readonly follows?: string } => {
    const before = unreached.find(
      (one) => one.id !== id && reachedFrom(procedure, [one.id]).has(id),
    );
    return before === undefined
      ? {}
      : { follows: `stages[${String(procedure.stages.indexOf(before))}]` };
  };
  return [
    ...inEach(procedure.stages, "stages", (stage, path) =>
      reached.has(stage.id)
        ? none
        : [{ path, reason: { kind: "stageUnreached", stage: stage.id }, ...followed(stage.id) }],
    ),
    ...(reached.has("deposited")
      ? none
      : [
          {
            path: "stages",
            reason: { kind: "depositUnreached" },
            ...followed("deposited"),
          } as const,
        ]),
    ...(procedure.stages.filter(({ kind }) => kind === "international").length === 1
      ? none
      : fault("stages", { kind: "internationalOnce" })),
  ];
};

// A stage is left by something: a way out, an end of its own, or it stands beside the line.
const deadEndFaults = (procedure: Procedure): readonly LawFault[] =>
  inEach(procedure.stages, "stages", (stage, path) =>
    stage.beside === undefined && stage.optional !== true && stage.ways.length === 0
      ? fault(path, { kind: "stageWithoutWayOut", stage: stage.id })
      : none,
  );

/** The stages of a loop, from one of them around; empty where none leads back to it but through a stage that may be entered so often only. */
const loopFrom = (procedure: Procedure, start: Stage): readonly string[] => {
  const walk = (id: string, seen: readonly string[]): readonly string[] => {
    const stage = stageOf(procedure, id);
    if (stage === undefined || stage.atMost !== undefined) return [];
    for (const { to } of stage.ways) {
      if (to === start.id) return [...seen, id];
      if (seen.includes(to) || to === id) continue;
      const found = walk(to, [...seen, id]);
      if (found.length > 0) return found;
    }
    return [];
  };
  return leadsBack(procedure, start.id) ? walk(start.id, []) : [];
};

const loopFaults = (procedure: Procedure): readonly LawFault[] => {
  const loops = procedure.stages.flatMap((stage, index) => {
    const loop = loopFrom(procedure, stage);
    // A loop is told once, at the first of its stages.
    const first = loop.every((id) => procedure.stages.findIndex((one) => one.id === id) >= index);
    return loop.length > 0 && first ? [{ index, loop }] : [];
  });
  return loops.flatMap(({ index, loop }) =>
    fault(`stages[${String(index)}]`, { kind: "loopWithoutEnd", stages: loop }),
  );
};

const listOf = (events: readonly Event[]): string => events.map(eventText).join(", ");

/** Each beginning of a clock is followed by one of its ends, and each end follows one of its beginnings. */
const clockOrderFaults = (
  procedure: Procedure,
  clock: Clock,
  path: string,
): readonly LawFault[] => {
  const known = (event: Event): boolean => stageOfEvent(procedure, event) !== undefined;
  const [starts, ends] = [clock.from.filter(known), clock.to.filter(known)];
  const never = (from: Event, to: Event): boolean => !canFollow(procedure, from, to);
  return [
    ...starts
      .filter((from) => ends.every((to) => never(from, to)))
      .flatMap((from) =>
        fault(`${path}.to`, { kind: "cannotFollow", from: eventText(from), to: listOf(ends) }),
      ),
    ...ends
      .filter((to) => ends.length > 1 && starts.every((from) => never(from, to)))
      .flatMap((to) =>
        fault(`${path}.to`, { kind: "cannotFollow", from: listOf(starts), to: eventText(to) }),
      ),
  ].slice(0, ends.length === 0 ? 0 : undefined);
};

const orderFaults = (procedure: Procedure): readonly LawFault[] => [
  ...inEach(procedure.clocks, "clocks", (clock, path) => clockOrderFaults(procedure, clock, path)),
  ...inEach(procedure.stages, "stages", ({ beside }, path) => {
    if (beside === undefined) return none;
    const { from, until } = beside;
    const known = [from, until].every((event) => stageOfEvent(procedure, event) !== undefined);
    return !known || isSameEvent(from, until) || canFollow(procedure, from, until)
      ? none
      : fault(`${path}.beside.until`, {
          kind: "cannotFollow",
          from: eventText(from),
          to: eventText(until),
        });
  }),
];

/** The course of a procedure: everything is reached, everything is left, and nothing goes round for ever. */
export const courseFaults = (procedure: Procedure): readonly LawFault[] => [
  ...reachFaults(procedure),
  ...deadEndFaults(procedure),
  ...loopFaults(procedure),
  ...orderFaults(procedure),
];
