import {
  inSections,
  type AuditSection,
  type BasisCounts,
  type FindingCounts,
  type NotedSection,
} from "../../domain/audit/note.ts";
import { verdictInWords, type Finding } from "../../domain/finding.ts";
import type { ShownConcern, ShownFinding } from "../../application/shapes/finding.ts";
import { basisSaid, groupSaid, sectionSaid } from "../../domain/audit/headings.ts";
import { inEnglish } from "../../words/read.ts";
import type { Paint } from "../paint.ts";
import { authorityLines } from "./authority.ts";

const width = "cannot be verified".length;

const colourOf = (paint: Paint, section: AuditSection): ((text: string) => string) => {
  switch (section) {
    case "kept":
      return paint.green;
    case "broken":
      return paint.red;
    case "running":
      return paint.cyan;
    case "open":
    case "unknowable":
      return paint.yellow;
  }
};

const colour = (paint: Paint, verdict: Finding["verdict"]): ((text: string) => string) =>
  colourOf(paint, verdict === "cannotBeVerified" ? "open" : verdict);

/** A finding beside what was recorded: what is known of a rule, why, and what the rule rests on. */
export const findingLines = (
  paint: Paint,
  finding: Pick<ShownFinding, "rule" | "verdict" | "why" | "authority">,
): readonly string[] => {
  const verdict = colour(paint, finding.verdict)(verdictInWords(finding.verdict).padEnd(width));
  return [
    `${verdict}  ${finding.rule}: ${finding.why}`,
    ...authorityLines(finding.authority, `${" ".repeat(width)}  by `).map(paint.dim),
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

/** The counts of an audit in words. */
export const countsInWords = (counts: FindingCounts): string =>
  `${String(counts.broken)} broken, ${String(counts.open)} open, ${String(counts.unknowable)} cannot be known, ${String(counts.running)} not due yet, ${String(counts.kept)} kept; ${String(counts.unverified)} rest on law from memory`;

const headingOf = (
  { section, count }: NotedSection<ShownFinding>,
  counts: FindingCounts,
): string => {
  const basis = basisSaid(section, counts);
  return [
    `${inEnglish(sectionSaid(section))} (${String(count)})`,
    ...(basis === undefined ? [] : [inEnglish(basis)]),
  ].join(": ");
};

const concernLine = ({ rule, detail }: ShownConcern): string =>
  `  - ${rule}${detail === undefined ? "" : `: ${detail}`}`;

// An authority that all have in common is named once, after the last of them.
const concernLines = (paint: Paint, concerns: readonly ShownConcern[]): readonly string[] => {
  const by = ({ authority }: ShownConcern): readonly string[] =>
    authorityLines(authority, "    by ").map(paint.dim);
  return concerns.flatMap((one, index) => {
    const next = concerns[index + 1];
    const isSame = next !== undefined && by(next).join() === by(one).join();
    return [concernLine(one), ...(isSame ? [] : by(one))];
  });
};

const ruleLines = (
  paint: Paint,
  { rule, why, authority, concerns }: ShownFinding,
): readonly string[] =>
  concerns === undefined
    ? [`${rule}: ${why}`, ...authorityLines(authority, "  by ").map(paint.dim)]
    : [`${why}:`, ...concernLines(paint, concerns)];

const sectionLines = (
  paint: Paint,
  one: NotedSection<ShownFinding>,
  counts: FindingCounts,
): readonly string[] => [
  colourOf(paint, one.section)(paint.bold(headingOf(one, counts))),
  ...one.groups.flatMap(({ group, findings }) => [
    paint.bold(`  ${inEnglish(groupSaid(group))}`),
    ...findings.flatMap((each) => ruleLines(paint, each).map((line) => `    ${line}`)),
  ]),
];

/** The findings of an audit, for people: section by section, and in each group by group. */
export const auditLines = (
  paint: Paint,
  findings: readonly ShownFinding[],
  counts: FindingCounts,
): readonly string[] =>
  inSections(findings, (one) => one).flatMap((one) => sectionLines(paint, one, counts));
