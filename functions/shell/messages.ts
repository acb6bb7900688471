/**
 * What the functions log. A code never changes its meaning and is never used again for another; alarms and runbooks name
 * codes. A line carries ids and kinds beside its words: never a person, a text, a token or a request.
 */
export const messages = {
  commandAccepted: { code: "TSD1001", words: "a command is on record" },
  commandRepeated: { code: "TSD1002", words: "a command was on record already" },
  commandRefused: { code: "TSD1003", words: "a command was refused" },
  callerUnknown: { code: "TSD1101", words: "a request came without a token that holds here" },
  callerForbidden: { code: "TSD1102", words: "a request came from somebody without the duty" },
  visitorTurnedAway: { code: "TSD1103", words: "a visitor of the pages was turned away" },
  driverBroughtOn: { code: "TSD2001", words: "a driver was brought to where its case stands" },
  driversHealed: { code: "TSD2002", words: "the drivers of all open cases were looked at" },
  incidentFound: {
    code: "TSD2901",
    words: "a sweep found what it could not make good; somebody must look",
  },
  notificationSettled: { code: "TSD3001", words: "the outcome of a notification is on record" },
  mailEventRecorded: { code: "TSD3002", words: "what the mail service reports is on record" },
  mailEventRepeated: { code: "TSD3003", words: "the mail service's report was on record already" },
  mailEventUnused: { code: "TSD3004", words: "the mail service reported what changes nothing" },
  notificationUnknown: {
    code: "TSD3901",
    words: "nobody knows whether a notification was sent; a treaty officer must look",
  },
  notificationBounced: {
    code: "TSD3902",
    words: "a notification came back; it must be released and sent again, marked",
  },
  notificationComplained: {
    code: "TSD3903",
    words: "the depositary's mail server complained of a notification; a treaty officer must look",
  },
  mailEventUnmatched: {
    code: "TSD3904",
    words: "the mail service's report belongs to no notification here and was dropped",
  },
  logSequenced: { code: "TSD5001", words: "what was recorded has its place in the log" },
  checkpointPublished: { code: "TSD5002", words: "a checkpoint of the log is published" },
  checkpointNotDue: { code: "TSD5003", words: "the log's last seal has its checkpoint" },
  checkpointSent: { code: "TSD5004", words: "a checkpoint is sent to those who subscribed" },
  checkpointNotSent: {
    code: "TSD5902",
    words: "a checkpoint is published and could not be sent to those who subscribed",
  },
  checkpointRefused: {
    code: "TSD5901",
    words: "the log is not what was published of it; no checkpoint was signed",
  },
  officeFounded: { code: "TSD4001", words: "the office is open" },
  ledgerItemChanged: { code: "TSD9001", words: "an item of the ledger was changed or removed" },
  driverFault: { code: "TSD9002", words: "a driver could not be brought on; it is tried again" },
  lawFileUnused: {
    code: "TSD9004",
    words: "a law file of the parliament's own is not in use",
  },
  goesOn: { code: "TSD9003", words: "a fault that the product goes on from by itself" },
} as const;

export type Message = keyof typeof messages;
