import { applyEntry } from "../../domain/apply.ts";
import type { Case } from "../../domain/case.ts";
import { entryHashSchema, officeId } from "../../domain/ids.ts";
import { logId } from "../../domain/seal.ts";
import { nameOf } from "../integrity/leaves.ts";
import type { Leaf, LeafEntry, Line } from "../integrity/line.ts";
import type { Fault } from "../integrity/reading.ts";
import { judge, type CaseEntry, type ToJudge } from "./judge.ts";
import { lawFiles, type LawFiles } from "./law-files.ts";
import { officeRecord, type OfficeRecord } from "./office-record.ts";
import { readCaseEntry, readOfficeEntry } from "./read-entry.ts";

/** What the rules, applied again to every entry, have against them. */
export type Replay = {
  readonly faults: readonly Fault[];
  /** How many entries were decided again. */
  readonly judged: number;
  /** The versions of the software that recorded them. */
  readonly software: readonly string[];
};

export type Replayer = {
  readonly see: (line: Line) => void;
  readonly end: () => Replay;
};

/** An entry that was refused by the office as it stood so far; in the log the office's next entry may come after it. */
type Pending = ToJudge & { readonly where: string; readonly reason: string };

type Replaying = {
  readonly faults: Fault[];
  readonly files: LawFiles;
  readonly office: OfficeRecord;
  readonly cases: Map<string, Case>;
  readonly software: Set<string>;
  pending: Pending[];
  judged: number;
};

type Seen = { readonly leaf: Leaf; readonly bytes: Buffer; readonly where: string };

const again = (replaying: Replaying): void => {
  const { office, files } = replaying;
  replaying.pending = replaying.pending.filter(
    (one) => judge(one, office.around(one.entry.at), files) !== undefined,
  );
};

const takeOffice = (replaying: Replaying, { leaf, bytes, where }: Seen): void => {
  const read = readOfficeEntry(bytes);
  if ("fault" in read) {
    replaying.faults.push({ where, reason: read.fault });
    return;
  }
  replaying.software.add(read.entry.pins.software);
  const reason = replaying.office.take(read.entry, entryHashSchema.parse(leaf.hash));
  if (reason !== undefined) replaying.faults.push({ where, reason });
  again(replaying);
};

const takeJudged = (replaying: Replaying, entry: CaseEntry, seen: Seen): void => {
  const { office, files, cases } = replaying;
  const before = cases.get(entry.caseId);
  const reason = judge({ entry, before }, office.around(entry.at), files);
  if (reason !== undefined) replaying.pending.push({ entry, before, where: seen.where, reason });
  // What stands is applied even where the rules have something against it: so one fault is told once.
  const hash = entryHashSchema.parse(seen.leaf.hash);
  cases.set(entry.caseId, applyEntry(before, { hash, entry }));
};

const takeCase = (replaying: Replaying, seen: Seen): void => {
  const read = readCaseEntry(seen.bytes);
  if ("fault" in read) replaying.faults.push({ where: seen.where, reason: read.fault });
  else {
    replaying.software.add(read.entry.pins.software);
    takeJudged(replaying, read.entry, seen);
  }
};

const takeEntry = (replaying: Replaying, leaf: Leaf, { bytes, place }: LeafEntry): void => {
  // Seals are judged by the integrity layer.
  if (place === undefined || place.caseId === logId) return;
  const seen = { leaf, bytes, where: nameOf(leaf) };
  replaying.judged += 1;
  try {
    if (place.caseId === officeId) takeOffice(replaying, seen);
    else takeCase(replaying, seen);
  } catch (cause) {
    // Acts that no rule leads to can be of any shape, and so can the state of a case that they are applied to.
    const why = cause instanceof Error ? cause.message : String(cause);
    replaying.faults.push({ where: seen.where, reason: `cannot be decided again: ${why}` });
  }
};

/** Decides every entry of an export again: by its law, by who held which duty then, by whose signature it bears. */
export const replayer = (): Replayer => {
  const replaying: Replaying = {
    faults: [],
    files: lawFiles(),
    office: officeRecord(),
    cases: new Map(),
    software: new Set(),
    pending: [],
    judged: 0,
  };
  return {
    see: (line) => {
      if (line.kind === "document") replaying.files.add(line.digest, line.text);
      if (line.kind === "leaf" && line.entry !== undefined) takeEntry(replaying, line, line.entry);
    },
    end: () => {
      again(replaying);
      const { faults, pending, judged, software } = replaying;
      const late = pending.map(({ where, reason }) => ({ where, reason }));
      return { faults: [...faults, ...late], judged, software: [...software].sort() };
    },
  };
};
