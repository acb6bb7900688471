import { checkPublished, type FirstLeaves } from "../check/log.ts";
import { fromHex } from "../../record/merkle.ts";
import type { Sentence } from "../../words/messages.ts";
import type { Ledger, Log, Signer } from "../ports.ts";
import { establishmentFindings } from "../reading/who-acted.ts";
import { type NamedLog, namedLogIn, noKeyNamed, signersFor } from "./checkpoint-keys.ts";
import { checkpointText, isCheckpointOf, noteSigner, signNote } from "./checkpoint.ts";
import type { Checkpoints } from "./checkpoints.ts";
import { type ComparedLog, compareLog } from "./compare-log.ts";
import { type SealInPlace, sealsFromEnd } from "./last-seal.ts";

export type SealingPorts = {
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
  | { readonly kind: "noKey"; readonly reason: Sentence }
  | { readonly kind: "refused"; readonly reason: Sentence };

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
const standingOf = async (ports: SealingPorts): Promise<Standing> => {
  const { last, before } = await lastTwo(sealsFromEnd(ports));
  const lately = before === undefined ? [] : await ports.checkpoints.list(before.seal.size);
  const published = lately.length > 0 ? lately : await ports.checkpoints.list();
  return { last, published, sealedBefore: before !== undefined };
};

type AboutToSign = { readonly named: NamedLog | undefined } & Standing;

/** What speaks against signing a log, and how its leaves are. */
const compared = async (
  ports: SealingPorts,
  { named, last, published, sealedBefore }: AboutToSign,
): Promise<Pick<ComparedLog, "findings" | "leaves">> => {
  const lost = ports.expectsEarlier === true ? checkPublished(sealedBefore, published) : [];
  // Anyone who can write to the ledger can add a seal; only the system key can sign it.
  const forged =
    last === undefined ? [] : await establishmentFindings(ports, [last], named?.office);
  const before = [...lost, ...forged];
  if (before.length > 0) return { findings: before, leaves: new Map() };
  const seals = last === undefined ? [] : [last];
  const andAt = last && { andAt: last.seal.size + 1 };
  return compareLog(ports, { published, seals, named, ...andAt });
};

type ToSign = { readonly named: NamedLog; readonly leaves: FirstLeaves };

const sign = async (
  ports: SealingPorts,
  { named, leaves: { size, root } }: ToSign,
): Promise<Sealed> => {
  const { checkpoints } = ports;
  const { origin } = named;
  const inForce = await signersFor(ports, named, size);
  if (inForce.length === 0) return { kind: "noKey", reason: noKeyNamed };
  const checkpoint = { origin, size, root: fromHex(root) };
  const signers = [];
  for (const signer of inForce) signers.push(await noteSigner(origin, signer));
  const note = await signNote(checkpointText(checkpoint), signers);
  const kind = (await checkpoints.put(size, note)) === "published" ? "signed" : "present";
  const kept = kind === "signed" ? note : ((await checkpoints.get(size)) ?? "");
  return isCheckpointOf(kept, checkpoint)
    ? { kind, size, note: kept }
    : { kind: "refused", reason: { kind: "anotherCheckpoint", size } };
};

/** Signs what stands so. */
const sealStanding = async (ports: SealingPorts, standing: Standing): Promise<Sealed> => {
  const { last } = standing;
  const named = last === undefined ? undefined : await namedLogIn(ports);
  const {
    findings: [found],
    leaves,
  } = await compared(ports, { ...standing, named });
  if (found !== undefined) return { kind: "refused", reason: found };
  const sealed = last && leaves.get(last.seal.size + 1);
  if (sealed === undefined) return { kind: "noSeal" };
  if (named === undefined) return { kind: "refused", reason: { kind: "sealedWithoutOffice" } };
  return sign(ports, { named, leaves: sealed });
};

/**
 * Signs the log up to its last seal and publishes the checkpoint, once. The log is read from its first leaf and compared
 * with the newest checkpoint published before: what does not fit it is never signed.
 * @throws Altered when leaves are missing or out of order
 */
export const sealLog = async (ports: SealingPorts): Promise<Sealed> =>
  sealStanding(ports, await standingOf(ports));

// A newest checkpoint may itself be one that was lost: of the size of the last seal, and of other leaves.
const lostAny = async ({ checkpoints }: SealingPorts): Promise<boolean> =>
  ((await checkpoints.lost?.()) ?? []).length > 0;

/**
 * Seals, unless the newest checkpoint is that of the last seal. Who looks every hour would otherwise read the whole log
 * every hour; as it is, the log is read whole for each new checkpoint, and so every day.
 * @throws Altered when leaves are missing or out of order
 */
export const sealIfNew = async (
  ports: SealingPorts,
): Promise<Sealed | { readonly kind: "nothingNew" }> => {
  const standing = await standingOf(ports);
  const { last, published } = standing;
  const isNewest = last !== undefined && published.at(-1) === last.seal.size + 1;
  return isNewest && !(await lostAny(ports))
    ? { kind: "nothingNew" }
    : sealStanding(ports, standing);
};
