import { instant, line, note, notification } from "../fields/fields.ts";
import { act } from "./act.ts";

/** That a notification bounced; another is then sent, marked. */
export const notificationBounced = act({
  kind: "NotificationBounced",
  command: "RecordBounce",
  bySystem: true,
  fields: () => ({ reference: notification, messageId: line, at: instant, evidence: note }),
  fills: ["notifications.reports", "notifications.attempts"],
});
