import * as z from "zod/mini";
import { isTreatyCase } from "../../case/seal.ts";
import { type CaseId, caseIdSchema, officeId, logId } from "../../values/ids.ts";
import { headLeaf } from "../../record/heads.ts";
import { fromHex, type Hash, nodeHash } from "../../record/merkle.ts";
import type { Ledger, LogLeaf, Register } from "../ports.ts";
import { originOf } from "./checkpoint.ts";
import {
  checkpointLine,
  consistencyLine,
  entryWriter,
  type ExportPorts,
  headerLine,
  headLine,
  hiddenLine,
} from "./export-lines.ts";
import { type FollowedLog, followLog, leavesBetween } from "./followed-log.ts";

const pageSize = 500;
const actsSchema = z.object({ acts: z.array(z.object({ kind: z.string() })) });

const makesPublic = (bytes: string): boolean =>
  actsSchema.parse(JSON.parse(bytes)).acts.some(({ kind }) => kind === "CaseMadePublic");

/** Whether one of the first so many entries of a case made it public. */
const isPublicBy = async (
  { entries }: Pick<Ledger, "entries">,
  caseId: CaseId,
  seq: number,
): Promise<boolean> => {
  for (let afterSeq = 0; afterSeq < seq;) {
    const page = await entries(caseId, { afterSeq, limit: Math.min(pageSize, seq - afterSeq) });
    if (page.some(({ bytes }) => makesPublic(bytes))) return true;
    const last = page.at(-1);
    if (last === undefined) return false;
    afterSeq = last.seq;
  }
  return false;
};

/** The cases that everybody may read, as the register knows them. */
const publicCases = async (register: Pick<Register, "cases">): Promise<readonly CaseId[]> => {
  const all: CaseId[] = [];
  for (;;) {
    const page = { afterId: all.at(-1) ?? "", limit: pageSize, openOnly: false, publicOnly: true };
    const rows = await register.cases(page);
    all.push(...rows.map(({ caseId }) => caseId).filter(isTreatyCase));
    if (rows.length < pageSize) return all;
  }
};

/** A tree whose leaves are all at hand, so that proofs can be made of it. */
export type WholeTree = {
  readonly size: number;
  /** That the first `size` leaves hold leaf `index` (RFC 6962 section 2.1.1). */
  readonly inclusion: (index: number, size: number) => readonly Hash[];
  /** That the first `second` leaves begin with the first `first` (RFC 6962 section 2.1.2). */
  readonly consistency: (first: number, second: number) => readonly Hash[];
  readonly root: (size: number) => Hash;
};

/** The largest power of two that is less than `n`. */
const split = (n: number): number => {
  let half = 1;
  while (2 * half < n) half *= 2;
  return half;
};

// The roots of all perfect subtrees, by height.
const levelsOver = (leaves: readonly Hash[]): readonly (readonly Hash[])[] => {
  const levels = [leaves];
  for (let below = leaves; below.length > 1;) {
    const above: Hash[] = [];
    for (let index = 0; index + 1 < below.length; index += 2)
      above.push(nodeHash(below[index] ?? "", below[index + 1] ?? ""));
    levels.push(above);
    below = above;
  }
  return levels;
};

const assertWithin = (isWithin: boolean): void => {
  if (!isWithin) throw new Error("a proof was asked for beyond the end of the tree");
};

/** Keeps every node: a proof is then as quick as it is short. */
export const wholeTree = (leaves: readonly Hash[]): WholeTree => {
  const levels = levelsOver(leaves);
  const rootOf = (from: number, to: number): Hash => {
    const width = to - from;
    const height = Math.log2(width);
    if (Number.isInteger(height)) return levels[height]?.[from / width] ?? "";
    const middle = from + split(width);
    return nodeHash(rootOf(from, middle), rootOf(middle, to));
  };
  const path = (index: number, from: number, to: number): readonly Hash[] => {
    if (to - from === 1) return [];
    const middle = from + split(to - from);
    return index < middle
      ? [...path(index, from, middle), rootOf(middle, to)]
      : [...path(index, middle, to), rootOf(from, middle)];
  };
  const subproof = (first: number, from: number, to: number): readonly Hash[] => {
    // The verifier has the root of what the first tree was whole; of every other part it is told.
    if (first === to) return from === 0 ? [] : [rootOf(from, to)];
    const middle = from + split(to - from);
    return first <= middle
      ? [...subproof(first, from, middle), rootOf(middle, to)]
      : [...subproof(first, middle, to), rootOf(from, middle)];
  };
  return {
    size: leaves.length,
    inclusion: (index, size) => {
      assertWithin(index < size && size <= leaves.length);
      return path(index, 0, size);
    },
    consistency: (first, second) => {
      assertWithin(first <= second && second <= leaves.length);
      return first === 0 || first === second ? [] : subproof(first, 0, second);
    },
    root: (size) => {
      assertWithin(size > 0 && size <= leaves.length);
      return rootOf(0, size);
    },
  };
};

