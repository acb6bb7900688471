import { bareLedger } from "./bare-ledger.ts";
import { work } from "./load.ts";

await work(process.argv[2] ?? "", bareLedger);
