import { isDemonstration } from "../../office/office.ts";
import { hash } from "node:crypto";
import { checkpointKeysEver } from "../../office/office-keys.ts";
import type { KeyTerm } from "../../values/key-term.ts";
import type { Pins } from "../../case/act.ts";
import type { Case } from "../../case/case.ts";
import { isTreatyCase, type SealLog } from "../../case/seal.ts";
import { refusal } from "../../words/refusal.ts";
import { changeCovering, type RuleChange, ruleChanges } from "../rule-changes.ts";
import { type EntryHash, entryHashSchema, incidentsId, officeId, logId } from "../../values/ids.ts";
import type { Sentence } from "../../words/messages.ts";
import { member, parsed } from "../export/json.ts";
import type { Line } from "../../record/line.ts";
import { leafHash, toHex } from "../../record/merkle.ts";
import type { Fault } from "../../record/reading.ts";
import {
  type EntryWith,
  readCaseEntry,
  readIncidentEntry,
  readOfficeEntry,
  readSealEntry,
} from "./read-entry.ts";
import { canonicalText, disclosureOf } from "../export/disclosure.ts";
import { establishmentFault, type Objection } from "./established.ts";
import { clashesOf, followedCase, type FollowedCase, type CaseSpan } from "./followed-case.ts";
import { incidentRecord, type IncidentRecord } from "./incident-record.ts";
import { judge } from "./judge.ts";
import { lawFiles, type LawFiles } from "./law-files.ts";
import { officeRecord, type OfficeRecord } from "./office-record.ts";
import { type Places, placesIn } from "./places.ts";
import { type Signers, signersSeen, type SignersSeen } from "./signers.ts";
import { usedIds, type UsedIds } from "./used-ids.ts";

type SealEntry = EntryWith<SealLog>;

const sha256 = (text: string): string => hash("sha256", text, "hex");

const noLaw = sha256("");

/** What stands in the entry of a seal besides the seal itself: the system makes it, by no law. */
const expected = ({ command, pins }: SealEntry) => ({
  person: "system",
  duty: "system",
  command: {
    id: `system.SealLog.${sha256(String(command.content.size)).slice(0, 40)}`,
    madeAt: command.madeAt,
    mode: { kind: "live" },
    content: command.content,
  },
  pins: { procedure: noLaw, treaty: noLaw, calendar: null, software: pins.software },
  acts: [],
  worth: { kind: "stands" },
  step: null,
});

/** What is wrong with the entry of a seal, whichever of these states the office was in; what it seals is the integrity layer's matter. */
const sealEntryFault = (entry: SealEntry, offices: readonly Case[]): Sentence | undefined => {
  const made = Object.entries(expected(entry));
  const given = new Map<string, unknown>(Object.entries(entry));
  const other = made.find(([name, one]) => canonicalText(one) !== canonicalText(given.get(name)));
  return other === undefined
    ? establishmentFault(offices, entry)
    : { kind: "sealOtherMember", member: other[0] };
};

/** An entry that an earlier version recorded by a rule that was changed since. */
export type JudgedOtherwise = {
  readonly where: Sentence;
  readonly software: string;
  readonly rule: string;
  readonly why: Sentence;
};

/** What the rules, applied again to every entry, have against them. */
export type Replay = {
  readonly faults: readonly Fault[];
  /** Of the faults those of entries that are unaltered and against the rules. */
  readonly unlawful: readonly Fault[];
  /** The entries of earlier versions that would be decided otherwise now, by a rule that is known to have changed. */
  readonly otherwise: readonly JudgedOtherwise[];
  /** How many entries were decided again: all but the log's seals, which decide nothing. */
  readonly judged: number;
  /** Of how many entries what was entered of a vote is withheld: the rest of each is decided again. */
  readonly withheld: number;
  /** The versions of the software that recorded them. */
  readonly software: readonly string[];
  /** The keys (base64) that the office's record ever named for checkpoints, with the term of each; undefined where the export does not show that record. */
  readonly checkpointKeys: ReadonlyMap<string, KeyTerm> | undefined;
  /** Whether the office is a demonstration; undefined where the export does not show its record. */
  readonly isDemonstration: boolean | undefined;
  readonly signers: Signers;
};

