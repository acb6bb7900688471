import { stageOf, type Procedure } from "./procedure.ts";
import { eventsOf, eventsBefore, outcomesOf, type Stage } from "./stage.ts";
import { everReached, reachedFrom, waysOut } from "./way.ts";

/** An event of a file taken apart: `senate.adopted` is what happens, `adopted`, at a stage. */
export const partsOf = (event: string): readonly [stage: string, what: string] => {
  const dot = event.indexOf(".");
  return [event.slice(0, dot), event.slice(dot + 1)];
};

/** The stage at which an event of a procedure happens; undefined where there is no such stage or no such event. */
export const stageOfEvent = (procedure: Procedure, event: string): Stage | undefined => {
  const [id, what] = partsOf(event);
  const stage = stageOf(procedure, id);
  return stage !== undefined && eventsOf(stage).includes(what) ? stage : undefined;
};

/** The place of an event within a round of its stage: reached, what happens there in the order of its kind, an outcome, done. */
const rank = (stage: Stage, what: string): number => {
  const events = eventsBefore(stage);
  if (what === "reached") return 0;
  if (what === "done") return events.length + 2;
  return outcomesOf(stage).includes(what) ? events.length + 1 : events.indexOf(what) + 1;
};

/** Whether one event can come after another in some course of a case. A stage beside the line may stand anywhere. */
export const canFollow = (procedure: Procedure, earlier: string, later: string): boolean => {
  const [first, second] = [stageOfEvent(procedure, earlier), stageOfEvent(procedure, later)];
  if (first === undefined || second === undefined) return false;
  if (first.beside !== undefined || second.beside !== undefined)
    return everReached(procedure).has(second.id);
  const [, whatFirst] = partsOf(earlier);
  const [, whatSecond] = partsOf(later);
  if (first.id === second.id && rank(first, whatFirst) < rank(second, whatSecond)) return true;
  const ways = reachedFrom(procedure, [first.id]);
  // To itself only where a way leads back.
  return first.id === second.id ? leadsBack(procedure, first.id) : ways.has(second.id);
};

/** Whether a way leads from a stage back to it. */
export const leadsBack = (procedure: Procedure, id: string): boolean =>
  [...reachedFrom(procedure, [id])].some((other) => {
    const stage = stageOf(procedure, other);
    return stage !== undefined && waysOut(procedure, stage).some(({ to }) => to === id);
  });
