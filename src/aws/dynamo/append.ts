import type { CancellationReason, TransactWriteItem } from "@aws-sdk/client-dynamodb";
import { assertWhole } from "../../ledger/handling/assert-whole.ts";
import type {
  Accepted,
  Append,
  AppendResult,
  CaseHead,
  Guard,
  Ledger,
  TaskRow,
  UniqueChange,
} from "../../ledger/ports.ts";
import type { HeadCache } from "../../ledger/reading/head-cache.ts";
import { isOpen } from "../../law/file/stage-of-case.ts";
import type { Case } from "../../case/case.ts";
import { absent, allOld, type Condition, follows, hasFailed, standsAt } from "./conditions.ts";
import { commandKey, headKey, ledgerKey, uniqueKey, unsequencedKey } from "./keys.ts";
import type { DynamoOptions, Tables } from "./options.ts";
import { acceptedOf } from "./read.ts";
import { acceptedIn, claim, holderIn, type Item, number, standingIn, text } from "./rows.ts";
import { transact } from "./transact.ts";

/**
 * The one way in which anything comes into the ledger: inside a transaction, and only where nothing stands. A put
 * without the condition would overwrite what is recorded, and no permission in AWS can tell the two apart.
 */
export const ledgerPut = ({ ledger }: Tables, item: Item): TransactWriteItem => ({
  Put: {
    TableName: ledger,
    Item: item,
    ConditionExpression: "attribute_not_exists(#caseId)",
    ExpressionAttributeNames: { "#caseId": "caseId" },
    ReturnValuesOnConditionCheckFailure: "ALL_OLD",
  },
});

// The items that an append puts, in either table.

export const entryItem = ({
  entry,
  hash,
  bytes,
  disclosure,
}: Pick<Append, "entry" | "hash" | "bytes" | "disclosure">): Item => ({
  ...ledgerKey(entry.caseId, entry.seq),
  hash: text(hash),
  commandId: text(entry.command.id),
  bytes: text(bytes),
  ...(disclosure === null ? {} : { disclosure: text(disclosure) }),
});

/** By which a command's id is known for ever. */
export const commandItem = ({
  entry,
  hash,
  commandDigest,
}: Pick<Append, "entry" | "hash" | "commandDigest">): Item => ({
  ...commandKey(entry.command.id),
  caseId: text(entry.caseId),
  seq: number(entry.seq),
  hash: text(hash),
  at: text(entry.at),
  digest: text(commandDigest),
});

const taskFields = (task: TaskRow | null): Item => {
  if (task === null) return {};
  const { since, dueOn, assignee } = task;
  return {
    taskSince: text(since),
    ...(dueOn === null ? {} : { dueOn: text(dueOn) }),
    ...(assignee === null ? {} : { assignee: text(assignee) }),
  };
};

// A head is put whole, so what was said at the opening is put again with each entry.
const openingFields = (opening: Append["opening"], { pins }: Case): Item => {
  if (opening === null) return {};
  const { title, procedure, treaty } = opening;
  return {
    title: text(title),
    procedure: text(procedure),
    treaty: text(treaty),
    judgedBy: text(pins.procedure),
  };
};

/** What a head's item is made of. */
export type HeadOf = Pick<Append, "hash" | "task" | "public" | "opening"> & {
  readonly entry: Pick<Append["entry"], "caseId" | "seq" | "at">;
  readonly head: CaseHead;
};

/** Where the case stands after the entry. */
export const headItem = ({ entry, hash, head, task, public: isPublic, opening }: HeadOf): Item => ({
  ...headKey(entry.caseId),
  version: number(entry.seq),
  hash: text(hash),
  stage: text(head.state.stage),
  stageSince: number(head.stageSince),
  at: text(entry.at),
  ...(isOpen(head.state.stage) ? { open: claim(true) } : {}),
  ...(isPublic ? { public: claim(true) } : {}),
  ...openingFields(opening, head.state),
  ...taskFields(task),
});

/** The entry's place in the queue for the log, and since when it waits there. */
export const unsequencedItem = ({ entry, hash }: Pick<Append, "entry" | "hash">): Item => ({
  ...unsequencedKey(entry.caseId, entry.seq),
  hash: text(hash),
  at: text(entry.at),
});

/** Which case holds a fact that may be true of one open case only. */
export const uniqueItem = (key: string, holder: string): Item => ({
  ...uniqueKey(key),
  holder: text(holder),
});

/** What becomes of a fact, and whether it was taken on the way. */
export type NetChange = UniqueChange & { readonly taken: boolean };