export type Replayer = {
  /** Sees the lines of an export, and where each ends in the file. */
  readonly see: (line: Line, end: number) => void;
  /** Reads the entries once more, case by case. */
  readonly end: () => Replay;
};

type Found = Objection & { readonly n: number };

type Replaying = {
  readonly faults: Found[];
  readonly otherwise: (Omit<JudgedOtherwise, "where"> & { readonly n: number })[];
  readonly changes: readonly RuleChange[];
  readonly places: Places;
  readonly files: LawFiles;
  readonly office: OfficeRecord;
  readonly incidents: IncidentRecord;
  readonly ids: UsedIds;
  readonly signers: SignersSeen;
  readonly opened: CaseSpan[];
  readonly software: Set<string>;
  /** The salts of opened commitments, and the entry that had each first. */
  readonly salts: Map<string, number>;
  /** How many entries hold a commitment that nothing opens. */
  withheld: number;
  /** The numbers of the leaves that the office's entries are, by their own numbers. */
  readonly officeLeaves: ReadonlyMap<number, number>;
  /** How many entries were not decided again, because too much is wrong with their record. */
  left: number;
};

/** After so many faults of one record its rest is not decided again: with each entry that is applied the next one costs more. */
const mostFaults = 100;

const hashOf = (bytes: Buffer): EntryHash =>
  entryHashSchema.parse(toHex(leafHash(bytes.toString())));

const placeOf = ({ places }: Replaying, n: number): Sentence => {
  const entry = parsed(places.bytes(n).toString());
  const [caseId, seq] = [member(entry, "caseId"), member(entry, "seq")].map(String);
  return { kind: "placeEntry", caseId: caseId ?? "", seq: seq ?? "" };
};

const noteId = (replaying: Replaying, id: string, n: number): void => {
  const other = replaying.ids.note(id, n);
  if (other === undefined) return;
  const first = placeOf(replaying, Math.min(n, other));
  const reason: Sentence = { kind: "idTwice", id, first };
  replaying.faults.push({ n: Math.max(n, other), reason });
};

const noteSalt = (replaying: Replaying, salt: string | undefined, n: number): void => {
  if (salt === undefined) return;
  const other = replaying.salts.get(salt);
  if (other === undefined) replaying.salts.set(salt, n);
  else {
    const reason: Sentence = { kind: "saltTwice", first: placeOf(replaying, other) };
    replaying.faults.push({ n, reason });
  }
};

type Entry = ReturnType<
  typeof readOfficeEntry | typeof readIncidentEntry | typeof readCaseEntry | typeof readSealEntry
>;

/** Tells what keeps an entry from being read, or notes what is kept of every entry that can be. */
const isLegible = <Read extends Entry>(
  replaying: Replaying,
  n: number,
  read: Read,
): read is Extract<Read, { readonly entry: unknown }> => {
  if ("fault" in read) {
    replaying.faults.push({ n, reason: read.fault });
    return false;
  }
  replaying.software.add(read.entry.pins.software);
  noteId(replaying, read.entry.command.id, n);
  replaying.signers.see(read.entry);
  return true;
};

type Judged = {
  readonly pins: Pick<Pins, "software">;
  readonly command: { readonly content: { readonly kind: string } };
};

/** Notes what deciding an entry again has against it, if anything: a fault, unless a change of a rule explains it. */
const object = (
  replaying: Replaying,
  { n, entry }: { readonly n: number; readonly entry: Judged },
  objection: Objection | undefined,
): void => {
  if (objection === undefined) return;
  const { rule } = objection;
  const { software } = entry.pins;
  const command = entry.command.content.kind;
  const change =
    rule === undefined ? undefined : changeCovering(replaying.changes, { software, command, rule });
  if (change === undefined) replaying.faults.push({ n, ...objection });
  else replaying.otherwise.push({ n, software, rule: change.rule, why: change.why });
};

