import type { Append, Ledger } from "../../src/ledger/ports.ts";
import { note, warn } from "./log.ts";
import { count } from "./metrics.ts";

const counted = {
  RecordSent: "NotificationsSent",
  RecordNotSent: "NotificationsNotSent",
  DeclareUnknown: "NotificationsUnknown",
} as const;
const isOutcome = (kind: string): kind is keyof typeof counted => Object.hasOwn(counted, kind);

const countOf = ({ entry }: Append): void => {
  const { caseId, seq } = entry;
  const { kind } = entry.command.content;
  const of = { caseId, command: entry.command.id, seq };
  if (kind === "RecordOverdue") note("overdueRecorded", of);
  if (!isOutcome(kind)) return;
  if (kind === "DeclareUnknown") warn("notificationUnknown", of);
  else note("notificationSettled", { ...of, kind });
  count(counted[kind]);
};

/**
 * A ledger that tells of what the system records in it by itself, where there is no answer to go by: each outcome of a notification,
 * also the one that is declared because whoever claimed the sending left none, and each deadline that is overdue.
 */
export const notified = (ledger: Ledger): Ledger => ({
  ...ledger,
  append: async (append) => {
    const result = await ledger.append(append);
    if (result.kind === "appended") countOf(append);
    return result;
  },
});
