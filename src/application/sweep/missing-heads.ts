import type { CaseId } from "../../procedure/values/ids.ts";
import type { Said } from "../../words/messages.ts";
import { Altered } from "../reading/altered-record.ts";
import type { Ledger, Register } from "../ports.ts";
import type { Findings } from "./findings.ts";
import { incident, type Incident } from "./incident.ts";
import type { WholeLook } from "./looks.ts";
import { rowOf } from "./row-of.ts";
import { lookAtRow } from "./walk.ts";

type Kept = {
  readonly ledger: Pick<Ledger, "entries" | "leavesOf">;
  readonly register: Pick<Register, "cases">;
};

const atFirst = { afterSeq: 0, limit: 1 } as const;

/** Tells of a head that is gone although entries are on record, where nobody may make it anew: no list names its case any more. */
export const lookForMissingHead =
  ({ ledger, register }: Kept) =>
  async ({ caseId }: { readonly caseId: CaseId }, findings: Findings): Promise<void> => {
    const isGone = async (): Promise<boolean> => (await rowOf(register, caseId)) === undefined;
    if (!(await isGone())) return;
    const [first] = await ledger.entries(caseId, atFirst);
    if (first === undefined) {
      const [leaf] = await ledger.leavesOf(caseId, atFirst);
      if (leaf === undefined) return;
      throw new Altered({ kind: "placeWithoutEntry", caseId, seq: leaf.seq });
    }
    // The case may have been opened just now, and its head with it.
    if (!(await isGone())) return;
    const says: Said = { kind: "headGone", caseId, last: first.seq };
    findings.incident(incident("headBehind", { caseId, since: null, says, mark: first.seq }));
  };

/** Looks for the heads of these cases. */
export const lookForMissingHeads =
  (kept: Kept, cases: Iterable<CaseId>): WholeLook =>
  async (findings) => {
    for (const caseId of cases) await lookAtRow([lookForMissingHead(kept)], { caseId }, findings);
  };

/** The cases in which something was named: one whose head is gone has no row by which it would be looked at again. */
export const casesNamedIn = (incidents: readonly Incident[]): ReadonlySet<CaseId> =>
  new Set(incidents.flatMap(({ caseId }) => caseId ?? []));
