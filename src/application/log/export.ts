import { caseIdSchema, officeId, type CaseId } from "../../procedure/values/ids.ts";
import { logId } from "../../procedure/case/seal.ts";
import { headLeaf } from "../../verify/integrity/heads.ts";
import { fromHex, type Hash } from "../../verify/integrity/merkle.ts";
import type { LogLeaf, Register } from "../ports.ts";
import {
  checkpointLine,
  consistencyLine,
  entryWriter,
  headerLine,
  headLine,
  hiddenLine,
  type ExportedWorld,
} from "./export-lines.ts";
import { followLog, leavesBetween, type FollowedLog } from "./followed-log.ts";
import { originOf } from "./origin.ts";
import { isPublicBy, publicCases } from "./public-cases.ts";
import { wholeTree } from "./whole-tree.ts";

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
  { checkpoints }: ExportedWorld,
  sizes: readonly number[],
): AsyncGenerator<string> {
  for (const size of sizes) {
    const note = await checkpoints.get(size);
    if (note !== undefined) yield checkpointLine(note);
  }
}

type WholeLog = {
  readonly world: ExportedWorld;
  readonly origin: string;
  readonly size: number;
  readonly published: readonly number[];
};

async function* logLines({ world, origin, size, published }: WholeLog): AsyncGenerator<string> {
  yield headerLine({ kind: "log", origin, size });
  yield* noteLines(world, published);
  const writer = entryWriter(world);
  for await (const leaf of leavesBetween(world.log, 0, size)) yield* await writer.linesOf(leaf);
}

/** A whole log: every entry that has a leaf, and every checkpoint that was published. */
export const exportLog = async (world: ExportedWorld): Promise<Exported> => {
  const origin = await originOf(world.log);
  if (origin === undefined) return missing("entries");
  // Listed first: a checkpoint that is published meanwhile may be of leaves that this export does not reach.
  const published = await world.checkpoints.list();
  const size = await world.log.size();
  const lines = logLines({ world, origin, size, published });
  return { kind: "lines", size, published: published.at(-1) ?? 0, lines };
};

/** A log up to its last checkpoint: what is shown of some cases only is shown as it was sealed then. */
type SealedLog = WholeLog & { readonly followed: FollowedLog };

const sealedLog = async (
  world: ExportedWorld,
  seen?: (leaf: LogLeaf) => void,
): Promise<SealedLog | undefined> => {
  const [origin, published] = [await originOf(world.log), await world.checkpoints.list()];
  const size = published.at(-1);
  if (origin === undefined || size === undefined) return undefined;
  const followed = followLog(world.log);
  // The last leaf is the seal, which is over the heads as they were before it.
  await followed.followTo(size - 1, (_, leaf) => seen?.(leaf));
  return { world, origin, size, published, followed };
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

type ShownCase = {
  readonly sealed: SealedLog;
  readonly caseId: string;
  readonly hashes: readonly Hash[];
  readonly shown: readonly LogLeaf[];
};

async function* caseLines({ sealed, caseId, hashes, shown }: ShownCase): AsyncGenerator<string> {
  const { world, origin, size, published } = sealed;
  yield headerLine({ kind: "case", origin, size, case: caseId });
  yield* noteLines(world, published);
  const tree = wholeTree(hashes);
  for (const earlier of published.slice(0, -1))
    yield consistencyLine(earlier, tree.consistency(earlier, size));
  const writer = entryWriter(world);
  for (const leaf of shown) yield* await writer.linesOf(leaf, tree.inclusion(leaf.n, size));
  yield* headLines(sealed, [caseId, officeId]);
}

const isOnRecord = async ({ ledger }: ExportedWorld, caseId: string): Promise<boolean> => {
  const { data } = caseIdSchema.safeParse(caseId);
  return data !== undefined && (await ledger.entries(data, { afterSeq: 0, limit: 1 })).length > 0;
};

/** One case with what it rests on, the office's record and its law, complete up to the last checkpoint. */
export const exportCase = async (world: ExportedWorld, caseId: string): Promise<Exported> => {
  const hashes: Hash[] = [];
  const shown: LogLeaf[] = [];
  const sealed = await sealedLog(world, (leaf) => {
    hashes.push(fromHex(leaf.hash));
    if (leaf.caseId === caseId || leaf.caseId === officeId) shown.push(leaf);
  });
  if (sealed === undefined) return missing("checkpoint");
  const { size, followed } = sealed;
  if (followed.heads.of(caseId) === undefined)
    return missing((await isOnRecord(world, caseId)) ? "checkpointOfCase" : "case");
  for await (const seal of leavesBetween(world.log, size - 1, size)) {
    hashes.push(fromHex(seal.hash));
    shown.push(seal);
  }
  const lines = caseLines({ sealed, caseId, hashes, shown });
  return { kind: "lines", size, published: size, lines };
};

async function* publicLines(sealed: SealedLog, shown: readonly string[]): AsyncGenerator<string> {
  const { world, origin, size, published } = sealed;
  yield headerLine({ kind: "public", origin, size });
  yield* noteLines(world, published);
  const writer = entryWriter({ ...world, withholds: true });
  const open = new Set([...shown, officeId, logId]);
  for await (const leaf of leavesBetween(world.log, 0, size)) {
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
const isOpenIn = ({ world, followed }: SealedLog, caseId: CaseId): Promise<boolean> =>
  isPublicBy(world.ledger, caseId, followed.heads.of(caseId)?.seq ?? 0);

/** The log up to its last checkpoint for everybody: the cases that were made public, and of every other entry its hash. */
export const exportPublic = async (
  world: ExportedWorld & { readonly register: Pick<Register, "cases"> },
): Promise<Exported> => {
  const sealed = await sealedLog(world);
  if (sealed === undefined) return missing("checkpoint");
  const shown: CaseId[] = [];
  for (const caseId of await publicCases(world.register))
    if (await isOpenIn(sealed, caseId)) shown.push(caseId);
  return publicLog(sealed, shown);
};

/** The same of one case: of every other case only hashes. There is none before the case was made public. */
export const exportPublicCase = async (world: ExportedWorld, caseId: CaseId): Promise<Exported> => {
  const sealed = await sealedLog(world);
  if (sealed === undefined) return missing("checkpoint");
  return (await isOpenIn(sealed, caseId)) ? publicLog(sealed, [caseId]) : missing("case");
};
