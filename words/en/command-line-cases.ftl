### What the command line shows of cases, tasks, histories and incidents.

caseEntries = { $version ->
    [one] { $version } entry
   *[other] { $version } entries
}, last { INSTANT($at) }
casePublic = public
casesNone = no cases; `tasdiq open` opens one
casesNonePublic = no public cases

tasksNone = no tasks are waiting
taskSince = since { INSTANT($at) }
taskSuspended = suspended { DATE($on) }
taskInForceNoDay = entry into force to be recorded, on a day not known yet
taskInForceFrom = entry into force to be recorded from { DATE($day) }
taskPeriodEnded = period ended { DATE($day) }
taskPeriodEndsLater = period ends { DATE($day) } or later
taskPeriodEnds = period ends { DATE($day) }
taskWasDue = was due { DATE($day) }
taskDueEarliest = due no earlier than { DATE($day) }
taskDue = due { DATE($day) }
taskUnlessMoved = [{ DATE($day) } if the suspension did not move it]
taskUnlessMovedUnverified = [unverified; { DATE($day) } if the suspension did not move it]
taskUnreadable = cannot be read: { $why }; `tasdiq incidents` says what to do
taskAttendedBy = { $person } has been handling it as { $duty } since { INSTANT($at) }

showStands = at stage
showEntry = entry { $version } { $head }
showSuspended = suspended
showSuspension = { DATE($on) } ({ $ground }): { $reason }; by { $legalBasis }
sectionFacts = Facts
sectionSending = Sending whose outcome is unknown
sectionNext = Next
sectionBeside = When it happens, also
sectionDeadlines = Deadlines
sectionObjections = Objections to late or modified statements
sectionAmendments = Amendments promised
sectionStatements = Statements (* authentic)
sectionAtSignature = Made at signature
sectionByDepositary = By the depositary's record
digestUnknown = unknown
outboxPart = in the outbox: { $file }, a letter that was begun and not finished
outboxLetter = in the outbox: { $file }; only its sender knows whether it was sent on from there
outboxNothing = this letter is not in the outbox
windowLine = { $statement }: { SAID($days) }, { TERM($outcome) }; { $why }
windowDays = { DATE($from) } to { DATE($to) }
windowDaysUnknown = days not known
amendmentLine = { $id }: { $subject }; { SAID($parts) }
amendmentStanding = { TERM($standing) }
inferredClauseOf = inferred: { $clause }

recordedAt = { INSTANT($at) }
historyNone = there are no entries here
historyNoIncidents = nobody has dealt with an incident yet
historyMore = more: --after { $next }
historyBy = { $person } as { $duty } ({ SAID($how) })
historyByImported = { $person } as { $duty } ({ SAID($how) }, imported)
byKey = by key
byPasskey = by passkey
byToken = by token
byNameOnly = by name only, demonstration
byTheSystem = the system
notByThem = identity not proved: { SAID($why) }
actDated = { ACT($act) } ({ DATE($on) })
historyDocuments = documents: { LIST($documents) }
historyDocument = { SAID($paper) } { $digest }
historyHidden = what was entered is not shown here
historyFirst = the first entry; { SAID($place) }
historyAfter = after { $hash }; { SAID($place) }
historyLeaf = leaf { $n } of the log
historyNoLeaf = not in the log yet

mapSince = since { LIST($days) }  (the case is here)
mapReached = reached { LIST($days) }
mapFromSource = entered from a source
mapPrecluded = no longer possible
mapLegend = x reached   > the case is here   - not on record, or no longer possible   no mark: still possible
mapDayUnknown = on a day not known
mapDayRecorded = { SAID($day) } (recorded { DATE($on) })

readinessBroken = Broken
readinessMissing = Missing
readinessNotKnown = Not known
readinessLater = Can only come later
readinessMet = Met
readinessEntry = (entry { DIGEST($entry) })
readinessCounts = before the deposit: { $broken } broken, { $missing } missing, { $notKnown } not known, { $met } met, { $later } later; { $unverified } rest on an unverified authority

sweepDone = Checked { $cases ->
    [one] { $cases } open case
   *[other] { $cases } open cases
}; { $healed }.
sweepHealedNothing = nothing needed fixing
sweepNone = No sweep has run yet.
sweepUnlisted = … and { $count ->
    [one] { $count } more incident
   *[other] { $count } more incidents
}.
incidentsEnded = Ended since; the next sweep confirms it:
incidentFound = { $of }: { $words }
incidentFoundSince = { $of }: { $words }, since { SAID($since) }
incidentEnded = ended
incidentNotFound = not found by the last check
incidentNotChecked = not checked yet
incidentOwner = owner { $person } since { INSTANT($at) }
incidentRetried = retried by { $person } on { INSTANT($at) }: { $outcome }
incidentHealedBy = a retry by { $person } found it fixed on { INSTANT($at) }
incidentResolvedBy = resolved by { $person } on { INSTANT($at) }: { $reason }
incidentFoundAgain = found again; before, { SAID($ending) }
incidentAdvice = { $advice } See docs/runbooks/{ $runbook }.md
explainCalendar = counted by the calendar { DIGEST($digest) }, which ends on { DATE($day) }
