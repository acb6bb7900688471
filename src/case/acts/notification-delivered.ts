import { instant, line, note, notification } from "../fields/fields.ts";
import { act } from "./act.ts";

/** That a notification reached the depositary's mail server. */
export const notificationDelivered = act({
  kind: "NotificationDelivered",
  command: "RecordDelivery",
  bySystem: true,
  fields: () => ({ reference: notification, messageId: line, at: instant, evidence: note }),
  fills: ["notifications.reports", "notifications.attempts"],
});
