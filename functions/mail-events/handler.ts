import {
  recordMailEvent,
  type MailEvent,
  type MailEventOutcome,
} from "../../src/ledger/sending/mail-events.ts";
import { openDesk } from "../../src/ledger/desk.ts";
import { noteFault, note, warn } from "../shell/log.ts";
import { count } from "../shell/metrics.ts";
import { only } from "../shell/records.ts";
import { setting } from "../shell/settings.ts";
import { openSystemPorts } from "../shell/system-ports.ts";
import { readEvent } from "./event.ts";

const configurationSet = setting("TASDIQ_SES_CONFIGURATION_SET");

const dropped = (reason: string): void => {
  noteFault("mailEventUnmatched", new Error(reason));
  count("MailEventsUnmatched");
};

const desk = openDesk(openSystemPorts(only("RecordDelivery", "RecordBounce", "RecordComplaint")));

type Recorded = Exclude<MailEventOutcome, { kind: "dropped" }>;

const countReport = (kind: MailEvent["kind"], { receipt, command }: Recorded): void => {
  const { caseId, seq } = receipt;
  const fields = { kind, caseId, command, seq };
  switch (kind) {
    case "RecordDelivery":
      note("mailEventRecorded", fields);
      count("NotificationsDelivered");
      break;
    case "RecordBounce":
      warn("notificationBounced", fields);
      count("NotificationsBounced");
      break;
    case "RecordComplaint":
      warn("notificationComplained", fields);
      count("NotificationsComplained");
      break;
  }
};

const repeated = (kind: MailEvent["kind"], { receipt, command }: Recorded): void => {
  const { caseId, seq } = receipt;
  note("mailEventRepeated", { kind, caseId, command, seq });
};

/**
 * Records what SES reports of a letter, as EventBridge brings it: at least once, in no order. What belongs to no
 * notification of this office is logged and dropped.
 * @throws when the ledger cannot be reached, so that the event is brought again
 */
export const handler = async (event: unknown): Promise<{ readonly kind: string }> => {
  const read = readEvent(event, configurationSet);
  if (read.kind === "unused") {
    note("mailEventUnused");
    return { kind: "unused" };
  }
  if (read.kind === "unmatched") {
    dropped(read.reason);
    return { kind: "dropped" };
  }
  const outcome = await recordMailEvent(desk, read.event);
  if (outcome.kind === "dropped") dropped(outcome.reason);
  if (outcome.kind === "recorded") countReport(read.event.kind, outcome);
  if (outcome.kind === "repeated") repeated(read.event.kind, outcome);
  return { kind: outcome.kind };
};
