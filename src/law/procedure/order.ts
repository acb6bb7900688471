import type { Event } from "../file/event.ts";
import { stageOf, type Procedure } from "../file/procedure.ts";
import { eventsOf, type Stage } from "../file/stage.ts";
import { everReached, reachedFrom } from "../file/way.ts";

/** The stage at which an event of a procedure happens; undefined where there is no such stage or no such event. */
export const stageOfEvent = (
  procedure: Procedure,
  { stage: id, what }: Event,
): Stage | undefined => {
  const stage = stageOf(procedure, id);
  return stage !== undefined && eventsOf(stage).includes(what) ? stage : undefined;
};

/** The place of an event within a round of its stage: reached, what happens there in the order of its kind, an outcome, done. */
const rank = (stage: Stage, what: string): number => {
  const { eventsBefore, outcomes } = stage;
  if (what === "reached") return 0;
  if (what === "done") return eventsBefore.length + 2;
  return outcomes.includes(what) ? eventsBefore.length + 1 : eventsBefore.indexOf(what) + 1;
};

/** Whether one event can come after another in some course of a case. A stage beside the line may stand anywhere. */
export const canFollow = (procedure: Procedure, earlier: Event, later: Event): boolean => {
  const [first, second] = [stageOfEvent(procedure, earlier), stageOfEvent(procedure, later)];
  if (first === undefined || second === undefined) return false;
  if (first.beside !== undefined || second.beside !== undefined)
    return everReached(procedure).has(second.id);
  if (first.id !== second.id) return reachedFrom(procedure, [first.id]).has(second.id);
  // To itself only where a way leads back.
  return rank(first, earlier.what) < rank(second, later.what) || leadsBack(procedure, first.id);
};

/** Whether a way leads from a stage back to it. */
export const leadsBack = (procedure: Procedure, id: string): boolean =>
  [...reachedFrom(procedure, [id])].some((other) => {
    const ways = stageOf(procedure, other)?.ways ?? [];
    return ways.some(({ to }) => to === id);
  });
