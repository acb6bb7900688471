import { field as f, row, type RefusalRow } from "./refusal-row.ts";

/** The refusals of what people do about incidents. */
export const incidentRefusals = {
  IncidentNotFound: row(
    "notFound",
    (x) => `there is no incident ${f(x, "incident")} now: ${f(x, "reason")}`,
  ),
  IncidentNotLookedFor: row(
    "conflict",
    (x) =>
      `nobody could look just now whether the incident ${f(x, "incident")} is there; ask again in a while`,
  ),
  IncidentEnded: row(
    "conflict",
    (x) => `the incident ${f(x, "incident")} ended on ${f(x, "at")}, by ${f(x, "person")}`,
  ),
  IncidentNotOfDuty: row(
    "duty",
    (x) =>
      `an incident of the kind ${f(x, "incident")} is not for ${f(x, "duty")}; it belongs to ${f(x, "allowed")}`,
  ),
  IncidentTakenAlready: row(
    "conflict",
    (x) => `${f(x, "person")} has owned the incident ${f(x, "incident")} since ${f(x, "since")}`,
  ),
  IncidentNotTaken: row(
    "conflict",
    (x) =>
      `${f(x, "person")} does not own the incident ${f(x, "incident")}; its owner is ${f(x, "owner")}: take it first`,
  ),
  NoRetryToEnd: row(
    "conflict",
    (x) => `no retry of the incident ${f(x, "incident")} waits for its outcome`,
  ),
} as const satisfies Readonly<Record<string, RefusalRow>>;
