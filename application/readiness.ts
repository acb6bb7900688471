import { latestSince } from "../domain/case.ts";
import type { Case } from "../domain/case.ts";
import type { CaseId } from "../domain/ids.ts";
import type { ReadinessItem } from "../domain/readiness/item.ts";
import { confirmedItemId } from "../domain/readiness/statements.ts";
import { readinessOf } from "../domain/readiness/readiness.ts";
import type { Refusal } from "../domain/refusal.ts";
import { isTextDocument, utf8Of } from "../domain/statements/text-problems.ts";
import { changesSinceSignature, withChanges } from "./differences.ts";
import type { Desk } from "./desk.ts";
import { isView, viewCase } from "./queries.ts";
import type { World } from "./world.ts";

// What is about to be signed, or was: the text that was prepared last. What was signed is a scan, which nobody here reads.
const instrumentText = async (world: World, state: Case): Promise<string | undefined> => {
  const prepared = latestSince(state, "InstrumentPrepared", ["InstrumentReturned"]);
  const bytes = prepared && (await world.documents.get(prepared.act.text));
  return bytes === undefined || !isTextDocument(bytes) ? undefined : utf8Of(bytes);
};

/** What a case still needs before the deposit, in the order of the procedure; or a refusal when there is no such case. */
export const readinessOfCase = async (
  desk: Desk,
  caseId: CaseId,
): Promise<readonly ReadinessItem[] | Refusal> => {
  const view = await viewCase(desk, caseId);
  if (!isView(view)) return view;
  const { state, law } = view;
  const items = readinessOf({
    state,
    law,
    instrumentText: await instrumentText(desk.world, state),
  });
  const changes = await changesSinceSignature(desk.world, state, confirmedItemId);
  return withChanges(items, changes, ({ id }) => id);
};
