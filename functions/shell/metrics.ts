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
  | "LeavesAdded"
  | "CheckpointsPublished"
  | "CheckpointsRefused"
  | "CheckpointsNotSent";

const metrics = new Metrics();

/** Counts once, or so many times. Written out at once: a function may be frozen as soon as it has answered. */
export const count = (name: Counted, times = 1): void => {
  metrics.singleMetric().addMetric(name, "Count", times);
};

/** Counts a refusal by its kind. */
export const countRefusal = (kind: string): void => {
  metrics.singleMetric().addDimension("kind", kind).addMetric("Refusals", "Count", 1);
};
