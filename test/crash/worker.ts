import { flushCompileCache } from "node:module";
import { workInOffice } from "./application.ts";
import { bareLedger } from "./bare-ledger.ts";
import { work } from "./load.ts";

// Run by the harness with a home and what to drive there: the bare ledger or the whole office.
// Whoever is killed leaves no compiled modules to the next at its end.
flushCompileCache();
const [home = "", driven = ""] = process.argv.slice(2);
await (driven === "office" ? workInOffice(home) : work(home, bareLedger));
