import type { Said } from "../src/words/messages.ts";
import type { Authority } from "./authority.ts";

/**
 * What is known of one rule in one case. Rule and reason are messages of `words/<language>/`. `running` is said of what is not
 * due yet; `cannotBeVerified` where facts are missing, never `kept`.
 */
export type Finding = {
  readonly rule: Said;
  readonly verdict: "kept" | "broken" | "running" | "cannotBeVerified";
  readonly why: Said;
  readonly authority: Authority;
};

const inOrder = (_: string, value: unknown): unknown =>
  typeof value === "object" && value !== null && !Array.isArray(value)
    ? Object.fromEntries(Object.entries(value).toSorted(([one], [other]) => (one < other ? -1 : 1)))
    : value;

/** What two values that say the same have in common, in whatever order their fields come. */
export const keyOfSaid = (said: unknown): string => JSON.stringify(said, inOrder);

/** Whether two say the same. */
export const isSame = (one: Said, other: Said): boolean => keyOfSaid(one) === keyOfSaid(other);

/**
 * The name of a rule, by which a person says despite which rules they go on: its kind, and what it is of.
 * @returns `quorum`, or `ofVote on=2026-02-10 rule=quorum`
 */
export const ruleName = (rule: Said): string => {
  if (!("kind" in rule)) return rule.map(ruleName).join(", ");
  const { kind, ...values } = rule;
  const named = Object.entries(values).map(([name, value]) => `${name}=${valueName(value)}`);
  return [kind, ...named.toSorted()].join(" ");
};

const valueName = (value: unknown): string =>
  typeof value === "string" ? value : keyOfSaid(value);

/** Whether a rule is another, named by the day of one vote of several or by the start of an earlier round. */
export const isOfOneRound = (rule: Said, other: Said): boolean =>
  "kind" in rule &&
  (rule.kind === "ofVote" || rule.kind === "inEarlierRound") &&
  isSame(rule.rule, other);

/** Whether a rule is that of a deadline, of whichever round. */
export const isOfDeadline = (rule: Said): boolean =>
  "kind" in rule &&
  (rule.kind === "deadlineOf" ||
    rule.kind === "deadlineByVersion" ||
    rule.kind === "inEarlierRound");

export const verdictInWords = (verdict: Finding["verdict"]): string => {
  switch (verdict) {
    case "kept":
      return "kept";
    case "broken":
      return "broken";
    case "running":
      return "running";
    case "cannotBeVerified":
      return "cannot be verified";
  }
};

/** How many findings say what, and how many of them rest on an authority that nobody has read. */
export type FindingCounts = Readonly<Record<Finding["verdict"] | "unverified", number>>;

/** How many findings say what. */
export const findingCounts = (findings: readonly Finding[]): FindingCounts => {
  const count = (verdict: Finding["verdict"]): number =>
    findings.filter((one) => one.verdict === verdict).length;
  return {
    kept: count("kept"),
    broken: count("broken"),
    running: count("running"),
    cannotBeVerified: count("cannotBeVerified"),
    unverified: findings.filter(({ authority }) => authority.mark === "unverified").length,
  };
};
