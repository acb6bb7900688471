import type { CaseId } from "../domain/ids.ts";
import { isOpen, type Stage } from "../domain/stage.ts";
import type { World } from "./world.ts";

/** Starts the next driver of a case. Somebody else who did so first makes this a no-op. */
export const startNextDriver = async (
  world: World,
  caseId: CaseId,
  epoch: number,
): Promise<void> => {
  if (!(await world.waits.advanceEpoch(caseId, epoch))) return;
  const started = await world.driver().start(caseId, epoch + 1);
  // The name is taken: an execution of that epoch ran once, so the next epoch is free.
  if (started === "nameTaken") await startNextDriver(world, caseId, epoch + 1);
};

/**
 * Brings the driver of a case to the stage that was just committed: starts the first one, or resumes a wait that
 * belongs to another stage. The token is read after the commit. Failing here loses nothing: healing does the same from the ledger.
 */
export const nudge = async (world: World, caseId: CaseId, stage: Stage): Promise<void> => {
  const wait = await world.waits.get(caseId);
  if (wait === undefined) {
    const epoch = await world.waits.epoch(caseId);
    if (epoch === 0) await startNextDriver(world, caseId, 0);
    return;
  }
  if (stage !== wait.stage) await world.driver().resume(wait.token);
};

/**
 * The same for a driver that may be lost: a wait of an earlier stage whose token no longer resumes anything is
 * answered by a new epoch. Idempotent; for open and ended cases alike. Answers whether anything had to be done.
 */
export const heal = async (world: World, caseId: CaseId): Promise<boolean> => {
  const head = await world.ledger.head(caseId);
  if (head === undefined) return false;
  const wait = await world.waits.get(caseId);
  if (wait?.stage === head.state.stage) return false;
  const epoch = await world.waits.epoch(caseId);
  if (wait !== undefined && (await world.driver().resume(wait.token)) === "resumed") return true;
  const again = await world.waits.get(caseId);
  if (again?.stage === head.state.stage || !isOpen(head.state.stage)) return false;
  await startNextDriver(world, caseId, epoch);
  return true;
};
