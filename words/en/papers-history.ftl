### Papers: the certificate of procedure history.

history-title = Certificate of procedure history
history-intro = These are the entries on record for the case below, in order. People appear by duty; the record itself names them. What has no date is done by being recorded.
history-case = Case
history-standsAt = Stage
history-entries = Number of entries
history-head = Head of the ledger of this case
history-procedure = Procedure file, SHA-256
history-treatyFile = Treaty file, SHA-256
history-ledger = Entries
history-number = No.
history-at = Date; recorded (UTC)
history-what = What happened
history-duty = Duty
history-imported = entered afterwards from a source
history-findings = findings: { $count }
history-verify = How to verify

history-steps-1 = Obtain the entries of this case from the office, in JSON (the command is: tasdiq history, the case, --json).
history-steps-2 = Write each entry as canonical JSON (RFC 8785) and compute SHA-256 over a zero byte followed by those bytes (the leaf hash of RFC 6962). It must be the hash printed here.
history-steps-3 = The field prev of each entry must be the hash of the entry before it; that of the first is null.
history-steps-4 = The number of entries and the last hash must be those printed here.

history-limits = What this does not show

history-limitLines-1 = That what was recorded is true: it shows what was recorded, by which duty and in which order.
history-limitLines-2 = What was recorded after the last entry named here.
history-limitLines-3 = That no entries were removed before this paper was made: to check that, compare the head with a receipt or a signed checkpoint that the operator does not hold.
history-limitLines-4 = It bears no signature of its own.
