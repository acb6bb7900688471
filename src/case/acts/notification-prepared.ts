import { lineSchema } from "../../values/text.ts";
import { givenByRule, mayBeLeftOut, orNone } from "../fields/field.ts";
import { document, line, mailAddress } from "../fields/fields.ts";
import { act } from "./act.ts";

/** That the notification of the depositary was prepared; it names whom the depositary may ask. */
export const notificationPrepared = act({
  kind: "NotificationPrepared",
  command: "PrepareNotification",
  fields: () => ({
    to: mailAddress,
    text: document,
    contact: mayBeLeftOut(orNone(line)),
    reference: givenByRule(lineSchema),
  }),
  fills: ["notifications.prepared"],
});
