import { join } from "node:path";
import { caseIdSchema } from "../src/values/ids.ts";
import { openLedger } from "../src/local/ledger/ledger.ts";
import { appendOf } from "../test/contract/appends.ts";
import { timed, type Subject } from "./subject.ts";

/** The ledger by itself: per decision the head is read, an entry of about 1 KB made, and everything written with it. */
export const bareLedger = (decisionsPerCase: number): Subject => ({
  name: "ledger alone",
  open: (folder) => {
    const ledger = openLedger({ file: join(folder, "ledger.db") });
    const carryCase = (number: number): Promise<readonly number[]> => {
      const caseId = `case-${String(number)}`;
      return timed(decisionsPerCase, async (decision) => {
        const head = await ledger.head(caseIdSchema.parse(caseId));
        const before =
          head === undefined ? null : { seq: head.state.version, hash: head.state.head };
        const id = `command-${String(number)}-${String(decision)}`;
        const { kind } = await ledger.append(
          appendOf({ caseId, before, id, reason: "x".repeat(400) }),
        );
        if (kind !== "appended") throw new Error(`The ledger answered ${kind}`);
      });
    };
    return Promise.resolve({ carryCase, close: ledger.close });
  },
});
