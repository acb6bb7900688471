import { recordMailEvent, type MailEvent } from "../../application/mail-events.ts";
import type { Receipt } from "../../application/ports.ts";
import { noteFault, note, warn } from "../shell/log.ts";
import { count } from "../shell/metrics.ts";
import { setting } from "../shell/settings.ts";
import { openDeskOfRecords } from "../shell/world.ts";
import { readEvent } from "./event.ts";

const configurationSet = setting("TASDIQ_SES_CONFIGURATION_SET");

const dropped = (reason: string): void => {
  noteFault("mailEventUnmatched", new Error(reason));
  count("MailEventsUnmatched");
};

const desk = openDeskOfRecords();

const heard = (kind: MailEvent["kind"], { caseId, seq }: Receipt): void => {
  const fields = { caseId, seq, kind };
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
  if (outcome.kind === "recorded") heard(read.event.kind, outcome.receipt);
  if (outcome.kind === "repeated")
    note("mailEventRepeated", { caseId: outcome.receipt.caseId, seq: outcome.receipt.seq });
  return { kind: outcome.kind };
};
