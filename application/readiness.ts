import { latestSince } from "../domain/case.ts";
import type { Case } from "../domain/case.ts";
import type { CaseId } from "../domain/ids.ts";
import type { ReadinessItem } from "../domain/readiness/item.ts";
import { confirmedItemId } from "../domain/readiness/statements.ts";
import { readinessOf } from "../domain/readiness/readiness.ts";
import { isRefusal, type Refusal } from "../domain/refusal.ts";
import { changesSinceSignature, textOf, withChanges } from "./differences.ts";
import type { Desk } from "./desk.ts";
import { viewCase } from "./queries.ts";
import type { World } from "./world.ts";

// What is about to be signed, or was: the text that was prepared last. What was signed is a scan, which nobody here reads.
const instrumentText = (world: World, state: Case): Promise<string | undefined> =>
  textOf(world, latestSince(state, "InstrumentPrepared", ["InstrumentReturned"])?.act.text);

/** What a case still needs before the deposit, in the order of the procedure; or a refusal when there is no such case. */
export const readinessOfCase = async (
  desk: Desk,
  caseId: CaseId,
): Promise<readonly ReadinessItem[] | Refusal> => {
  const view = await viewCase(desk, caseId);
  if (isRefusal(view)) return view;
  const { state, law, calendar } = view;
  const items = readinessOf({
    state,
    law,
    calendar,
    instrumentText: await instrumentText(desk.world, state),
  });
  const changes = await changesSinceSignature(desk.world, state, confirmedItemId);
  return withChanges(items, changes, ({ id }) => id);
};
