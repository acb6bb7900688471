import { workInOffice } from "./application.ts";
import { bareLedger } from "./bare-ledger.ts";
import { work } from "./load.ts";

// Run by the harness with a home and what to drive there: the bare ledger or the whole office.
const [home = "", driven = ""] = process.argv.slice(2);
await (driven === "office" ? workInOffice(home) : work(home, bareLedger));
