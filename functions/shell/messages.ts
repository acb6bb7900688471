/**
 * What the functions log. A code never changes its meaning and is never used again for another; alarms and runbooks name
 * codes. A line carries ids and kinds beside its words: never a person, a text, a token or a request. `carries` names what no such line may
 * lack: where it is about one command, its case and its id, so that a line leads to the record and from there back to the line.
 */
export const messages = {
  commandAccepted: {
    code: "TSD1001",
    words: "a command is on record",
    carries: ["kind", "caseId", "command", "seq"],
  },
  commandRepeated: {
    code: "TSD1002",
    words: "a command was on record already",
    carries: ["kind", "caseId", "command", "seq"],
  },
  commandRefused: {
    code: "TSD1003",
    words: "a command was refused",
    carries: ["kind", "caseId", "command", "refusal"],
  },
  pastCaseEntered: {
    code: "TSD1004",
    words: "a past case is on record",
    carries: ["caseId", "seq"],
  },
  callerUnknown: {
    code: "TSD1101",
    words: "a request came without a token that holds here",
    carries: [],
  },
  callerForbidden: {
    code: "TSD1102",
    words: "a request came from somebody without the duty",
    carries: [],
  },
  visitorTurnedAway: {
    code: "TSD1103",
    words: "a visitor of the pages was turned away",
    carries: ["why"],
  },
  driverBroughtOn: {
    code: "TSD2001",
    words: "a driver was brought to where its case stands",
    carries: ["caseId", "stage"],
  },
  driversHealed: {
    code: "TSD2002",
    words: "the drivers of all open cases were checked",
    carries: ["healed", "cases"],
  },
  sweepDone: {
    code: "TSD2003",
    words: "all open cases were checked",
    carries: ["cases", "unread"],
  },
  sweepStopped: {
    code: "TSD2004",
    words: "the time of this call is up; the next goes on with the open cases where it stopped",
    carries: ["cases", "unread"],
  },
  sweepBusy: { code: "TSD2005", words: "another call is looking at the open cases", carries: [] },
  incidentsTold: {
    code: "TSD2006",
    words: "the operator was told what is new",
    carries: ["incidents"],
  },
  overdueRecorded: {
    code: "TSD2007",
    words: "an overdue deadline is on record",
    carries: ["caseId", "command", "seq"],
  },
  lookedAgain: {
    code: "TSD2008",
    words: "an incident was checked again, because somebody is handling it",
    carries: ["incidents"],
  },
  incidentFound: {
    code: "TSD2901",
    words: "a sweep found something that it could not fix; a person must look",
    carries: ["kind"],
  },
  notificationSettled: {
    code: "TSD3001",
    words: "the outcome of a notification is on record",
    carries: ["kind", "caseId", "command", "seq"],
  },
  mailEventRecorded: {
    code: "TSD3002",
    words: "what the mail service reports is on record",
    carries: ["kind", "caseId", "command", "seq"],
  },
  mailEventRepeated: {
    code: "TSD3003",
    words: "the mail service's report was on record already",
    carries: ["kind", "caseId", "command", "seq"],
  },
  mailEventUnused: {
    code: "TSD3004",
    words: "the mail service reported what changes nothing",
    carries: [],
  },
  notificationUnknown: {
    code: "TSD3901",
    words: "it is not known whether a notification was sent; a treaty officer must find out",
    carries: ["caseId", "command", "seq"],
  },
  notificationBounced: {
    code: "TSD3902",
    words: "a notification came back; it must be released and sent again, marked",
    carries: ["kind", "caseId", "command", "seq"],
  },
  notificationComplained: {
    code: "TSD3903",
    words: "the depositary's mail server complained of a notification; a treaty officer must look",
    carries: ["kind", "caseId", "command", "seq"],
  },
  mailEventUnmatched: {
    code: "TSD3904",
    words: "the mail service's report belongs to no notification here and was dropped",
    carries: [],
  },
  officeFounded: { code: "TSD4001", words: "the office is open", carries: ["caseId", "seq"] },
  registerRebuilt: {
    code: "TSD4002",
    words: "the register was compared with the ledger or rebuilt from it",
    carries: ["kind"],
  },
  logSequenced: {
    code: "TSD5001",
    words: "what was recorded has its place in the log",
    carries: ["added"],
  },
  checkpointPublished: {
    code: "TSD5002",
    words: "a checkpoint of the log is published",
    carries: ["kind", "size"],
  },
  checkpointNotDue: {
    code: "TSD5003",
    words: "the log's last seal has its checkpoint",
    carries: ["kind"],
  },
  checkpointSent: {
    code: "TSD5004",
    words: "a checkpoint is sent to those who subscribed",
    carries: [],
  },
  checkpointRefused: {
    code: "TSD5901",
    words: "the log is not what was published of it; no checkpoint was signed",
    carries: [],
  },
  checkpointNotSent: {
    code: "TSD5902",
    words: "a checkpoint is published and could not be sent to those who subscribed",
    carries: [],
  },
  entryDatedAhead: {
    code: "TSD5903",
    words: "an entry is dated over an hour later than now; nothing is sealed until then",
    carries: ["entry", "at"],
  },
  entryNotEstablished: {
    code: "TSD5904",
    words:
      "an entry does not show who acted: this office's software did not record it; nothing is sealed",
    carries: [],
  },
  checkpointKeyNotNamed: {
    code: "TSD5905",
    words: "no key at hand is named on record for checkpoints; no checkpoint was signed",
    carries: [],
  },
  ledgerItemChanged: {
    code: "TSD9001",
    words: "an item of the ledger was changed or removed",
    carries: ["kind", "item"],
  },
  driverFault: {
    code: "TSD9002",
    words: "a driver could not be resumed; it is tried again",
    carries: [],
  },
  goesOn: {
    code: "TSD9003",
    words: "a fault that the product goes on from by itself",
    carries: [],
  },
  lawFileUnused: {
    code: "TSD9004",
    words: "a law file of the parliament's own is not in use",
    carries: ["item"],
  },
  settingsContradictRecord: {
    code: "TSD9005",
    words: "a setting contradicts the office's first entry; no one is served until it is corrected",
    carries: ["item"],
  },
} as const;

export type Message = keyof typeof messages;

/** What a message's line may not lack. */
export type Carried<M extends Message> = (typeof messages)[M]["carries"][number];
