import {
  checkLog,
  checkLogEnd,
  type CheckpointStatement,
  type FirstLeaves,
  type SealStatement,
} from "../check/log.ts";
import type { RecordFinding } from "../check/finding.ts";
import { openCheckpoint } from "../../record/note.ts";
import { sealOf } from "../../record/heads.ts";
import { toHex } from "../../record/merkle.ts";
import { keysFor } from "../../values/key-term.ts";
import type { Ledger, Log } from "../ports.ts";
import { keysEverNamed, namedLogIn, type NamedLog } from "./checkpoint-keys.ts";
import { checkpointIn, originOf } from "./checkpoint.ts";
import { toCompare, type Checkpoints } from "./checkpoints.ts";
import { followLog, type FollowedLog } from "./followed-log.ts";

export type ComparisonPorts = {
  readonly log: Log;
  readonly checkpoints: Pick<Checkpoints, "get" | "lost">;
  /** Its office names the keys by which checkpoints are verified: a key can be gone, and what it signed still be verified. */
  readonly ledger: Pick<Ledger, "entries" | "head" | "leavesOf">;
};

/** With what a log is compared. */
export type ComparedWith = {
  /** The sizes of published checkpoints, ascending: the newest, and those that were lost, are read. */
  readonly published: readonly number[];
  readonly seals: readonly SealStatement[];
  /** Its name and office, where they have been read already. */
  readonly named?: NamedLog | undefined;
  /** Another size whose root is wanted. */
  readonly andAt?: number;
};

export type ComparedLog = {
  readonly findings: readonly RecordFinding[];
  /** How the leaves were at each size that was looked at. */
  readonly leaves: ReadonlyMap<number, FirstLeaves>;
  /** The last entries of all cases as far as the log was followed. */
  readonly heads: FollowedLog["heads"];
};

const noteInWords = (
  note: string,
  size: number,
  origin: string | undefined,
): CheckpointStatement["note"] => {
  const said = checkpointIn(note);
  return said?.size === size && said.origin === origin
    ? { root: toHex(said.root) }
    : "notOfThisLog";
};

const checkpointsInWords = async (
  { checkpoints, log, ledger }: ComparisonPorts,
  sizes: readonly number[],
  named: NamedLog | undefined,
): Promise<readonly CheckpointStatement[]> => {
  const origin =
    named?.origin ?? (sizes.length === 0 ? undefined : await originOf({ ledger, log }));
  // Without the office's head nobody can say whose key it is; that the head is gone is a finding of its own.
  const keys = named === undefined ? undefined : await keysEverNamed({ ledger }, named);
  const said: CheckpointStatement[] = [];
  for (const size of sizes) {
    const note = await checkpoints.get(size);
    said.push(
      note === undefined
        ? { size, note: "unreadable", isSigned: false }
        : {
            size,
            note: noteInWords(note, size, origin),
            isSigned: keys === undefined || !("fault" in openCheckpoint(note, keysFor(keys, size))),
          },
    );
  }
  return said;
};

/** Follows a log once, and answers how its leaves were at some sizes. */
const followThrough = async (
  followed: FollowedLog,
  sizes: readonly number[],
  headsAt: number | undefined,
): Promise<ReadonlyMap<number, FirstLeaves>> => {
  const leaves = new Map<number, FirstLeaves>();
  for (const size of sizes.toSorted((one, other) => one - other)) {
    await followed.followTo(size);
    const { tree, heads } = followed;
    leaves.set(size, size === headsAt ? sealOf(tree, heads) : { size, root: toHex(tree.root()) });
  }
  return leaves;
};

/**
 * Follows a log from its first leaf and has it compared with what was published of it and with its seals. A log that ends before its
 * newest checkpoint is not followed.
 * @throws Altered when leaves are missing or out of order
 */
export const compareLog = async (
  ports: ComparisonPorts,
  { published, seals, andAt, ...known }: ComparedWith,
): Promise<ComparedLog> => {
  const followed = followLog(ports.log);
  // Counted after the list was read: a checkpoint that is published meanwhile is of leaves that are there.
  const cut = checkLogEnd(await ports.log.size(), published.at(-1) ?? 0);
  if (cut.length > 0) return { findings: cut, leaves: new Map(), heads: followed.heads };
  const said = await toCompare(published, ports);
  const named = known.named ?? (said.length === 0 ? undefined : await namedLogIn(ports));
  const checkpoints = await checkpointsInWords(ports, said, named);
  const sizes = [
    ...said,
    ...seals.map(({ seal }) => seal.size),
    ...(andAt === undefined ? [] : [andAt]),
  ];
  // The heads of cases take a hash for each case, and those of the last seal speak for all before it.
  const headsAt = seals.at(-1)?.seal.size;
  const leaves = await followThrough(followed, sizes, headsAt);
  return {
    findings: checkLog({ leaves, checkpoints, seals }),
    leaves,
    heads: followed.heads,
  };
};
