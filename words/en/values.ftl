### How a value is written in English, whatever sentence it stands in.

date-known = { $iso }
date-between = between { $from } and { $to }
date-unknown = unknown

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
