import { isDeepStrictEqual } from "node:util";
import type { TransactWriteItem } from "@aws-sdk/client-dynamodb";
import {
  type RegisterChange,
  type RegisterPart,
  registerParts,
  type RegisterRow,
  type RegisterSnapshot,
} from "../../ledger/rebuild/rebuild-register.ts";
import { caseIdSchema, type CaseId } from "../../values/ids.ts";
import { commandItem, uniqueItem, unsequencedItem } from "./append.ts";
import { asRead, standsAt } from "./conditions.ts";
import { plain, type Item } from "./rows.ts";
import { entriesInLedger, keptHeadItem } from "./derived-data.ts";
import {
  commandPartition,
  headKey,
  headPartition,
  leafKey,
  logHeadPartition,
  uniquePartition,
  unsequencedPartition,
} from "./keys.ts";
import type { DynamoOptions } from "./options.ts";
import { readItem, scanItems } from "./read.ts";
import { logHeadItem } from "./log.ts";
import { transact } from "./transact.ts";

// What follows from the ledger, by its partition. Waits, epochs, drafts, notices and the sweep's own items do not: they are
// neither compared nor removed.
const partOf = (partition: string): RegisterPart | undefined => {
  if (partition === headPartition) return "head";
  if (partition === uniquePartition) return "unique";
  if (partition === unsequencedPartition) return "unsequenced";
  if (partition === logHeadPartition) return "log";
  return partition.startsWith(commandPartition) ? "command" : undefined;
};

type Key = { readonly pk: string; readonly sk: string };

const keyIn = ({ pk, sk }: Item): Key => ({ pk: pk?.S ?? "", sk: sk?.S ?? "" });
const idOf = ({ pk, sk }: Key): string => JSON.stringify([pk, sk]);

/** What an item is of, as an operator knows it. */
const nameOf = (part: RegisterPart, { pk, sk }: Key): string =>
  part === "command" ? pk.slice(commandPartition.length) : sk;

const read = async (options: DynamoOptions): Promise<Map<string, Item>> => {
  const standing = new Map<string, Item>();
  for await (const page of scanItems(options, { table: "register" }))
    for (const item of page) {
      const key = keyIn(item);
      if (partOf(key.pk) !== undefined) standing.set(idOf(key), item);
    }
  return standing;
};

type Cases = Pick<RegisterSnapshot, "caseIds" | "otherIds">;

/** Entries name their cases; also those that no list names any more, and those that have no leaf yet. */
const casesIn = async (options: DynamoOptions): Promise<Cases> => {
  const found = new Set<string>();
  for await (const page of scanItems(options, { table: "ledger", attributes: ["caseId"] }))
    for (const { caseId } of page) if (caseId?.S?.startsWith("#") === false) found.add(caseId.S);
  const ids = [...found].toSorted();
  const isCaseId = (id: string): id is CaseId => caseIdSchema.safeParse(id).success;
  return { caseIds: ids.filter(isCaseId), otherIds: ids.filter((id) => !isCaseId(id)) };
};

const headsIn = (standing: ReadonlyMap<string, Item>): ReadonlyMap<string, number> => {
  const heads = [...standing.values()].filter(({ pk }) => pk?.S === headPartition);
  return new Map(heads.map((item) => [item["sk"]?.S ?? "", Number(item["version"]?.N ?? 0)]));
};

/** The item that a row is, made as an append or the sequencer makes it. */
const itemOf = (row: RegisterRow): Item => {
  switch (row.part) {
    case "head":
      return keptHeadItem(row.kept);
    case "command":
      return commandItem(row);
    case "unsequenced":
      return unsequencedItem(row);
    case "unique":
      return uniqueItem(row.key, row.caseId);
    case "log":
      return logHeadItem(row.size);
  }
};

