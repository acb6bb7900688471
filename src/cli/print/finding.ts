import type { ConcernInAnswer, FindingInAnswer } from "../../api/shapes/finding.ts";
import type { Finding } from "../../words/finding.ts";
import { basisInWords, groupInWords, sectionInWords } from "../../findings/headings.ts";
import {
  type AuditSection,
  type BasisCounts,
  type FindingCounts,
  inSections,
  type NotedSection,
} from "../../findings/note.ts";
import { addressOf, type Authority, authorityInWords } from "../../words/authority.ts";
import type { Sentence } from "../../words/messages.ts";
import type { Print } from "./print.ts";

type Citing = {
  readonly indent: string;
  /** What stands before the source. */
  readonly as?: (source: Sentence) => Sentence;
};

const plain = (source: Sentence): Sentence => ({ kind: "byAuthority", source });

/** What a rule rests on, with its address; an unverified rule says so. */
export const authorityLines = (
  print: Print,
  authority: Authority,
  { indent, as = plain }: Citing,
): readonly string[] => {
  const address = addressOf(authority);
  return [
    `${indent}${print.say(as(authorityInWords(authority)))}`,
    ...(address === null ? [] : [`${indent}   ${address}`]),
  ];
};

const verdicts = ["kept", "broken", "running", "cannotBeVerified"] as const;

const colourOf = (print: Print, section: AuditSection): ((text: string) => string) => {
  switch (section) {
    case "kept":
      return print.green;
    case "broken":
      return print.red;
    case "running":
      return print.cyan;
    case "open":
    case "unknowable":
      return print.yellow;
  }
};

const colour = (print: Print, verdict: Finding["verdict"]): ((text: string) => string) =>
  colourOf(print, verdict === "cannotBeVerified" ? "open" : verdict);

/** A finding beside what was recorded: what is known of a rule, why, and what the rule rests on. */
export const findingLines = (
  print: Print,
  finding: Pick<FindingInAnswer, "rule" | "verdict" | "why" | "authority">,
): readonly string[] => {
  const named = (verdict: Finding["verdict"]): string =>
    print.say({ kind: "verdictName", verdict });
  const width = Math.max(...verdicts.map((one) => named(one).length));
  const verdict = colour(print, finding.verdict)(named(finding.verdict).padEnd(width));
  return [
    `${verdict}  ${finding.rule}: ${finding.why}`,
    ...authorityLines(print, finding.authority, { indent: " ".repeat(width + 2) }).map(print.dim),
  ];
};

const basisSum = (one: BasisCounts, other: BasisCounts): BasisCounts => ({
  read: one.read + other.read,
  memory: one.memory + other.memory,
  own: one.own + other.own,
});

export const sumOf = (one: FindingCounts, other: FindingCounts): FindingCounts => ({
  kept: one.kept + other.kept,
  broken: one.broken + other.broken,
  running: one.running + other.running,
  cannotBeVerified: one.cannotBeVerified + other.cannotBeVerified,
  open: one.open + other.open,
  unknowable: one.unknowable + other.unknowable,
  unverified: one.unverified + other.unverified,
  keptOn: basisSum(one.keptOn, other.keptOn),
  brokenOn: basisSum(one.brokenOn, other.brokenOn),
});

/** The counts of an audit. */
export const countsInWords = (counts: FindingCounts): Sentence => {
  const { broken, open, unknowable, running, kept, unverified } = counts;
  return { kind: "auditCounts", broken, open, unknowable, running, kept, unverified };
};

const headingOf = (
  { section: of, count }: NotedSection<FindingInAnswer>,
  counts: FindingCounts,
): Sentence => {
  const [section, basis] = [sectionInWords(of), basisInWords(of, counts)];
  return basis === undefined
    ? { kind: "auditHeading", section, count }
    : { kind: "auditHeadingOn", section, count, basis };
};

const concernLine = ({ rule, detail }: ConcernInAnswer): string =>
  `  - ${rule}${detail === undefined ? "" : `: ${detail}`}`;

// An authority that all have in common is named once, after the last of them.
const concernLines = (print: Print, concerns: readonly ConcernInAnswer[]): readonly string[] => {
  const by = ({ authority }: ConcernInAnswer): readonly string[] =>
    authorityLines(print, authority, { indent: "    " }).map(print.dim);
  return concerns.flatMap((one, index) => {
    const next = concerns[index + 1];
    const isSame = next !== undefined && by(next).join() === by(one).join();
    return [concernLine(one), ...(isSame ? [] : by(one))];
  });
};

const ruleLines = (
  print: Print,
  { rule, why, authority, concerns }: FindingInAnswer,
): readonly string[] =>
  concerns === undefined
    ? [`${rule}: ${why}`, ...authorityLines(print, authority, { indent: "  " }).map(print.dim)]
    : [`${why}:`, ...concernLines(print, concerns)];

const sectionLines = (
  print: Print,
  one: NotedSection<FindingInAnswer>,
  counts: FindingCounts,
): readonly string[] => [
  colourOf(print, one.section)(print.bold(print.say(headingOf(one, counts)))),
  ...one.groups.flatMap(({ group, findings }) => [
    print.bold(`  ${print.say(groupInWords(group))}`),
    ...findings.flatMap((each) => ruleLines(print, each).map((line) => `    ${line}`)),
  ]),
];

/** The findings of an audit, for people: section by section, and in each group by group. */
export const auditLines = (
  print: Print,
  findings: readonly FindingInAnswer[],
  counts: FindingCounts,
): readonly string[] =>
  inSections(findings, (one) => one).flatMap((one) => sectionLines(print, one, counts));

const widest = 150;
const cut = (text: string): string =>
  text.length <= widest ? text : `${text.slice(0, text.lastIndexOf(" ", widest - 1))} …`;

const inBrief = ({ rule, why, concerns = [] }: FindingInAnswer): string => {
  const [first, ...more] = concerns;
  if (first === undefined) return `${rule}: ${why}`;
  return `${why}: ${first.rule}${more.length === 0 ? "" : ` (+${String(more.length)})`}`;
};

const mostInBrief = 3;

/** The sections of an audit with a few examples each, one of each group before a second of any. */
export const auditInBrief = (
  print: Print,
  findings: readonly FindingInAnswer[],
  counts: FindingCounts,
): readonly string[] =>
  inSections(findings, (one) => one).flatMap((one) => {
    const firsts = one.groups.flatMap((group) => group.findings.slice(0, 1));
    const others = one.groups.flatMap((group) => group.findings.slice(1));
    return [
      colourOf(print, one.section)(print.bold(print.say(headingOf(one, counts)))),
      ...[...firsts, ...others].slice(0, mostInBrief).map((each) => `  - ${cut(inBrief(each))}`),
    ];
  });
