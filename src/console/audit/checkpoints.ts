import type { ShownWorld } from "../../api/log.ts";
import { logId } from "../../procedure/case/seal.ts";
import { caseIdSchema } from "../../procedure/values/ids.ts";

/** A published checkpoint, as it is listed. */
export type ListedCheckpoint = {
  readonly size: number;
  /** When its seal was recorded; undefined where no entry of the log seals that size. */
  readonly sealedAt: string | undefined;
  /** Whether the log has as many leaves as it signs. */
  readonly isReached: boolean;
  readonly keyIds: readonly string[];
};

const sealCase = caseIdSchema.parse(logId);
const signature = /^\u2014 \S+ ([A-Za-z0-9+/]+=*)$/gmu;

/** The ids of the keys that signed a checkpoint; whether they did is for the verifier to say. */
const keyIdsIn = (note: string): readonly string[] =>
  [...note.matchAll(signature)].map(([, encoded = ""]) =>
    Buffer.from(encoded, "base64").toString("hex", 0, 4),
  );

const sealedAt = async (
  { log, ledger }: Pick<ShownWorld, "log" | "ledger">,
  size: number,
): Promise<string | undefined> => {
  const [leaf] = await log.leaves({ from: size - 1, limit: 1 });
  if (leaf?.caseId !== sealCase) return undefined;
  const [seal] = await ledger.entries(sealCase, { afterSeq: leaf.seq - 1, limit: 1 });
  if (seal === undefined) return undefined;
  const entry: unknown = JSON.parse(seal.bytes);
  return typeof entry === "object" &&
    entry !== null &&
    "at" in entry &&
    typeof entry.at === "string"
    ? entry.at
    : undefined;
};

const listed = async (world: ShownWorld, size: number): Promise<ListedCheckpoint> => ({
  size,
  sealedAt: await sealedAt(world, size),
  isReached: size <= (await world.log.size()),
  keyIds: keyIdsIn((await world.checkpoints.get(size)) ?? ""),
});

/** Checkpoints of at most a page, the newest first; those before a size where one is given. */
export const newestCheckpoints = async (
  world: ShownWorld,
  { before, most }: { readonly before: number; readonly most: number },
): Promise<{ readonly list: readonly ListedCheckpoint[]; readonly more: boolean }> => {
  const sizes = (await world.checkpoints.list()).filter((size) => size < before).toReversed();
  const list: ListedCheckpoint[] = [];
  for (const size of sizes.slice(0, most)) list.push(await listed(world, size));
  return { list, more: sizes.length > most };
};
