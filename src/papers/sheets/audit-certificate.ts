import type { Said } from "../../words/messages.ts";
import {
  auditSections,
  findingCounts,
  inSections,
  placeOfFinding,
  type AuditFinding,
  type AuditSection,
  type Concern,
  type FindingCounts,
} from "../../audit/note.ts";
import { addressOf, type Authority } from "../../procedure/values/authority.ts";
import { basisSaid, groupSaid, sectionSaid } from "../../audit/headings.ts";
import type { AuditCertificate, Language } from "../paper.ts";
import { findingIn } from "../wording/findings.ts";
import { dayInWords, type Catalogue } from "../wording/index.ts";
import { citedIn, frameOf, treatyFields, type Field, type Frame } from "./sheet.ts";

type RuleOnSheet = {
  readonly rule: string;
  readonly detail: string | null;
  readonly restsOn: readonly string[];
};

/** A finding: its reason, and the one rule or the several that it is about. */
type FindingOnSheet = { readonly why: string; readonly rules: readonly RuleOnSheet[] };

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
  readonly sections: readonly {
    readonly heading: string;
    readonly basis: string | null;
    readonly groups: readonly {
      readonly heading: string;
      readonly findings: readonly FindingOnSheet[];
    }[];
  }[];
  readonly verifyHeading: string;
  readonly steps: readonly string[];
  readonly limitsHeading: string;
  readonly limits: readonly string[];
};

const sentence = ({ language }: Catalogue, said: Said): string =>
  findingIn(language, said)
    .map((part) => (typeof part === "string" ? part : part.english))
    .join("");

const restsOn = (words: Catalogue, authority: Authority): readonly string[] => {
  const address = addressOf(authority);
  return [
    words.audit.restsOn({ authority: citedIn(words, authority) }),
    ...(address === null ? [] : [address]),
  ];
};

const ruleOf = (words: Catalogue, { rule, detail, authority }: Concern): RuleOnSheet => ({
  rule: sentence(words, rule),
  detail: detail === undefined ? null : sentence(words, detail),
  restsOn: restsOn(words, authority),
});

const findingOf = (words: Catalogue, finding: AuditFinding): FindingOnSheet => {
  const { rule, why, authority, concerns = [{ rule, authority }] } = finding;
  return { why: sentence(words, why), rules: concerns.map((one) => ruleOf(words, one)) };
};

const basisIn = (words: Catalogue, section: AuditSection, counts: FindingCounts): string | null => {
  const basis = basisSaid(section, counts);
  return basis === undefined ? null : sentence(words, basis);
};

const sectionsOf = (
  findings: readonly AuditFinding[],
  words: Catalogue,
): AuditCertificateSheet["sections"] => {
  const counts = findingCounts(findings);
  return inSections(findings, placeOfFinding).map(({ section, count, groups }) => ({
    heading: `${sentence(words, sectionSaid(section))} (${String(count)})`,
    basis: basisIn(words, section, counts),
    groups: groups.map(({ group, findings: those }) => ({
      heading: sentence(words, groupSaid(group)),
      findings: those.map((one) => findingOf(words, one)),
    })),
  }));
};

const countsOf = (findings: readonly AuditFinding[], words: Catalogue): readonly Field[] => {
  const counts = findingCounts(findings);
  return [
    ...auditSections.map((name): Field => [
      sentence(words, sectionSaid(name)),
      String(counts[name]),
    ]),
    [words.audit.unverified, String(counts.unverified)],
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
    sections: sectionsOf(paper.findings, words),
    verifyHeading: labels.verify,
    steps: Object.values(labels.steps),
    limitsHeading: labels.limits,
    limits: Object.values(labels.limitLines),
  };
};
