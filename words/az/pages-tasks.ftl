### Pages: the tasks.

tasks-noDuties = Bu idarədə vəzifəniz yoxdur, ona görə sizi gözləyən iş də yoxdur.
tasks-duties = Vəzifələrinizi gözləyənlər: { $duties }.
tasks-waiting = { $count ->
    [0] Sizi gözləyən iş yoxdur
   *[other] Sizi gözləyən işlər: { $count }
}
tasks-overdueCount = { $count ->
    [0] müddəti keçmiş iş yoxdur
   *[other] müddəti keçib: { $count }
}
tasks-soonCount = { $count ->
    [0] növbəti yeddi gündə son tarix yoxdur
   *[other] növbəti yeddi gündə son tarix: { $count }
}
tasks-ofOthers = Başqaları hərəkət etməlidir
tasks-moreOfOthers = Başqalarının hərəkət etməli olduğu daha { $count } iş: bütün açıq işlər
tasks-mine = Məşğul olduqlarınız
tasks-open = Vəzifələrinizi gözləyənlər
tasks-others = Başqalarının məşğul olduqları
tasks-overdue = müddət keçib
tasks-dueOn = son tarix: { $day }
tasks-dueEarliest = son tarix { $day } və ya daha gec
tasks-wasDueOn = son tarix { $day } idi
tasks-unlessMoved = və ya { $day }, işin dayandırılması onu uzatmayıbsa
tasks-suspended = dayandırılıb, başlanğıcı: { $day }
tasks-noDay = müddət yoxdur
tasks-inForceFrom = qüvvəyə minmə: { $day }, həmin gündən etibarən qeydə alınır
tasks-inForceNoDay = qüvvəyə minmə: günü hələ məlum deyil
tasks-timeEnds = { $name }: { $day } tarixinədək
tasks-timeEndsLater = { $name }: { $day } və ya daha gec tarixədək
tasks-timeEnded = { $name }: { $day } tarixində bitib

tasks-cannotCalculate-noNumber = dərhal: qanun gün sayı göstərmir
tasks-cannotCalculate-noCalendar = son günü hesablamaq olmur: iclas günlərinin təqvimi idxal edilməyib
tasks-cannotCalculate-calendarEnds = son günü hesablamaq olmur: iclas günlərinin təqvimi ondan əvvəl bitir
tasks-cannotCalculate-startUnknown = son günü hesablamaq olmur: müddətin başladığı gün məlum deyil
tasks-cannotCalculate-suspensionUnknown = son günü hesablamaq olmur: nə qədər dayandığı məlum deyil

tasks-toldOn = { $when }: { $step }, bildirilib: { $duties }
tasks-byPerson = { $duty } ({ $person })

tasks-steps-before = xatırlatma
tasks-steps-daysBefore = { $days ->
    [0] son gündə xatırlatma
   *[other] son gündən { $days } gün əvvəl xatırlatma
}
tasks-steps-daysBeforeEarliest = { $days ->
    [0] mümkün olan ən erkən son gündə xatırlatma
   *[other] mümkün olan ən erkən son gündən { $days } gün əvvəl xatırlatma
}
tasks-steps-hoursBefore = { $hours ->
   *[other] son günün bitməsinə ən çoxu { $hours } saat qalmış xatırlatma
}
tasks-steps-escalated = hələ də görülməyib, növbəti vəzifəyə ötürülüb ({ $step })
tasks-steps-doubtful = müddət keçmiş ola bilər
tasks-steps-over = müddət keçib
tasks-steps-periodOver = müddət bitib

tasks-cannotBeRead = oxunmur
tasks-unreadableCases = Oxunmayan işlər
tasks-unreadableIntro = Bu işlərin kimi gözlədiyi məlum deyil. Nə etmək lazım olduğunu administrator nasazlıqlar arasında tapır.

tasks-unreadable-lawLost = işin əsaslandığı hüquqi fayl anbarda yoxdur
tasks-unreadable-recordDamaged = işin qeydləri və ya əsaslandığı hüquqi fayl heşinə uyğun deyil
tasks-unreadable-notRead = onu oxumaq alınmadı

tasks-since = { $day } tarixindən gözləyir
tasks-attendedBy = { $person } { $day } tarixindən məşğul olur (vəzifə: { $duty })
tasks-claim = Öz üzərimə götürürəm
tasks-claimOf = Öz üzərimə götürürəm: { $title }
tasks-handOver = Ötürürəm
tasks-handOverOf = Ötürürəm: { $title }
tasks-takeOver = Təhvil alıram
tasks-takeOverOf = Təhvil alıram: { $title }
tasks-bounded = { $all } açıq işdən ən təcili { $looked } işə baxılıb.
tasks-drafts = Qaldığınız yerdən davam edin
tasks-draftOf = { $step }: { $title }
tasks-draftSaved = yadda saxlanılıb: { $when }
tasks-lately = Son vaxtlar etdikləriniz
tasks-nothingLately = Sizə aid heç nə tapılmayıb.
tasks-latelyBounded = Son dəyişən { $cases } işdə axtarılıb.
