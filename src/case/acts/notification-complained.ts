import { mailReport } from "../fields/fields.ts";
import { act } from "./act.ts";

/** That the depositary's mail server complained of a notification. */
export const notificationComplained = act({
  kind: "NotificationComplained",
  command: "RecordComplaint",
  bySystem: true,
  fields: () => mailReport,
  fills: ["notifications.reports", "notifications.attempts"],
  whileSuspended: true,
});
