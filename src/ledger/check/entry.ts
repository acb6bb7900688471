import { askedIn } from "../../procedure/case/signed-request.ts";
import type { Case } from "../../procedure/case/case.ts";
import { entryVersion, type Entry, type HashedEntry } from "../../procedure/case/entry.ts";
import type { CaseId, Digest, EntryHash } from "../../procedure/values/ids.ts";
import type { BesideEntry, RecordFinding } from "./finding.ts";
import { type Beside, type Canonical, differing } from "./rows.ts";

/** How canonical JSON and hashes are made where this runs. */
export type Hashing = {
  readonly canonical: Canonical;
  /** The leaf hash of RFC 6962 over an entry's bytes. */
  readonly leafHash: (bytes: string) => EntryHash;
  /** SHA-256 of a value's canonical JSON (RFC 8785). */
  readonly digestOf: (value: unknown) => Digest;
};

/** An entry as it is stored: its bytes, and the hash beside them. */
export type Stored = { readonly seq: number; readonly hash: EntryHash; readonly bytes: string };

/** An entry, the hash of its bytes, and the digest of what was asked in it. */
export type Recorded = Pick<Stored, "hash" | "bytes"> & {
  readonly entry: Entry;
  readonly commandDigest: Digest;
};

/**
 * The same with everything else that is kept beside it, as far as it is at hand: its own row; what the id in its bytes leads to; its
 * leaf, or where it has none its place in the queue for the log.
 */
export type StoredWhole = Stored & {
  readonly beside?: (recorded: Recorded) => readonly Beside<BesideEntry>[];
};

/** What an entry's bytes say, as JSON; undefined where they are not what their hash says. */
const jsonIn = (
  { bytes, hash }: Pick<Stored, "bytes" | "hash">,
  leafHash: Hashing["leafHash"],
): unknown =>
  // Hashed before it is read as JSON: altered bytes need not be JSON any more.
  leafHash(bytes) === hash ? JSON.parse(bytes) : undefined;

// The bytes were canonical JSON of an Entry when they were hashed; the hash says that they still are.
const isEntryOf = (value: unknown, caseId: CaseId): value is Entry =>
  typeof value === "object" &&
  value !== null &&
  "v" in value &&
  value.v === entryVersion &&
  "caseId" in value &&
  value.caseId === caseId;

/** The entry of a case that stored bytes hold; undefined where they hold none, or are not what their hash says. */
export const entryIn = (
  stored: Pick<Stored, "bytes" | "hash">,
  caseId: CaseId,
  leafHash: Hashing["leafHash"],
): Entry | undefined => {
  const value = jsonIn(stored, leafHash);
  return isEntryOf(value, caseId) ? value : undefined;
};

/** Where an entry is looked for: in which case, and after what its entries so far have made. */
export type Follows = {
  readonly caseId: CaseId;
  readonly before: Pick<Case, "version" | "head"> | undefined;
};

/** Whether an entry is the next of its case: by its number, and by the hash of the one before it. */
export const isNext = ({ seq, prev }: Entry, { before }: Follows): boolean =>
  seq === (before?.version ?? 0) + 1 && prev === (before?.head ?? null);

/** An entry that follows the one before it, and what of it is not as it must be; without an entry the rest cannot be read. */
export type CheckedEntry = {
  readonly entry: HashedEntry | undefined;
  readonly findings: readonly RecordFinding[];
};

const besideFindings = (
  { beside }: StoredWhole,
  recorded: Recorded,
  canonical: Canonical,
): readonly RecordFinding[] => {
  const { caseId, seq, command } = recorded.entry;
  return differing(beside?.(recorded) ?? [], canonical).map(({ of, stands }) => {
    if (stands === null && of === "command")
      return { kind: "commandLost", caseId, seq, id: command.id };
    if (stands === null && of === "waiting") return { kind: "leafLost", caseId, seq };
    return { kind: "besideEntry", caseId, seq, of };
  });
};

/** Checks the next stored entry of a case: its bytes, its place, and every row beside it. */
export const checkEntry = (
  stored: StoredWhole,
  follows: Follows,
  { canonical, leafHash, digestOf }: Hashing,
): CheckedEntry => {
  const { hash, seq, bytes } = stored;
  const { caseId } = follows;
  const entry = entryIn(stored, caseId, leafHash);
  if (entry === undefined)
    return { entry: undefined, findings: [{ kind: "entryAltered", caseId, seq }] };
  if (!isNext(entry, follows))
    return { entry: undefined, findings: [{ kind: "entryMisplaced", caseId, seq }] };
  const commandDigest = digestOf(askedIn(entry));
  return {
    entry: { hash, entry },
    findings: besideFindings(stored, { entry, hash, bytes, commandDigest }, canonical),
  };
};