/** The lines of an export, made while they are read; or what is missing for it. */
export type Exported =
  | {
      readonly kind: "lines";
      readonly size: number;
      /** The size of the last checkpoint in it, 0 where there is none. With `size` it says what the lines are. */
      readonly published: number;
      readonly lines: AsyncIterable<string>;
    }
  | { readonly kind: "nothing"; readonly missing: Missing };

/** `checkpointOfCase`: the case is on record since the last checkpoint, and no checkpoint covers it yet. */
type Missing = "entries" | "checkpoint" | "checkpointOfCase" | "case";

const missing = (what: Missing): Exported => ({ kind: "nothing", missing: what });

async function* noteLines(
  { checkpoints }: ExportPorts,
  sizes: readonly number[],
): AsyncGenerator<string> {
  for (const size of sizes) {
    const note = await checkpoints.get(size);
    if (note !== undefined) yield checkpointLine(note);
  }
}

type WholeLog = {
  readonly ports: ExportPorts;
  readonly origin: string;
  readonly size: number;
  readonly published: readonly number[];
};

async function* logLines({ ports, origin, size, published }: WholeLog): AsyncGenerator<string> {
  yield headerLine({ kind: "log", origin, size });
  yield* noteLines(ports, published);
  const writer = entryWriter(ports);
  for await (const leaf of leavesBetween(ports.log, 0, size)) yield* await writer.linesOf(leaf);
}

/** A whole log: every entry that has a leaf, and every checkpoint that was published. */
export const exportLog = async (ports: ExportPorts): Promise<Exported> => {
  const origin = await originOf(ports);
  if (origin === undefined) return missing("entries");
  // Listed first: a checkpoint that is published meanwhile may be of leaves that this export does not reach.
  const published = await ports.checkpoints.list();
  const size = await ports.log.size();
  const lines = logLines({ ports, origin, size, published });
  return { kind: "lines", size, published: published.at(-1) ?? 0, lines };
};

/** A log up to its last checkpoint: what is shown of some cases only is shown as it was sealed then. */
type SealedLog = WholeLog & { readonly followed: FollowedLog };

const sealedLog = async (
  ports: ExportPorts,
  seen?: (leaf: LogLeaf) => void,
): Promise<SealedLog | undefined> => {
  const [origin, published] = [await originOf(ports), await ports.checkpoints.list()];
  const size = published.at(-1);
  if (origin === undefined || size === undefined) return undefined;
  const followed = followLog(ports.log);
  // The last leaf is the seal, which is over the heads as they were before it.
  await followed.followTo(size - 1, (_, leaf) => seen?.(leaf));
  return { ports, origin, size, published, followed };
};

/** That the entries of these cases are all that there were up to the seal. */
const headLines = (
  { followed: { heads } }: SealedLog,
  caseIds: readonly string[],
): readonly string[] => {
  const order = heads.inOrder();
  const leaves = order.map((caseId) => {
    const head = heads.of(caseId);
    return head === undefined ? "" : headLeaf(caseId, head);
  });
  const tree = wholeTree(leaves);
  return caseIds.map((caseId) => {
    const index = order.indexOf(caseId);
    return headLine(caseId, { index, proof: tree.inclusion(index, order.length) });
  });
};

type CaseAnswer = {
  readonly sealed: SealedLog;
  readonly caseId: string;
  readonly hashes: readonly Hash[];
  readonly shown: readonly LogLeaf[];
};

