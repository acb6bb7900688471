import { dayOfFact } from "../../findings/facts-in-short.ts";
import {
  answerOf,
  type AuditAbout,
  lookUpFirst,
  madeFrom,
  type Nature,
  natureInWords,
  questionOf,
  verdictInBrief,
} from "../../findings/about.ts";
import { type FindingGroup, groupOf } from "../../words/finding-group.ts";
import { type Finding, ruleName } from "../../words/finding.ts";
import {
  type AuditFinding,
  type SectionRead,
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
import type { Sentence } from "../../words/messages.ts";
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
  readonly section: SectionRead;
  readonly group: FindingGroup;
  /** What it rests on: law that somebody read, law from memory, or Tasdiq's own rules. */
  readonly basis: Basis;
  /** Where one cause decides several rules: each of them. */
  readonly concerns?: readonly ConcernInAnswer[];
  /** Of an act that was invented for an exercise, after the record of a State. */
  readonly exercise?: true;
  /** Of the finding on the statements of a clause: what they are, and what the treaty provides for. */
  readonly clause?: ClauseInAnswer;
};

const concernInAnswer = (
  { rule, authority, detail, verdict }: Concern,
  words: Words,
): ConcernInAnswer => ({
  id: ruleName(rule),
  rule: say(rule, words),
  ...(detail === undefined ? {} : { detail: say(detail, words) }),
  ...(verdict === undefined ? {} : { verdict }),
  authority,
});

const placed = (finding: AuditFinding, section: SectionRead, words: Words): FindingInAnswer => {
  const { rule, verdict, why, authority } = finding;
  return {
    id: ruleName(rule),
    rule: say(rule, words),
    verdict,
    why: say(why, words),
    authority,
    section,
    group: groupOf(rule),
    basis: basisOf(finding),
  };
};

/** What an act broke, as programs are shown it. */
export const breachInAnswer = (finding: Finding, words: Words): FindingInAnswer =>
  placed(finding, "broken", words);

export const findingInAnswer = (finding: AuditFinding, words: Words): FindingInAnswer => {
  const { concerns } = finding;
  return {
    ...placed(finding, placeOfFinding(finding).section, words),
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
  ...(finding.exercise === undefined ? {} : { exercise: finding.exercise }),
  ...(finding.clause === undefined
    ? {}
    : {
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

/** What an audit is about, in sentences; `first` are the rules to look up first. */
export type AboutInAnswer = Readonly<Record<"question" | "answer" | "madeFrom" | "said", string>> &
  Readonly<Record<"notOnRecord" | "first", readonly string[]>> & {
    readonly nature: Nature;
    /** In the order of their days; what has no day stands at the end. */
    readonly facts: readonly { readonly day: string; readonly what: string }[];
  };

const aboutInAnswer = (
  about: AuditAbout,
  findings: readonly AuditFinding[],
  words: Words,
): AboutInAnswer => {
  const each = (all: readonly Sentence[]): readonly string[] => all.map((one) => say(one, words));
  return {
    nature: about.nature,
    said: say(natureInWords(about.nature), words),
    question: say(questionOf(about), words),
    answer: each(answerOf(about, findings)).join(" "),
    madeFrom: say(madeFrom(about), words),
    facts: about.happened.map((fact) => ({
      day: say(dayOfFact(fact), words),
      what: say(fact.what, words),
    })),
    notOnRecord: each(about.notOnRecord),
    first: each(lookUpFirst(findings)),
  };
};

/** The audit of one case. `altered` says that something on record is not what it was; one that could not be read has a fault. */
export type AuditOfCaseInAnswer = {
  readonly caseId: CaseId;
  readonly findings: readonly FindingInAnswer[];
  readonly altered: boolean;
  readonly fault?: string;
  /** In one line: how much is broken and open, and what to look at first. */
  readonly brief: string;
  /** Left out where the case could not be judged. */
  readonly about?: AboutInAnswer;
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
  { findings, altered, about }: Audited,
  words: Words,
): AuditOfCaseInAnswer => ({
  caseId,
  findings: findings.map((one) => auditFindingInAnswer(one, words)),
  altered,
  brief: say(verdictInBrief(findings), words),
  ...(about === undefined ? {} : { about: aboutInAnswer(about, findings, words) }),
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