/**
 * One change of each fact, because a transaction has one action per item: of several the last says what becomes of it.
 * A fact that is taken on the way is wanted, whatever becomes of it afterwards; those wanted first come first.
 */
const netOf = (changes: readonly UniqueChange[]): readonly NetChange[] => {
  const net = new Map<string, NetChange>();
  for (const change of changes) {
    const wasTaken = net.get(change.key)?.taken ?? false;
    const isFirstTaking = change.kind === "take" && !wasTaken;
    if (isFirstTaking) net.delete(change.key);
    net.set(change.key, { ...change, taken: wasTaken || isFirstTaking });
  }
  return [...net.values()];
};

/** Takes or releases a fact that nobody else holds. */
const uniqueWrite = (
  { register }: Tables,
  { entry }: Append,
  { kind, key }: NetChange,
): TransactWriteItem => {
  const condition: Condition = {
    ...allOld,
    ConditionExpression: "attribute_not_exists(#pk) OR #holder = :holder",
    ExpressionAttributeNames: { "#pk": "pk", "#holder": "holder" },
    ExpressionAttributeValues: { ":holder": text(entry.caseId) },
  };
  return kind === "take"
    ? { Put: { TableName: register, Item: uniqueItem(key, entry.caseId), ...condition } }
    : { Delete: { TableName: register, Key: uniqueKey(key), ...condition } };
};

/** What an action of the transaction is for: what it means if its condition does not hold. */
type Purpose =
  | { readonly kind: "command" }
  | { readonly kind: "entry" }
  | { readonly kind: "head" }
  | { readonly kind: "guard" }
  | { readonly kind: "take"; readonly key: string }
  | { readonly kind: "release"; readonly key: string }
  | { readonly kind: "unsequenced" };
type Action = { readonly purpose: Purpose; readonly write: TransactWriteItem };

const guardAction = (tables: Tables, { caseId, version }: Guard): Action => ({
  purpose: { kind: "guard" },
  write: {
    ConditionCheck: {
      TableName: tables.register,
      Key: headKey(caseId),
      ...standsAt(version),
    },
  },
});

/**
 * Everything that one append writes and rests on, as actions of one transaction.
 * @param guards of other cases, one each
 * @param leave facts that another case holds and that are therefore not this one's to release
 */
const actionsOf = (
  tables: Tables,
  append: Append,
  { guards, leave }: { readonly guards: readonly Guard[]; readonly leave: ReadonlySet<string> },
): readonly Action[] => {
  const put = (item: Item, condition?: Condition): TransactWriteItem => ({
    Put: { TableName: tables.register, Item: item, ...condition },
  });
  return [
    { purpose: { kind: "command" }, write: put(commandItem(append), absent) },
    { purpose: { kind: "entry" }, write: ledgerPut(tables, entryItem(append)) },
    { purpose: { kind: "head" }, write: put(headItem(append), follows(append)) },
    ...guards.map((guard) => guardAction(tables, guard)),
    ...netOf(append.unique)
      .filter(({ key }) => !leave.has(key))
      .map((change): Action => ({
        purpose: { kind: change.taken ? "take" : "release", key: change.key },
        write: uniqueWrite(tables, append, change),
      })),
    // Without a condition: its key is the entry's, and that one is new.
    { purpose: { kind: "unsequenced" }, write: put(unsequencedItem(append)) },
  ];
};

/** A cancelled transaction's meaning: an answer, or a fact that is another's and must be left alone. */
export type Meaning = AppendResult | { readonly kind: "notOurs"; readonly key: string };

type Failed = { readonly purpose: Purpose; readonly item: CancellationReason["Item"] };

/**
 * What an accepted command says to whoever sent it. After a lost answer, the very same entry is one's own; an entry
 * has a nonce, so no other has its hash.
 */
const known = (
  accepted: Accepted,
  { hash, lost }: { readonly hash: string; readonly lost: boolean },
): AppendResult =>
  lost && accepted.receipt.hash === hash
    ? { kind: "appended" }
    : { kind: "commandKnown", ...accepted };

// The order in which reasons are told, the same as on one machine.
const precedence = ["command", "head", "entry", "guard", "take", "release", "unsequenced"] as const;

const firstOf = (
  actions: readonly Action[],
  reasons: readonly CancellationReason[],
): Failed | undefined => {
  const failed = actions.flatMap(({ purpose }, index): readonly Failed[] => {
    const reason = reasons[index];
    return reason !== undefined && hasFailed(reason) ? [{ purpose, item: reason.Item }] : [];
  });
  const rankOf = ({ purpose }: Failed): number => precedence.indexOf(purpose.kind);
  return failed.toSorted((one, other) => rankOf(one) - rankOf(other))[0];
};

