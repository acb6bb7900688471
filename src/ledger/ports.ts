import type { Refusal } from "../words/refusal.ts";
import type { Case } from "../case/case.ts";
import type { Entry } from "../case/entry.ts";
import type { CaseId, CommandId, Digest, EntryHash } from "../values/ids.ts";
import type { Listed, Opening, TaskRow, UniqueChange } from "../office/head-row.ts";
import type { Notice, Recipient } from "../commands/next/reminders/notice.ts";
import type { Procedure } from "../law/file/procedure.ts";
import type { Stage, Standing } from "../law/file/stage-of-case.ts";
import type { SendingReason } from "../values/sending-reason.ts";
import type { Sentence } from "../words/messages.ts";

// The seams between the application and its two shells. Each has one contract suite in test/contract that every
// adapter passes. A port throws for faults only; what can be foreseen is a value.

/** An entry's place in the record: the receipt that every answer to a command carries. */
export type Receipt = {
  readonly caseId: CaseId;
  readonly seq: number;
  readonly hash: EntryHash;
  readonly at: string;
};

/** An entry as stored: its canonical bytes are the truth. */
export type StoredEntry = {
  readonly seq: number;
  readonly hash: EntryHash;
  readonly bytes: string;
  /** What opens the commitment in the bytes, in canonical JSON; null where they have none, or where it is lost. */
  readonly disclosure: string | null;
};

/** Signed requests that were refused, by the digest that was signed, for as long as each could be given again. */
export type RefusedRequests = {
  readonly get: (request: Digest) => Promise<Refusal | undefined>;
  /** @param until epoch milliseconds; afterwards it may be forgotten */
  readonly keep: (request: Digest, why: Refusal, until: number) => Promise<void>;
};

/** The number of the leaf in the log that an entry of a case is. */
export type PlaceInLog = { readonly seq: number; readonly n: number };

/** The head of a case: the folded case, and since which version it has stood at its stage. */
export type CaseHead = { readonly state: Case; readonly stageSince: number };

export type { Opening, TaskRow, UniqueChange };

/** A head that a decision rested on besides its own case's: it must still stand at that version when the entry is written. */
export type Guard = { readonly caseId: CaseId; readonly version: number };

/**
 * One accepted command, ready to be written: everything in it is written together or not at all. What is listed of the case is so
 * after this entry, and of what it has to itself only what the entry changes.
 */
export type Append = Listed & {
  readonly entry: Entry;
  readonly bytes: string;
  /** What opens the commitment in the bytes, in canonical JSON; null where they have none. */
  readonly disclosure: string | null;
  readonly hash: EntryHash;
  /** The version the decision was made on; 0 for a new case. */
  readonly expectedVersion: number;
  /** What else the decision rested on, such as the office's record of duties; moved on meanwhile, it is a conflict. */
  readonly guards: readonly Guard[];
  /** SHA-256 of the request, so that the same id with another content is told apart. */
  readonly commandDigest: Digest;
  readonly head: CaseHead;
};

export type AppendResult =
  | { readonly kind: "appended" }
  | { readonly kind: "conflict" }
  | { readonly kind: "commandKnown"; readonly receipt: Receipt; readonly commandDigest: Digest }
  | { readonly kind: "uniqueTaken"; readonly key: string; readonly holder: CaseId };

export type Accepted = { readonly receipt: Receipt; readonly commandDigest: Digest };

export type Ledger = {
  /** Writes entry, head, command id, unique facts and task in one durable transaction, or nothing. */
  readonly append: (append: Append) => Promise<AppendResult>;
  /** Strongly consistent. */
  readonly head: (caseId: CaseId) => Promise<CaseHead | undefined>;
  readonly accepted: (id: CommandId) => Promise<Accepted | undefined>;
  /** A case's entries in order of `seq`, after `afterSeq`, at most `limit` of them. */
  readonly entries: (
    caseId: CaseId,
    page: { readonly afterSeq: number; readonly limit: number },
  ) => Promise<readonly StoredEntry[]>;
  /** Which leaves of the log a case's entries are, in order of `seq`; an entry that has no leaf yet is left out. */
  readonly leavesOf: (
    caseId: CaseId,
    page: { readonly afterSeq: number; readonly limit: number },
  ) => Promise<readonly PlaceInLog[]>;
};

export type CaseRow = {
  readonly caseId: CaseId;
  /** The id of its procedure; null for the records of the office and of the log. */
  readonly procedure: string | null;
  readonly stage: Stage;
  readonly version: number;
  readonly at: string;
  /** Whether everybody may read it. */
  readonly public: boolean;
};

