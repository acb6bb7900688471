import type { Append, Ledger } from "../../application/ports.ts";
import { note, warn } from "./log.ts";
import { count } from "./metrics.ts";

const counted = {
  RecordSent: "NotificationsSent",
  RecordNotSent: "NotificationsNotSent",
  DeclareUnknown: "NotificationsUnknown",
} as const;
const isOutcome = (kind: string): kind is keyof typeof counted => Object.hasOwn(counted, kind);

const tellOf = ({ entry }: Append): void => {
  const { caseId, seq, command } = entry;
  const { kind } = command.content;
  if (!isOutcome(kind)) return;
  if (kind === "DeclareUnknown") warn("notificationUnknown", { caseId, seq });
  else note("notificationSettled", { caseId, seq, kind });
  count(counted[kind]);
};

/**
 * A ledger that tells of each outcome of a notification that it takes: also of the one that is declared because whoever
 * claimed the sending left none, when nothing was sent and there is no answer of a post to go by.
 */
export const notified = (ledger: Ledger): Ledger => ({
  ...ledger,
  append: async (append) => {
    const result = await ledger.append(append);
    if (result.kind === "appended") tellOf(append);
    return result;
  },
});