const conflictAtHead = ({ entry, expectedVersion }: Append, item: Failed["item"]): AppendResult => {
  if (item !== undefined && standingIn(item).version === expectedVersion)
    throw new Error(`Entry ${entry.seq} of ${entry.caseId} does not name the entry before it`);
  return { kind: "conflict" };
};

const notSaid = (what: string): Error => new Error(`The table did not say ${what}`);

/**
 * What stood in the way of an append. A command that is known comes before everything else.
 * @throws when the table does not say what stands there, or the entry does not follow the one that it must
 */
const meaningOf = (
  append: Append,
  actions: readonly Action[],
  { reasons, lost }: { readonly reasons: readonly CancellationReason[]; readonly lost: boolean },
): Meaning => {
  const failed = firstOf(actions, reasons);
  if (failed === undefined) throw notSaid("why nothing was written");
  const { purpose, item } = failed;
  switch (purpose.kind) {
    case "command":
      if (item === undefined) throw notSaid("what the command's id was accepted for");
      return known(acceptedIn(item), { hash: append.hash, lost });
    case "head":
      return conflictAtHead(append, item);
    case "entry":
    case "guard":
    case "unsequenced":
      return { kind: "conflict" };
    case "take":
      if (item === undefined) throw notSaid(`who holds ${purpose.key}`);
      return { kind: "uniqueTaken", key: purpose.key, holder: holderIn(item).holder };
    case "release":
      return { kind: "notOurs", key: purpose.key };
  }
};

/**
 * The guards that are actions of their own: one for each other case. A guard of the very case that is appended to is
 * part of its head's condition, because a transaction has one action per item.
 * @returns "never" when they contradict each other or the expected version, so that they cannot all hold
 */
const guardsOf = ({ entry, expectedVersion, guards }: Append): readonly Guard[] | "never" => {
  const versions = new Map([[entry.caseId, expectedVersion]]);
  for (const { caseId, version } of guards) {
    if ((versions.get(caseId) ?? version) !== version) return "never";
    versions.set(caseId, version);
  }
  versions.delete(entry.caseId);
  return [...versions].map(([caseId, version]) => ({ caseId, version }));
};

const acceptedBefore = async (
  options: DynamoOptions,
  { entry, hash }: Append,
  lost: boolean,
): Promise<AppendResult | undefined> => {
  const accepted = await acceptedOf(options, entry.command.id);
  return accepted === undefined ? undefined : known(accepted, { hash, lost });
};

/** What is on record decides when no answer came; if it is not there it may still be on its way. */
const afterSilence = async (
  options: DynamoOptions,
  append: Append,
  cause: unknown,
): Promise<AppendResult> => {
  const { id } = append.entry.command;
  const found = await acceptedBefore(options, append, true).catch(() => undefined);
  if (found !== undefined) return found;
  const what = `Command ${id} for ${append.entry.caseId}`;
  throw new Error(`${what} was not confirmed as written; send it again under its id`, { cause });
};

type Terms = { readonly guards: readonly Guard[]; readonly leave: ReadonlySet<string> };

// A fact that another case holds is left alone, and the rest written without it. Nobody but this case could make it
// this case's, and then its head would have moved: so it is still another's, or nobody's, when the rest is written.
const attempt = async (
  options: DynamoOptions,
  append: Append,
  terms: Terms,
): Promise<AppendResult> => {
  const actions = actionsOf(options.tables, append, terms);
  const done = await transact(
    options,
    actions.map(({ write }) => write),
  );
  switch (done.kind) {
    case "written":
      return { kind: "appended" };
    case "contended":
      return { kind: "conflict" };
    case "unknown":
      return afterSilence(options, append, done.cause);
    case "cancelled": {
      const meaning = meaningOf(append, actions, done);
      if (meaning.kind !== "notOurs") return meaning;
      const leave = new Set([...terms.leave, meaning.key]);
      return attempt(options, append, { ...terms, leave });
    }
  }
};

/** Appends in one transaction, and remembers the head of what was written. */
export const appendIn =
  (options: DynamoOptions, heads: HeadCache): Ledger["append"] =>
  async (append) => {
    assertWhole(append);
    const guards = guardsOf(append);
    const result =
      guards === "never"
        ? ((await acceptedBefore(options, append, false)) ?? ({ kind: "conflict" } as const))
        : await attempt(options, append, { guards, leave: new Set() });
    if (result.kind === "appended") heads.keep(append.head);
    return result;
  };
