import * as z from "zod/mini";
import type { CaseId } from "../../procedure/values/ids.ts";
import { isTreatyCase } from "../../procedure/case/seal.ts";
import type { Ledger, Register } from "../ports.ts";

const pageSize = 500;
const actsSchema = z.object({ acts: z.array(z.object({ kind: z.string() })) });

const makesPublic = (bytes: string): boolean =>
  actsSchema.parse(JSON.parse(bytes)).acts.some(({ kind }) => kind === "CaseMadePublic");

/** Whether one of the first so many entries of a case made it public. */
export const isPublicBy = async (
  { entries }: Pick<Ledger, "entries">,
  caseId: CaseId,
  seq: number,
): Promise<boolean> => {
  for (let afterSeq = 0; afterSeq < seq;) {
    const page = await entries(caseId, { afterSeq, limit: Math.min(pageSize, seq - afterSeq) });
    if (page.some(({ bytes }) => makesPublic(bytes))) return true;
    const last = page.at(-1);
    if (last === undefined) return false;
    afterSeq = last.seq;
  }
  return false;
};

/** The cases that everybody may read, as the register knows them. */
export const publicCases = async (
  register: Pick<Register, "cases">,
): Promise<readonly CaseId[]> => {
  const all: CaseId[] = [];
  for (;;) {
    const page = { afterId: all.at(-1) ?? "", limit: pageSize, openOnly: false, publicOnly: true };
    const rows = await register.cases(page);
    all.push(...rows.map(({ caseId }) => caseId).filter(isTreatyCase));
    if (rows.length < pageSize) return all;
  }
};
