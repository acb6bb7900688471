import type { TransactWriteItem } from "@aws-sdk/client-dynamodb";
import type { TableClient } from "../../../src/aws/dynamo/index.ts";
import type { Item } from "./expression.ts";
import type { MemoryTables } from "./memory-table.ts";
import { itemSize, readUnits, transactedUnits, writeUnits } from "./sizes.ts";

/** What one action of a transaction costs. `what` is the table and, for an item of the register, what it is for. */
export type ActionCost = { readonly what: string; readonly bytes: number; readonly units: number };

/** What one command costs: units of writing and of reading, by DynamoDB's published rules. */
export type Cost = {
  readonly name: string;
  readonly write: number;
  readonly read: number;
  readonly actions: readonly ActionCost[];
};

type Input = {
  readonly TableName?: string;
  readonly Item?: Item;
  readonly TransactItems?: readonly TransactWriteItem[];
};
type Output = { readonly Item?: Item; readonly Items?: readonly Item[] };

const whatIs = (key: Item): string => {
  const word = /^#?[a-z]+/.exec((key["pk"] ?? key["caseId"])?.S ?? "")?.[0] ?? "";
  if (key["pk"] !== undefined) return word;
  return word.startsWith("#") ? word : "entry";
};

type Touched = { readonly verb: string; readonly table: string; readonly key: Item };

const touchedBy = ({ Put, Delete, ConditionCheck }: TransactWriteItem): Touched => {
  if (Put !== undefined) return { verb: "", table: Put.TableName ?? "", key: Put.Item ?? {} };
  const one = Delete ?? ConditionCheck;
  const verb = Delete === undefined ? "check of " : "delete of ";
  return { verb, table: one?.TableName ?? "", key: one?.Key ?? {} };
};

// The larger of what stood there and what is put there.
const actionCost = (tables: MemoryTables, action: TransactWriteItem): ActionCost => {
  const { verb, table, key } = touchedBy(action);
  const stands = tables.peek(table, key);
  const bytes = Math.max(itemSize(stands ?? {}), itemSize(action.Put?.Item ?? {}));
  return { what: `${verb}${whatIs(key)}`, bytes, units: transactedUnits(bytes) };
};

/** Both tables in memory, and what every command that they carried out would have cost. */
export const metered = (
  tables: MemoryTables,
): { readonly client: TableClient; readonly costs: readonly Cost[] } => {
  const costs: Cost[] = [];
  const through = tables.send.bind(tables) as unknown as (command: object) => Promise<Output>;
  const send = async (command: { readonly input: Input }): Promise<Output> => {
    const { TransactItems = [], Item: put } = command.input;
    const actions = TransactItems.map((action) => actionCost(tables, action));
    const output = await through(command);
    const found = output.Items ?? (output.Item === undefined ? [] : [output.Item]);
    const isRead = put === undefined && TransactItems.length === 0;
    costs.push({
      name: command.constructor.name,
      actions,
      write:
        actions.reduce((sum, { units }) => sum + units, 0) +
        (put === undefined ? 0 : writeUnits(itemSize(put))),
      read: isRead ? readUnits(found.reduce((sum, item) => sum + itemSize(item), 0)) : 0,
    });
    return output;
  };
  return { client: { send: send }, costs };
};
