### Yoxlamanın tapdığı və düzəldə bilmədiyi.

heldBack = qeyd zədələndikdə və ya jurnal dərc edildiyi kimi olmadıqda yoxlama heç nəyi qeydə almır
notificationUnknown = bildirişin göndərilib-göndərilmədiyi məlum deyil
sendingLeft = göndərmə başlanıb, bitməyib və nəticəsi qeydə alınmayıb
documentNotInStore = { $seq } nömrəli qeydin göstərdiyi { $digest } sənədi saxlancda yoxdur
lawFileNotInStore = işə tətbiq olunan { $digest } hüquq faylı saxlancda yoxdur
indexWrong = reyestr faylının indeksi öz cədvəlinə uyğun deyildi, ona görə siyahılarda tapşırıq və ya iş görünməyə bilərdi: { QUOTE($cause) }
indexMadeAnew = cədvəldən yenidən yaradıldı
madeAnew = qeydlərdən yenidən yaradıldı
entryCameFirst = yenidən yaradılmazdan əvvəl yeni qeyd gəldi
heldByAnother = başqa açıq iş buna sahibdir: { KEPTS($of) }
uniqueFactStranger = onun nömrəsi altında heç bir qeyddən irəli gəlməyən bir şey saxlanılır: { $key }
entriesWait = qeydlər bir saatdan çoxdur ki, jurnalda yer gözləyir
checkpointNever = heç vaxt nəzarət nöqtəsi dərc edilməyib
checkpointOverdue = bir gündən çoxdur ki, nəzarət nöqtəsi dərc edilməyib
overdueUnrecorded = { DATE($dueOn) } tarixində bitən müddət keçib, lakin bu qeydə alınmayıb
noticeUntold = { DATE($dueOn) } tarixinədək edilməli olan haqqında heç kimə xatırladılmayıb
driverHeldBack = icra davam etdirilmədi: { SAID($why) }
driverFailed = icra davam etdirilə bilmədi: { SAID($reason) }
machineLacking = { $procedure } prosedurunun öz icra sxemi yoxdur, ona görə icra işin mərhələlərini adları ilə göstərmir; { $procedure } prosedurunu tasdiq:procedures siyahısına əlavə edin və yenidən yerləşdirin
driverUnreadable = { $name } icrası alınmadı: { QUOTE($cause) }. Onu başqası əvəz edir; bu təkrarlanarsa, disk nasazdır və ya başqa proqram ledger.db faylına yazır: hər ikisini yoxlayın
driversUnreadable = ledger.db faylında işləri irəli aparanlar oxunmur: { QUOTE($cause) }. Aktlar yenə də qeydə alına bilər, xatırlatmalar və məktublar isə getməyə bilər. Disk nasazdır və ya başqa proqram ora yazıb: hər ikisini yoxlayın
waitUnreadable = işin gözləməsi oxunmadı: { QUOTE($cause) }. O, yenidən yaradılır; bu təkrarlanarsa, disk nasazdır və ya başqa proqram ledger.db faylına yazır: hər ikisini yoxlayın
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
