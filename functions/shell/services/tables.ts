import { DynamoDBClient } from "@aws-sdk/client-dynamodb";
import type { DynamoOptions } from "../../../src/aws/dynamo/options.ts";
import { setting } from "../settings.ts";

// One client for the life of the function. The SDK tries again by itself what did not arrive, and what was throttled,
// with the same request; what comes of it then is judged by the adapters.
const client = new DynamoDBClient({ maxAttempts: 4 });

/** The two tables, as the adapters want them. */
export const tables = (): DynamoOptions => ({
  client,
  tables: { ledger: setting("TASDIQ_LEDGER_TABLE"), register: setting("TASDIQ_REGISTER_TABLE") },
});
