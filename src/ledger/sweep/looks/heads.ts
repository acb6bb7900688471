import type { CaseId } from "../../../values/ids.ts";
import type { CaseRow, Ledger, Register } from "../../ports.ts";
import { Altered } from "../../reading/altered-record.ts";
import type { Findings } from "../findings.ts";
import type { RecordLook, WholeLook } from "../looks.ts";
import { lookAtRow } from "../walk.ts";

/** Ids hold nothing that comes after "z", so nothing lies between this and the case. */
export const justBefore = (caseId: CaseId): string =>
  `${caseId.slice(0, -1)}${String.fromCharCode(caseId.charCodeAt(caseId.length - 1) - 1)}~`;

/** The row of one case, whatever the case is; undefined where its head is gone. */
const rowOf = async (
  register: Pick<Register, "cases">,
  caseId: CaseId,
): Promise<CaseRow | undefined> => {
  const page = { afterId: justBefore(caseId), limit: 1, openOnly: false };
  return (await register.cases(page)).find((row) => row.caseId === caseId);
};

/** Where heads are listed apart from the entries, and how a record is looked at that no list names. */
export type Unlisted = {
  readonly ledger: Pick<Ledger, "entries" | "leavesOf">;
  readonly register: Pick<Register, "cases">;
  readonly look: RecordLook;
};

const atFirst = { afterSeq: 0, limit: 1 } as const;

/** Looks at the record of a case whose head is gone: no list names it any more. */
export const lookForMissingHead =
  ({ ledger, register, look }: Unlisted) =>
  async ({ caseId }: { readonly caseId: CaseId }, findings: Findings): Promise<void> => {
    if ((await rowOf(register, caseId)) !== undefined) return;
    const [first] = await ledger.entries(caseId, atFirst);
    if (first !== undefined) return look({ caseId, version: null, isSuspect: true }, findings);
    const [leaf] = await ledger.leavesOf(caseId, atFirst);
    if (leaf !== undefined) throw new Altered({ kind: "placeWithoutEntry", caseId, seq: leaf.seq });
  };

/** Looks for the heads of these cases: one whose head is gone has no row by which it would be looked at again. */
export const lookForMissingHeads =
  (unlisted: Unlisted, cases: Iterable<CaseId | null>): WholeLook =>
  async (findings) => {
    for (const caseId of cases)
      if (caseId !== null) await lookAtRow([lookForMissingHead(unlisted)], { caseId }, findings);
  };
