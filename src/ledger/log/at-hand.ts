import type { Sentence } from "../../words/messages.ts";
import type { Heads } from "../../record/heads.ts";
import { Altered } from "../reading/altered-record.ts";
import type { Checkpoints } from "./checkpoints.ts";
import { compareLog, type ComparisonPorts } from "./compare-log.ts";

/** The newest checkpoint at hand beside the log as it is now. */
export type CheckpointAtHand =
  /** `heads` are the last entries of all cases under it. */
  | { readonly kind: "fits"; readonly size: number; readonly heads: Pick<Heads, "of"> }
  | { readonly kind: "contradicted"; readonly why: Sentence }
  | { readonly kind: "notCompared"; readonly why: Sentence };

export type CheckpointPorts = ComparisonPorts & {
  readonly checkpoints: Pick<Checkpoints, "list" | "get" | "lost">;
};

const compared = async (
  ports: CheckpointPorts,
  published: readonly number[],
  size: number,
): Promise<CheckpointAtHand> => {
  const {
    findings: [found],
    heads,
  } = await compareLog(ports, { published, seals: [] });
  if (found === undefined) return { kind: "fits", size, heads };
  const kind = found.kind === "checkpointUnreadable" ? "notCompared" : "contradicted";
  return { kind, why: found };
};

/** Compares the log, read from its first leaf, with the newest checkpoint that was published where this office publishes. */
export const checkpointAtHand = async (ports: CheckpointPorts): Promise<CheckpointAtHand> => {
  const published = await ports.checkpoints.list();
  const newest = published.at(-1);
  if (newest === undefined) return { kind: "notCompared", why: { kind: "noCheckpoint" } };
  try {
    return await compared(ports, published, newest);
  } catch (cause) {
    if (cause instanceof Altered) return { kind: "contradicted", why: cause.why };
    throw cause;
  }
};