const takeOffice = (replaying: Replaying, n: number): void => {
  const bytes = replaying.places.bytes(n);
  const hash = hashOf(bytes);
  const read = readOfficeEntry(bytes);
  if (!isLegible(replaying, n, read)) return;
  const { entry } = read;
  object(replaying, { n, entry }, replaying.office.take(entry, { hash, n }));
};

const takeIncident = (replaying: Replaying, n: number): void => {
  const { places, office, incidents } = replaying;
  const bytes = places.bytes(n);
  const read = readIncidentEntry(bytes);
  if (!isLegible(replaying, n, read)) return;
  const { entry } = read;
  const offices = office.around({ at: entry.at, n });
  object(replaying, { n, entry }, incidents.take(entry, hashOf(bytes), offices));
};

const takeSeal = (replaying: Replaying, n: number): void => {
  const read = readSealEntry(replaying.places.bytes(n));
  if (!isLegible(replaying, n, read)) return;
  const { entry } = read;
  const reason = sealEntryFault(entry, replaying.office.around({ at: entry.at, n }));
  if (reason !== undefined) replaying.faults.push({ n, reason });
};

const takeCase = (replaying: Replaying, n: number, followed: FollowedCase): void => {
  const { office, files, places } = replaying;
  const disclosure = places.disclosure(n);
  const bytes = places.bytes(n);
  const hash = hashOf(bytes);
  const opens = disclosure === undefined ? undefined : disclosureOf(bytes.toString(), disclosure);
  const read = readCaseEntry(bytes, opens);
  if (!isLegible(replaying, n, read)) return;
  const { entry } = read;
  noteSalt(replaying, entry.salt, n);
  if (entry.isBlank === true) replaying.withheld += 1;
  const before = followed.state();
  const offices = office.around({ at: entry.at, n });
  object(replaying, { n, entry }, judge({ entry, before }, offices, files));
  // What stands is applied even where the rules have something against it: so one fault is told once.
  followed.apply({ entry, hash, n, law: files.law(entry.pins) });
};

const orFault = (replaying: Replaying, n: number, take: () => void): void => {
  try {
    take();
  } catch (cause) {
    // Acts that no rule leads to can be of any shape, and so can the state of a case that they are applied to.
    const why = cause instanceof Error ? cause.message : String(cause);
    replaying.faults.push({ n, reason: { kind: "notDecidedAgain", why } });
  }
};

/** Takes the entries of one record, one after the other. */
const takeAll = (
  replaying: Replaying,
  entries: readonly number[],
  take: (n: number) => void,
): void => {
  const { faults } = replaying;
  const before = faults.length;
  for (const [index, n] of entries.entries()) {
    if (faults.length - before > mostFaults) {
      faults.push({ n, reason: { kind: "restNotDecided" } });
      replaying.left += entries.length - index;
      return;
    }
    orFault(replaying, n, () => {
      take(n);
    });
  }
};

const replayCase = (replaying: Replaying, caseId: string): void => {
  const followed = followedCase();
  takeAll(replaying, replaying.places.of(caseId), (n) => {
    takeCase(replaying, n, followed);
  });
  const open = followed.open();
  if (open !== undefined) replaying.opened.push(open);
};

const keyTerms = (
  office: Case,
  { officeLeaves }: Pick<Replaying, "officeLeaves">,
): ReadonlyMap<string, KeyTerm> => {
  const leafOf = (seq = 0): number => officeLeaves.get(seq) ?? Infinity;
  return new Map(
    checkpointKeysEver(office).map(({ publicKey, namedIn, retiredIn }) => [
      publicKey,
      { namedBy: leafOf(namedIn), retiredBy: leafOf(retiredIn) },
    ]),
  );
};

