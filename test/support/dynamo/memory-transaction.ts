import {
  IdempotentParameterMismatchException,
  TransactionCanceledException,
  type CancellationReason,
  type TransactWriteItem,
  type TransactWriteItemsCommandInput,
} from "@aws-sdk/client-dynamodb";
import { conditionsOf, type Item } from "./expression.ts";
import { tableIn, validation, type MemoryItems } from "./memory-items.ts";
import { itemSize } from "./sizes.ts";

const mostActions = 100;
const largestTransaction = 4 * 1024 * 1024;

export type Conditioned = {
  readonly ConditionExpression?: string | undefined;
  readonly ExpressionAttributeNames?: Record<string, string> | undefined;
  readonly ExpressionAttributeValues?: Item | undefined;
  readonly ReturnValuesOnConditionCheckFailure?: string | undefined;
};

type Step = {
  readonly table: MemoryItems;
  readonly name: string;
  readonly key: Item;
  readonly put: Item | undefined;
  readonly deletes: boolean;
  readonly conditioned: Conditioned;
};

/** Whether what stands meets the condition; without a condition, always. */
export const meets = (
  item: Item | undefined,
  { ConditionExpression, ExpressionAttributeNames, ExpressionAttributeValues }: Conditioned,
): boolean => {
  const [condition] = conditionsOf(ConditionExpression === undefined ? [] : [ConditionExpression], {
    names: ExpressionAttributeNames ?? {},
    values: ExpressionAttributeValues ?? {},
  });
  return condition?.(item) ?? true;
};

type Tables = ReadonlyMap<string, MemoryItems>;
type One = Conditioned & { readonly TableName: string | undefined };

const named = (tables: Tables, one: One) => ({
  table: tableIn(tables, one.TableName),
  name: one.TableName ?? "",
  conditioned: one,
});

const stepOf = (tables: Tables, { Put, Delete, ConditionCheck }: TransactWriteItem): Step => {
  if (Put !== undefined) {
    const put = Put.Item ?? {};
    const step = named(tables, Put);
    step.table.assertFits(put);
    return { ...step, key: step.table.keyOf(put), put, deletes: false };
  }
  const one = Delete ?? ConditionCheck;
  if (one === undefined) throw new Error("the adapters put, delete and check, and nothing else");
  const step = named(tables, one);
  return {
    ...step,
    key: step.table.exactKey(one.Key),
    put: undefined,
    deletes: Delete !== undefined,
  };
};

const assertWithinLimits = (steps: readonly Step[]): void => {
  if (steps.length === 0 || steps.length > mostActions)
    throw validation("Member must have length between 1 and 100");
  const items = new Set(steps.map(({ name, key }) => JSON.stringify([name, key])));
  if (items.size !== steps.length)
    throw validation("Transaction request cannot include multiple operations on one item");
  const bytes = steps.reduce((sum, { put, key }) => sum + itemSize(put ?? key), 0);
  if (bytes > largestTransaction) throw validation("Collection size of items exceeds 4 MB");
};

const reasonFor = ({ table, key, conditioned }: Step): CancellationReason => {
  const stands = table.get(key);
  if (meets(stands, conditioned)) return { Code: "None" };
  const says = conditioned.ReturnValuesOnConditionCheckFailure === "ALL_OLD";
  return {
    Code: "ConditionalCheckFailed",
    Message: "The conditional request failed",
    ...(says && stands !== undefined ? { Item: stands } : {}),
  };
};

const cancelled = (reasons: readonly CancellationReason[]): Error =>
  new TransactionCanceledException({
    message: `Transaction cancelled, please refer cancellation reasons for specific reasons [${reasons
      .map(({ Code }) => Code)
      .join(", ")}]`,
    CancellationReasons: [...reasons],
    $metadata: {},
  });

const carryOut = (tables: Tables, actions: readonly TransactWriteItem[]): void => {
  const steps = actions.map((action) => stepOf(tables, action));
  assertWithinLimits(steps);
  const reasons = steps.map(reasonFor);
  if (reasons.some(({ Code }) => Code !== "None")) throw cancelled(reasons);
  for (const { table, key, put, deletes } of steps) {
    if (put !== undefined) table.put(put);
    else if (deletes) table.delete(key);
  }
};

/** All actions of a transaction or none of them; under a token that was carried out before, nothing again. */
export const transactions = (tables: Tables): ((input: TransactWriteItemsCommandInput) => void) => {
  const done = new Map<string, string>();
  return ({ TransactItems: actions = [], ClientRequestToken: token = "" }) => {
    if (token.length < 1 || token.length > 36)
      throw validation("clientRequestToken must have 1 to 36 characters");
    const content = JSON.stringify(actions);
    const before = done.get(token);
    if (before !== undefined && before !== content)
      throw new IdempotentParameterMismatchException({ message: token, $metadata: {} });
    if (before !== undefined) return;
    carryOut(tables, actions);
    done.set(token, content);
  };
};
