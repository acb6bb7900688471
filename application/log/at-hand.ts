import { openCheckpoint } from "../../verify/integrity/checkpoint.ts";
import type { Heads } from "../../verify/integrity/heads.ts";
import { Altered } from "../altered.ts";
import type { Ledger, Log } from "../ports.ts";
import { isCheckpointOf } from "./checkpoint-text.ts";
import { toCompare, type Checkpoints } from "./checkpoints.ts";
import { followLog, type FollowedLog } from "./followed-log.ts";
import { originOf } from "./origin.ts";
import { keysEverNamed } from "./checkpoint-keys.ts";
import * as checkpointsSaid from "../../domain/sayings/checkpoints.ts";

/** The newest checkpoint at hand beside the log as it is now. */
export type CheckpointAtHand =
  /** `heads` are the last entries of all cases under it. */
  | { readonly kind: "fits"; readonly size: number; readonly heads: Pick<Heads, "of"> }
  | { readonly kind: "contradicted"; readonly why: string }
  | { readonly kind: "notCompared"; readonly why: string };

export type CheckpointedWorld = {
  readonly log: Log;
  readonly checkpoints: Pick<Checkpoints, "list" | "get" | "lost">;
  /** Its office names the keys by which checkpoints are verified: a key can be gone, and what it signed still be verified. */
  readonly ledger: Pick<Ledger, "head">;
};

const notCompared = (why: string): CheckpointAtHand => ({ kind: "notCompared", why });
const contradicted = (why: string): CheckpointAtHand => ({ kind: "contradicted", why });

type Note = { readonly origin: string; readonly size: number; readonly note: string };

/** Of how many first leaves a checkpoint was published that are not those of now; the log is then followed to the newest. */
const notPublished = async (
  { checkpoints }: CheckpointedWorld,
  { tree, followTo }: FollowedLog,
  { origin, size }: Note,
): Promise<number | undefined> => {
  for (const one of await toCompare(size, { published: [size], checkpoints })) {
    await followTo(one);
    const note = await checkpoints.get(one);
    if (note === undefined || !isCheckpointOf(note, { origin, size: one, root: tree.root() }))
      return one;
  }
  return undefined;
};

const judged = async (world: CheckpointedWorld, newest: Note): Promise<CheckpointAtHand> => {
  const { size, note } = newest;
  const followed = followLog(world.log);
  const other = await notPublished(world, followed, newest);
  if (other !== undefined) return contradicted(checkpointsSaid.notPublishedLeaves(String(other)));
  const opened = openCheckpoint(note, await keysEverNamed(world));
  return "fault" in opened
    ? contradicted(checkpointsSaid.signedByNoKeyNamed(String(size)))
    : { kind: "fits", size, heads: followed.heads };
};

/** Compares the log, read from its first leaf, with the newest checkpoint that was published where this office publishes. */
export const checkpointAtHand = async (world: CheckpointedWorld): Promise<CheckpointAtHand> => {
  const { log, checkpoints } = world;
  const size = (await checkpoints.list()).at(-1);
  const origin = await originOf(log);
  if (size === undefined || origin === undefined) return notCompared(checkpointsSaid.noCheckpoint);
  const leaves = await log.size();
  if (leaves < size) return contradicted(checkpointsSaid.olderState(String(size), String(leaves)));
  const note = await checkpoints.get(size);
  if (note === undefined) return notCompared(checkpointsSaid.checkpointUnreadable);
  try {
    return await judged(world, { origin, size, note });
  } catch (cause) {
    if (cause instanceof Altered) return contradicted(cause.message);
    throw cause;
  }
};
