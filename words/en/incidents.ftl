### What a sweep found and could not put right.

heldBack = a sweep records nothing while a record is damaged or the log is not as published
notificationUnknown = it is not known whether the notification was sent
sendingLeft = a sending was begun and not finished, and its outcome is not on record
counterNotGrown = entry { $seq } was signed with a passkey of { $person } whose counter did not grow ({ $counter } after { $before }); the passkey is still in use
documentNotInStore = the document { $digest }, named by entry { $seq }, is not in the store
lawFileNotInStore = the law file { $digest }, by which the case is judged, is not in the store
indexWrong = an index of the ledger’s file did not match its table, so a list may have left out a task or a case: { QUOTE($cause) }
indexMadeAnew = it was rebuilt from the table
madeAnew = it was rebuilt from the entries
entryCameFirst = an entry was recorded before it could be rebuilt
heldByAnother = another open case already has { KEPTS($of) }
uniqueFactStranger = something is stored under its id that belongs to no entry: { $key }
entriesWait = entries have been waiting for a place in the log for more than an hour
checkpointNever = no checkpoint has ever been published
checkpointOverdue = no checkpoint has been published for more than a day
overdueUnrecorded = the deadline of { DATE($dueOn) } has passed and is not recorded as missed
noticeUntold = nobody was reminded of what is due by { DATE($dueOn) }
driverHeldBack = the driver was not resumed: { SAID($why) }
driverFailed = the driver could not be resumed: { SAID($reason) }
caseAheadOfClock = the newest entry of the case is dated { INSTANT($at) }, which is still to come by this machine’s clock: nothing is sent and nobody is reminded in this case until then. Check the clock
workFailed = what was due in the case could not be done: { SAID($reason) }. It is tried again after five minutes, then every hour
releaseHeldBack = the released notification was not sent: { SAID($why) }
dueUnreadable = it could not be determined what is due: { SAID($reason) }. Acts can still be recorded, but reminders and letters do not go out
looksUnreadable = the note of when each case is to be looked at again cannot be read in ledger.db: { QUOTE($cause) }. Nothing is lost by it: every case with a running deadline is looked at each minute. The disk is faulty or another program wrote there: check both
machineLacking = the procedure { $procedure } has no state machine of its own, so the execution does not name the stages of the case; add { $procedure } to tasdiq:procedures and deploy
foundByAnotherVersion = another version of Tasdiq found it; look again

# The message to the operator of an installation in the cloud.
sweepSubject = Tasdiq: { $count ->
    [one] one incident
   *[other] { $count } incidents
}
sweepCase = case { $caseId }
sweepSince = since { $since }
sweepFound = The sweep found something that it cannot fix automatically:
sweepMore = And { $count } more.
sweepList = For the full list with details: GET /api/incidents. Incidents that are still open are reported again after a day.
