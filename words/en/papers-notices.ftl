### Papers: the letter that reminds of a deadline.

notices-near = Reminder: { $what }, last day { $day }
notices-doubtful = May be overdue: { $what }; the last day may have been { $day }
notices-over = Overdue: { $what }; the last day was { $day }
notices-periodOver = Period ended: { $what }; the last day was { $day }
notices-overFor = Overdue for more than { $days ->
    [one] a day
   *[other] { $days } days
}: { $what }; the last day was { $day }
notices-periodOverFor = Period ended more than { $days ->
    [one] a day
   *[other] { $days } days
} ago: { $what }; the last day was { $day }
notices-ofDemonstration = DEMONSTRATION: { $subject }
notices-dayIfMoved = { $day } if the suspension moved it

notices-case = Case: { $title } ({ $caseId })
notices-what = Deadline: { $what }
notices-to = Sent to: { $duties }
notices-takenBy = { $duty } (task taken by { $person })
notices-hoursUnknown = This deadline runs in hours, but only the day it began was recorded.
notices-silence = Silence alone decides nothing. Certify that the period has ended, or record what was resolved during it.
notices-onlyReminds = This letter is only a reminder: it records nothing and decides nothing. If the step has been taken, record it, and no further reminders will be sent.
