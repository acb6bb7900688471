import { field as f, row, type RefusalRow } from "./refusal-row.ts";

/** The refusals of moving a case to a newer version of its profile. */
export const versionRefusals = {
  ProfileVersionUnknown: row(
    "notFound",
    (x) =>
      `no file at hand is version ${f(x, "version")} of ${f(x, "profile")} with the digest ${f(x, "digest")}`,
  ),
  ProfileVersionOfOtherMode: row(
    "rule",
    (x) =>
      `version ${f(x, "version")} of ${f(x, "profile")} approves a treaty another way; a case cannot change from the one to the other`,
  ),
  ProfileVersionNotNewer: row(
    "rule",
    (x) =>
      `version ${f(x, "version")} is not newer than version ${f(x, "own")}, by which the case is judged`,
  ),
  ProfileVersionNotInForce: row(
    "rule",
    (x) => `version ${f(x, "version")} is not in force on ${f(x, "today")}`,
  ),
} as const satisfies Readonly<Record<string, RefusalRow>>;
