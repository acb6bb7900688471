import type { Authority } from "./authority.ts";

/**
 * What is known of one rule in one case. Rule and reason are made by the sayings of `domain/sayings/`, from which they are told in
 * another language. `running` is said of what is not due yet; `cannotBeVerified` where facts are
 * missing, never `kept`.
 */
export type Finding = {
  readonly rule: string;
  readonly verdict: "kept" | "broken" | "running" | "cannotBeVerified";
  readonly why: string;
  readonly authority: Authority;
};

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
