import type { RuleChange } from "./rule-changes.ts";
import type { Sentence } from "../words/messages.ts";
import { type DocumentsFound, documentsIn } from "./documents.ts";
import { eachLine, lineIn } from "./export/line-in.ts";
import { type Checkpoint, openCheckpoint, type VerifierKey } from "../record/note.ts";
import { isInTerm, type KeyTerm } from "../values/key-term.ts";
import { namesOfKeys } from "./verifier-key.ts";
import { logCase, type Seal } from "../record/heads.ts";
import { placeOfLeaf, sealFault, takeLeaf } from "../record/leaves.ts";
import type { Header, Leaf, Line } from "../record/line.ts";
import { emptyRoot, fromHex, type Hash, nodeHash, toHex } from "../record/merkle.ts";
import { beginReading, type Fault } from "../record/reading.ts";
import { type Replay, replayer } from "./replay/replay.ts";
import type { Integrity } from "../record/finish.ts";
import { type ToVerify, verifyExport } from "./verify-export.ts";

/** The dates of entries and of the seals between them may differ by so many milliseconds: clocks differ, and work waits. */
const slack = 3_600_000;

export type DatesSeen = {
  readonly see: (line: Line) => void;
  readonly end: () => readonly Fault[];
};

const isLater = (one: string, other: string): boolean =>
  one > other && Date.parse(one) - Date.parse(other) > slack;

/**
 * Compares the dates of entries with those of the seals before and after them in the log: a seal bounds how far back the
 * office can date an entry, and how far ahead.
 */
export const datesSeen = (): DatesSeen => {
  const faults: Fault[] = [];
  let sealed = "";
  let latest: { readonly at: string; readonly where: Sentence } | undefined;
  const seal = (at: string): void => {
    if (latest !== undefined && isLater(latest.at, at))
      faults.push({
        where: latest.where,
        reason: { kind: "datedAfterSeal", at: latest.at, sealed: at },
      });
    if (at > sealed) sealed = at;
    latest = undefined;
  };
  return {
    see: (line) => {
      const place = line.kind === "leaf" ? line.entry?.place : undefined;
      if (line.kind !== "leaf" || place === undefined) return;
      const { at } = place;
      if (place.caseId === logCase) {
        seal(at);
        return;
      }
      if (isLater(sealed, at))
        faults.push({
          where: placeOfLeaf(line),
          reason: { kind: "datedBeforeSeal", at, sealed },
        });
      if (latest === undefined || at > latest.at) latest = { at, where: placeOfLeaf(line) };
    },
    end: () => faults,
  };
};

type Signed = Checkpoint & { readonly where: Sentence; readonly signedBy: readonly VerifierKey[] };

export type CheckpointsSeen = {
  readonly see: (line: Line) => void;
  /**
   * The checkpoints that were compared with the export and bear the signature of a given key, but of none that the office's record
   * names for a checkpoint of that size. The terms are those of the keys (base64) that it names; undefined where the export does not
   * show that record.
   */
  readonly end: (
    integrity: Pick<Integrity, "header" | "open">,
    terms: ReadonlyMap<string, KeyTerm> | undefined,
  ) => readonly Fault[];
};

/** Whoever is given a stranger's key with a copy of the record would otherwise take the stranger's signature for the office's. */
const checkpointsSeen = ({
  keys,
  checkpoints,
}: Pick<ToVerify, "keys" | "checkpoints">): CheckpointsSeen => {
  const seen: Signed[] = [];
  const take = ({ note, where }: { readonly note: string; readonly where: Sentence }): void => {
    const opened = openCheckpoint(note, keys);
    if ("fault" in opened) return;
    seen.push({ ...opened.checkpoint, where, signedBy: opened.signedBy });
  };
  for (const one of checkpoints) take(one);
  return {
    see: (line) => {
      if (line.kind === "checkpoint") take(line);
    },
    end: ({ header, open }, terms) => {
      if (terms === undefined) return [];
      const termOf = ({ publicKey }: VerifierKey): KeyTerm | undefined =>
        terms.get(Buffer.from(publicKey).toString("base64"));
      const isVouchedFor = ({ size, signedBy }: Signed): boolean =>
        signedBy.map(termOf).some((term) => term !== undefined && isInTerm(term, size));
      const wasCompared = ({ origin, size }: Signed): boolean =>
        origin === header.origin && !open.some((one) => one.size === size);
      const headOf = ({ size, root }: Signed): string => `${String(size)} ${root}`;
      const vouchedFor = new Set(seen.filter(isVouchedFor).map(headOf));
      return seen
        .filter((one) => wasCompared(one) && !vouchedFor.has(headOf(one)))
        .map(({ where, signedBy }) => {
          const ids = namesOfKeys(signedBy);
          const isNamed = signedBy.some((key) => termOf(key) !== undefined);
          return { where, reason: { kind: isNamed ? "keyOutOfTerm" : "keyNotOfOffice", ids } };
        });
    },
  };
};

