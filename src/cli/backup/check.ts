import { existsSync, readdirSync, readFileSync, statSync } from "node:fs";
import { join, resolve } from "node:path";
import { emptyCaches } from "../../ledger/desk.ts";
import { checkpointFile, type Checkpoints, sizesOf } from "../../ledger/log/checkpoints.ts";
import type { Documents } from "../../ledger/ports.ts";
import { Altered } from "../../ledger/reading/altered-record.ts";
import { establishmentFindings } from "../../ledger/reading/who-acted.ts";
import type { DerivedData, RecordRow } from "../../ledger/record/derived-data.ts";
import {
  besideCase,
  type LawDesk,
  readRecord,
  strangeLetters,
} from "../../ledger/record/read-record.ts";
import { checkHeadAt } from "../../ledger/check/case.ts";
import type { RecordFinding } from "../../ledger/check/finding.ts";
import { checkLayout } from "../../ledger/check/store.ts";
import { type Stored, storedIn } from "../../local/backup/inventory.ts";
import { openDocuments } from "../../local/documents.ts";
import { keepsOutside } from "../../local/home/log.ts";
import { pathsOf } from "../../local/home/paths.ts";
import type { Settings } from "../../local/home/settings.ts";
import { type LocalLedger, openLedger } from "../../local/ledger/ledger.ts";
import { entriesIn, unsoundIn } from "../../local/ledger/sound.ts";
import { lettersIn } from "../../local/post.ts";
import { toHex } from "../../record/merkle.ts";
import type { WithTerm } from "../../values/key-term.ts";
import type { VerifierKey } from "../../record/note.ts";
import type { Fault } from "../../record/reading.ts";
import type { Sentence } from "../../words/messages.ts";
import type { Call } from "../call.ts";
import { readText } from "../input/read-file.ts";
import { stopped } from "../stop.ts";
import { type LogRead, type Note, noteAt, readLog } from "./read-log.ts";

/** The published checkpoints in a folder, named as in the folder that it is a copy of; none where there is no such folder. */
export const notesIn = (folder: string, copyOf = folder): readonly Note[] =>
  existsSync(folder) && statSync(folder).isDirectory()
    ? sizesOf(readdirSync(folder)).map((size) => {
        const name = checkpointFile(size);
        return noteAt(join(copyOf, name), readFileSync(join(folder, name), "utf8"));
      })
    : [];

export type ToCheck = {
  readonly folder: string;
  readonly keys: readonly (VerifierKey & WithTerm)[];
  readonly notes: readonly Note[];
};

/** A checkpoint that signs more leaves than there are. */
export type Beyond = { readonly size: number } & Pick<Note, "file" | "note">;

/** What was found in a copy of a home. */
export type Checked = {
  readonly faults: readonly Fault[];
  readonly beyond: readonly Beyond[];
  readonly entries: number;
  readonly cases: number;
  readonly root: string;
  /** When the newest entry was recorded. */
  readonly lastAt: string;
  readonly documents: {
    readonly stored: number;
    readonly bytes: number;
    /** Named by entries by their digest alone: nobody put them into the store, or they are gone. */
    readonly notStored: number;
  };
  /** The newest checkpoint that the log was compared with, and when it was sealed. */
  readonly covered: { readonly size: number; readonly date: string | undefined } | undefined;
};

// The checkpoints to compare with are given one by one, each with its name.
const noCheckpoints: Checkpoints = {
  put: () => Promise.reject(new Error("a copy is only read")),
  list: () => Promise.resolve([]),
  get: () => Promise.resolve(undefined),
};

/** The ledger of a home, as the place of a fault. */
export const ledgerFile: Sentence = { kind: "asGiven", text: "ledger.db" };

const pageSize = 500;

/** A home or a copy of one, as far as it is checked. */
export type Copy = {
  readonly ledger: LocalLedger;
  readonly documents: Documents;
  readonly outbox: string;
};

type Whole = {
  readonly ledger: LocalLedger;
  readonly desk: LawDesk;
  readonly derived: DerivedData;
};

/** What of one record is not as it must be: its entries, who acted in them, what is kept beside them. */
async function* findingsIn(
  { ledger, desk, derived }: Whole,
  { caseId, version }: RecordRow,
): AsyncGenerator<RecordFinding> {
  const unestablished: RecordFinding[] = [];
  const read = await readRecord({ ledger, derived }, caseId, async (entries) => {
    unestablished.push(...(await establishmentFindings({ ledger }, entries)));
  });
  yield* read.findings;
  yield* unestablished;
  if (!read.isWhole) return;
  const beyond = checkHeadAt(caseId, version, read.state?.version ?? 0);
  yield* beyond;
  if (beyond.length === 0) yield* await besideCase(desk, derived, { caseId, state: read.state });
}

/** What of the records in a copy, and of what is kept beside them, is not as it must be. */
export async function* recordFindings(copy: Copy): AsyncGenerator<RecordFinding> {
  const { ledger, documents, outbox } = copy;
  const desk = { ports: { documents }, caches: emptyCaches() };
  const derived = { ...ledger.derived, letters: lettersIn(outbox) };
  yield* checkLayout(ledger.layout.found(), ledger.layout.written());
  for (let afterId = ""; ;) {
    const page = await derived.records({ afterId, limit: pageSize });
    for (const row of page) yield* findingsIn({ ledger, desk, derived }, row);
    afterId = page.at(-1)?.caseId ?? "";
    if (page.length < pageSize) break;
  }
  yield* await strangeLetters(derived, ledger);
}

