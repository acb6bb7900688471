import { join } from "node:path";
import { openLedger } from "../../src/local/ledger/ledger.ts";
import { appendOf } from "../contract/appends.ts";

// Run as a process of its own by the test of searches: opens one case in the ledger of a home.
const [home = "", caseId = ""] = process.argv.slice(2);

const ledger = openLedger({ file: join(home, "ledger.db") });
const opening = { title: "An invented treaty", procedure: "az", treaty: "one" };
const { kind } = await ledger.append(
  appendOf({ caseId, before: null, id: `open-case-${caseId}`, opening }),
);
await ledger.close();
if (kind !== "appended") throw new Error(kind);
