import type { Authority } from "./authority.ts";

/**
 * What is known of one rule in one case. `running` is said of what is not due yet; `cannotBeVerified` where facts are
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
