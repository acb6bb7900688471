import { createHash } from "node:crypto";
import canonicalize from "canonicalize";
import type { Append, Guard, TaskRow, UniqueChange } from "../../application/ports.ts";
import {
  caseIdSchema,
  commandIdSchema,
  digestSchema,
  entryHashSchema,
  type Digest,
  type EntryHash,
} from "../../domain/ids.ts";
import type { Case } from "../../domain/case.ts";
import type { Entry } from "../../domain/entry.ts";
import { isOpen, type Stage } from "../../domain/stage.ts";

// Appends that are whole and mean nothing: the ledger keeps what it is given and judges no procedure.

export const sha256 = (text: string): string => createHash("sha256").update(text).digest("hex");
export const digestOf = (text: string): Digest => digestSchema.parse(sha256(text));
const leafHash = (bytes: string): EntryHash => entryHashSchema.parse(sha256(`\u0000${bytes}`));

/** The entry that an append follows; null when it opens its case. */
export type Before = { readonly seq: number; readonly hash: EntryHash };

export type Wanted = {
  readonly caseId: string;
  readonly before: Before | null;
  readonly id: string;
  readonly stage?: Stage;
  readonly reason?: string;
  readonly unique?: readonly UniqueChange[];
  readonly guards?: readonly Guard[];
};

const entryOf = ({ caseId, before, id, reason }: Wanted): Entry => ({
  v: 1,
  caseId: caseIdSchema.parse(caseId),
  seq: (before?.seq ?? 0) + 1,
  prev: before?.hash ?? null,
  at: "2001-01-01T00:00:00.000Z",
  nonce: sha256(`${caseId} ${id}`).slice(0, 32),
  person: "system",
  establishedBy: { kind: "system" },
  duty: "system",
  command: {
    id: commandIdSchema.parse(id),
    mode: { kind: "live" },
    content: {
      kind: "Withdraw",
      on: { kind: "unknown" },
      by: "invented for a test",
      reason: reason ?? "invented for a test",
    },
  },
  pins: { profile: digestOf("p"), treaty: digestOf("t"), calendar: null, software: "test" },
  acts: [],
});

/** The head of its case after an append. */
export const placeOf = ({ entry, hash }: Append): Before => ({ seq: entry.seq, hash });

/** A whole append; what a test does not name is invented and the same every time. */
export const appendOf = (wanted: Wanted): Append => {
  const entry = entryOf(wanted);
  const { caseId, seq, at } = entry;
  const bytes = canonicalize(entry) ?? "";
  const hash = leafHash(bytes);
  const stage = wanted.stage ?? "opened";
  const state: Case = { caseId, version: seq, head: hash, at, stage, pins: entry.pins, facts: [] };
  const task: TaskRow = { caseId, stage, since: at, dueOn: null };
  return {
    entry,
    bytes,
    hash,
    expectedVersion: seq - 1,
    guards: wanted.guards ?? [],
    commandDigest: digestOf(`${wanted.id} ${wanted.reason ?? ""}`),
    head: { state, stageSince: seq },
    unique: wanted.unique ?? [],
    task: isOpen(stage) ? task : null,
  };
};
