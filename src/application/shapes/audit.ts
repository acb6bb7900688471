import type { Words } from "../../words/say.ts";
import { findingCounts, type FindingCounts } from "../../audit/note.ts";
import type { CaseId } from "../../procedure/values/ids.ts";
import { isRefusal, type Refusal } from "../../procedure/refusal.ts";
import { auditRecord, type Audited, type Auditing } from "../reading/audit.ts";
import type { Desk } from "../desk.ts";
import { findingShown, type ShownFinding } from "./finding.ts";

/** The audit of one case. `altered` says that something on record is not what it was; one that could not be read has a fault. */
export type ShownAuditOfCase = {
  readonly caseId: CaseId;
  readonly findings: readonly ShownFinding[];
  readonly altered: boolean;
  readonly fault?: string;
  readonly counts: FindingCounts;
};

/** An audit, as programs are shown it: case by case, and the counts of all together. */
export type ShownAudit = {
  readonly kind: "audit";
  readonly cases: readonly ShownAuditOfCase[];
  readonly counts: FindingCounts;
};

const auditOfCaseShown = (
  caseId: CaseId,
  { findings, altered }: Audited,
  words: Words,
): ShownAuditOfCase => ({
  caseId,
  findings: findings.map((one) => findingShown(one, words)),
  altered,
  counts: findingCounts(findings),
});

/** The audit of one case. */
export const auditShown = async (
  desk: Desk,
  caseId: CaseId,
  { words, ...asked }: Auditing & { readonly words: Words },
): Promise<ShownAudit | Refusal> => {
  const audited = await auditRecord(desk, caseId, asked);
  if (isRefusal(audited)) return audited;
  const one = auditOfCaseShown(caseId, audited, words);
  return { kind: "audit", cases: [one], counts: one.counts };
};
