### Prosedur faylının mərhələləri: orada nə baş verir, səslər və müddətlər necə qiymətləndirilir, nə üçün bir şeyin yeri yoxdur.

event-reached = çatıldı
event-done = bitdi
event-laid = təqdim edildi
event-referred = göndərildi
event-begun = başladı
event-favourable = müsbət rəy
event-unfavourable = mənfi rəy
event-withoutRecommendation = tövsiyəsiz
event-agreed = razılıq
event-notAgreed = razılıq yoxdur
event-declined = imtina edildi
event-presented = verildi
event-distributed = paylandı
event-adopted = qəbul edildi
event-rejected = rədd edildi
event-noDecision = qərar yoxdur
event-amended = dəyişikliklə
event-referredBack = geri göndərildi
event-adjourned = təxirə salındı
event-ended = müddət bitdi
event-asked = müraciət edildi
event-conform = uyğun hesab edildi
event-notConform = uyğun hesab edilmədi
event-inPart = qismən uyğun hesab edildi
event-countersigned = əks-imza qoyuldu
event-signed = imzalandı
event-returned = qaytarıldı
event-published = dərc edildi
event-registered = qeydə alındı
event-instrumentSigned = sənəd imzalandı
event-notified = depozitariyə bildirildi
event-deposited = saxlanmaya verildi
event-notInTime = vaxtında hərəkət etmədi
eventName = { EVENT($event) }
count-for = lehinə
count-against = əleyhinə
count-abstaining = bitərəf
count-notVoting = səs verməyən
count-present = iştirak edən
count-absent = iştirak etməyib
count-members = üzvlər
count-membersInOffice = səlahiyyətdə olan üzvlər
count-electorate = seçicilər
count-turnout = iştirak
tested-atLeast = ən azı
tested-moreThan = çox:
tested-atMost = ən çoxu
tested-lessThan = az:
storyEvent = { $stage }: { $event }
weighedPassed = { COUNTED($counts) }: { $had }, tələb olunan { TESTED($by) } { $asked }: keçdi
weighedFailed = { COUNTED($counts) }: { $had }, tələb olunan { TESTED($by) } { $asked }: keçmədi
weighedReached = { COUNTED($counts) }: { $had }, rədd üçün tələb olunan { TESTED($by) } { $asked }: var
weighedNotReached = { COUNTED($counts) }: { $had }, rədd üçün tələb olunan { TESTED($by) } { $asked }: yoxdur
tieByChair = səslər bərabərdir, sədrin həlledici səsi: { SAID($vote) }
tieByLot = səslər bərabərdir, püşklə qərar: { SAID($vote) }
tieVotedAgain = səslər bərabərdir, ona görə yenidən səsvermə keçirilir
tieUnknown = səslər bərabərdir, necə qərar verildiyi qeyd edilməyib
weighedUnknown = { COUNTED($counts) }: sayların hamısı qeyd edilməyib
weighedOpen = { COUNTED($counts) }: bu say olmadan neçə tələb olunduğu məlum deyil: { COUNTED($of) }
deadlineName = { $name } ({ $event })
deadlineKept = { $name }: riayət edildi, { SAID($why) }
deadlineBroken = { $name }: pozuldu, { SAID($why) }
deadlineRunning = { $name }: davam edir, { SAID($why) }
deadlineCannotBeVerified = { $name }: yoxlanıla bilmir: { SAID($why) }
deadlineMet = son gün { DATE($day) }, görüldü { DATE($on) }
deadlineDue = son gün { DATE($day) }
deadlineOver = müddət { DATE($day) } tarixinədək davam etdi, bitməsi { DATE($on) } təsdiqlənib
deadlineStillRan = müddət { DATE($day) } tarixinədək davam edirdi, bitməsi { DATE($on) } təsdiqlənib
deadlinePeriodRuns = müddət { DATE($day) } tarixinədək davam edir
deadlinePeriodRunsLonger = müddət { DATE($day) } tarixinədək, arada bayram günləri olduqda isə daha uzun davam edir
deadlineNotCertified = müddət { DATE($day) } tarixinədək davam etdi, bitməsi hələ təsdiqlənməyib
deadlineAwaitsCertification = ona əməl olunub-olunmadığı səsvermə təsdiqləndikdən sonra bilinəcək
deadlineNotRecorded = onu bitirən hadisə qeyd edilməyib
deadlineNotBefore = { DATE($day) } tarixindən əvvəl olmaz, görüldü { DATE($on) }
deadlineEarliest = son gün { DATE($day) } tarixindən tez deyil
deadlineEarliestMet = son gün { DATE($day) } tarixindən tez deyil, görüldü { DATE($on) }
deadlineDayOpen = hansı gün başlamasından asılı olmayaraq
deadlineWaived = imtina edilib
deadlineDateUnknown = tarix kifayət qədər dəqiq məlum deyil
deadlineNoCalendar = iclas günlərinin təqvimi verilməyib
deadlineCalendarEnds = iclas günlərinin təqvimi vaxtından əvvəl bitir
deadlineHoursUnknown = saatlar qeyd edilmir: son gün təxminən { DATE($day) }
deadlineHolidaysUnknown = bayram günləri qeyd edilmir: son gün { DATE($day) } tarixindən tez deyil
intervalUntil = { DATE($day) } tarixindən əvvəl deyil
intervalStandstill = heç bir mənbə müddətin dayanıb-dayanmadığını demir: dayanırsa, { DATE($day) } tarixindən əvvəl deyil
intervalHoursUnknown = saatlar qeyd edilmir: təxminən { DATE($day) } tarixindən əvvəl deyil
intervalHolidaysUnknown = bayram günləri qeyd edilmir: { DATE($day) } və ya daha gec tarixdən əvvəl deyil
deadlineFirstDay = heç bir mənbə birinci günün sayılıb-sayılmadığını demir: { DATE($day) }, başqa cür sayılarsa, { DATE($other) }
deadlineStandstill = heç bir mənbə müddətin dayanıb-dayanmadığını demir: dayanırsa, son gün { DATE($day) }
deadlineEnteredLate = bu, { DATE($entered) } tarixində qeydə alınmış dayandırmadan asılıdır: onsuz son gün { DATE($day) } idi
deadlineClassUnknown = uzunluğu qeyd edilməmiş məlumatdan asılıdır
actTooFew = { SAID($what) }: qanunun tələb etdiyindən az sayda: { SUMS($sums) }
actUnknown = { SAID($what) }: neçə nəfər olduğu qeyd edilməyib
actTooLate = { SAID($what) }: bundan sonra artıq mümkün deyil: { SAID($after) }
actNotProvidedFor = { SAID($what) }: qanun bu iş üçün bunu nəzərdə tutmur
actAfterTime = { SAID($what) } ({ DATE($on) }): bu müddət bitdikdən sonra: { NAME($name) } ({ DATE($day) })
hasNoEffect = bu, hüquqi qüvvəyə malik deyil və heç nəyi dəyişmir
actNotEntitled = { SAID($what) }: { NAME($by) } tərəfindən, qanun isə bunu göstərir: { NAMED($names) }
actNotCountersigned = { SAID($what) }: { NAMED($names) } tərəfindən əks-imza qeydə alınmayıb
storyLaidWithout = { SAID($what) }, bu sənəd olmadan: { NAME($document) }
storyLaidUnknown = { SAID($what) }: hansı sənədlərlə təqdim edildiyi qeyd edilməyib
extensionNoneRunning = { SAID($what) }: bu müddət davam etmirdi
extensionTooLong = { SAID($what) }: qanunun icazə verdiyindən uzun
extensionTooOften = { SAID($what) }: qanunun icazə verdiyindən çox
extensionAfterEnd = { SAID($what) }: müddət bitdikdən sonra
extensionEndUnknown = { SAID($what) }: müddətin artıq bitib-bitmədiyi yoxlanıla bilmir
outOfOrder = { SAID($later) } ({ DATE($late) }) { SAID($earlier) } ({ DATE($early) }) hadisəsindən əvvələ tarixlənib
foundAfterEnd = { SAID($what) }, lakin bu, iş başa çatdıqdan sonra qeydə alınıb
stageUnclassified = { NAME($stage) } müqavilənin qeyd edilməmiş növündən asılıdır
courseEnded = sondan sonra heç nə baş verə bilməz: iş belə bitdi: { STAGE($ending) }
courseStageNotOpen = "{ NAME($stage) }" mərhələsi burada açıq deyil; açıq olanlar: { NAMED($known) }
courseWaitsFor = "{ NAME($other) }" bitmədən "{ NAME($stage) }" mərhələsi başlaya bilməz
courseTooOften = "{ NAME($stage) }" mərhələsinə ən çoxu { $atMost ->
    [one] bir dəfə
   *[other] { $atMost } dəfə
} daxil olmaq mümkündür
courseSilenceMeansNothing = fayl "{ NAME($stage) }" mərhələsində susmanın nə demək olduğunu bildirmir
courseTooLate = gecdir: { SAID($after) } baş verib
courseAlreadyDeclared = "{ NAME($name) }" artıq elan edilib
courseNotProvidedFor = prosedur bunu nəzərdə tutmur
courseEventUnknown = “{ NAME($stage) }” mərhələsində “{ $event }” baş vermir; mümkün olanlar: { NAMES($known) }
courseNameUnknown = prosedurda “{ $name }” yoxdur; olanlar: { NAMES($known) }

