### Əmr sətrinin işlər, tapşırıqlar, tarixçələr və hadisələr haqqında göstərdikləri.

caseEntries = { $version ->
    [one] { $version } qeyd
   *[other] { $version } qeyd
}, sonuncusu { INSTANT($at) }
casePublic = açıqdır
casesNone = iş yoxdur; `tasdiq open` yenisini açır
casesNonePublic = açıq iş yoxdur

tasksNone = gözləyən tapşırıq yoxdur
taskSince = { INSTANT($at) } tarixindən
taskSuspended = { DATE($on) } tarixindən dayandırılıb
taskInForceNoDay = qüvvəyə minmə qeyd olunmalıdır, günü hələ məlum deyil
taskInForceFrom = qüvvəyə minmə { DATE($day) } tarixindən qeyd olunmalıdır
taskPeriodEnded = müddət { DATE($day) } tarixində bitib
taskPeriodEndsLater = müddət { DATE($day) } və ya daha gec tarixdə bitir
taskPeriodEnds = müddət { DATE($day) } tarixində bitir
taskWasDue = son gün { DATE($day) } idi
taskDueEarliest = son gün { DATE($day) } tarixindən tez deyil
taskDue = son gün { DATE($day) }
taskUnlessMoved = [dayandırılma onu dəyişməyibsə, { DATE($day) }]
taskUnlessMovedUnverified = [yoxlanılmayıb; dayandırılma onu dəyişməyibsə, { DATE($day) }]
taskUnreadable = oxuna bilmir: { $why }; nə etməli: `tasdiq incidents`
taskAttendedBy = { INSTANT($at) } tarixindən bununla { $person } məşğuldur, { $duty } vəzifəsində

showStands = mərhələ:
showEntry = qeyd { $version } { $head }
showSuspended = dayandırılıb
showSuspension = { DATE($on) } ({ $ground }): { $reason }; əsas: { $legalBasis }
sectionFacts = Faktlar
sectionSending = Nəticəsi məlum olmayan göndərmə
sectionNext = Növbəti addımlar
sectionBeside = Baş verdikdə, həmçinin
sectionDeadlines = Müddətlər
sectionObjections = Gecikmiş və ya dəyişdirilmiş bəyanatlara etirazlar
sectionAmendments = Vəd edilmiş dəyişikliklər
sectionStatements = Bəyanatlar (* autentik)
sectionAtSignature = İmzalanma zamanı edilənlər
sectionByDepositary = Depozitarinin qeydinə görə
digestUnknown = məlum deyil
outboxPart = göndəriləcəklər arasında: { $file }, başlanmış və bitməmiş məktub
outboxLetter = göndəriləcəklər arasında: { $file }; oradan göndərilib-göndərilmədiyini yalnız göndərən bilir
outboxNothing = bu məktub göndəriləcəklər arasında yoxdur
windowLine = { $statement }: { SAID($days) }, { TERM($outcome) }; { $why }
windowDays = { DATE($from) } – { DATE($to) }
windowDaysUnknown = günlər məlum deyil
amendmentLine = { $id }: { $subject }; { SAID($parts) }
amendmentStanding = { TERM($standing) }
inferredClauseOf = ehtimal edilən: { $clause }

recordedAt = { INSTANT($at) }
historyNone = burada qeyd yoxdur
historyNoIncidents = hələ heç kim nasazlıqla məşğul olmayıb
historyMore = davamı: --after { $next }
historyBy = { $person }, { $duty } vəzifəsində ({ SAID($how) })
historyByImported = { $person }, { $duty } vəzifəsində ({ SAID($how) }, idxal edilib)
byKey = açarla
byPasskey = keçid açarı ilə
byToken = tokenlə
byNameOnly = yalnız adla, nümayiş
byTheSystem = sistem
notByThem = şəxsiyyəti sübut edilməyib: { SAID($why) }
actDated = { ACT($act) } ({ DATE($on) })
historyDocuments = sənədlər: { LIST($documents) }
historyDocument = { SAID($paper) } { $digest }
historyHidden = daxil edilənlər burada göstərilmir
historyFirst = birinci qeyd; { SAID($place) }
historyAfter = { $hash } qeydindən sonra; { SAID($place) }
historyLeaf = jurnalın { $n } nömrəli yarpağı
historyNoLeaf = hələ jurnalda deyil

mapSince = bu gündən: { LIST($days) }  (iş buradadır)
mapReached = çatılıb: { LIST($days) }
mapFromSource = mənbədən daxil edilib
mapPrecluded = daha mümkün deyil
mapLegend = x çatılıb   > iş buradadır   - qeydə alınmayıb və ya daha mümkün deyil   işarəsiz: hələ mümkündür
mapDayUnknown = məlum olmayan gündə
mapDayRecorded = { SAID($day) } ({ DATE($on) } tarixində qeyd edilib)

readinessBroken = Pozulub
readinessMissing = Çatışmır
readinessNotKnown = Məlum deyil
readinessLater = Yalnız sonra ola bilər
readinessMet = Yerinə yetirilib
readinessEntry = (qeyd { DIGEST($entry) })
readinessCounts = saxlanmağa verilənədək: pozulub: { $broken }, çatışmır: { $missing }, məlum deyil: { $notKnown }, yerinə yetirilib: { $met }, sonra: { $later }; yoxlanılmamış əsasa dayanır: { $unverified }

sweepDone = { $cases ->
    [one] { $cases } açıq işə
   *[other] { $cases } açıq işə
} baxıldı; { $healed }.
sweepHealedNothing = heç nəyi düzəltmək lazım deyildi
sweepNone = Hələ yoxlama aparılmayıb.
sweepUnlisted = … və { $count ->
    [one] daha { $count } hadisə
   *[other] daha { $count } hadisə
}.
incidentsEnded = O vaxtdan bitib; növbəti yoxlama bunu təsdiqləyir:
incidentFound = { $of }: { $words }
incidentFoundSince = { $of }: { $words }, { SAID($since) } tarixindən
incidentEnded = bitib
incidentNotFound = son yoxlama onu tapmayıb
incidentNotChecked = hələ yoxlanılmayıb
incidentOwner = cavabdeh: { $person }, { INSTANT($at) } tarixindən
incidentRetried = { $person } { INSTANT($at) } tarixində yenidən cəhd edib: { $outcome }
incidentHealedBy = { $person } tərəfindən { INSTANT($at) } tarixində edilən təkrar cəhd onun düzəldiyini göstərib
incidentResolvedBy = { $person } { INSTANT($at) } tarixində bağlayıb: { $reason }
incidentFoundAgain = yenidən tapılıb; əvvəl: { SAID($ending) }
incidentAdvice = { $advice } Bax: docs/runbooks/{ $runbook }.md
explainCalendar = hesablandığı təqvim: { DIGEST($digest) }, sonu { DATE($day) }
