import type { Case } from "../../procedure/case/case.ts";
import type { Stage } from "../../procedure/case/stage.ts";
import { visitsOf } from "../../procedure/case/way.ts";
import { readEntries } from "./read-entries.ts";
import type { World } from "../world.ts";

// A case that is remembered as it stands keeps what was found of it; once it has moved on, it is another one.
const known = new WeakMap<Case, ReadonlySet<Stage>>();

/** The stages through which a case has gone, with the one at which it stands. */
export const visitedStages = async (
  world: Pick<World, "ledger">,
  state: Case,
): Promise<ReadonlySet<Stage>> => {
  const before = known.get(state);
  if (before !== undefined) return before;
  // An entry that came after the head was read belongs to the next state.
  const entries = (await readEntries(world, state.caseId)).slice(0, state.version);
  const stages = new Set(visitsOf(entries).map(({ stage }) => stage));
  known.set(state, stages);
  return stages;
};
