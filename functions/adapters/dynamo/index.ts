export { dynamoDrafts } from "./drafts.ts";
export { dynamoKept } from "./kept.ts";
export { dynamoLedger } from "./ledger.ts";
export { dynamoLog } from "./log.ts";
export { dynamoToldNotices } from "./notices.ts";
export type { DynamoOptions, TableClient, Tables } from "./options.ts";
export { dynamoSweepBook } from "./sweep-book.ts";
export { lastSwept } from "./swept-last.ts";
export { dynamoWaits } from "./waits.ts";
