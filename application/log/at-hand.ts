import { openCheckpoint } from "../../verify/integrity/checkpoint.ts";
import type { Heads } from "../../verify/integrity/heads.ts";
import type { VerifierKey } from "../../verify/integrity/note.ts";
import { Altered } from "../altered.ts";
import type { Log, Signer } from "../ports.ts";
import { isCheckpointOf } from "./checkpoint-text.ts";
import { toCompare, type Checkpoints } from "./checkpoints.ts";
import { followLog, type FollowedLog } from "./followed-log.ts";
import { originOf } from "./origin.ts";
import { keyOfLine, noteSigner } from "./sign-note.ts";
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
  readonly signers: readonly Signer[];
  /** The lines of keys that are known beside those of the signers: a key can be gone, and what it signed still be verified. */
  readonly keyLines?: readonly string[];
};

const notCompared = (why: string): CheckpointAtHand => ({ kind: "notCompared", why });
const contradicted = (why: string): CheckpointAtHand => ({ kind: "contradicted", why });

const keyOf = async (name: string, signer: Signer): Promise<VerifierKey | undefined> => {
  try {
    return (await noteSigner(name, signer)).key;
  } catch {
    // A lost key keeps nobody from auditing; whoever signs with it is told.
    return undefined;
  }
};

type Known = { readonly keys: readonly VerifierKey[]; readonly isWhole: boolean };

const keysOf = async (
  name: string,
  { signers, keyLines = [] }: CheckpointedWorld,
): Promise<Known> => {
  const own = await Promise.all(signers.map((signer) => keyOf(name, signer)));
  const all = [...own, ...keyLines.map(keyOfLine)];
  return { keys: all.filter((key) => key !== undefined), isWhole: !own.includes(undefined) };
};

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
  const { origin, size, note } = newest;
  const followed = followLog(world.log);
  const other = await notPublished(world, followed, newest);
  if (other !== undefined) return contradicted(checkpointsSaid.notPublishedLeaves(String(other)));
  const { keys, isWhole } = await keysOf(origin, world);
  const opened = openCheckpoint(note, keys);
  if (!("fault" in opened)) return { kind: "fits", size, heads: followed.heads };
  return notCompared(
    isWhole
      ? `the newest checkpoint, of ${String(size)} leaves, ${opened.fault}`
      : checkpointsSaid.keyUnreadable,
  );
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