export type FoundCase = CaseRow & Opening & { readonly task: TaskRow | null };

/** A word that is looked for, as `searchable` writes it, and the treaties of which it is part of the name. */
export type SearchTerm = { readonly word: string; readonly treaties: readonly string[] };

/** Which cases are looked for. Every term must stand in the case's id or title, or in what its treaty is called. */
export type CaseSearch = {
  /** By what is due, the cases in which nothing is to be done come last. */
  readonly order: "id" | "newest" | "due";
  /** Only in the order of ids. */
  readonly afterId: string;
  readonly limit: number;
  readonly standing: Standing;
  readonly procedure: string | null;
  readonly treaty: string | null;
  readonly publicOnly: boolean;
  readonly terms: readonly SearchTerm[];
};

/** Queries over what can be rebuilt from the ledger. */
export type Register = {
  /** The cases that a search finds, a page of them, and how many there are in all. */
  readonly find: (
    search: CaseSearch,
  ) => Promise<{ readonly rows: readonly FoundCase[]; readonly count: number }>;
  /** Case rows in order of id, after `afterId`. */
  readonly cases: (page: {
    readonly afterId: string;
    readonly limit: number;
    readonly openOnly: boolean;
    /** Only those that everybody may read. */
    readonly publicOnly?: boolean;
  }) => Promise<readonly CaseRow[]>;
  readonly tasks: (page: {
    readonly afterId: string;
    readonly limit: number;
  }) => Promise<readonly TaskRow[]>;
  /** The ids of the procedures under which there are cases, in order. */
  readonly procedures: () => Promise<readonly string[]>;
  /** The digests of the procedure files that open cases are judged by, each once. */
  readonly pinned: () => Promise<readonly Digest[]>;
};

/**
 * The wait that a driver has open for a case. Newer beats older by epoch, then by the time it was entered, then by retry;
 * of two that are equal in all three the later stored, because one execution can enter two states in one millisecond.
 */
export type Wait = {
  readonly caseId: CaseId;
  readonly epoch: number;
  readonly entered: string;
  readonly retry: number;
  readonly stage: Stage;
  /** The version of the case that the driver had read when it entered the wait. */
  readonly version: number;
  /** When the wait ends by itself and what had been said when it began, as `caseClock` sets it. */
  readonly clock: string;
  /** The SHA-256 of the definition that the driver runs by; empty where it did not say, or has failed. */
  readonly definition: string;
  readonly token: string;
};

/** Where a case stands, as its driver is told. Ids, versions and moments alone: nothing in it was written by a person. */
export type WhereItStands = {
  readonly caseId: CaseId;
  readonly epoch: number;
  readonly version: number;
  readonly stage: Stage;
  /** As `caseClock` sets it. */
  readonly clock: string;
  /** Until somebody should look again. */
  readonly nextLookSeconds: number;
  /** Whether no newer epoch drives the case. */
  readonly current: boolean;
};

/** Sets the clock of a case, of which so much was said already: the text that its wait keeps. */
export type CaseClock = (state: Case, noted: string) => Promise<string>;

export type Waits = {
  /** Stores a wait unless it is older than the stored one; answers whether it did. */
  readonly store: (wait: Wait) => Promise<"stored" | "older">;
  readonly get: (caseId: CaseId) => Promise<Wait | undefined>;
  /** The current epoch of a case; 0 when it was never driven. */
  readonly epoch: (caseId: CaseId) => Promise<number>;
  /** Moves the epoch from `from` to `from + 1`; `false` when somebody else did. */
  readonly advanceEpoch: (caseId: CaseId, from: number) => Promise<boolean>;
};

/** Starts and resumes executions of the state machine. An execution is named `<caseId>_<epoch>`. */
export type Driver = {
  /** An execution of that name that is open already may count as started once more; there is never a second one. */
  readonly start: (caseId: CaseId, epoch: number) => Promise<"started" | "nameTaken">;
  /** `late` also when an earlier request got through and its answer was lost: the ledger tells, not the driver. */
  readonly resume: (token: string, answer: WhereItStands) => Promise<"resumed" | "late">;
  /** Whether that execution was started and has neither ended nor failed; in the cloud it may lag behind a start. */
  readonly isRunning: (caseId: CaseId, epoch: number) => Promise<boolean>;
  /** Whether an execution that runs may not have come to its first wait yet; one that has must have a wait stored. */
  readonly isStarting: (caseId: CaseId, epoch: number) => Promise<boolean>;
};

/** A leaf of the log: which entry, and its hash. `n` counts from 0 without gaps. */
export type LogLeaf = {
  readonly n: number;
  readonly caseId: CaseId;
  readonly seq: number;
  readonly hash: EntryHash;
};

