import { lineSchema } from "../../values/text.ts";
import { givenByRule, mayBeLeftOut } from "../fields/field.ts";
import { document, entrySeen } from "../fields/fields.ts";
import { act } from "./act.ts";

/** That the system took a released notification to send it. */
export const notificationClaimed = act({
  kind: "NotificationClaimed",
  command: "ClaimNotification",
  bySystem: true,
  fields: () => ({
    of: entrySeen,
    message: mayBeLeftOut(document),
    reference: givenByRule(lineSchema),
  }),
  fills: ["notifications.claims", "notifications.sendings", "notifications.attempts"],
  whileSuspended: true,
});
