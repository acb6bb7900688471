### Pages: the calendar of deadlines.

calendar-title = Calendar of deadlines
calendar-short = Calendar
calendar-month = { $month ->
    [1] January
    [2] February
    [3] March
    [4] April
    [5] May
    [6] June
    [7] July
    [8] August
    [9] September
    [10] October
    [11] November
   *[12] December
} { $year }
calendar-monday = Monday
calendar-tuesday = Tuesday
calendar-wednesday = Wednesday
calendar-thursday = Thursday
calendar-friday = Friday
calendar-saturday = Saturday
calendar-sunday = Sunday
calendar-previous = Previous month: { $month }
calendar-next = Next month: { $month }
calendar-show = Show the deadlines of
calendar-showDo = Show
calendar-mine = cases that wait for you
calendar-all = all open cases
calendar-due = last day: { $deadline }
calendar-dueEarliest = last day, at the earliest: { $deadline }
calendar-dueUnlessMoved = last day unless the suspension moved it: { $deadline }
calendar-ends = period ends: { $deadline }
calendar-couldEnd = could still end: { $deadline }
calendar-inForce = entry into force
calendar-inForceToRecord = entry into force, to be recorded from this day
calendar-sits = sitting
calendar-holiday = public holiday
calendar-keyDue = last day of a deadline or period
calendar-keyCouldEnd = a day on which it could still end, by another reading of the recorded dates
calendar-keyInForce = entry into force for the State
calendar-keySitting = sitting day of a house whose days are counted
calendar-nothing = Nothing falls due in { $month }.
calendar-sittingsUnknown = { $procedure }: sitting days are known only until { $day }.
calendar-notLooked = { $count } more open cases were not searched.
calendar-file = Download these deadlines for a calendar program (.ics)
