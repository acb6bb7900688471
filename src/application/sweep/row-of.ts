import type { CaseId } from "../../procedure/values/ids.ts";
import type { CaseRow, Register } from "../ports.ts";

/** Ids hold nothing that comes after "z", so nothing lies between this and the case. */
export const justBefore = (caseId: CaseId): string =>
  `${caseId.slice(0, -1)}${String.fromCharCode(caseId.charCodeAt(caseId.length - 1) - 1)}~`;

/** The row of one case, whatever the case is; undefined where its head is gone. */
export const rowOf = async (
  register: Pick<Register, "cases">,
  caseId: CaseId,
): Promise<CaseRow | undefined> => {
  const page = { afterId: justBefore(caseId), limit: 1, openOnly: false };
  return (await register.cases(page)).find((row) => row.caseId === caseId);
};
