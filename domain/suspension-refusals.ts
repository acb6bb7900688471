import { field as f, row, type RefusalRow } from "./refusal-row.ts";

/** The refusals of suspending a case, and of what waits until it is resumed. */
export const suspensionRefusals = {
  CaseSuspendedSince: row(
    "rule",
    (x) =>
      `${f(x, "command")} is not possible while the case is suspended: since ${f(x, "since")}, by ${f(x, "legalBasis")}; it waits until the case is resumed`,
  ),
  CaseSuspendedAlready: row(
    "conflict",
    (x) => `the case is suspended already, since ${f(x, "since")} (entry ${f(x, "entry")})`,
  ),
  CaseNotSuspended: row(
    "conflict",
    () => `the case is not suspended, so there is nothing to resume`,
  ),
} as const satisfies Readonly<Record<string, RefusalRow>>;
