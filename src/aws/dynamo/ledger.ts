import { headCache } from "../../application/reading/head-cache.ts";
import type { Ledger, Register } from "../../application/ports.ts";
import { appendIn } from "./append.ts";
import type { DynamoOptions } from "./options.ts";
import { ledgerReads } from "./reads.ts";
import { registerReads } from "./register.ts";

/** The ledger and its register in two tables. It remembers heads, so one is made for as long as a process lives. */
export const dynamoLedger = (options: DynamoOptions): Ledger & Register => {
  const heads = headCache();
  return {
    append: appendIn(options, heads),
    ...ledgerReads(options, heads),
    ...registerReads(options),
  };
};
