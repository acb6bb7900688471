### Pages: the tasks.

tasks-noDuties = You hold no duty in this office, so there is nothing for you to do.
tasks-duties = Tasks for your duties: { $duties }.
tasks-waiting = { $count ->
    [0] Nothing waits for you
    [one] 1 case waits for you
   *[other] { $count } cases wait for you
}
tasks-overdueCount = { $count ->
    [0] nothing is overdue
   *[other] { $count } overdue
}
tasks-soonCount = { $count ->
    [0] nothing is due in the next seven days
   *[other] { $count } due in the next seven days
}
tasks-ofOthers = Others must act
tasks-moreOfOthers = Others must act in { $count } more: all open cases
tasks-mine = Tasks you have taken on
tasks-open = Tasks waiting for your duties
tasks-others = Tasks others have taken on
tasks-overdue = overdue
tasks-dueOn = due { $day }
tasks-dueEarliest = due no earlier than { $day }
tasks-wasDueOn = was due { $day }
tasks-unlessMoved = or { $day }, if the suspension did not move it
tasks-suspended = suspended, since: { $day }
tasks-noDay = no deadline
tasks-inForceFrom = entry into force: { $day }, to be recorded from that date
tasks-inForceNoDay = entry into force: date not known yet
tasks-timeEnds = { $name }: until { $day }
tasks-timeEndsLater = { $name }: until { $day } or later
tasks-timeEnded = { $name }: ended on { $day }

tasks-cannotCalculate-noNumber = at once: the law gives no number of days
tasks-cannotCalculate-noCalendar = the last day cannot be calculated: no calendar of sitting days has been imported
tasks-cannotCalculate-calendarEnds = the last day cannot be calculated: the calendar of sitting days ends before it
tasks-cannotCalculate-startUnknown = the last day cannot be calculated: the start date is not known
tasks-cannotCalculate-suspensionUnknown = the last day cannot be calculated: the length of a suspension is not known

tasks-toldOn = { $when }: { $step }, sent to { $duties }
tasks-byPerson = { $duty } ({ $person })

tasks-steps-before = reminder
tasks-steps-daysBefore = reminder { $days ->
    [0] on the last day
    [one] a day before the last day
   *[other] { $days } days before the last day
}
tasks-steps-daysBeforeEarliest = reminder { $days ->
    [0] on the earliest possible last day
    [one] a day before the earliest possible last day
   *[other] { $days } days before the earliest possible last day
}
tasks-steps-hoursBefore = reminder { $hours ->
    [one] in the last hour of the last day
   *[other] at most { $hours } hours before the last day ends
}
tasks-steps-escalated = still not done, escalated ({ $step })
tasks-steps-doubtful = possibly overdue
tasks-steps-over = overdue
tasks-steps-periodOver = the period has ended

tasks-cannotBeRead = cannot be read
tasks-unreadableCases = Cases that cannot be read
tasks-unreadableIntro = It is not known who must act in these cases. An administrator can see what to do under Incidents.

tasks-unreadable-lawLost = a law file by which the case is judged is missing from the store
tasks-unreadable-recordDamaged = its record, or a law file by which it is judged, does not match its hash
tasks-unreadable-notRead = it could not be read

tasks-since = waiting since { $day }
tasks-attendedBy = { $person } has been handling this as { $duty } since { $day }
tasks-claim = Take it on
tasks-claimOf = Take it on: { $title }
tasks-handOver = Hand it over
tasks-handOverOf = Hand it over: { $title }
tasks-takeOver = Take it over
tasks-takeOverOf = Take it over: { $title }
tasks-bounded = Searched the { $looked } most urgent of { $all } open cases.
tasks-drafts = Continue where you left off
tasks-draftOf = { $step }: { $title }
tasks-draftSaved = saved { $when }
tasks-lately = Your recent work
tasks-nothingLately = None of your recent work was found.
tasks-latelyBounded = Searched the { $cases } cases that changed most recently.
