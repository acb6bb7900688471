import { line, notification } from "../fields/fields.ts";
import { act } from "./act.ts";

/** That a notification left. */
export const notificationSent = act({
  kind: "NotificationSent",
  command: "RecordSent",
  bySystem: true,
  fields: () => ({ reference: notification, messageId: line }),
  fills: ["notifications.sent", "notifications.sendings", "notifications.attempts", "steps"],
  whileSuspended: true,
  openData: ["reference"],
});