// What seals say on which nothing rests: those that entries overtook, and the root in the seal of a case's export. People
// read them all the same.

export type SealsSeen = {
  readonly see: (line: Line) => void;
  /** Reads the export once more if a seal was overtaken: its leaf comes too late to look back. */
  readonly end: (header: Header) => readonly Fault[];
};

type Overtaken = Seal & { readonly where: Sentence };

/** The root of all leaves before the last, by the last one's proof: it names their peaks, the smallest first. */
const rootBefore = ([first = emptyRoot, ...others]: readonly Hash[]): Hash =>
  others.reduce((right, left) => nodeHash(left, right), first);

const faultOfLast = ({ proof }: Leaf, { root }: Seal): Sentence | undefined =>
  proof.length === 0 || toHex(rootBefore(proof.map(fromHex))) === root
    ? undefined
    : { kind: "sealOfOtherRoot" };

const overtakenFaults = (
  file: string,
  header: Header,
  overtaken: readonly Overtaken[],
): readonly Fault[] => {
  const bySize = Map.groupBy(overtaken, ({ size }) => size);
  const again = beginReading(header, []);
  const faults: Fault[] = [];
  eachLine(file, (bytes) => {
    const line = lineIn(bytes, header.kind, again.next);
    if (line?.kind !== "leaf") return;
    takeLeaf(again, line);
    for (const seal of bySize.get(again.tree.size()) ?? []) {
      const reason = sealFault(again, seal);
      if (reason !== undefined) faults.push({ where: seal.where, reason });
    }
  });
  return faults;
};

/** Looks at the seals of the export in a file. */
const sealsIn = (file: string): SealsSeen => {
  const faults: Fault[] = [];
  const overtaken: Overtaken[] = [];
  return {
    see: (line) => {
      const { place, seal } = (line.kind === "leaf" ? line.entry : undefined) ?? {};
      if (line.kind !== "leaf" || place?.caseId !== logCase || seal === undefined) return;
      const where = placeOfLeaf(line);
      if (seal.size < line.n) overtaken.push({ ...seal, where });
      const reason = seal.size === line.n ? faultOfLast(line, seal) : undefined;
      if (reason !== undefined) faults.push({ where, reason });
    },
    end: (header) =>
      header.kind === "case" || overtaken.length === 0
        ? faults
        : [...faults, ...overtakenFaults(file, header, overtaken)],
  };
};

/**
 * What became of an export: what it covers, and everything that is wrong with it. Whether it is unaltered and whether it is lawful
 * are two answers: the faults in `replay.unlawful` are of entries that nobody altered.
 */
export type Verified = {
  readonly integrity: Integrity;
  readonly replay: Replay;
  readonly documents: DocumentsFound | undefined;
  readonly faults: readonly Fault[];
  /** Whether nothing is wrong, and every checkpoint at hand was compared. */
  readonly holds: boolean;
};

type Wanted = Omit<ToVerify, "see"> & {
  readonly documents?: string;
  /** The changes of rules since the first release; left out, those that are known. */
  readonly changes?: readonly RuleChange[];
};

/**
 * Verifies an export: that it is unaltered, that the rules lead to what it records, and where a folder is given, that the
 * documents are those that it names. It is read once from end to end, and once more case by case. Undefined if the file is
 * no export.
 * @throws when a file cannot be read
 */
export const verify = ({ documents: folder, changes, ...given }: Wanted): Verified | undefined => {
  const { file } = given;
  const [replaying, seals, dates] = [replayer(file, changes), sealsIn(file), datesSeen()];
  const documents = folder === undefined ? undefined : documentsIn(folder);
  const checkpoints = checkpointsSeen(given);
  const integrity = verifyExport({
    ...given,
    see: (line, end) => {
      replaying.see(line, end);
      for (const one of [seals, dates, checkpoints, documents]) one?.see(line);
    },
  });
  if (integrity === undefined) return undefined;
  const replay = replaying.end();
  const looked = documents?.end();
  const signatures = checkpoints.end(integrity, replay.checkpointKeys);
  const others = [
    ...signatures,
    ...seals.end(integrity.header),
    ...dates.end(),
    ...(looked?.faults ?? []),
  ];
  const faults = [...integrity.faults, ...replay.faults, ...others];
  const holds = faults.length === 0 && integrity.open.length === 0;
  return { integrity, replay, documents: looked, faults, holds };
};