inFile = { NAME($names) }
stageEvent = { NAME($stage) }: { SAID($event) }
stageName = { STAGE($stage) }

stageVote = “{ NAME($stage) }” mərhələsində səsvermə ({ DATE($on) })
stageCertification = “{ NAME($stage) }” mərhələsində səsvermənin təsdiqi ({ DATE($on) })
stageTime = müddət: { NAME($name) } ({ SINCE($start) })
stageTimeByVersion = müddət: { NAME($name) } ({ SINCE($start) }), { $version } redaksiyasına görə
stageActor = kim hərəkət edə bilər
stagePower = səlahiyyətdən nə vaxt və harada istifadə etmək olar
stageNeeds = hərəkət üçün tələb olunan say
stageDocuments = müqavilə ilə birlikdə verilən sənədlər
stageOrder = mərhələlərin ardıcıllığı
stageHeeded = sonradan aşkar edilən nəzərə alınıb
stageExtension = müddətin uzadılması
stageClass = müqavilənin kateqoriyası
stageTakesPlace = { NAME($name) } keçirilməlidir
stageNotOnRecord = qeydə alınmayıb
opinionNotOnRecord = rəyi qeydə alınmayıb; layihə müzakirə edilib: { DATE($discussed) }
stagePublished = { NAME($name) }
restsOnOutcome = sonrakı aktlar qəbul edilmiş qərara əsaslanır
outcomeNowStands = “{ NAME($stage) }” mərhələsinin nəticəsi ({ DATE($on) }) indi belədir: { SAID($what) }, halbuki başqa nəticəyə əsaslanan akt var: { ACT($act) }
sourcesAgree = ‘{ NAME($name) }’ üzrə mənbələr
sourcesContradict = { $one }; buna zidd olan: { $other }
textAdopted = imzalanan mətn sonuncu qəbul edilən mətndir
declaredWithSums = elan edilib: { SAID($declared) }; { SUMS($sums) }
declaredAgainstRule = elan edilib: { SAID($declared) }, qaydaya görə isə: { EVENT($outcome) } ({ SUMS($sums) })
declaredWithoutCounting = elan edilib: { SAID($declared) }, səslər sayılmadan qərara alınıb
declaredRuleOpen = elan edilib: { SAID($declared) }; hansı qaydanın tətbiq olunduğu qeydə alınmayandan asılıdır
declaredNoRule = elan edilib: { SAID($declared) }; qaydaların heç biri tətbiq olunmur
noSumsNeeded = heç bir say bunu həll etmir
sumsOfQuorum = yetərsay ({ SUMS($sums) })
sumsOfReading = qanunun bir oxunuşuna görə: { SUMS($sums) }
textsCompared = qəbul edilən: { DIGEST($adopted) }; imzalanan: { DIGEST($signed) }
textAdoptedUnknown = sonuncu hansı mətnin qəbul edildiyi və ya hansının imzalandığı qeydə alınmayıb
storyClassified = bu növə aid edildi: { NAMED($names) }
storyClassifiedNone = növlərin heç birinə aid edilmədi
storyExtended = { NAME($clock) }: { $n } uzadıldı
storyWaived = { NAME($clock) }: imtina edildi
storyStoodStill = { NAME($clock) }: { DATE($until) } tarixinədək dayandı: { NAME($why) }
storyWithdrawn = geri götürüldü
storyTermEnded = səlahiyyət müddətinin sonu
storyLapsed = iş qüvvədən düşüb

actOutcome = nəticə: { SAID($outcome) }
actClasses = növləri: { NAMED($names) }
actExtendedBy = { SAID($length) } uzadılıb
actTie = səslər bərabər, qərar: { SAID($vote) }
actQuorumChallenged = yetərsaya etiraz edilib
actByRollCall = adbaad səsvermə ilə, { $count } nəfərin adı çəkilib
actPutOffBefore = yetərsay olmadığından bir dəfə təxirə salınıb
actByBody = orqan: { NAME($body) }
actWith = birlikdə təqdim edilib: { NAMED($names) }
actWithNothing = prosedurun nəzərdə tutduğu sənədlərin heç biri birlikdə təqdim edilməyib
actLegalBasis = hüquqi əsas: { $basis }
countName = { COUNTED($counts) }
lengthHours = { $n } { $n ->
   *[other] saat
}
lengthDays = { $n } { $n ->
   *[other] gün
}
lengthWorkingDays = { $n } { $n ->
   *[other] iş günü
}
lengthSittingDays = { $n } { $n ->
   *[other] iclas günü
}
lengthWeeks = { $n } { $n ->
   *[other] həftə
}
lengthMonths = { $n } { $n ->
   *[other] ay
}
