### Əmr sətrinin auditlər və yoxladığı ixraclar haqqında dedikləri.

auditCounts = pozulub: { $broken }{ $notFollowed ->
    [0] { "" }
   *[other] , olmalı olduğu kimi deyil: { $notFollowed }
}, açıq: { $open }, bilinə bilməz: { $unknowable }, vaxtı çatmayıb: { $running }, riayət olunub: { $kept }; yaddaşdan yazılmış hüquqa { $unverified ->
   *[other] dayanan: { $unverified }
}
auditCases = { $cases ->
    [one] { $cases } iş
   *[other] { $cases } iş
}: { SAID($counts) }
auditCasesFaults = { SAID($counts) }; auditi aparıla bilməyib: { $faults }
auditFault = auditi aparıla bilmədi:
auditHeading = { SAID($section) } ({ $count })
auditHeadingOn = { SAID($section) } ({ $count }): { SAID($basis) }
auditGroupCount = { SAID($group) } { $count }
auditKeptInBrief = { LIST($groups) }; hər biri səbəbi ilə: --full
auditSources = Mənbələr (* burada heç kim oxumayıb)
verdictName = { TERM($verdict) }

verifyFaulty = Qüsurlar tapıldı.
verifyUnlawful = Qaydalara ziddir.
verifyNotCovered = Dəyişdirilmədiyi göstərilməyib: verilən açarla imzalanmış heç bir nəzarət nöqtəsi onu əhatə etmir.
verifyNotCompared = Dəyişdirilmədiyi göstərilməyib: hər şeyi müqayisə etmək mümkün olmayıb.
verifyHolds = Dəyişdirilməyib və öz qaydalarına görə qanunidir.
verifyHoldsChanged = Dəyişdirilməyib və öz qaydalarına görə qanunidir; o vaxtdan bəzi qaydalar dəyişib.
verifyAllSigned = { $count ->
    [one] Şəxsin yeganə hərəkəti həmin şəxs tərəfindən imzalanıb: keçid açarı ilə { $passkey }, açar faylı ilə { $key }.
   *[other] Şəxslərin { $count } hərəkətinin hamısı onların özləri tərəfindən imzalanıb: keçid açarı ilə { $passkey }, açar faylı ilə { $key }.
}
verifySomeSigned = { $count ->
    [one] Şəxsin yeganə hərəkətindən
   *[other] Şəxslərin { $count } hərəkətindən
} { $passkey } keçid açarı ilə, { $key } açar faylı ilə imzalanıb; { $token } token verənin sözünə, { $name } yalnız ada əsaslanır.
verifyOnOneWord = Bir inzibatçının sözü ilə: { $key } açarının { $person } adlı şəxsə məxsus olması ({ $entries }).
verifyAfterLoss = İtirildiyi sonradan qeydə alınmış açarla itkidən sonra imzalanıb: { $person }, { $key } açarı ({ $entries }).
verifyCounterBack = Keçid açarının sayğacı artmayıb, ona görə surəti çıxarılmış ola bilər: { $person }, { $key } açarı ({ $entries }).
verifyCoversNothing = Əhatə olunan: heç nə; verilən açarlarla imzalanmış heç bir nəzarət nöqtəsi bu ixraca uyğun gəlmir
verifyCoversLog = Əhatə olunan: { $origin } jurnalı, { $size } ölçüsünə qədər, { SAID($sealed) }
verifyCoversCase = Əhatə olunan: { $origin } jurnalında { $caseId } işi, { $size } ölçüsünə qədər, { SAID($sealed) }
verifySealed = { INSTANT($date) } möhürlənib
verifyNoSeal = möhürlə tarixlənməyib
verifyLookedAt = { $cases ->
    [one] { $cases } qeydiyyatın
   *[other] { $cases } qeydiyyatın
} { $entries ->
    [one] { $entries } qeydi
   *[other] { $entries } qeydi
} oxundu, { $judged } qeyd qaydalarla yenidən qiymətləndirildi, əldə olan nəzarət nöqtələri: { $checkpoints ->
    [one] { $checkpoints }
   *[other] { $checkpoints }
}
verifyLookedAtDocuments = { SAID($read) }, dəyişdirilməmiş sənədlər: { $unaltered ->
    [one] { $unaltered }
   *[other] { $unaltered }
}
verifyLeftLeaves = ondan sonrakı { $count ->
    [one] { $count } yarpaq
   *[other] { $count } yarpaq
}: hələ heç bir nəzarət nöqtəsi ilə imzalanmayıb
verifyLeftWithheld = { $count ->
    [one] { $count } qeyd
   *[other] { $count } qeyd
} verilməyib: daxil edilənləri yalnız auditorlar oxuya bilər
verifyLeftHidden = { $count ->
    [one] { $count } qeydin
   *[other] { $count } qeydin
} burada yalnız heşi var
verifyLeftTexts = mətnlər və surətlər: qovluğunu --documents ilə göstərin
verifyLeftDocuments = adı çəkilən { $count ->
    [one] { $count } sənəd
   *[other] { $count } sənəd
} qovluqda yoxdur
verifyLeftSoftware = { $here } qaydaları ilə qiymətləndirilib; { $recorded } ilə qeyd edilib
verifyLeftLimits = idarənin saatının düzgün olması və açarın sahibinin əlində olması
verifyNewer = { SAID($where) } { $signed ->
    [one] { $signed } yarpağı
   *[other] { $signed } yarpağı
} imzalayır, bu ixrac isə { $size } ilə bitir: daha yenisini istəyin
verifyUnproven = { SAID($where) } { $signed ->
    [one] { $signed } yarpağı
   *[other] { $signed } yarpağı
} imzalayır; bu ixracda onun həmin yarpaqlarla başladığına sübut yoxdur: daha yenisini və ya bütün jurnalı istəyin
verifyHeadNotCompared = Müqayisə edilməyib:
verifyHeadNotCovered = Əhatə olunmayan: { SAID($what) }
verifyHeadFault = Qüsur:
verifyHeadUnlawful = Qaydalara zidd:
verifyOtherwise = Başqa cür qiymətləndirilib: { SAID($where) }, { $software } ilə qeyd edilib ({ $rule }): { SAID($why) }
verifyNotAFile = { $file }: fayl deyil; ixrac iki dəfə oxunur, ona görə onu fayla yazın
verifyCrLf = { $file }: sətirləri CR LF ilə bitir, nəzarət nöqtəsininki isə yalnız LF ilə: redaktor və ya poçt proqramı onu dəyişib
verifyNotExport = { $file }: ixrac deyil: ilk sətri ixrac başlığı deyil
