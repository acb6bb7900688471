### What a sweep found and could not put right.

heldBack = a sweep records nothing while a record is damaged or the log is not as published
notificationUnknown = it is not known whether the notification was sent
sendingLeft = a sending was begun and not finished, and its outcome is not on record
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
machineLacking = the procedure { $procedure } has no state machine of its own, so the execution does not name the stages of the case; add { $procedure } to tasdiq:procedures and deploy
driverUnreadable = the driver { $name } failed: { QUOTE($cause) }. Another takes its place; if this happens again, the disk is faulty or another program writes to ledger.db: check both
driversUnreadable = what drives the cases cannot be read in ledger.db: { QUOTE($cause) }. Acts can still be recorded, but reminders and letters may not go out. The disk is faulty or another program wrote there: check both
waitUnreadable = the wait of the case could not be read: { QUOTE($cause) }. It is rebuilt; if this happens again, the disk is faulty or another program writes to ledger.db: check both
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
