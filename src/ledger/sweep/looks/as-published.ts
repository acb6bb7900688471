import type { Sentence } from "../../../words/messages.ts";
import type { RecordFinding } from "../../check/finding.ts";
import { checkCovered, checkLogEnd } from "../../check/log.ts";
import { Altered } from "../../reading/altered-record.ts";
import type { Checkpoints } from "../../log/checkpoints.ts";
import { compareLog } from "../../log/compare-log.ts";
import { logCaseId, sealsFromEnd, sealsFromStart, type SealInPlace } from "../../log/last-seal.ts";
import type { Clock, Ledger, Log } from "../../ports.ts";
import { incident } from "../incident.ts";
import type { WholeLook } from "../looks.ts";
import type { Reads } from "../reads.ts";
import type { Swept } from "../sweep.ts";

/** The log with its seals, and the checkpoints that were published of it. */
export type Published = {
  readonly clock: Clock;
  readonly ledger: Pick<Ledger, "entries" | "head" | "leavesOf">;
  readonly log: Log;
  readonly checkpoints: Pick<Checkpoints, "list" | "get" | "lost">;
};

/** Whether the leaves are compared as well, for which all of them are read, or only how many there are. */
export type Comparing = "leaves" | "size";

type Contradiction = { readonly mark: string | number; readonly why: Sentence };

/** The newest of its seals that was made long enough ago, and that no checkpoint covers. */
const uncovered = async (
  published: Published,
  newest: number,
): Promise<RecordFinding | undefined> => {
  // A log without a seal is not gone through for one.
  const [first] = await published.ledger.entries(logCaseId, { afterSeq: 0, limit: 1 });
  if (first === undefined) return undefined;
  const now = published.clock.now();
  for await (const seal of sealsFromEnd(published)) {
    const found = checkCovered(seal, { newest, now });
    if (found === "covered") return undefined;
    if (found !== "young") return found;
  }
  return undefined;
};

const allSeals = async (published: Published): Promise<readonly SealInPlace[]> => {
  const seals: SealInPlace[] = [];
  for await (const seal of sealsFromStart(published)) seals.push(seal);
  return seals;
};

const compared = async (
  published: Published,
  sizes: readonly number[],
  comparing: Comparing,
): Promise<readonly RecordFinding[]> => {
  const newest = sizes.at(-1) ?? 0;
  if (comparing === "size") return checkLogEnd(await published.log.size(), newest);
  const seals = await allSeals(published);
  return (await compareLog(published, { published: sizes, seals })).findings;
};

/** What tells the same contradiction from another in every sweep: the seal, or the newest checkpoint. */
const contradictionOf = (finding: RecordFinding, newest: number): Contradiction => ({
  mark: finding.kind === "sealContradicted" ? `seal-${String(finding.size)}` : newest,
  why: finding,
});

const contradictionIn = async (
  published: Published,
  sizes: readonly number[],
  comparing: Comparing,
): Promise<Contradiction | undefined> => {
  const newest = sizes.at(-1) ?? 0;
  try {
    const [found] = await compared(published, sizes, comparing);
    return found && contradictionOf(found, newest);
  } catch (cause) {
    if (cause instanceof Altered) return { mark: newest, why: cause.why };
    throw cause;
  }
};

/**
 * Tells of a log that is not what its newest checkpoint at hand was published of, or not what its own seals say: its end was cut, an
 * older state was restored, or leaves were altered. Nothing makes that good, and no checkpoint is signed any more. Of one that was
 * sealed, and of which no checkpoint at hand covers the seal, tells that a checkpoint is missing: without them nobody could see the other.
 */
export const lookIfAsPublished =
  (published: Published, comparing: Comparing): WholeLook =>
  async (findings) => {
    const sizes = await published.checkpoints.list();
    const contradiction = await contradictionIn(published, sizes, comparing);
    if (contradiction !== undefined) {
      const { mark, why: says } = contradiction;
      // Since when, no record says: what is missing would have said it.
      findings.incident(incident("logNotAsPublished", { caseId: null, since: null, says, mark }));
      return;
    }
    const missing = await uncovered(published, sizes.at(-1) ?? 0);
    if (missing?.kind !== "sealUncovered") return;
    const { at: since, size } = missing;
    const mark = `seal-${String(size)}`;
    findings.incident(incident("checkpointOld", { caseId: null, since, says: missing, mark }));
  };

/** How a log is compared: its leaves once a day, and each time for as long as they are not as published. */
export const comparingIn = ({ all }: Reads, before: Swept | undefined): Comparing =>
  all || (before?.found.logNotAsPublished ?? 0) > 0 ? "leaves" : "size";