async function* caseLines({ sealed, caseId, hashes, shown }: CaseAnswer): AsyncGenerator<string> {
  const { ports, origin, size, published } = sealed;
  yield headerLine({ kind: "case", origin, size, case: caseId });
  yield* noteLines(ports, published);
  const tree = wholeTree(hashes);
  for (const earlier of published.slice(0, -1))
    yield consistencyLine(earlier, tree.consistency(earlier, size));
  const writer = entryWriter(ports);
  for (const leaf of shown) yield* await writer.linesOf(leaf, tree.inclusion(leaf.n, size));
  yield* headLines(sealed, [caseId, officeId]);
}

const isOnRecord = async ({ ledger }: ExportPorts, caseId: string): Promise<boolean> => {
  const { data } = caseIdSchema.safeParse(caseId);
  return data !== undefined && (await ledger.entries(data, { afterSeq: 0, limit: 1 })).length > 0;
};

/** One case with what it rests on, the office's record and its law, complete up to the last checkpoint. */
export const exportCase = async (ports: ExportPorts, caseId: string): Promise<Exported> => {
  const hashes: Hash[] = [];
  const shown: LogLeaf[] = [];
  const sealed = await sealedLog(ports, (leaf) => {
    hashes.push(fromHex(leaf.hash));
    if (leaf.caseId === caseId || leaf.caseId === officeId) shown.push(leaf);
  });
  if (sealed === undefined) return missing("checkpoint");
  const { size, followed } = sealed;
  if (followed.heads.of(caseId) === undefined)
    return missing((await isOnRecord(ports, caseId)) ? "checkpointOfCase" : "case");
  for await (const seal of leavesBetween(ports.log, size - 1, size)) {
    hashes.push(fromHex(seal.hash));
    shown.push(seal);
  }
  const lines = caseLines({ sealed, caseId, hashes, shown });
  return { kind: "lines", size, published: size, lines };
};

async function* publicLines(sealed: SealedLog, shown: readonly string[]): AsyncGenerator<string> {
  const { ports, origin, size, published } = sealed;
  yield headerLine({ kind: "public", origin, size });
  yield* noteLines(ports, published);
  const writer = entryWriter({ ...ports, withholds: true });
  const open = new Set([...shown, officeId, logId]);
  for await (const leaf of leavesBetween(ports.log, 0, size)) {
    if (open.has(leaf.caseId)) yield* await writer.linesOf(leaf);
    else yield hiddenLine(leaf);
  }
  yield* headLines(sealed, [...new Set([...shown, officeId])]);
}

const publicLog = (sealed: SealedLog, shown: readonly CaseId[]): Exported => {
  const { size } = sealed;
  return { kind: "lines", size, published: size, lines: publicLines(sealed, shown) };
};

// A case that was made public after the seal is not shown yet: the act that opens it could not be shown with it.
const isOpenIn = ({ ports, followed }: SealedLog, caseId: CaseId): Promise<boolean> =>
  isPublicBy(ports.ledger, caseId, followed.heads.of(caseId)?.seq ?? 0);

/** Whether the newest checkpoint covers an entry: by its one leaf, for a page that is read often. */
export const isSealed = async (
  {
    ledger,
    checkpoints,
  }: Pick<ExportPorts, "checkpoints"> & {
    readonly ledger: Pick<Ledger, "leavesOf">;
  },
  caseId: CaseId,
  seq: number,
): Promise<boolean> => {
  const size = (await checkpoints.list()).at(-1) ?? 0;
  const places = await ledger.leavesOf(caseId, { afterSeq: seq - 1, limit: 1 });
  return places.some((place) => place.seq === seq && place.n < size);
};

/** The log up to its last checkpoint for everybody: the cases that were made public, and of every other entry its hash. */
export const exportPublic = async (
  ports: ExportPorts & { readonly register: Pick<Register, "cases"> },
): Promise<Exported> => {
  const sealed = await sealedLog(ports);
  if (sealed === undefined) return missing("checkpoint");
  const shown: CaseId[] = [];
  for (const caseId of await publicCases(ports.register))
    if (await isOpenIn(sealed, caseId)) shown.push(caseId);
  return publicLog(sealed, shown);
};

/** The same of one case: of every other case only hashes. There is none before the case was made public. */
export const exportPublicCase = async (ports: ExportPorts, caseId: CaseId): Promise<Exported> => {
  const sealed = await sealedLog(ports);
  if (sealed === undefined) return missing("checkpoint");
  return (await isOpenIn(sealed, caseId)) ? publicLog(sealed, [caseId]) : missing("case");
};
