import type { Hashing } from "../../record/canonical.ts";
import { contentAskedIn } from "../../case/signed-request.ts";
import type { Case } from "../../case/case.ts";
import { entryVersion, type Entry, type HashedEntry, leafOf } from "../../case/entry.ts";
import {
  commitmentOf,
  type Disclosure,
  disclosureSchema,
  isWithheld,
  openedLeaf,
} from "../../case/withheld.ts";
import type { CaseId, Digest, EntryHash } from "../../values/ids.ts";
import type { BesideEntry, RecordFinding } from "./finding.ts";
import { type Beside, type Canonical, differing } from "./rows.ts";

/** An entry as it is stored: its bytes, the hash beside them, and what opens its commitment. */
export type Stored = {
  readonly seq: number;
  readonly hash: EntryHash;
  readonly bytes: string;
  readonly disclosure: string | null;
};

/** An entry, the hash of its bytes, and the digest of what was asked in it. */
export type Recorded = Pick<Stored, "hash" | "bytes" | "disclosure"> & {
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

const jsonOf = (text: string): unknown => {
  try {
    return JSON.parse(text);
  } catch {
    return undefined;
  }
};

// The bytes were canonical JSON of an Entry when they were hashed; the hash says that they still are.
const isLeafOf = (value: unknown, caseId: CaseId): value is Entry =>
  typeof value === "object" &&
  value !== null &&
  "v" in value &&
  value.v === entryVersion &&
  "caseId" in value &&
  value.caseId === caseId;

/** Why a stored entry cannot be read: by its bytes, or by what opens the commitment in them. */
export type EntryFault =
  "entryAltered" | "withheldWrongly" | "disclosureLost" | "disclosureAltered";

const disclosureIn = (text: string): Disclosure | undefined => {
  const read = disclosureSchema.safeParse(jsonOf(text));
  return read.success ? read.data : undefined;
};

// Once opened it is an entry: its bytes were made from one.
const isOpened = (value: unknown, caseId: CaseId): value is Entry => isLeafOf(value, caseId);

const openedEntry = (
  leaf: Entry,
  stored: Pick<Stored, "disclosure">,
  { digestOf }: Hashing,
): Entry | EntryFault => {
  const { withheld, id } = leaf.command;
  if (isWithheld(leaf.command) !== (withheld !== undefined)) return "withheldWrongly";
  if (withheld === undefined) return leaf;
  if (stored.disclosure === null) return "disclosureLost";
  const disclosure = disclosureIn(stored.disclosure);
  if (disclosure === undefined || commitmentOf(id, disclosure, digestOf) !== withheld.commitment)
    return "disclosureAltered";
  const opened = openedLeaf(leaf, disclosure);
  return isOpened(opened, leaf.caseId) ? opened : "disclosureAltered";
};

/** An entry for those who may not read what is withheld of it: its vote is there, and what was voted is unknown. */
export const blankOf = (entry: Entry): Entry => {
  const blank = openedLeaf(leafOf(entry), undefined);
  return isOpened(blank, entry.caseId) ? blank : entry;
};

type Readable = Pick<Stored, "bytes" | "hash" | "disclosure">;

/** The entry of a case that is stored, opened; or why it cannot be read. */
export const entryOrFault = (
  stored: Readable,
  caseId: CaseId,
  hashing: Hashing,
): Entry | EntryFault => {
  const value = jsonIn(stored, hashing.leafHash);
  return isLeafOf(value, caseId) ? openedEntry(value, stored, hashing) : "entryAltered";
};

/** The entry of a case that is stored, opened; undefined where it cannot be read. */
export const entryIn = (stored: Readable, caseId: CaseId, hashing: Hashing): Entry | undefined => {
  const read = entryOrFault(stored, caseId, hashing);
  return typeof read === "string" ? undefined : read;
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
  hashing: Hashing,
): CheckedEntry => {
  const { hash, seq, bytes } = stored;
  const { caseId } = follows;
  const entry = entryOrFault(stored, caseId, hashing);
  if (typeof entry === "string")
    return { entry: undefined, findings: [{ kind: entry, caseId, seq }] };
  if (!isNext(entry, follows))
    return { entry: undefined, findings: [{ kind: "entryMisplaced", caseId, seq }] };
  const commandDigest = hashing.digestOf(contentAskedIn(entry));
  return {
    entry: { hash, entry },
    findings: besideFindings(
      stored,
      { entry, hash, bytes, disclosure: stored.disclosure, commandDigest },
      hashing.canonical,
    ),
  };
};
