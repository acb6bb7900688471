import { join } from "node:path";
import { openLedger } from "../../src/local/ledger/ledger.ts";
import { appendOf } from "../../test/contract/appends.ts";
import { newOffice } from "../../test/local/office.ts";

/** So many are written together: one commit for all of them. */
const together = 100;

/** A home with so many open cases, written past the rules: each would need a treaty of its own. */
export const inventOpenCases = async (folder: string, cases: number): Promise<void> => {
  await (await newOffice(folder)).close();
  const ledger = openLedger({ file: join(folder, "ledger.db") });
  try {
    for (let from = 0; from < cases; from += together) {
      const some = Array.from({ length: Math.min(together, cases - from) }, (_, number) => {
        const caseId = `open-${String(from + number).padStart(6, "0")}`;
        return ledger.append(appendOf({ caseId, before: null, id: `opening-of-${caseId}` }));
      });
      await Promise.all(some);
    }
  } finally {
    await ledger.close();
  }
};
