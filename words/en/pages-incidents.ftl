### Pages: the incidents.

incidents-title = Incidents
incidents-intro = A sweep fixes what can safely be repeated and lists the rest. Results are not stored. Owner, retries and the reason for closing are recorded.
incidents-notSwept = This server has not run a sweep yet.
incidents-lastSweep = The last sweep started on { $at } and took { $seconds } s. Open cases: { $cases }.
incidents-healed = Fixed automatically
incidents-healedNothing = nothing

incidents-healings-heads = case heads rebuilt
incidents-healings-drivers = executions restarted
incidents-healings-leaves = entries added to the log
incidents-healings-triggers = triggers put back

incidents-wholeAt = All records were last read in full on { $at }.
incidents-unlisted = Incidents not listed here: { $incidents }.
incidents-sweepNow = Run a sweep now
incidents-none = No incidents.
incidents-noneOpen = No open incidents.
incidents-list = Open incidents
incidents-endedList = Ended, not confirmed yet
incidents-endedNote = These ended after the last sweep. The next sweep confirms that they are over, or finds them again.
incidents-office = the office
incidents-said = What the sweep reports
incidents-notNamed = the last sweep did not report it
incidents-since = Since
incidents-sinceUnknown = not recorded
incidents-days = { $days ->
    [one] { $days } day
   *[other] { $days } days
}
incidents-today = less than a day
incidents-owner = Owner
incidents-nobody = nobody
incidents-lastRetry = Last retry
incidents-notRetried = none
incidents-about = Concerns
incidents-state = State

incidents-states-open = open
incidents-states-taken = taken
incidents-states-ended = ended

incidents-key = Key
incidents-advice = What to do
incidents-runbook = Runbook
incidents-belongsTo = Belongs to
incidents-personAt = { $person }, { $at }

incidents-outcomes-healed = fixed
incidents-outcomes-stillThere = still there
incidents-outcomes-unknown = the check failed; the result is unknown

incidents-cutShort = interrupted before it had a result
incidents-resolvedBy = Resolved by { $person } on { $at }
incidents-healedBy = A retry by { $person } found it fixed on { $at }
incidents-foundAgain = The same problem ended before and was found again
incidents-attend = Open this incident
incidents-details = Details
incidents-back = All incidents
incidents-take = Take it
incidents-takeOver = Take it over
incidents-takeNote = From now on you own it. This is recorded with your name and cannot be deleted.
incidents-retry = Retry
incidents-retryNote = Checks at once and fixes what can be fixed. Your request and its result are recorded.
incidents-resolve = Resolve
incidents-resolveNote = Records that the incident is over. This does not fix the problem: if the next sweep finds it again, the incident reopens.
incidents-reason = Why is it over?
incidents-reasonHint = It is recorded and cannot be deleted. Write what was done, and leave out names that are not needed.
incidents-reasonMissing = Enter a reason
incidents-onCase = Incident in this case: { $kind }
incidents-onEveryCase = Incident in the record of all cases: { $kind }

incidents-kinds-recordDamaged = A record is damaged
incidents-kinds-triggersPutBack = Somebody removed the protection of the ledger’s file
incidents-kinds-headBehind = Data derived from the entries of a case do not match them
incidents-kinds-caseStandsStill = A case is not being carried on
incidents-kinds-sendingUnknown = It is not known whether a notification was sent
incidents-kinds-letterNotAsRecorded = A letter in the outbox differs from the recorded one
incidents-kinds-overdueNotRecorded = A missed deadline could not be recorded
incidents-kinds-noticeNotTold = A reminder could not be sent
incidents-kinds-documentMissing = A document is missing or was altered
incidents-kinds-passkeyMayBeCopied = A passkey may have been copied
incidents-kinds-caseNotLookedAt = The sweep could not check something
incidents-kinds-logBehind = The log is behind the ledger
incidents-kinds-checkpointOld = A checkpoint is missing, or none has been published for a day
incidents-kinds-logNotAsPublished = The log does not match what was published of it

incidents-advices-recordDamaged = Change nothing, keep everything as it is, and compare it with the latest export.
incidents-advices-triggersPutBack = The protection is back. Find out who removed it, and whether anything was altered meanwhile. Then resolve the incident and write what you found: no check closes it.
incidents-advices-headBehind = Read what is wrong, and find out what changed these data: the software changes them only together with an entry. While a head is behind, nothing can be recorded in this case; it must be rebuilt first.
incidents-advices-caseStandsStill = Entries can still be recorded. Read what went wrong, fix its cause, then retry.
incidents-advices-sendingUnknown = A treaty officer finds out whether the letter was sent, and records it in the case.
incidents-advices-letterNotAsRecorded = Do not send the letter in the outbox. Keep it, find out who changed it, and restore the recorded letter from a backup, or record what became of it.
incidents-advices-overdueNotRecorded = It is tried again every hour, and the log says why it failed. The deadline has passed in any case.
incidents-advices-noticeNotTold = It is tried again every hour, and the log says why it failed. Meanwhile, tell the person who has to act.
incidents-advices-documentMissing = Restore the same bytes from a backup. Their SHA-256 is the file’s name.
incidents-advices-passkeyMayBeCopied = Ask its holder whether they signed the entry. Revoke the passkey, with the time since when it is lost if they did not, and invite its holder to make another. Then retry.
incidents-advices-caseNotLookedAt = Read the error, fix its cause, then retry.
incidents-advices-logBehind = Sequence the log. Until then the latest entries could be cut off unnoticed.
incidents-advices-checkpointOld = Look for published checkpoints, then seal and sign the log. Until then nothing outside shows what has been recorded since.
incidents-advices-logNotAsPublished = Record nothing and keep everything as it is. Published entries are missing or were altered.
