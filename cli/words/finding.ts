import { verdictInWords, type Finding } from "../../domain/finding.ts";
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
export const findingLines = (paint: Paint, finding: Finding): readonly string[] => {
  const verdict = colour(paint, finding.verdict)(verdictInWords(finding.verdict).padEnd(width));
  return [
    `${verdict}  ${finding.rule}: ${finding.why}`,
    ...authorityLines(finding.authority, `${" ".repeat(width)}  by `).map(paint.dim),
  ];
};

/** How many findings say what. */
export const findingCounts = (
  findings: readonly Finding[],
): Readonly<Record<Finding["verdict"], number>> => {
  const count = (verdict: Finding["verdict"]): number =>
    findings.filter((one) => one.verdict === verdict).length;
  return {
    kept: count("kept"),
    broken: count("broken"),
    running: count("running"),
    cannotBeVerified: count("cannotBeVerified"),
  };
};

/** The counts of an audit in words. */
export const countsInWords = (findings: readonly Finding[]): string => {
  const { kept, broken, running, cannotBeVerified } = findingCounts(findings);
  return `${String(kept)} kept, ${String(broken)} broken, ${String(running)} running, ${String(cannotBeVerified)} cannot be verified`;
};
