import { choice, entrySeen, note } from "../fields/fields.ts";
import { act } from "./act.ts";

/** How a sending whose outcome was unknown was settled. */
export const unknownResolved = act({
  kind: "UnknownResolved",
  command: "ResolveUnknown",
  fields: () => ({ of: entrySeen, outcome: choice(["wasSent", "sendAgain"]), evidence: note }),
  fills: ["notifications.outcomeResolved"],
  whileSuspended: true,
});
