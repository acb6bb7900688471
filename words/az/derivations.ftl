### How a last day is worked out, day by day, and from when a time must run for a day.

daysAlike = { SAID($days) }: { SAID($how) }
dayAlone = { DATE($day) }
daysOfMonth = { $first } – { DATE($last) }
daysFromTo = { DATE($first) } – { DATE($last) }
dayCounts = { $n }-ci gün
daysCount = günlər { $first }–{ $last }
dayOfStart = müddətin başladığı gün; sayılmır
dayOfWeekend = { $n ->
    [one] istirahət günü; sayılmır
   *[other] istirahət günləri; sayılmır
}
dayOfHoliday = { $n ->
    [one] bayram günü; sayılmır
   *[other] bayram günləri; sayılmır
}
dayOfRecess = qanuna görə sayılmır
dayNotSitting = { $n ->
    [one] iclas günü deyil ({ NAMED($houses) })
   *[other] iclas günləri deyil ({ NAMED($houses) })
}
dayBeforeCalendar = iclas günləri təqvimi daha gec başlayır və { $n ->
    [one] bu gün
   *[other] bu günlər
} haqqında heç nə demir; iclassız sayılıb
derivedExtended = { SAID($length) } uzadılıb ({ DATE($on) })
derivedIfCounts = Başladığı gün sayılırsa
derivedIfDoesNotCount = Başladığı gün sayılmırsa
derivedStart = { DATE($day) } tarixində başlayıb
derivedLastDay = son gün { DATE($day) }
derivedLastDayOrLater = son gün { DATE($day) }, araya bayram günləri düşərsə, daha gec
derivedLastDayEither = günün saatları qeydə alınmır: son gün { DATE($day) } – { DATE($other) } aralığındadır
derivedOver = { DATE($day) } tarixində başa çatır
derivedOverOrLater = { DATE($day) } tarixində, araya bayram günləri düşərsə, daha gec başa çatır
derivedOverEither = günün saatları qeydə alınmır: { DATE($day) } – { DATE($other) } aralığında başa çatır
derivedNoNumber = qanun gün sayı göstərmir, ona görə son gün yoxdur
derivedNoCalendar = iclas günləri təqvimi idxal edilməyib, ona görə son gün hələ yoxdur
derivedCalendarEnds = iclas günləri təqvimi { DATE($day) } tarixindən sonrası haqqında heç nə demir, ona görə son gün hələ yoxdur
derivedStandstillUnknown = nə qədər dayandığı qeydə alınmayıb, ona görə son gün məlum deyil
derivedStartUnknown = başladığı gün məlum deyil
movedStopped = başqa mərhələ açıq olduğu üçün { SAID($length) } dayanıb: { DATE($day) }
movedStoodStill = { DATE($from) } – { DATE($until) } dayanıb ({ SAID($length) }): { DATE($day) }
clockNotBegun = hələ başlamayıb
backwardsPeriod = Sonrakı addımın { DATE($on) } tarixində atılması üçün: “{ SAID($start) }”, ən gec { DATE($day) }. Onda son gün { DATE($last) } olur.
backwardsInterval = { DATE($on) } tarixində “{ SAID($end) }” üçün: “{ SAID($start) }”, ən gec { DATE($day) }.
backwardsLimit = { DATE($on) } tarixində “{ SAID($end) }” vaxtında olsun deyə: “{ SAID($start) }”, { DATE($day) } tarixində və ya sonra. Onda son gün { DATE($last) } olur.
backwardsHolidays = Bayram günləri qeydə alınmır və bunu dəyişə bilər.
backwardsNoCalendar = { DATE($on) } tarixindən geriyə saymaq olmur: iclas günləri təqvimi idxal edilməyib.
backwardsCalendarEnds = { DATE($on) } tarixindən geriyə saymaq olmur: iclas günləri təqvimi { DATE($day) } tarixindən sonrası haqqında heç nə demir.
backwardsCalendarBegins = { DATE($on) } tarixindən geriyə saymaq olmur: iclas günləri təqvimi { DATE($day) } tarixindən əvvəli haqqında heç nə demir.
backwardsNoTime = Bu müqavilə üçün müddət işləmir.
backwardsLengthUnknown = { DATE($on) } tarixindən geriyə saymaq olmur: müddətin uzunluğu qeydə alınmayandan asılıdır.
backwardsBefore = Ondan əvvəl “{ NAME($name) }”:
expectedAtLatest = “{ NAME($name) }” bununla başlayır: “{ SAID($start) }”; “{ NAME($after) }” gözlənilərsə, ən geci { DATE($on) }. Həmin gün başlasa:
expectedAtEarliest = “{ NAME($name) }” bununla başlayır: “{ SAID($start) }”; “{ NAME($after) }” bitdikdən sonra, ən tezi { DATE($on) }. Həmin gün başlasa:
eitherEvent = { LIST($all) }
