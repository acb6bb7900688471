### Yoxlamanın tapdığı və düzəldə bilmədiyi.

heldBack = qeyd zədələndikdə və ya jurnal dərc edildiyi kimi olmadıqda yoxlama heç nəyi qeydə almır
notificationUnknown = bildirişin göndərilib-göndərilmədiyi məlum deyil
sendingLeft = göndərmə başlanıb, bitməyib və nəticəsi qeydə alınmayıb
counterNotGrown = { $seq } nömrəli qeyd { $person } nömrəli şəxsin keçid açarı ilə imzalanıb, onun sayğacı isə artmayıb (əvvəl { $before }, sonra { $counter }); açar hələ istifadədədir
documentNotInStore = { $seq } nömrəli qeydin göstərdiyi { $digest } sənədi saxlancda yoxdur
lawFileNotInStore = işə tətbiq olunan { $digest } hüquq faylı saxlancda yoxdur
indexWrong = reyestr faylının indeksi öz cədvəlinə uyğun deyildi, ona görə siyahılarda tapşırıq və ya iş görünməyə bilərdi: { QUOTE($cause) }
indexMadeAnew = cədvəldən yenidən yaradıldı
madeAnew = qeydlərdən yenidən quruldu
entryCameFirst = yenidən qurulmazdan əvvəl qeyd əlavə edildi
heldByAnother = başqa açıq iş buna sahibdir: { KEPTS($of) }
uniqueFactStranger = onun nömrəsi altında heç bir qeydə aid olmayan bir şey saxlanılır: { $key }
entriesWait = qeydlər bir saatdan çoxdur ki, jurnalda yer gözləyir
checkpointNever = heç vaxt nəzarət nöqtəsi dərc edilməyib
checkpointOverdue = bir gündən çoxdur ki, nəzarət nöqtəsi dərc edilməyib
overdueUnrecorded = { DATE($dueOn) } tarixində bitən müddət keçib, lakin bu qeydə alınmayıb
noticeUntold = { DATE($dueOn) } tarixinədək edilməli olan haqqında heç kimə xatırladılmayıb
driverHeldBack = icra davam etdirilmədi: { SAID($why) }
driverFailed = icra davam etdirilə bilmədi: { SAID($reason) }
caseAheadOfClock = işin ən yeni qeydinin vaxtı { INSTANT($at) } göstərilib, bu isə həmin kompüterin saatına görə hələ gəlməyib: o vaxta qədər bu iş üzrə heç nə göndərilmir və heç kimə xatırlatma edilmir. Saatı yoxlayın
workFailed = iş üzrə vaxtı çatan tədbir görülə bilmədi: { SAID($reason) }. Beş dəqiqədən sonra, daha sonra isə hər saat yenidən cəhd edilir
releaseHeldBack = göndərilməsinə icazə verilmiş bildiriş göndərilmədi: { SAID($why) }
dueUnreadable = nəyin vaxtının çatdığı müəyyən edilə bilmədi: { SAID($reason) }. Aktlar yenə də qeydə alına bilər, lakin xatırlatmalar və məktublar getmir
looksUnreadable = hər işə nə vaxt yenidən baxılacağı barədə qeyd ledger.db faylında oxunmur: { QUOTE($cause) }. Bununla heç nə itmir: müddəti axan hər işə hər dəqiqə baxılır. Disk nasazdır və ya başqa proqram ora yazıb: hər ikisini yoxlayın
machineLacking = { $procedure } prosedurunun öz icra sxemi yoxdur, ona görə icra işin mərhələlərini adları ilə göstərmir; { $procedure } prosedurunu tasdiq:procedures siyahısına əlavə edin və yenidən yerləşdirin
foundByAnotherVersion = bunu Tasdiqin başqa versiyası tapıb; yenidən yoxlayın

# The message to the operator of an installation in the cloud.
sweepSubject = Tasdiq: { $count ->
    [one] bir nasazlıq
   *[other] { $count } nasazlıq
}
sweepCase = { $caseId } işi
sweepSince = { $since } tarixindən
sweepFound = Yoxlama avtomatik düzəldə bilmədiyi bir şey aşkar etdi:
sweepMore = Və daha { $count }.
sweepList = Təfərrüatlı tam siyahı: GET /api/incidents. Hələ açıq olan nasazlıqlar bir gündən sonra yenidən bildirilir.