/** What else must stand for a row to be put: beside running writers an entry may have got its leaf, or a case have ended. */
const guardOf = ({ tables }: DynamoOptions, row: RegisterRow): readonly TransactWriteItem[] => {
  if (row.part === "unsequenced")
    return [
      {
        ConditionCheck: {
          TableName: tables.ledger,
          Key: leafKey(row.entry.caseId, row.entry.seq),
          ConditionExpression: "attribute_not_exists(#caseId)",
          ExpressionAttributeNames: { "#caseId": "caseId" },
        },
      },
    ];
  if (row.part === "unique")
    return [
      {
        ConditionCheck: {
          TableName: tables.register,
          Key: headKey(row.caseId),
          ...standsAt(row.version),
        },
      },
    ];
  return [];
};

type Due = {
  readonly part: RegisterPart;
  readonly key: Item;
  readonly stands: Item | undefined;
  /** Undefined where nothing may stand. */
  readonly due: Item | undefined;
  readonly guard: readonly TransactWriteItem[];
};

/** Puts or removes one item, if it is still as it was read. */
const make = async (
  options: DynamoOptions,
  { key, stands, due, guard }: Omit<Due, "part">,
): Promise<boolean> => {
  const TableName = options.tables.register;
  const condition = asRead(stands);
  const write: TransactWriteItem =
    due === undefined
      ? { Delete: { TableName, Key: key, ...condition } }
      : { Put: { TableName, Item: due, ...condition } };
  const done = await transact(options, [write, ...guard]);
  if (done.kind === "written") return true;
  if (done.kind === "unknown")
    throw new Error("An item may or may not have been written; begin again with a dry run", {
      cause: done.cause,
    });
  // Another call may have made the same change, or this one before its answer was lost.
  return isDeepStrictEqual(await readItem(options, key), due);
};

const fieldsOf = (stands: Item, due: Item): readonly string[] =>
  [...new Set([...Object.keys(stands), ...Object.keys(due)])]
    .filter((name) => !isDeepStrictEqual(stands[name], due[name]))
    .toSorted();

const changeOf = (options: DynamoOptions, one: Due): RegisterChange => {
  const { part, key, stands, due } = one;
  const both = stands !== undefined && due !== undefined;
  return {
    part,
    of: nameOf(part, keyIn(key)),
    is: stands === undefined ? "missing" : due === undefined ? "stray" : "different",
    fields: both ? fieldsOf(stands, due) : [],
    content: [key, stands && plain(stands), due && plain(due)].map((value) => value ?? null),
    make: () => make(options, one),
  };
};

/**
 * Reads the register, and then which cases the ledger has entries of: so what was recorded meanwhile is missing in what was read of
 * the register, and nothing that stood there is taken for stray.
 */
export const dynamoRegisterSnapshot = async (options: DynamoOptions): Promise<RegisterSnapshot> => {
  const standing = await read(options);
  const headsAt = headsIn(standing);
  const cases = await casesIn(options);
  const differing: Due[] = [];
  const expect: RegisterSnapshot["expect"] = (row) => {
    const due = itemOf(row);
    const id = idOf(keyIn(due));
    const stands = standing.get(id);
    standing.delete(id);
    if (isDeepStrictEqual(stands, due)) return;
    const { pk = { S: "" }, sk = { S: "" } } = due;
    const guard = guardOf(options, row);
    differing.push({ part: row.part, key: { pk, sk }, stands, due, guard });
  };
  const strays = (): readonly Due[] =>
    [...standing.values()].flatMap((stands): readonly Due[] => {
      const { pk = { S: "" }, sk = { S: "" } } = stands;
      const part = partOf(pk.S ?? "");
      return part === undefined
        ? []
        : [{ part, key: { pk, sk }, stands, due: undefined, guard: [] }];
    });
  const rank = ({ part, key }: Due): string =>
    `${String(registerParts.indexOf(part))} ${idOf(keyIn(key))}`;
  return {
    ...cases,
    entries: entriesInLedger(options),
    headsAt,
    expect,
    changes: () =>
      [...differing, ...strays()]
        .toSorted((one, other) => (rank(one) < rank(other) ? -1 : 1))
        .map((one) => changeOf(options, one)),
  };
};
