import { Metrics } from "@aws-lambda-powertools/metrics";

/** What is counted, in the namespace of POWERTOOLS_METRICS_NAMESPACE. Alarms and the dashboard name these. */
export type Counted =
  | "CasesOpened"
  | "VotesRecorded"
  | "NotificationsSent"
  | "NotificationsNotSent"
  | "NotificationsUnknown"
  | "NotificationsDelivered"
  | "NotificationsBounced"
  | "NotificationsComplained"
  | "MailEventsUnmatched"
  | "Unauthenticated"
  | "Forbidden"
  | "LedgerItemsChanged"
  | "DriverFaults"
  | "Incidents"
  | "SweepsDone"
  | "CasesSwept"
  | "LeavesAdded"
  | "CheckpointsPublished"
  | "CheckpointsRefused"
  | "CheckpointsNotSent";

const metrics = new Metrics();

/** Counts once, or so many times. Written out at once: a function may be frozen as soon as it has answered. */
export const count = (name: Counted, times = 1): void => {
  metrics.singleMetric().addMetric(name, "Count", times);
};

/** What is counted by kind, under a second dimension. */
type CountedByKind = "Refusals" | "IncidentsByKind" | "Healed";

/** Counts something of a kind once, or so many times. */
export const countOfKind = (name: CountedByKind, kind: string, times = 1): void => {
  metrics.singleMetric().addDimension("kind", kind).addMetric(name, "Count", times);
};
