import { flushCompileCache } from "node:module";
import { workInOffice } from "./application.ts";
import { work, type Intention, type Load } from "./load.ts";
import { join } from "node:path";
import type { AppendResult } from "../../src/ledger/ports.ts";
import { caseIdSchema } from "../../src/values/ids.ts";
import { openLedger, type LocalLedger } from "../../src/local/ledger/ledger.ts";
import { appendOf } from "../contract/appends.ts";

const attempt = async (
  ledger: LocalLedger,
  { id, caseId }: Intention,
): Promise<AppendResult & { hash?: string }> => {
  const head = await ledger.head(caseIdSchema.parse(caseId));
  const before = head === undefined ? null : { seq: head.state.version, hash: head.state.head };
  const append = appendOf({
    caseId,
    before,
    id,
    unique: [{ kind: "take", key: `open ${caseId}` }],
  });
  return { ...(await ledger.append(append)), hash: append.hash };
};

/** The ledger without the house around it: commands that mean nothing, decided again whenever another was faster. */
const bareLedger = (home: string): Promise<Load> => {
  const ledger = openLedger({ file: join(home, "ledger.db") });
  void (async () => {
    for (;;) {
      await ledger.sequence(100);
      await new Promise((done) => setTimeout(done, 5));
    }
  })();
  const carryOut = async (intention: Intention): Promise<string> => {
    for (;;) {
      const result = await attempt(ledger, intention);
      if (result.kind === "appended") return result.hash ?? "";
      if (result.kind === "commandKnown") return result.receipt.hash;
      if (result.kind === "uniqueTaken") throw new Error(`Taken by ${result.holder}`);
    }
  };
  return Promise.resolve({ carryOut });
};

// Run by the harness with a home and what to drive there: the bare ledger or the whole office.
// Whoever is killed leaves no compiled modules to the next at its end.
flushCompileCache();
const [home = "", driven = ""] = process.argv.slice(2);
await (driven === "office" ? workInOffice(home) : work(home, bareLedger));
