import type { TransactWriteItem } from "@aws-sdk/client-dynamodb";
import type { TableClient, Tables } from "../../../src/aws/dynamo/index.ts";
import { recording, type Sent } from "./clients.ts";

// What no permission in AWS can tell apart from a lawful write is told apart here: every command that an adapter sends
// in a test is looked at.

type Input = {
  readonly TableName?: string;
  readonly ConsistentRead?: boolean;
  readonly TransactItems?: readonly TransactWriteItem[];
};

const inAction = (
  { ledger }: Tables,
  { Put, Update, Delete }: TransactWriteItem,
): readonly string[] => {
  if (Update?.TableName === ledger) return ["an Update in the ledger"];
  if (Delete?.TableName === ledger) return ["a Delete in the ledger"];
  if (Put?.TableName !== ledger) return [];
  const isOnlyIfAbsent =
    Put.ConditionExpression === "attribute_not_exists(#caseId)" &&
    Put.ExpressionAttributeNames?.["#caseId"] === "caseId";
  return isOnlyIfAbsent ? [] : ["a Put in the ledger without attribute_not_exists"];
};

/** What a command does that no adapter may do; nothing if it is lawful. */
export const unlawfulIn = (tables: Tables, { name, input }: Sent): readonly string[] => {
  const { TableName, ConsistentRead, TransactItems = [] } = input as Input;
  switch (name) {
    case "GetItemCommand":
    case "QueryCommand":
      return ConsistentRead === true ? [] : [`a ${name} that is not strongly consistent`];
    case "PutItemCommand":
      return TableName === tables.register ? [] : ["a PutItem outside a transaction"];
    case "TransactWriteItemsCommand":
      return TransactItems.flatMap((action) => inAction(tables, action));
    default:
      return [`a ${name}`];
  }
};

export type Watch = {
  readonly through: (client: TableClient, tables: Tables) => TableClient;
  readonly unlawful: () => readonly string[];
  readonly commands: () => number;
};

/** Looks at every command that goes through the clients it is given. */
export const watch = (): Watch => {
  const unlawful: string[] = [];
  const seen = { commands: 0 };
  return {
    through: (client, tables) =>
      recording(client, (sent) => {
        seen.commands += 1;
        unlawful.push(...unlawfulIn(tables, sent));
      }),
    unlawful: () => unlawful,
    commands: () => seen.commands,
  };
};

/** A last test of a suite: everything that was sent in it was lawful. */
export const itSentOnlyWhatIsLawful = ({ unlawful, commands }: Watch): void => {
  it("sent nothing that could change what stands in the ledger, and read strongly consistent", () => {
    expect(unlawful()).toEqual([]);
    expect(commands()).toBeGreaterThan(0);
  });
};
