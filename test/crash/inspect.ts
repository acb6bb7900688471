import { createHash } from "node:crypto";
import { DatabaseSync } from "node:sqlite";
import { fold } from "../../src/case/apply.ts";
import type { Entry } from "../../src/case/entry.ts";
import type { EntryHash } from "../../src/values/ids.ts";
import type { Sentence } from "./harness.ts";

type EntryRow = {
  readonly place: number;
  readonly case_id: string;
  readonly seq: number;
  readonly hash: string;
  readonly command_id: string;
  readonly bytes: string;
};
type Body = {
  readonly caseId: string;
  readonly seq: number;
  readonly prev: string | null;
  readonly command: { readonly id: string };
};

const leafHash = (bytes: string): string =>
  createHash("sha256").update(`\u0000${bytes}`).digest("hex");

// The callers know what their own queries give; the cast is theirs, for the tests alone.
const rows = (database: DatabaseSync, sql: string): readonly unknown[] =>
  database.prepare(sql).all();

const entryFaults = (entry: EntryRow, before: EntryRow | undefined): readonly string[] => {
  const body = JSON.parse(entry.bytes) as Body;
  const claims: readonly (readonly [boolean, string])[] = [
    [leafHash(entry.bytes) === entry.hash, "its bytes are not its hash's"],
    [entry.seq === (before?.seq ?? 0) + 1, "a gap before it"],
    [body.prev === (before?.hash ?? null), "the chain breaks at it"],
    [body.caseId === entry.case_id && body.seq === entry.seq, "stands in the wrong place"],
  ];
  return claims.filter(([holds]) => !holds).map(([, words]) => `${entry.hash}: ${words}`);
};

const chainFaults = (entries: readonly EntryRow[]): readonly string[] => {
  const last = new Map<string, EntryRow>();
  return entries.flatMap((entry) => {
    const before = last.get(entry.case_id);
    last.set(entry.case_id, entry);
    return entryFaults(entry, before);
  });
};

// A case that is deposited is not open, and its entry into force is still a task.
const headsMismatch = `
  SELECT case_id FROM head WHERE NOT EXISTS (SELECT 1 FROM entry WHERE entry.case_id = head.case_id
    AND entry.seq = head.version AND entry.hash = head.hash
    AND entry.seq = (SELECT max(seq) FROM entry WHERE case_id = head.case_id))
  UNION SELECT case_id FROM entry WHERE case_id NOT IN (SELECT case_id FROM head)
  UNION SELECT case_id FROM head WHERE ((open = 1 OR stage = 'deposited') AND case_id <> 'office')
    <> (task_since IS NOT NULL)`;

type HeadRow = {
  readonly case_id: string;
  readonly stage: string;
  readonly at: string;
  readonly since: string;
};

/** Where a head says that its case stands must be where its entries lead. */
const standsElsewhere = (entries: readonly EntryRow[], heads: readonly HeadRow[]) =>
  heads.filter(({ case_id, stage, at, since }) => {
    const own = entries.filter((entry) => entry.case_id === case_id);
    const state = fold(
      own.map(({ bytes, hash }) => ({
        entry: JSON.parse(bytes) as Entry,
        hash: hash as EntryHash,
      })),
    );
    return state?.stage !== stage || state.at !== at || since > at;
  });

const logMismatch = `
  SELECT n FROM (SELECT log.n, log.hash AS leaf, entry.hash, row_number() OVER (ORDER BY log.n) - 1 AS nth,
      entry.place, lag(entry.place) OVER (ORDER BY log.n) AS before
    FROM log LEFT JOIN entry ON entry.case_id = log.case_id AND entry.seq = log.seq)
  WHERE n <> nth OR leaf IS NOT hash OR place <= before`;

const entriesById = (
  entries: readonly EntryRow[],
): { readonly byId: ReadonlyMap<string, EntryRow>; readonly faults: readonly string[] } => {
  const byId = new Map<string, EntryRow>();
  const faults: string[] = [];
  for (const entry of entries) {
    const { id } = (JSON.parse(entry.bytes) as Body).command;
    if (byId.has(id)) faults.push(`${id} is in the record twice`);
    byId.set(id, entry);
  }
  return { byId, faults };
};

const idFaults = (entries: readonly EntryRow[], { done, refused }: Sentence): readonly string[] => {
  const { byId, faults } = entriesById(entries);
  const wrong = (all: Iterable<{ id: string; hash: string }>, words: string): readonly string[] =>
    [...all]
      .filter(({ id, hash }) => byId.get(id)?.hash !== hash)
      .map(({ id }) => `${id} ${words}`);
  return [
    ...faults,
    ...wrong(
      entries.map(({ command_id: id, hash }) => ({ id, hash })),
      "stands beside an entry that is not its own",
    ),
    ...wrong(done.values(), "was acknowledged and is lost"),
    ...[...refused].filter((id) => byId.has(id)).map((id) => `${id} was refused and is on record`),
  ];
};

/** Every fault in a ledger's file, given what was said of it; none in a sound one. */
export const faultsIn = (file: string, said: Sentence): readonly string[] => {
  const database = new DatabaseSync(file, { timeout: 5000 });
  try {
    const integrity = (
      rows(database, "PRAGMA integrity_check") as readonly { integrity_check: string }[]
    ).map((row) => row.integrity_check);
    const entries = rows(database, "SELECT * FROM entry ORDER BY place") as readonly EntryRow[];
    return [
      ...said.faults,
      ...integrity.filter((word) => word !== "ok"),
      ...rows(database, "PRAGMA foreign_key_check").map(() => "a row points to nothing"),
      ...chainFaults(entries),
      ...(rows(database, headsMismatch) as readonly { case_id: string }[]).map(
        (row) => `the head of ${row.case_id} is not its last entry`,
      ),
      ...standsElsewhere(
        entries,
        rows(
          database,
          "SELECT case_id, stage, at, coalesce(task_since, '') AS since FROM head",
        ) as readonly HeadRow[],
      ).map((row) => `the head of ${row.case_id} stands elsewhere than its entries lead`),
      ...(rows(database, logMismatch) as readonly { n: number }[]).map(
        (row) => `leaf ${String(row.n)} is not in order`,
      ),
      ...idFaults(entries, said),
    ];
  } finally {
    database.close();
  }
};
