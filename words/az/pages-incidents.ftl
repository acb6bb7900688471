### Pages: the incidents.

incidents-title = Nasazlıqlar
incidents-intro = Yoxlama zərərsiz təkrarlana bilən hər şeyi düzəldir, qalanını isə adbaad göstərir. Tapdıqları heç yerdə saxlanılmır; nasazlığı kimin öhdəsinə götürdüyü, nəyin yenidən yoxlanıldığı və niyə aradan qalxmış sayıldığı qeydə alınır.
incidents-notSwept = Bu server hələ yoxlama aparmayıb.
incidents-lastSweep = Son yoxlama { $at } tarixində başlayıb və { $seconds } saniyə çəkib; açıq işlər: { $cases }.
incidents-healed = Yoxlamanın düzəltdikləri
incidents-healedNothing = düzəldiləsi heç nə olmayıb

incidents-healings-heads = yenidən qurulmuş iş başlıqları
incidents-healings-drivers = irəli aparılmış icralar
incidents-healings-leaves = jurnala əlavə edilmiş qeydlər
incidents-healings-triggers = bərpa edilmiş triggerlər

incidents-wholeAt = Bütün qeydlər sonuncu dəfə { $at } tarixində bütövlükdə oxunub.
incidents-unlisted = Burada göstərilməyən digər nasazlıqlar: { $incidents }.
incidents-sweepNow = İndi yoxla
incidents-none = Nasazlıq yoxdur.
incidents-noneOpen = Açıq nasazlıq yoxdur.
incidents-list = Açıq nasazlıqlar
incidents-endedList = Bitmiş, hələ təsdiqlənməmiş nasazlıqlar
incidents-endedNote = Son yoxlamadan sonra bitiblər. Növbəti yoxlama onların aradan qalxdığını təsdiqləyəcək və ya onları yenidən tapacaq.
incidents-office = idarə
incidents-said = Yoxlamanın bildirdiyi
incidents-notNamed = son yoxlama onu göstərməyib
incidents-since = Nə vaxtdan
incidents-sinceUnknown = nə vaxtdan olduğu qeydlərdə yoxdur
incidents-days = { $days ->
   *[other] { $days } gün
}
incidents-today = bir gündən az
incidents-owner = Məsul şəxs
incidents-nobody = heç kim
incidents-lastRetry = Son təkrar yoxlama
incidents-notRetried = olmayıb
incidents-about = Nəyə aiddir
incidents-state = Vəziyyəti

incidents-states-open = açıq
incidents-states-taken = öhdəyə götürülüb
incidents-states-ended = bitib

incidents-key = Açar
incidents-advice = Nə etməli
incidents-runbook = Təlimat
incidents-belongsTo = Kimin vəzifəsidir
incidents-personAt = { $person }, { $at }

incidents-outcomes-healed = aradan qalxıb
incidents-outcomes-stillThere = hələ də qalır
incidents-outcomes-unknown = yoxlama alınmadı, nəticə məlum deyil

incidents-cutShort = nəticə alınmadan yarımçıq qalıb
incidents-resolvedBy = Aradan qalxdığını { $person } bildirib, { $at }
incidents-healedBy = { $person } tərəfindən istənilmiş təkrar yoxlamada aradan qalxdığı görünüb, { $at }
incidents-foundAgain = Eyni nasazlıq əvvəllər bitmişdi və yenidən tapılıb
incidents-attend = Bu nasazlığı açın
incidents-details = Ətraflı
incidents-back = Bütün nasazlıqlar
incidents-take = Öhdəmə götürürəm
incidents-takeOver = Öz öhdəmə keçirirəm
incidents-takeNote = Bundan sonra ona görə siz məsulsunuz. Bu, adınızla birlikdə həmişəlik qeydə alınır.
incidents-retry = Yenidən yoxla
incidents-retryNote = Dərhal yoxlanılır və mümkün olan düzəldilir. Bunu istədiyiniz və nəticəsi qeydə alınır.
incidents-resolve = Aradan qalxdığını bildir
incidents-resolveNote = Nasazlığın bitdiyini qeydə alır. Bu, problemi aradan qaldırmır: növbəti yoxlama onu yenə taparsa, nasazlıq yenidən açılır.
incidents-reason = Niyə bitmiş sayılır?
incidents-reasonHint = Həmişəlik qeydə alınır. Nə edildiyini yazın, lazım olmayan adları yazmayın.
incidents-reasonMissing = Səbəbi yazın
incidents-onCase = Bu işdə nasazlıq: { $kind }
incidents-onEveryCase = Bütün işlərin qeydlərində nasazlıq: { $kind }