const beyondOf = ({ reading }: LogRead, notes: readonly Note[]): readonly Beyond[] =>
  [...reading.checkpoints.values()]
    .flat()
    .filter(({ size }) => size > reading.tree.size())
    .flatMap(({ size, where }) =>
      notes.filter((one) => one.where === where).map(({ file, note }) => ({ size, file, note })),
    );

const documentFaults = (stored: Stored, law: LogRead["law"]): readonly Fault[] => [
  ...stored.altered.map((digest): Fault => ({
    where: { kind: "placeDocument", digest },
    reason: { kind: "faultDocument" },
  })),
  ...[...law]
    .filter(([digest]) => !stored.digests.has(digest))
    .map(([digest, where]): Fault => ({ where, reason: { kind: "faultLawMissing", digest } })),
];

const ledgerFaults = async (
  copy: Copy,
  { reading }: LogRead,
  entries: number,
): Promise<readonly Fault[]> => {
  const faults: Fault[] = [];
  for await (const found of recordFindings(copy))
    faults.push({ where: { kind: "placeLedger" }, reason: found });
  if (reading.tree.size() !== entries)
    faults.push({
      where: { kind: "placeLog" },
      reason: { kind: "faultLeaves", count: reading.tree.size() },
    });
  return faults;
};

const nothing = (faults: readonly Fault[], stored: Stored): Checked => ({
  faults,
  beyond: [],
  entries: 0,
  cases: 0,
  root: "",
  lastAt: "",
  documents: { stored: stored.digests.size, bytes: stored.bytes, notStored: 0 },
  covered: undefined,
});

const found = (read: LogRead, stored: Stored, { notes }: ToCheck): Omit<Checked, "faults"> => {
  const { reading, lastAt, named } = read;
  return {
    beyond: beyondOf(read, notes),
    entries: reading.entries,
    cases: reading.heads.count(),
    root: toHex(reading.tree.root()),
    lastAt,
    documents: {
      stored: stored.digests.size,
      bytes: stored.bytes,
      notStored: [...named].filter((digest) => !stored.digests.has(digest)).length,
    },
    covered: reading.covered,
  };
};

const checkOpened = async (
  ledger: LocalLedger,
  given: ToCheck,
  stored: Stored,
): Promise<Checked> => {
  const { folder, keys, notes } = given;
  const documents = openDocuments({ folder: join(folder, "documents") });
  const ports = { ledger, log: ledger, documents, checkpoints: noCheckpoints };
  const read = await readLog({ ports, keys, notes });
  if (read === undefined)
    return nothing([{ where: ledgerFile, reason: { kind: "faultNoEntry" } }], stored);
  const faults = [
    ...read.reading.faults,
    ...read.faults,
    ...(await ledgerFaults(
      { ledger, documents, outbox: join(folder, "outbox") },
      read,
      entriesIn(join(folder, "ledger.db")),
    )),
    ...documentFaults(stored, read.law),
  ];
  return { faults, ...found(read, stored, given) };
};

/** Reads a copy of a home again, all of it: every document by its digest, the ledger as an outsider verifies it. */
export const checkCopy = async (given: ToCheck): Promise<Checked> => {
  const file = join(given.folder, "ledger.db");
  const stored = storedIn(join(given.folder, "documents"));
  const unsound = unsoundIn(file).map((text): Fault => ({
    where: ledgerFile,
    reason: { kind: "asWritten", text },
  }));
  if (unsound.length > 0) return nothing(unsound, stored);
  const ledger = openLedger({ file });
  try {
    return await checkOpened(ledger, given, stored);
  } catch (cause) {
    if (!(cause instanceof Altered)) throw cause;
    return nothing([{ where: { kind: "placeCopy" }, reason: cause.why }], stored);
  } finally {
    await ledger.close();
  }
};

/** Checkpoints that did not come with the backup, and where they were looked for. */
export type Outside = { readonly notes: readonly Note[]; readonly places: readonly string[] };

const notesAt = async ({ shell }: Call, named: string): Promise<readonly Note[]> => {
  const path = resolve(shell.folder, named);
  if (existsSync(path) && statSync(path).isDirectory()) {
    const notes = notesIn(path);
    if (notes.length === 0)
      throw stopped("UnreadableFile", { kind: "checkpointsNone", folder: named });
    return notes;
  }
  return [noteAt(named, await readText(shell, named))];
};

/** The checkpoints that are kept outside the home: in the folder that its settings name, and those that are given. */
export const outsideOf = async (call: Call, home: string, settings: Settings): Promise<Outside> => {
  const { checkpoints } = pathsOf(home, settings);
  const places = keepsOutside({ folder: home, checkpoints }) ? [checkpoints] : [];
  const notes = places.flatMap((place) => [...notesIn(place)]);
  for (const named of call.flags.all("checkpoint")) {
    notes.push(...(await notesAt(call, named)));
    places.push(named);
  }
  return { notes, places };
};
