import { entrySeen, sendingReason } from "../fields/fields.ts";
import { act } from "./act.ts";

/** That it is not known whether a claimed notification left. */
export const notificationOutcomeUnknown = act({
  kind: "NotificationOutcomeUnknown",
  command: "DeclareUnknown",
  bySystem: true,
  fields: () => ({ of: entrySeen, reason: sendingReason }),
  fills: ["notifications.outcomeUnknown"],
  whileSuspended: true,
});