incidents-kinds-recordDamaged = Qeyd zədələnib
incidents-kinds-triggersPutBack = Kimsə reyestr faylının qorunmasını götürüb
incidents-kinds-headBehind = İşin qeydlərindən çıxarılan məlumat onlara uyğun gəlmir
incidents-kinds-caseStandsStill = İş irəli aparılmır
incidents-kinds-sendingUnknown = Bildirişin göndərilib-göndərilmədiyi məlum deyil
incidents-kinds-letterNotAsRecorded = Göndəriləcək məktub qeydə alınmış məktub deyil
incidents-kinds-overdueNotRecorded = Ötürülmüş müddət qeydə alına bilmədi
incidents-kinds-noticeNotTold = Xatırlatma çatdırıla bilmədi
incidents-kinds-documentMissing = Sənəd yoxdur və ya dəyişdirilib
incidents-kinds-passkeyMayBeCopied = Keçid açarının surəti çıxarılmış ola bilər
incidents-kinds-caseNotLookedAt = Yoxlama aparıla bilmədi
incidents-kinds-logBehind = Jurnal qeydlərdən geri qalıb
incidents-kinds-checkpointOld = Nəzarət nöqtəsi çatışmır və ya bir gündür ki, dərc edilməyib
incidents-kinds-logNotAsPublished = Jurnal dərc edilmiş nəzarət nöqtəsinə uyğun deyil

incidents-advices-recordDamaged = Heç nəyi dəyişməyin, hər şeyi olduğu kimi saxlayın və son ixracla müqayisə edin.
incidents-advices-triggersPutBack = Qorunma yerindədir. Onu kimin götürdüyünü və bu müddətdə nəyinsə dəyişdirilib-dəyişdirilmədiyini aydınlaşdırın. Sonra nasazlığı həll edilmiş elan edin və nə tapdığınızı yazın: heç bir yoxlama onu bağlamır.
incidents-advices-headBehind = Nəyin səhv olduğunu oxuyun və bu məlumatı nəyin dəyişdirdiyini aydınlaşdırın: proqram onu yalnız qeydlə birlikdə dəyişdirir. Başlıq geri qaldıqca bu işdə heç nə qeydə alına bilməz; əvvəlcə onu yenidən qurmaq lazımdır.
incidents-advices-caseStandsStill = Qeydlər yenə də aparıla bilər. Nəyin baş verdiyini oxuyun, səbəbini aradan qaldırın, sonra yenidən cəhd edin.
incidents-advices-sendingUnknown = Beynəlxalq müqavilələr üzrə məsul şəxs məktubun gedib-getmədiyini öyrənir və bunu işdə qeydə alır.
incidents-advices-letterNotAsRecorded = Göndəriləcəklərdəki məktubu göndərməyin. Onu saxlayın, kimin dəyişdirdiyini aydınlaşdırın və qeydə alınmış məktubu ehtiyat nüsxədən bərpa edin və ya onun aqibətini qeydə alın.
incidents-advices-overdueNotRecorded = Hər saat yenidən cəhd edilir, uğursuzluğun səbəbi jurnalda göstərilir. Müddət hər halda keçib.
incidents-advices-noticeNotTold = Hər saat yenidən cəhd edilir, uğursuzluğun səbəbi jurnalda göstərilir. Bu arada tədbir görməli olan şəxsə xəbər verin.
incidents-advices-documentMissing = Eyni baytları ehtiyat nüsxədən geri qaytarın. Onların SHA-256 qiyməti faylın adıdır.
incidents-advices-passkeyMayBeCopied = Qeydi imzalayıb-imzalamadığını sahibindən soruşun. Açarı ləğv edin (qeydi imzalamayıbsa, itdiyi vaxtı da göstərin) və sahibini yenisini yaratmağa dəvət edin. Sonra yenidən yoxlayın.
incidents-advices-caseNotLookedAt = Xətanı oxuyun, onu aradan qaldırın və yenidən yoxlayın.
incidents-advices-logBehind = Jurnalı ardıcıllaşdırın. O vaxtadək son qeydlər hiss olunmadan kəsilə bilər.
incidents-advices-checkpointOld = Dərc edilmiş nəzarət nöqtələrini axtarın, sonra jurnalı möhürləyin və imzalayın. O vaxtadək sonradan qeydə alınanları kənarda heç nə göstərmir.
incidents-advices-logNotAsPublished = Heç nəyi qeydə almayın və hər şeyi olduğu kimi saxlayın. Dərc edilmiş qeydlər çatışmır və ya dəyişdirilib.
