import { join } from "node:path";
import { openLedger } from "../../src/local/ledger/ledger.ts";
import { appendOf, placeOf, type Before } from "../contract/appends.ts";

// Run under strace by the test of syncs: so many commands, so many of them at the same time.
const [home = "", total = "0", together = "1"] = process.argv.slice(2);

const ledger = openLedger({ file: join(home, "ledger.db") });

const clerk = async (number: number): Promise<void> => {
  let before: Before | null = null;
  for (let n = 0; n < Number(total) / Number(together); n += 1) {
    const append = appendOf({
      caseId: `case-${String(number)}`,
      before,
      id: `command-${String(number)}-${String(n)}`,
    });
    const { kind } = await ledger.append(append);
    if (kind !== "appended") throw new Error(kind);
    before = placeOf(append);
  }
};

await Promise.all(Array.from({ length: Number(together) }, (_, number) => clerk(number)));
// Closing copies the write-ahead log into the file, which syncs once more; that is not what is counted.
process.kill(process.pid, "SIGKILL");
