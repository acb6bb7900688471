import type { DerivedData } from "../../../src/ledger/record/derived-data.ts";
import { dynamoDerivedData } from "../../../src/aws/dynamo/index.ts";
import { tables } from "./tables.ts";

/** What is kept beside the entries, for the functions that compare it: those that audit, and the sweep. */
export const derived = (): DerivedData => dynamoDerivedData(tables());
