import { verdictInWords, type Finding, type FindingCounts } from "../../domain/finding.ts";
import type { ShownFinding } from "../../application/shapes/finding.ts";
import type { Paint } from "../paint.ts";
import { authorityLines } from "./authority.ts";

const width = "cannot be verified".length;

const colour = (paint: Paint, verdict: Finding["verdict"]): ((text: string) => string) => {
  switch (verdict) {
    case "kept":
      return paint.green;
    case "broken":
      return paint.red;
    case "running":
      return paint.cyan;
    case "cannotBeVerified":
      return paint.yellow;
  }
};

/** A finding: what is known of a rule, why, and what the rule rests on. */
export const findingLines = (paint: Paint, finding: ShownFinding): readonly string[] => {
  const verdict = colour(paint, finding.verdict)(verdictInWords(finding.verdict).padEnd(width));
  return [
    `${verdict}  ${finding.rule}: ${finding.why}`,
    ...authorityLines(finding.authority, `${" ".repeat(width)}  by `).map(paint.dim),
  ];
};

export const noFindings: FindingCounts = {
  kept: 0,
  broken: 0,
  running: 0,
  cannotBeVerified: 0,
  unverified: 0,
};

export const sumOf = (one: FindingCounts, other: FindingCounts): FindingCounts => ({
  kept: one.kept + other.kept,
  broken: one.broken + other.broken,
  running: one.running + other.running,
  cannotBeVerified: one.cannotBeVerified + other.cannotBeVerified,
  unverified: one.unverified + other.unverified,
});

/** The counts of an audit in words. */
export const countsInWords = (counts: FindingCounts): string =>
  `${String(counts.kept)} kept, ${String(counts.broken)} broken, ${String(counts.running)} running, ${String(counts.cannotBeVerified)} cannot be verified; ${String(counts.unverified)} rest on an unverified authority`;