const noEntryNamesIt: Sentence = { kind: "documentUnused" };

/** Who signed, and on whose word their keys rest; of an office's record that cannot be followed the counts alone. */
const signersOf = (replaying: Replaying, office: Case | undefined): Signers => {
  let signers: Signers | undefined;
  const last = [...replaying.places.of(officeId)].at(-1);
  if (last !== undefined)
    orFault(replaying, last, () => {
      signers = replaying.signers.end(office);
    });
  return signers ?? replaying.signers.end(undefined);
};

const replayAll = (replaying: Replaying): Replay => {
  const { places, faults, files, opened, software } = replaying;
  // The office first: whoever acted in a case, and by which calendar, is judged by it.
  takeAll(replaying, places.of(officeId), (n) => {
    takeOffice(replaying, n);
  });
  takeAll(replaying, places.of(incidentsId), (n) => {
    takeIncident(replaying, n);
  });
  for (const n of places.of(logId))
    orFault(replaying, n, () => {
      takeSeal(replaying, n);
    });
  for (const caseId of places.cases()) if (isTreatyCase(caseId)) replayCase(replaying, caseId);
  for (const { n, other, key } of clashesOf(opened)) {
    const exists = refusal("OpenCaseExists", { other, unique: key });
    faults.push({ n, reason: { kind: "refusedByRules", refusal: exists } });
  }
  const office = replaying.office.last();
  const signers = signersOf(replaying, office);
  const inOrder = faults
    .toSorted((one, another) => one.n - another.n)
    .map(({ n, reason, rule }) => ({ rule, fault: { where: placeOf(replaying, n), reason } }));
  return {
    checkpointKeys: office && keyTerms(office, replaying),
    isDemonstration: office && isDemonstration(office),
    signers,
    unlawful: inOrder.flatMap(({ rule, fault }) => (rule === undefined ? [] : [fault])),
    otherwise: replaying.otherwise
      .toSorted((one, another) => one.n - another.n)
      .map(({ n, ...one }) => ({ where: placeOf(replaying, n), ...one })),
    faults: [
      ...inOrder.map(({ fault }) => fault),
      ...files.unused().map((digest): Fault => ({
        where: { kind: "placeDocument", digest },
        reason: noEntryNamesIt,
      })),
    ],
    withheld: replaying.withheld,
    judged: places.count() - places.of(logId).length - replaying.left,
    software: [...software].sort(),
  };
};

/**
 * Decides every entry of an export again: by its law, by who held which duty then, by whose signature it bears. Case by
 * case, so that the state of one at a time is in memory.
 */
export const replayer = (file: string, changes: readonly RuleChange[] = ruleChanges): Replayer => {
  const [places, files] = [placesIn(file), lawFiles()];
  const officeLeaves = new Map<number, number>();
  return {
    see: (line, end) => {
      if (line.kind === "document") files.add(line.digest, line.text);
      const entry = line.kind === "leaf" ? line.entry : undefined;
      if (entry?.place === undefined) return;
      const { place, bytes, disclosure } = entry;
      if (line.kind === "leaf" && place.caseId === officeId) officeLeaves.set(place.seq, line.n);
      // An entry is the last member of its line.
      places.add(place.caseId, {
        end: end - 1,
        length: bytes.length,
        disclosure: disclosure === null ? 0 : Buffer.byteLength(disclosure),
      });
    },
    end: () =>
      places.whileOpen(() =>
        replayAll({
          faults: [],
          otherwise: [],
          changes,
          places,
          files,
          office: officeRecord(),
          incidents: incidentRecord(),
          ids: usedIds(),
          signers: signersSeen(),
          opened: [],
          software: new Set(),
          salts: new Map(),
          withheld: 0,
          officeLeaves,
          left: 0,
        }),
      ),
  };
};
