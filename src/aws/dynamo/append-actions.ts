import type { TransactWriteItem } from "@aws-sdk/client-dynamodb";
import type { Append, Guard } from "../../application/ports.ts";
import { commandItem, entryItem, headItem, unsequencedItem } from "./append-items.ts";
import { absent, follows, standsAt, type Condition } from "./conditions.ts";
import type { Item } from "./item.ts";
import { headKey } from "./keys.ts";
import { ledgerPut } from "./ledger-put.ts";
import type { Tables } from "./options.ts";
import { netOf, uniqueWrite } from "./unique-actions.ts";

/** What an action of the transaction is for: what it means if its condition does not hold. */
export type Purpose =
  | { readonly kind: "command" }
  | { readonly kind: "entry" }
  | { readonly kind: "head" }
  | { readonly kind: "guard" }
  | { readonly kind: "take"; readonly key: string }
  | { readonly kind: "release"; readonly key: string }
  | { readonly kind: "unsequenced" };
export type Action = { readonly purpose: Purpose; readonly write: TransactWriteItem };

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
export const actionsOf = (
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
