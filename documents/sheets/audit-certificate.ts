import type { Said } from "../../src/words/messages.ts";
import { findingCounts, type Finding } from "../../domain/finding.ts";
import type { AuditCertificate, Language } from "../paper.ts";
import { findingIn } from "../wording/findings.ts";
import { dayInWords, type Catalogue } from "../wording/index.ts";
import { citedIn, frameOf, treatyFields, type Field, type Frame } from "./sheet.ts";

export type AuditCertificateSheet = {
  readonly frame: Frame;
  readonly intro: string;
  readonly head: readonly Field[];
  readonly countsHeading: string;
  readonly counts: readonly Field[];
  readonly findingsHeading: string;
  /** The language in which the findings are written, for whoever has them read aloud. */
  readonly spoken: Language;
  /** Said where the paper translates what is on record in another language. */
  readonly language: string | null;
  readonly none: string | null;
  readonly columns: readonly string[];
  readonly rows: readonly {
    readonly verdict: string;
    readonly rule: string;
    readonly why: string;
    readonly restsOn: readonly string[];
  }[];
  readonly verifyHeading: string;
  readonly steps: readonly string[];
  readonly limitsHeading: string;
  readonly limits: readonly string[];
};

const verdicts = ["kept", "broken", "running", "cannotBeVerified"] as const;

const sentence = ({ language }: Catalogue, said: Said): string =>
  findingIn(language, said)
    .map((part) => (typeof part === "string" ? part : part.english))
    .join("");

const rowOf = (
  { verdict, rule, why, authority }: Finding,
  words: Catalogue,
): AuditCertificateSheet["rows"][number] => ({
  verdict: words.audit.verdicts[verdict],
  rule: sentence(words, rule),
  why: sentence(words, why),
  restsOn: [
    words.audit.restsOn({ authority: citedIn(words, authority) }),
    ...(authority.url === null ? [] : [authority.url]),
  ],
});

const countsOf = (findings: readonly Finding[], { audit }: Catalogue): readonly Field[] => {
  const counts = findingCounts(findings);
  return [
    ...verdicts.map((verdict): Field => [audit.verdicts[verdict], String(counts[verdict])]),
    [audit.unverified, String(counts.unverified)],
  ];
};

/** The certificate of an audit: every finding with its reason and its authority, how to repeat it and what it does not show. */
export const auditCertificateSheet = (
  paper: AuditCertificate,
  words: Catalogue,
): AuditCertificateSheet => {
  const { audit: labels, history } = words;
  return {
    frame: frameOf(paper, words, labels.title),
    intro: labels.intro,
    head: [
      [history.case, `${paper.title} (${paper.caseId})`],
      ...treatyFields(words, paper.treaty),
      [history.standsAt, words.stages[paper.stage]],
      [labels.asOf, dayInWords(words, paper.asOf)],
      [labels.entries, String(paper.entries)],
      [history.head, paper.head],
      [history.profile, paper.pins.profile],
      [history.treatyFile, paper.pins.treaty],
    ],
    countsHeading: labels.counts,
    counts: countsOf(paper.findings, words),
    findingsHeading: labels.findings,
    spoken: words.language,
    language: labels.language === "" ? null : labels.language,
    none: paper.findings.length === 0 ? labels.none : null,
    columns: [labels.verdict, labels.rule],
    rows: paper.findings.map((one) => rowOf(one, words)),
    verifyHeading: labels.verify,
    steps: Object.values(labels.steps),
    limitsHeading: labels.limits,
    limits: Object.values(labels.limitLines),
  };
};
