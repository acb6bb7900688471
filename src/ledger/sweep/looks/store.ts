import type { RecordFinding } from "../../check/finding.ts";
import { checkFounded } from "../../check/store.ts";
import { officeCaseId } from "../../handling/request.ts";
import type { Checkpoints } from "../../log/checkpoints.ts";
import type { Ledger, Log, Register } from "../../ports.ts";
import type { Findings } from "../findings.ts";
import { incident } from "../incident.ts";
import type { WholeLook } from "../looks.ts";

/** Tells what is wrong with the ledger as a whole, and with no one case. */
export const tellOfStore = (found: readonly RecordFinding[], findings: Findings): void => {
  for (const one of found) {
    const { kind: mark } = one;
    findings.incident(incident("recordDamaged", { caseId: null, since: null, says: one, mark }));
  }
};

type Looked = {
  readonly ledger: Pick<Ledger, "entries">;
  readonly register: Pick<Register, "cases">;
  readonly log: Pick<Log, "size">;
  readonly checkpoints: Pick<Checkpoints, "list">;
};

/** Tells of tables that hold no office beside what only a founded office leaves: heads, a log, published checkpoints. */
export const lookForEmptiedLedger =
  ({ ledger, register, log, checkpoints }: Looked): WholeLook =>
  async (findings) => {
    const [first] = await ledger.entries(officeCaseId, { afterSeq: 0, limit: 1 });
    if (first !== undefined) return;
    const [head] = await register.cases({ afterId: "", limit: 1, openOnly: false });
    const beside = [
      ...(head === undefined ? [] : ["a head"]),
      ...((await log.size()) === 0 ? [] : ["a log"]),
      ...((await checkpoints.list()).length === 0 ? [] : ["a checkpoint"]),
    ];
    tellOfStore(checkFounded({ hasOffice: false, beside }), findings);
  };
