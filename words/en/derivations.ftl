### How a last day is worked out, day by day, and from when a time must run for a day.

daysAlike = { SAID($days) }: { SAID($how) }
dayAlone = { DATE($day) }
daysOfMonth = { $first } to { DATE($last) }
daysFromTo = { DATE($first) } to { DATE($last) }
dayCounts = day { $n }
daysCount = days { $first } to { $last }
dayOfStart = the day on which it began; it does not count
dayOfWeekend = { $n ->
    [one] weekend; it does not count
   *[other] weekend; they do not count
}
dayOfHoliday = { $n ->
    [one] a public holiday; it does not count
   *[other] public holidays; they do not count
}
dayOfRecess = left out by the law
dayNotSitting = { $n ->
    [one] not a sitting day ({ NAMED($houses) })
   *[other] not sitting days ({ NAMED($houses) })
}
dayBeforeCalendar = the calendar of sitting days begins later and says nothing of { $n ->
    [one] this day
   *[other] these days
}; counted as not sitting
derivedExtended = extended by { SAID($length) } ({ DATE($on) })
derivedIfCounts = If the day on which it began counts
derivedIfDoesNotCount = If the day on which it began does not count
derivedStart = Begun on { DATE($day) }
derivedLastDay = the last day is { DATE($day) }
derivedLastDayOrLater = the last day is { DATE($day) }, or later where public holidays come between
derivedLastDayEither = hours of the day are not recorded: the last day is between { DATE($day) } and { DATE($other) }
derivedOver = it is over on { DATE($day) }
derivedOverOrLater = it is over on { DATE($day) }, or later where public holidays come between
derivedOverEither = hours of the day are not recorded: it is over between { DATE($day) } and { DATE($other) }
derivedNoNumber = the law gives no number of days, so there is no last day
derivedNoCalendar = no calendar of sitting days has been imported, so there is no last day yet
derivedCalendarEnds = the calendar of sitting days says nothing after { DATE($day) }, so there is no last day yet
derivedStandstillUnknown = how long it stood still is not recorded, so the last day is not known
derivedStartUnknown = the day on which it began is not known
movedStopped = it stood still for { SAID($length) } while another stage was open: { DATE($day) }
movedStoodStill = it stood still from { DATE($from) } to { DATE($until) } ({ SAID($length) }): { DATE($day) }
clockNotBegun = it has not begun to run
backwardsPeriod = For what follows to happen on { DATE($on) }: “{ SAID($start) }” by { DATE($day) }. The last day is then { DATE($last) }.
backwardsInterval = For “{ SAID($end) }” on { DATE($on) }: “{ SAID($start) }” by { DATE($day) }.
backwardsLimit = For “{ SAID($end) }” on { DATE($on) } to be in time: “{ SAID($start) }” on { DATE($day) } or later. The last day is then { DATE($last) }.
backwardsHolidays = Public holidays are not recorded and may move this.
backwardsNoCalendar = It cannot be counted back from { DATE($on) }: no calendar of sitting days has been imported.
backwardsCalendarEnds = It cannot be counted back from { DATE($on) }: the calendar of sitting days says nothing after { DATE($day) }.
backwardsCalendarBegins = It cannot be counted back from { DATE($on) }: the calendar of sitting days says nothing before { DATE($day) }.
backwardsNoTime = No time runs for this treaty.
backwardsLengthUnknown = It cannot be counted back from { DATE($on) }: its length depends on what is not recorded.
backwardsBefore = Before it, “{ NAME($name) }”:
expectedAtLatest = “{ NAME($name) }” begins with “{ SAID($start) }”, at the latest on { DATE($on) } if “{ NAME($after) }” is kept; begun then:
expectedAtEarliest = “{ NAME($name) }” begins with “{ SAID($start) }”, at the earliest on { DATE($on) }, when “{ NAME($after) }” is over; begun then:
eitherEvent = { LIST($all) }
