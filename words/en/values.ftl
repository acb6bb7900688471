### How a value is written in English, whatever sentence it stands in.

date-known = { $day } { $month ->
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
date-between = between { $from } and { $to }
date-unknown = unknown
since-known = from { $day }
since-between = from a day { $day }
since-unknown = it is not on record when it began
date-instant = { $day }, { $time } UTC

span-days = { $n } { $n ->
    [one] day
   *[other] days
}
span-months = { $n } { $n ->
    [one] month
   *[other] months
}
span-years = { $n } { $n ->
    [one] year
   *[other] years
}
span-hours = { $n } { $n ->
    [one] hour
   *[other] hours
}

person-nobody = nobody
list-none = none
digest-none = none
clause-or = {" or "}
