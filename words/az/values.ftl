### How a value is written in Azerbaijani, whatever sentence it stands in.

date-known = { $day } { $month ->
    [1] yanvar
    [2] fevral
    [3] mart
    [4] aprel
    [5] may
    [6] iyun
    [7] iyul
    [8] avqust
    [9] sentyabr
    [10] oktyabr
    [11] noyabr
   *[12] dekabr
} { $year }
date-between = { $from } – { $to } aralığında
date-unknown = məlum deyil
since-known = { $day } tarixindən
since-between = { $day } bir gündən
since-unknown = nə vaxt başladığı qeydiyyatda yoxdur
date-instant = { $day }, { $time } UTC

span-days = { $n } gün
span-months = { $n } ay
span-years = { $n } il
span-hours = { $n } saat

person-nobody = heç kim
list-none = heç biri
digest-none = heç biri
clause-or = {" və ya "}
