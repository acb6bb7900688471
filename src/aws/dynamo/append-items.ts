import type { TransactWriteItem } from "@aws-sdk/client-dynamodb";
import type { Append, CaseHead, TaskRow } from "../../application/ports.ts";
import { openingOf } from "../../application/reading/case-search.ts";
import type { Case } from "../../procedure/case/case.ts";
import { isOpen } from "../../procedure/case/stage.ts";
import { claim, type Item, number, text } from "./item.ts";
import { commandKey, headKey, ledgerKey, uniqueKey, unsequencedKey } from "./keys.ts";
import type { Tables } from "./options.ts";

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

export const entryItem = ({ entry, hash, bytes }: Append): Item => ({
  ...ledgerKey(entry.caseId, entry.seq),
  hash: text(hash),
  commandId: text(entry.command.id),
  bytes: text(bytes),
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
const openingFields = (state: Case): Item => {
  const opening = openingOf(state);
  if (opening === undefined) return {};
  const { title, profile, treaty } = opening;
  return { title: text(title), profile: text(profile), treaty: text(treaty) };
};

/** What a head's item is made of. */
export type HeadOf = Pick<Append, "hash" | "task" | "public"> & {
  readonly entry: Pick<Append["entry"], "caseId" | "seq" | "at">;
  readonly head: CaseHead;
};

/** Where the case stands after the entry. */
export const headItem = ({ entry, hash, head, task, public: isPublic }: HeadOf): Item => ({
  ...headKey(entry.caseId),
  version: number(entry.seq),
  hash: text(hash),
  stage: text(head.state.stage),
  stageSince: number(head.stageSince),
  at: text(entry.at),
  open: claim(isOpen(head.state.stage)),
  ...(isPublic ? { public: claim(true) } : {}),
  ...openingFields(head.state),
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
