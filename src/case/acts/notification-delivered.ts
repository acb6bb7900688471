import { mailReport } from "../fields/fields.ts";
import { act } from "./act.ts";

/** That a notification reached the depositary's mail server. */
export const notificationDelivered = act({
  kind: "NotificationDelivered",
  command: "RecordDelivery",
  bySystem: true,
  fields: () => mailReport,
  fills: ["notifications.reports", "notifications.attempts"],
  whileSuspended: true,
});
