import { toHex } from "../../verify/integrity/merkle.ts";
import { logId } from "../../domain/seal.ts";
import { notPublishedLeaves, olderState } from "../../domain/sayings/checkpoints.ts";
import { Altered } from "../altered.ts";
import { toCompare, type Checkpoints } from "../log/checkpoints.ts";
import { isCheckpointOf } from "../log/checkpoint-text.ts";
import { followLog, type FollowedLog } from "../log/followed-log.ts";
import { logCaseId, sealsFromEnd, sealsFromStart } from "../log/last-seal.ts";
import { originOf } from "../log/origin.ts";
import type { Clock, Ledger, Log } from "../ports.ts";
import { incident, type Incident } from "./incident.ts";
import type { WholeLook } from "./looks.ts";
import type { InTurn } from "./records.ts";
import { isTurnOf } from "./turns.ts";

/** The log with its seals, and the checkpoints that were published of it. */
export type Published = {
  readonly clock: Clock;
  readonly ledger: Pick<Ledger, "entries" | "leavesOf">;
  readonly log: Log;
  readonly checkpoints: Pick<Checkpoints, "list" | "get" | "lost">;
};

/** Whether the leaves are compared as well, for which all of them are read, or only how many there are. */
export type Comparing = "leaves" | "size";

type Contradiction = { readonly mark: string | number; readonly why: string };

const hour = 3_600_000;
const day = 24 * hour;

/**
 * A seal is signed as soon as it is made. Where no checkpoint is at hand at all they are lost, or were taken away; where some are,
 * signing may have failed since, and is given the time after which a checkpoint is old.
 */
const uncovered = async (published: Published, size: number): Promise<Incident | undefined> => {
  // A log without a seal is not gone through for one.
  const [first] = await published.ledger.entries(logCaseId, { afterSeq: 0, limit: 1 });
  if (first === undefined) return undefined;
  const allowed = size === 0 ? hour : day;
  for await (const { seal, at } of sealsFromEnd(published)) {
    if (seal.size < size) return undefined;
    if (published.clock.now() - Date.parse(at) <= allowed) continue;
    const words = `the log was sealed after ${String(seal.size)} leaves, and no checkpoint at hand covers that seal: they were lost or taken away, or it was never signed`;
    const mark = `seal-${String(seal.size)}`;
    return incident("checkpointOld", { caseId: null, since: at, words, mark });
  }
  return undefined;
};

/** So many first leaves, of which something was said that can be compared with what they are now. */
type Said = {
  readonly size: number;
  readonly contradicted: (followed: FollowedLog) => Promise<Contradiction | undefined>;
};

// By which key it was signed is the auditor's question; other leaves contradict it whoever signed.
const saidByCheckpoints = async (
  { checkpoints }: Published,
  origin: string,
  newest: number,
): Promise<readonly Said[]> =>
  (await toCompare(newest, { published: [newest], checkpoints })).map((size) => ({
    size,
    contradicted: async ({ tree }) => {
      const note = await checkpoints.get(size);
      return note === undefined || isCheckpointOf(note, { origin, size, root: tree.root() })
        ? undefined
        : { mark: newest, why: notPublishedLeaves(String(size)) };
    },
  }));

const sealsOther = (seq: number): string =>
  `${logId}#${String(seq)} seals another root: the leaves before it are not those that were sealed`;

const saidBySeals = async (published: Published): Promise<readonly Said[]> => {
  const said: Said[] = [];
  for await (const { seq, seal } of sealsFromStart(published))
    said.push({
      size: seal.size,
      contradicted: ({ tree }) =>
        Promise.resolve(
          toHex(tree.root()) === seal.root
            ? undefined
            : { mark: `seal-${String(seal.size)}`, why: sealsOther(seq) },
        ),
    });
  return said;
};

/** Follows the log once, and stops where something was said of it. */
const otherLeaves = async (
  published: Published,
  newest: number,
): Promise<Contradiction | undefined> => {
  const origin = await originOf(published.log);
  if (origin === undefined) return undefined;
  try {
    const said = [
      ...(newest === 0 ? [] : await saidByCheckpoints(published, origin, newest)),
      ...(await saidBySeals(published)),
    ];
    const followed = followLog(published.log);
    for (const { size, contradicted } of said.toSorted((one, other) => one.size - other.size)) {
      await followed.followTo(size);
      const found = await contradicted(followed);
      if (found !== undefined) return found;
    }
    return undefined;
  } catch (cause) {
    if (cause instanceof Altered) return { mark: newest, why: cause.message };
    throw cause;
  }
};

const contradictionIn = async (
  published: Published,
  size: number,
  comparing: Comparing,
): Promise<Contradiction | undefined> => {
  // Counted after the list was read: a checkpoint that is published meanwhile is of leaves that are there.
  const leaves = await published.log.size();
  if (leaves < size) return { mark: size, why: olderState(String(size), String(leaves)) };
  return comparing === "leaves" ? otherLeaves(published, size) : undefined;
};

/**
 * Tells of a log that is not what its newest checkpoint at hand was published of, or not what its own seals say: its end was cut, an
 * older state was restored, or leaves were altered. Nothing makes that good, and no checkpoint is signed any more. Of one that was
 * sealed, and of which no checkpoint at hand covers the seal, tells that a checkpoint is missing: without them nobody could see the other.
 */
export const lookIfAsPublished =
  (published: Published, comparing: Comparing): WholeLook =>
  async (findings) => {
    const size = (await published.checkpoints.list()).at(-1) ?? 0;
    const found = await contradictionIn(published, size, comparing);
    if (found === undefined) {
      const missing = await uncovered(published, size);
      if (missing !== undefined) findings.incident(missing);
      return;
    }
    const { mark, why: words } = found;
    // Since when, no record says: what is missing would have said it.
    findings.incident(incident("logNotAsPublished", { caseId: null, since: null, words, mark }));
  };

/** How a log is compared by who looks every hour: its leaves once a day, and every hour for as long as they are not as published. */
export const comparingInTurn = ({ at, before }: InTurn): Comparing =>
  isTurnOf(logId, at) || before.some(({ kind }) => kind === "logNotAsPublished")
    ? "leaves"
    : "size";
