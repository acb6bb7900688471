import { notification, sendingReason } from "../fields/fields.ts";
import { act } from "./act.ts";

/** That a notification did not leave. */
export const notificationNotSent = act({
  kind: "NotificationNotSent",
  command: "RecordNotSent",
  bySystem: true,
  fields: () => ({ reference: notification, reason: sendingReason }),
  fills: ["notifications.notSent", "notifications.attempts"],
  whileSuspended: true,
});
