import { logId } from "../../domain/seal.ts";
import { olderState } from "../../domain/sayings/checkpoints.ts";
import { checkpointAtHand, type CheckpointedWorld } from "../log/at-hand.ts";
import { incident } from "./incident.ts";
import type { WholeLook } from "./looks.ts";
import type { InTurn } from "./records.ts";
import { isTurnOf } from "./turns.ts";

/** The log, and the checkpoints that were published of it. */
export type Published = Pick<CheckpointedWorld, "log" | "checkpoints">;

/** Whether the leaves are compared as well, for which all of them are read, or only how many there are. */
export type Comparing = "leaves" | "size";

type Contradiction = { readonly size: number; readonly why: string };

const contradictionIn = async (
  published: Published,
  comparing: Comparing,
): Promise<Contradiction | undefined> => {
  const { log, checkpoints } = published;
  const size = (await checkpoints.list()).at(-1);
  if (size === undefined) return undefined;
  // Counted after the list was read: a checkpoint that is published meanwhile is of leaves that are there.
  const leaves = await log.size();
  if (leaves < size) return { size, why: olderState(String(size), String(leaves)) };
  if (comparing === "size") return undefined;
  // By which key it was signed is the auditor's question; other leaves contradict it whoever signed.
  const compared = await checkpointAtHand({ ...published, signers: [] });
  return compared.kind === "contradicted" ? { size, why: compared.why } : undefined;
};

/**
 * Tells of a log that is not what its newest checkpoint at hand was published of: its end was cut, an older state was restored, or
 * leaves were altered. Nothing makes that good, and no checkpoint is signed any more.
 */
export const lookIfAsPublished =
  (published: Published, comparing: Comparing): WholeLook =>
  async (findings) => {
    const found = await contradictionIn(published, comparing);
    if (found === undefined) return;
    const { size: mark, why: words } = found;
    // Since when, no record says: what is missing would have said it.
    findings.incident(incident("logNotAsPublished", { caseId: null, since: null, words, mark }));
  };

/** How a log is compared by who looks every hour: its leaves once a day, and every hour for as long as they are not as published. */
export const comparingInTurn = ({ at, before }: InTurn): Comparing =>
  isTurnOf(logId, at) || before.some(({ kind }) => kind === "logNotAsPublished")
    ? "leaves"
    : "size";
