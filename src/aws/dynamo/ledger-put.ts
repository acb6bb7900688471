import type { TransactWriteItem } from "@aws-sdk/client-dynamodb";
import type { Item } from "./item.ts";
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
