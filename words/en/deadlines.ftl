### What is said of a deadline, of its last day and of the rules by which it is judged.

dueOn = due { DATE($day) }
startUnknown = the day on which it began is not known
judgedByVersionUnder = judged by version { $version }, under which it was done
notDoneWhenMoved = not recorded as done when the case was moved on { DATE($day) }
ranUntilMoved = it ran under version { $before } until the case was moved on { DATE($day) }; judged by version { $version }
overdueRecorded = recorded as overdue on { DATE($day) }
overdueRecordedDue = recorded as overdue on { DATE($day) }, when the last day was { DATE($due) }
countedByCalendar = counted by the calendar { DIGEST($digest) }; it was recorded when the calendar { DIGEST($then) } was in force
noSourceThen = no source says what the rule was at the time
named = { TERM($term) }
citation = { QUOTE($cite) }
startNoLongerStands = the act that started it no longer counts, so nobody can say whether it was kept
