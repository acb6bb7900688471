import type { DynamoDBClient } from "@aws-sdk/client-dynamodb";

/** As much of the SDK's client as is needed; anything that answers the same commands will do. */
export type TableClient = Pick<DynamoDBClient, "send">;

/** The names of the two tables. */
export type Tables = { readonly ledger: string; readonly register: string };

export type DynamoOptions = {
  readonly client: TableClient;
  readonly tables: Tables;
  /** Waits so many milliseconds before something is tried again; a timer unless a test gives another. */
  readonly pause?: (milliseconds: number) => Promise<void>;
};
