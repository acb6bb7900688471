import { checkpointText, isCheckpointOf } from "./checkpoint-text.ts";
import { sealOf } from "../../verify/integrity/heads.ts";
import type { Case } from "../../domain/case.ts";
import { logId } from "../../domain/seal.ts";
import type { Ledger, Log, Signer } from "../ports.ts";
import { officeCaseId } from "../request.ts";
import { notEstablished } from "../who-acted.ts";
import { noKeyNamed, signersInForce } from "./checkpoint-keys.ts";
import { toCompare, type Checkpoints } from "./checkpoints.ts";
import { followLog, type FollowedLog } from "./followed-log.ts";
import { sealsFromEnd, type SealInPlace } from "./last-seal.ts";
import { originOf } from "./origin.ts";
import { noteSigner, signNote } from "./sign-note.ts";

export type SealedWorld = {
  readonly ledger: Pick<Ledger, "entries" | "head" | "leavesOf">;
  readonly log: Log;
  readonly checkpoints: Checkpoints;
  /** The keys at hand: one, and two while a key is being replaced. Those sign that the office's record names. */
  readonly signers: readonly Signer[];
  /** Whether storage without any checkpoint is refused where the log was sealed before: a folder can be lost without a fault. */
  readonly expectsEarlier?: boolean;
};

/**
 * A checkpoint, or why none was signed. `refused` is an incident: the log is not what was published before, or not what the
 * system sealed. `noKey`: none of the keys at hand is one that the office's record names.
 */
export type Sealed =
  | { readonly kind: "signed" | "present"; readonly size: number; readonly note: string }
  | { readonly kind: "noSeal" }
  | { readonly kind: "noKey"; readonly reason: string }
  | { readonly kind: "refused"; readonly reason: string };

type Walk = {
  readonly world: SealedWorld;
  /** Those at hand that the office's record names. */
  readonly signers: readonly Signer[];
  readonly origin: string;
  readonly followed: FollowedLog;
};

/** Whether what was published of so many first leaves is what they are now. */
const isAsPublished = async ({ world, origin, followed }: Walk, size: number): Promise<boolean> => {
  await followed.followTo(size);
  const note = await world.checkpoints.get(size);
  return note !== undefined && isCheckpointOf(note, { origin, size, root: followed.tree.root() });
};

const isSealOf = ({ tree, heads }: FollowedLog, { seal }: SealInPlace): boolean => {
  const found = sealOf(tree, heads);
  return (
    found.root === seal.root && found.cases === seal.cases && found.headsRoot === seal.headsRoot
  );
};

/** What speaks against signing the log up to its last seal; the walk then stands right after the seal. */
const against = async (
  walk: Walk,
  last: SealInPlace,
  published: readonly number[],
): Promise<string | undefined> => {
  const { size } = last.seal;
  const beyond = published.find((one) => one > size + 1);
  if (beyond !== undefined)
    return `a checkpoint of ${String(beyond)} leaves was published, and the log is sealed up to ${String(size + 1)}: an older state was restored, or the end was cut`;
  const { checkpoints } = walk.world;
  for (const one of await toCompare(size, { published, checkpoints }))
    if (!(await isAsPublished(walk, one)))
      return `the first ${String(one)} leaves are not those of which a checkpoint was published`;
  await walk.followed.followTo(size);
  if (!isSealOf(walk.followed, last))
    return "the last seal does not say what the leaves before it are";
  await walk.followed.followTo(size + 1);
  return undefined;
};

const sign = async ({ world, signers: named, origin, followed }: Walk): Promise<Sealed> => {
  const size = followed.tree.size();
  const checkpoint = { origin, size, root: followed.tree.root() };
  const signers = [];
  for (const signer of named) signers.push(await noteSigner(origin, signer));
  const note = await signNote(checkpointText(checkpoint), signers);
  const kind = (await world.checkpoints.put(size, note)) === "published" ? "signed" : "present";
  const kept = kind === "signed" ? note : ((await world.checkpoints.get(size)) ?? "");
  return isCheckpointOf(kept, checkpoint)
    ? { kind, size, note: kept }
    : { kind: "refused", reason: `another checkpoint of ${String(size)} leaves was published` };
};

/** Where a log stands before it is signed. */
export type Standing = {
  readonly last: SealInPlace | undefined;
  /** The sizes of checkpoints, all of them or the newest: enough to say which is the last before the seal, and which are beyond it. */
  readonly published: readonly number[];
  /** Whether the log was sealed before its last seal. */
  readonly sealedBefore: boolean;
};

type LastTwo = { readonly last: SealInPlace | undefined; readonly before: SealInPlace | undefined };

const lastTwo = async (seals: AsyncIterable<SealInPlace>): Promise<LastTwo> => {
  let last: SealInPlace | undefined;
  for await (const seal of seals) {
    if (last !== undefined) return { last, before: seal };
    last = seal;
  }
  return { last, before: undefined };
};

/**
 * Reads where a log stands, from its end: the last seal, and what was published from the seal before it on. Where that is
 * nothing, everything that was published is listed.
 */
export const standingOf = async (world: SealedWorld): Promise<Standing> => {
  const { last, before } = await lastTwo(sealsFromEnd(world));
  const lately = before === undefined ? [] : await world.checkpoints.list(before.seal.size);
  const published = lately.length > 0 ? lately : await world.checkpoints.list();
  return { last, published, sealedBefore: before !== undefined };
};

const lostCheckpoints =
  "the log was sealed before, and there is no checkpoint where they are published: they were lost, or their folder is not mounted or was moved; put them back. Only if none was ever published: `tasdiq checkpoint --first`";

/** What speaks against the last seal itself: whoever can write the ledger and has no system key can make one. */
const againstSeal = async (
  { ledger }: SealedWorld,
  office: Case,
  { entry }: SealInPlace,
): Promise<string | undefined> => {
  const why = await notEstablished({ ledger }, office, entry);
  return why === undefined ? undefined : `the last seal, ${logId}#${String(entry.seq)}, ${why}`;
};

/** Signs what stands so. */
export const sealStanding = async (
  world: SealedWorld,
  { last, published, sealedBefore }: Standing,
  // eslint-disable-next-line complexity -- each refusal to seal is one more branch
): Promise<Sealed> => {
  if (world.expectsEarlier === true && sealedBefore && published.length === 0)
    return { kind: "refused", reason: lostCheckpoints };
  const origin = await originOf(world.log);
  if (origin === undefined || last === undefined)
    return published.length === 0
      ? { kind: "noSeal" }
      : { kind: "refused", reason: "checkpoints were published, and the log has no seal" };
  const office = (await world.ledger.head(officeCaseId))?.state;
  if (office === undefined)
    return { kind: "refused", reason: "the log is sealed, and the ledger has no office" };
  const signers = await signersInForce(office, world.signers);
  if (signers.length === 0) return { kind: "noKey", reason: noKeyNamed };
  const walk = { world, signers, origin, followed: followLog(world.log) };
  const reason = (await againstSeal(world, office, last)) ?? (await against(walk, last, published));
  return reason === undefined ? sign(walk) : { kind: "refused", reason };
};

/**
 * Signs the log up to its last seal and publishes the checkpoint, once. The log is read from its first leaf and compared
 * with the newest checkpoint published before: what does not fit it is never signed.
 * @throws Altered when leaves are missing or out of order
 */
export const sealLog = async (world: SealedWorld): Promise<Sealed> =>
  sealStanding(world, await standingOf(world));
