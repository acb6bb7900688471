import { Logger } from "@aws-lambda-powertools/logger";
import { reasonOf } from "../../src/ledger/reading/altered-record.ts";
import { inEnglish } from "../../src/files/words.ts";

type Line = { readonly code: string; readonly words: string };

const line = (code: string, words: string): Line => ({ code, words });

/**
 * What the functions log. A code never changes its meaning and is never used again for another; alarms and runbooks name
 * codes. A line carries ids and kinds beside its words: never a person, a text, a token or a request; carried.ts names those that it
 * may not lack.
 */
export const messages = {
  commandAccepted: line("TSD1001", "a command is on record"),
  commandRepeated: line("TSD1002", "a command was already on record"),
  commandRefused: line("TSD1003", "a command was refused"),
  pastCaseEntered: line("TSD1004", "a past case is on record"),
  callerUnknown: line("TSD1101", "a request came without a valid token"),
  callerForbidden: line("TSD1102", "a request came from somebody without the duty"),
  visitorTurnedAway: line("TSD1103", "a visitor's request for a page was refused"),
  driverBroughtOn: line("TSD2001", "a driver caught up with its case"),
  driversHealed: line("TSD2002", "the drivers of all open cases were checked"),
  sweepDone: line("TSD2003", "all open cases were checked"),
  sweepStopped: line("TSD2004", "this call ran out of time; the next continues where it stopped"),
  sweepBusy: line("TSD2005", "another call is checking the open cases"),
  incidentsTold: line("TSD2006", "the operator was notified of new incidents"),
  overdueRecorded: line("TSD2007", "an overdue deadline is on record"),
  lookedAgain: line("TSD2008", "an incident was checked again, because somebody is handling it"),
  executionFailed: line(
    "TSD2009",
    "an execution ended that had a case in hand: the next has it now, or the hourly check sees to it",
  ),
  incidentFound: line(
    "TSD2901",
    "a sweep found something that it could not fix; a person must look",
  ),
  notificationSettled: line("TSD3001", "the outcome of a notification is on record"),
  mailEventRecorded: line("TSD3002", "what the mail service reports is on record"),
  mailEventRepeated: line("TSD3003", "the mail service's report was already on record"),
  mailEventUnused: line("TSD3004", "the mail service reported something that changes nothing"),
  notificationUnknown: line(
    "TSD3901",
    "it is not known whether a notification was sent; a treaty officer must find out",
  ),
  notificationBounced: line(
    "TSD3902",
    "a notification came back; it must be released and sent again, marked",
  ),
  notificationComplained: line(
    "TSD3903",
    "the depositary's mail server complained of a notification; a treaty officer must look",
  ),
  mailEventUnmatched: line(
    "TSD3904",
    "the mail service's report belongs to no notification here and was dropped",
  ),
  officeFounded: line("TSD4001", "the office is open"),
  registerRebuilt: line("TSD4002", "the register was compared with the ledger or rebuilt from it"),
  logSequenced: line("TSD5001", "new entries have their places in the log"),
  checkpointPublished: line("TSD5002", "a checkpoint of the log is published"),
  checkpointNotDue: line("TSD5003", "the log's last seal has its checkpoint"),
  checkpointSent: line("TSD5004", "a checkpoint is sent to those who subscribed"),
  checkpointRefused: line(
    "TSD5901",
    "the log does not match what was published of it; no checkpoint was signed",
  ),
  checkpointNotSent: line(
    "TSD5902",
    "a checkpoint was published but could not be sent to those who subscribed",
  ),
  entryDatedAhead: line(
    "TSD5903",
    "an entry is dated over an hour later than now; nothing is sealed until then",
  ),
  entryNotEstablished: line(
    "TSD5904",
    "an entry does not show who acted: this office's software did not record it; nothing is sealed",
  ),
  checkpointKeyNotNamed: line(
    "TSD5905",
    "none of the available keys is recorded for checkpoints; no checkpoint was signed",
  ),
  ledgerItemChanged: line("TSD9001", "an item of the ledger was changed or removed"),
  driverFault: line("TSD9002", "a driver could not be resumed; it is tried again"),
  goesOn: line("TSD9003", "a fault from which the software recovers automatically"),
  lawFileUnused: line("TSD9004", "a law file of the parliament's own is not in use"),
} as const satisfies Readonly<Record<keyof typeof carried, Line>>;

