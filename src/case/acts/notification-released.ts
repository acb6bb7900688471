import * as z from "zod/mini";
import { lineSchema } from "../../values/text.ts";
import { givenByRule } from "../fields/field.ts";
import { documentAnew, entrySeen, suppliedTextsAnew } from "../fields/fields.ts";
import { act } from "./act.ts";

/** That another person released the prepared notification; it is then sent. */
export const notificationReleased = act({
  kind: "NotificationReleased",
  command: "ReleaseNotification",
  fields: () => ({
    of: entrySeen,
    text: documentAnew,
    statements: suppliedTextsAnew,
    reference: givenByRule(lineSchema),
    duplicate: givenByRule(z.boolean()),
  }),
  fills: ["notifications.released", "textsSupplied"],
});
