import { caseIdSchema, type EntryHash } from "../../domain/ids.ts";
import { logId, sealSchema, type SealLog } from "../../domain/seal.ts";
import * as z from "zod/mini";
import { Altered } from "../altered.ts";
import { jsonOf } from "../json-of.ts";
import type { Ledger, Log, StoredEntry } from "../ports.ts";

export const logCaseId = caseIdSchema.parse(logId);

/** A seal that stands in the log where it says: right after the leaves that it seals. */
export type SealInPlace = { readonly seal: SealLog; readonly at: string; readonly hash: EntryHash };

const sealEntrySchema = z.object({
  at: z.string(),
  command: z.object({ content: sealSchema }),
});

const opened = (stored: StoredEntry): SealInPlace => {
  const entry = jsonOf(stored);
  if (entry === undefined)
    throw new Altered(`entry ${logId}#${String(stored.seq)} does not hash to what the ledger says`);
  const { at, command } = sealEntrySchema.parse(entry);
  return { seal: command.content, at, hash: stored.hash };
};

/** The newest seal that stands in its place; undefined before there is one. A seal that was overtaken stands in none. */
export const lastSeal = async (
  ledger: Pick<Ledger, "head" | "entries">,
  log: Log,
): Promise<SealInPlace | undefined> => {
  const head = await ledger.head(logCaseId);
  for (let seq = head?.state.version ?? 0; seq > 0; seq -= 1) {
    const [stored] = await ledger.entries(logCaseId, { afterSeq: seq - 1, limit: 1 });
    if (stored === undefined) throw new Altered(`entry ${logId}#${String(seq)} is missing`);
    const found = opened(stored);
    const [leaf] = await log.leaves({ from: found.seal.size, limit: 1 });
    if (leaf?.hash === found.hash) return found;
  }
  return undefined;
};