/** The global append-only log over all entries. */
export type Log = {
  readonly size: () => Promise<number>;
  readonly leaves: (page: {
    readonly from: number;
    readonly limit: number;
  }) => Promise<readonly LogLeaf[]>;
  /** Appends entries not yet in the log, at most `limit`; run twice it appends nothing twice. Answers how many it appended. */
  readonly sequence: (limit: number) => Promise<number>;
};

/**
 * Documents by their SHA-256. Stored durably before an entry names them. Whoever asks for one that is no longer what its digest says
 * is told so by a fault, `Altered`.
 */
export type Documents = {
  readonly put: (bytes: Uint8Array) => Promise<Digest>;
  readonly get: (digest: Digest) => Promise<Uint8Array | undefined>;
  readonly has: (digest: Digest) => Promise<boolean>;
};

/** Where a large document is put, and what must be said with it, so that only those bytes are taken. */
export type UploadTicket = {
  readonly method: "PUT";
  /** Absolute, or relative to the server that was asked. */
  readonly url: string;
  readonly headers: Readonly<Record<string, string>>;
  /** ISO 8601, UTC. */
  readonly expiresAt: string;
};

export type Uploads = {
  readonly ticket: (wanted: {
    readonly digest: Digest;
    readonly size: number;
  }) => Promise<UploadTicket>;
};

export type Letter = {
  readonly reference: string;
  /** Whose letter it is: the id that the treaty file gives the depositary. */
  readonly depositary: string;
  readonly to: string;
  readonly subject: string;
  /** Whether it says of itself that it may be the second; left out where nobody asked. */
  readonly duplicate?: boolean;
  readonly body: string;
  readonly attachments: readonly {
    readonly name: string;
    /** What it is, for whoever opens it. */
    readonly type: "application/pdf" | "text/plain; charset=utf-8" | "application/octet-stream";
    readonly digest: Digest;
    readonly bytes: Uint8Array;
  }[];
};

/**
 * One attempt to send. `unknown` is an answer: the letter may have left. Where a letter is made before it leaves, `mayLeave` is asked
 * right before it does: where that says no, nothing leaves.
 */
export type Post = {
  readonly send: (
    letter: Letter,
    mayLeave?: () => boolean,
  ) => Promise<
    | { readonly kind: "sent"; readonly messageId: string }
    | { readonly kind: "refused"; readonly reason: SendingReason }
    | { readonly kind: "unknown"; readonly reason: SendingReason }
  >;
  /** SHA-256 of the message that a letter becomes, without its date; undefined where it would be refused. */
  readonly messageDigest: (letter: Letter) => Promise<Digest | undefined>;
  /** How long after a claim its sender may still be at work, in milliseconds. */
  readonly longestLife: number;
};

/** A notice with what its letter says, and the addresses to write to; without one it is made all the same. */
export type NoticeToSend = {
  readonly notice: Notice;
  readonly title: string;
  readonly procedure: Procedure;
  readonly addresses: readonly string[];
  readonly language: "az" | "en";
  readonly demonstration: boolean;
};

/** A notice that was told: its key, when, and to whom. */
export type SentNotice = {
  readonly key: string;
  /** ISO 8601, UTC. */
  readonly at: string;
  readonly to: readonly Recipient[];
};

/** Notices that were told. */
export type SentNotices = {
  /** Of a case, in the order in which they were told. */
  readonly sentIn: (caseId: CaseId) => Promise<readonly SentNotice[]>;
};

/**
 * Tells duties what is due, another way than the depositary is notified. The key of a notice is told once; after `unknown`,
 * or a process that died, it may be told a second time, which harms nobody.
 */
export type Notices = SentNotices & {
  readonly tell: (telling: NoticeToSend) => Promise<
    | { readonly kind: "told" }
    /** It was told before, or somebody else is telling it just now. */
    | { readonly kind: "known" }
    | { readonly kind: "refused"; readonly reason: Sentence }
    | { readonly kind: "unknown"; readonly reason: Sentence }
  >;
};

/** Signs checkpoints with the operator's Ed25519 key. */
export type Signer = {
  readonly sign: (message: Uint8Array) => Promise<Uint8Array>;
  /** The raw 32-byte public key. */
  readonly publicKey: () => Promise<Uint8Array>;
};

/** Epoch milliseconds. */
export type Clock = { readonly now: () => number };
export type Ids = {
  readonly nonce: () => string;
  /** 256 random bits in hexadecimal, to hide what is withheld of one command. */
  readonly salt: () => string;
  readonly token: () => string;
  readonly commandId: () => CommandId;
};
