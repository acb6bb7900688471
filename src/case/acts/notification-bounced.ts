import { mailReport } from "../fields/fields.ts";
import { act } from "./act.ts";

/** That a notification bounced; another is then sent, marked. */
export const notificationBounced = act({
  kind: "NotificationBounced",
  command: "RecordBounce",
  bySystem: true,
  fields: () => mailReport,
  fills: ["notifications.reports", "notifications.attempts"],
  whileSuspended: true,
});
