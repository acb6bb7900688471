import type { FindingGroup } from "../../words/finding-group.ts";
import { type Finding, ruleName } from "../../words/finding.ts";
import {
  type AuditFinding,
  type AuditSection,
  type Basis,
  basisOf,
  type Concern,
  findingCounts,
  type FindingCounts,
  placeOfFinding,
} from "../../findings/note.ts";
import { type ClauseCells, cellsOf } from "../../findings/statements/clause-cells.ts";
import type { ClauseRow } from "../../findings/statements/clause-row.ts";
import type { ReadinessItem } from "../../commands/next/readiness/item.ts";
import { readinessCounts } from "../../commands/next/readiness/readiness.ts";
import { isRefusal, type Refusal } from "../../words/refusal.ts";
import type { Authority } from "../../words/authority.ts";
import type { CaseId } from "../../values/ids.ts";
import type { Reader } from "../../office/confidential-votes.ts";
import { say, type Words } from "../../words/say.ts";
import type { Desk } from "../../ledger/desk.ts";
import { type Audited, type Auditing, auditRecord } from "../../ledger/reading/audit.ts";
import { readinessOfCase } from "../../ledger/reading/readiness.ts";

/** One of the rules that a finding is about, as programs are shown it; `detail` is what is known of this rule alone. */
export type ConcernInAnswer = {
  readonly id: string;
  readonly rule: string;
  readonly detail?: string;
  /** What was found of it, where that may be another verdict than that of them all. */
  readonly verdict?: Finding["verdict"];
  readonly authority: Authority;
};

/** What stands in a table of clauses beside the answer, and whether a text of what was made there is at hand; null where nothing was made. */
export type ClauseInAnswer = Readonly<Record<keyof ClauseCells, string>> &
  Pick<ClauseRow, "confirmation" | "textAtHand">;

/** A finding, as programs are shown it: its rule and its reason are sentences. */
export type FindingInAnswer = Pick<Finding, "verdict" | "authority"> & {
  /** The name of the rule, by which a person goes on despite it. */
  readonly id: string;
  readonly rule: string;
  readonly why: string;
  /** Where the audit has it. */
  readonly section: AuditSection;
  readonly group: FindingGroup;
  /** What it rests on: law that somebody read, law from memory, or Tasdiq's own rules. */
  readonly basis: Basis;
  /** Where one cause decides several rules: each of them. */
  readonly concerns?: readonly ConcernInAnswer[];
  /** Of the finding on the statements of a clause: what they are, and what the treaty provides for. */
  readonly clause?: ClauseInAnswer;
};

const concernInAnswer = ({ rule, authority, detail }: Concern, words: Words): ConcernInAnswer => ({
  id: ruleName(rule),
  rule: say(rule, words),
  ...(detail === undefined ? {} : { detail: say(detail, words) }),
  authority,
});

export const findingInAnswer = (finding: AuditFinding, words: Words): FindingInAnswer => {
  const { rule, verdict, why, authority, concerns } = finding;
  return {
    id: ruleName(rule),
    rule: say(rule, words),
    verdict,
    why: say(why, words),
    authority,
    ...placeOfFinding(finding),
    basis: basisOf(finding),
    ...(concerns === undefined
      ? {}
      : { concerns: concerns.map((one) => concernInAnswer(one, words)) }),
  };
};

const clauseInAnswer = (row: ClauseRow, words: Words): ClauseInAnswer => {
  const { clause, atSignature, withConsent, provides } = cellsOf(row);
  return {
    clause: say(clause, words),
    atSignature: say(atSignature, words),
    withConsent: say(withConsent, words),
    provides: say(provides, words),
    confirmation: row.confirmation,
    textAtHand: row.textAtHand,
  };
};

/** A finding of an audit, as programs are shown it: one on the statements of a clause with what stands in the table of clauses. */
export const auditFindingInAnswer = (finding: AuditFinding, words: Words): FindingInAnswer => ({
  ...findingInAnswer(finding, words),
  ...(finding.clause === undefined
    ? {}
    : {
        concerns: (finding.concerns ?? []).map((one) => ({
          ...concernInAnswer(one, words),
          ...(one.verdict === undefined ? {} : { verdict: one.verdict }),
        })),
        clause: clauseInAnswer(finding.clause, words),
      }),
});

export type ItemInAnswer = Omit<ReadinessItem, "what" | "why"> & {
  readonly what: string;
  readonly why: string;
};

/** What a case still needs before the deposit, as programs are shown it. */
export type ReadinessAnswer = {
  readonly kind: "readiness";
  readonly caseId: CaseId;
  readonly items: readonly ItemInAnswer[];
  readonly counts: ReturnType<typeof readinessCounts>;
};

export const readinessAnswer = async (
  desk: Desk,
  caseId: CaseId,
  { reader, words }: { readonly reader?: Reader; readonly words: Words },
): Promise<ReadinessAnswer | Refusal> => {
  const items = await readinessOfCase(desk, caseId, reader);
  return isRefusal(items)
    ? items
    : {
        kind: "readiness",
        caseId,
        items: items.map((item) => ({
          ...item,
          what: say(item.what, words),
          why: say(item.why, words),
        })),
        counts: readinessCounts(items),
      };
};

/** The audit of one case. `altered` says that something on record is not what it was; one that could not be read has a fault. */
export type AuditOfCaseInAnswer = {
  readonly caseId: CaseId;
  readonly findings: readonly FindingInAnswer[];
  readonly altered: boolean;
  readonly fault?: string;
  readonly counts: FindingCounts;
};

/** An audit, as programs are shown it: case by case, and the counts of all together. */
export type AuditAnswer = {
  readonly kind: "audit";
  readonly cases: readonly AuditOfCaseInAnswer[];
  readonly counts: FindingCounts;
};

const auditOfCaseInAnswer = (
  caseId: CaseId,
  { findings, altered }: Audited,
  words: Words,
): AuditOfCaseInAnswer => ({
  caseId,
  findings: findings.map((one) => auditFindingInAnswer(one, words)),
  altered,
  counts: findingCounts(findings),
});

/** The audit of one case. */
export const auditAnswer = async (
  desk: Desk,
  caseId: CaseId,
  { words, ...asked }: Auditing & { readonly words: Words },
): Promise<AuditAnswer | Refusal> => {
  const audited = await auditRecord(desk, caseId, asked);
  if (isRefusal(audited)) return audited;
  const one = auditOfCaseInAnswer(caseId, audited, words);
  return { kind: "audit", cases: [one], counts: one.counts };
};