export type Message = keyof typeof messages;

/** What a message's line may not lack. */
type Carried<M extends Message> = (typeof carried)[M][number];

/** What a line of a message may not lack: where it is about one command, its case and its id, so that a line leads to the record and from there back to the line. */
export const carried = {
  commandAccepted: ["kind", "caseId", "command", "seq"],
  commandRepeated: ["kind", "caseId", "command", "seq"],
  commandRefused: ["kind", "caseId", "command", "refusal"],
  pastCaseEntered: ["caseId", "seq"],
  callerUnknown: [],
  callerForbidden: [],
  visitorTurnedAway: ["why"],
  driverBroughtOn: ["caseId", "stage"],
  driversHealed: ["healed", "cases"],
  sweepDone: ["cases"],
  sweepStopped: ["cases"],
  sweepBusy: [],
  incidentsTold: ["incidents"],
  overdueRecorded: ["caseId", "command", "seq"],
  lookedAgain: ["incidents"],
  executionFailed: ["kind", "caseId"],
  incidentFound: ["kind"],
  notificationSettled: ["kind", "caseId", "command", "seq"],
  mailEventRecorded: ["kind", "caseId", "command", "seq"],
  mailEventRepeated: ["kind", "caseId", "command", "seq"],
  mailEventUnused: [],
  notificationUnknown: ["caseId", "command", "seq"],
  notificationBounced: ["kind", "caseId", "command", "seq"],
  notificationComplained: ["kind", "caseId", "command", "seq"],
  mailEventUnmatched: [],
  officeFounded: ["caseId", "seq"],
  registerRebuilt: ["kind"],
  logSequenced: ["added"],
  checkpointPublished: ["kind", "size"],
  checkpointNotDue: ["kind"],
  checkpointSent: [],
  checkpointRefused: [],
  checkpointNotSent: [],
  entryDatedAhead: ["entry", "at"],
  entryNotEstablished: [],
  checkpointKeyNotNamed: [],
  ledgerItemChanged: ["kind", "item"],
  driverFault: [],
  goesOn: [],
  lawFileUnused: ["item"],
} as const;

/** What may stand beside a message: ids, kinds and counts. */
type Field =
  | "caseId"
  | "command"
  | "seq"
  | "kind"
  | "refusal"
  | "stage"
  | "healed"
  | "cases"
  | "incidents"
  | "item"
  | "added"
  | "size"
  | "why";
type Value = string | number;

/** What may stand beside a message, and what must. */
export type Fields<M extends Message> = Readonly<
  Partial<Record<Field, Value>> & Record<Carried<M>, Value>
>;

/** Left out where nothing must stand beside the message. */
type Beside<M extends Message> = [Carried<M>] extends [never]
  ? readonly [fields?: Fields<M>]
  : readonly [fields: Fields<M>];

const logger = new Logger();

export const note = <M extends Message>(message: M, ...[fields]: Beside<M>): void => {
  const { code, words } = messages[message];
  logger.info(words, { code, ...fields });
};

// The words of a syntax error quote what could not be read, which may be what somebody sent.
const namedReason = (fault: unknown): string => {
  if (!(fault instanceof Error)) return "no error object";
  return fault instanceof SyntaxError ? fault.name : `${fault.name}: ${inEnglish(reasonOf(fault))}`;
};

export const noteFault = <M extends Message>(
  message: M,
  fault: unknown,
  ...[fields]: Beside<M>
): void => {
  const { code, words } = messages[message];
  logger.error(words, { code, reason: namedReason(fault), ...fields });
};

export const warn = <M extends Message>(message: M, ...[fields]: Beside<M>): void => {
  const { code, words } = messages[message];
  logger.warn(words, { code, ...fields });
};
