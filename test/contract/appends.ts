import { createHash } from "node:crypto";
import canonicalize from "canonicalize";
import type { Append, Guard, Opening, TaskRow, UniqueChange } from "../../src/ledger/ports.ts";
import {
  caseIdSchema,
  commandIdSchema,
  digestSchema,
  entryHashSchema,
  personSchema,
  type CaseId,
  type Digest,
  type EntryHash,
} from "../../src/values/ids.ts";
import { wordsOf } from "../../src/office/head-row.ts";
import type { Act } from "../../src/case/act.ts";
import { digestOfAsked } from "../../src/ledger/handling/request.ts";
import { applyEntry } from "../../src/case/apply.ts";
import type { Case } from "../../src/case/case.ts";
import { entryVersion, type Entry } from "../../src/case/entry.ts";
import { isOpen } from "../../src/law/file/stage-of-case.ts";
import { emptySlots } from "../../src/case/slots/slots.ts";

// Appends that are whole and mean nothing: the ledger keeps what it is given and judges no procedure. Their entries
// hold no acts but one that ends the case, so what a case is before an entry follows from the place of the one before.

export const sha256 = (text: string): string => createHash("sha256").update(text).digest("hex");
export const digestOf = (text: string): Digest => digestSchema.parse(sha256(text));
const leafHash = (bytes: string): EntryHash => entryHashSchema.parse(sha256(`\u0000${bytes}`));

/** The entry that an append follows; null when it opens its case. */
export type Before = { readonly seq: number; readonly hash: EntryHash };

export type Wanted = {
  readonly caseId: string;
  readonly before: Before | null;
  readonly id: string;
  /** How the entry ends its case; an entry that ends none leaves it where it was opened. */
  readonly stage?: "withdrawn" | "lapsed";
  readonly reason?: string;
  readonly unique?: readonly UniqueChange[];
  readonly guards?: readonly Guard[];
  /** Who attends to the task that is left. */
  readonly assignee?: string;
  readonly public?: boolean;
  /** What the entry says of the case when it opens it. */
  readonly opening?: Opening;
  /** The procedure file that it is judged by. */
  readonly pinned?: Digest;
  /** The procedure file that it moves its case to. */
  readonly movesTo?: Digest;
  /** When it is recorded. */
  readonly at?: string;
  /** By when the task that is left is due; none where it is not said. */
  readonly dueOn?: string | null;
};

const ending = {
  on: { kind: "unknown" },
  by: "invented for a test",
  reason: "invented for a test",
} as const;

const openingActs = ({ opening }: Wanted): readonly Act[] =>
  opening === undefined ? [] : [{ kind: "CaseOpened", purpose: "consent", ...opening }];

const endingActs = ({ stage }: Wanted): readonly Act[] => {
  if (stage === undefined) return [];
  return stage === "lapsed"
    ? [{ kind: "CaseLapsed", on: ending.on, reason: ending.reason, legalBasis: ending.reason }]
    : [{ kind: "CaseWithdrawn", ...ending }];
};

const at = "2001-01-01T00:00:00.000Z";
const pins = { procedure: digestOf("p"), treaty: digestOf("t") };

const movingActs = ({ pinned: left = pins.procedure, movesTo }: Wanted): readonly Act[] => {
  if (movesTo === undefined) return [];
  const of = leafHash("invented for a test");
  const said = { of, version: "2001.2", reason: ending.reason, legalBasis: ending.reason };
  return [{ kind: "ProcedureVersionChanged", procedure: movesTo, left, ...said }];
};

const actsOf = (wanted: Wanted): readonly Act[] => [
  ...openingActs(wanted),
  ...movingActs(wanted),
  ...endingActs(wanted),
];

const entryOf = (wanted: Wanted): Entry => {
  const { caseId, before, id, reason } = wanted;
  return {
    v: entryVersion,
    caseId: caseIdSchema.parse(caseId),
    seq: (before?.seq ?? 0) + 1,
    prev: before?.hash ?? null,
    at: wanted.at ?? at,
    nonce: sha256(`${caseId} ${id}`).slice(0, 32),
    person: personSchema.parse("clerk-1"),
    establishedBy: { kind: "demonstrationName" },
    duty: "clerk",
    command: {
      id: commandIdSchema.parse(id),
      madeAt: wanted.at ?? at,
      mode: { kind: "live" },
      content: { kind: "Withdraw", ...ending, reason: reason ?? ending.reason },
    },
    pins: { ...pins, procedure: wanted.pinned ?? pins.procedure, calendar: null, software: "test" },
    acts: actsOf(wanted),
    worth: { kind: "stands" },
    step: { stage: "opened", round: 1, to: wanted.stage ?? "opened" },
  };
};

const caseBefore = (caseId: CaseId, before: Before | null): Case | undefined => {
  if (before === null) return undefined;
  const { seq: version, hash: head } = before;
  return {
    caseId,
    version,
    head,
    at,
    stage: "opened",
    stageSince: 1,
    rounds: { opened: 1 },
    pins,
    facts: [],
    corrections: [],
    ...emptySlots,
  };
};

/** The head of its case after an append. */
export const placeOf = ({ entry, hash }: Append): Before => ({ seq: entry.seq, hash });

const openingIn = ({ caseId, opening }: Case): Append["opening"] => {
  if (opening === undefined) return null;
  const { title, procedure, treaty } = opening.act;
  return { title, procedure, treaty, words: wordsOf(caseId, title) };
};

/** A whole append; what a test does not name is invented and the same every time. */
export const appendOf = (wanted: Wanted): Append => {
  const entry = entryOf(wanted);
  const { caseId, seq } = entry;
  const bytes = canonicalize(entry) ?? "";
  const hash = leafHash(bytes);
  const state = applyEntry(caseBefore(caseId, wanted.before), { hash, entry });
  const { stage } = state;
  const stageSince = isOpen(stage) ? 1 : seq;
  const { assignee = null } = wanted;
  const task: TaskRow = {
    caseId,
    stage,
    since: at,
    dueOn: wanted.dueOn ?? null,
    assignee: assignee === null ? null : personSchema.parse(assignee),
  };
  return {
    entry,
    bytes,
    disclosure: null,
    hash,
    expectedVersion: seq - 1,
    guards: wanted.guards ?? [],
    commandDigest: digestOfAsked(entry),
    head: { state, stageSince },
    unique: wanted.unique ?? [],
    task: isOpen(stage) ? task : null,
    public: wanted.public ?? false,
    sayFrom: null,
    opening: openingIn(state),
  };
};
