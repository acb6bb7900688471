### Auditin bölmələri, qrupları və nəticələrin nəyə əsaslandığı.

sectionBroken = Pozulub
sectionNotFollowed = Olmalı olduğu kimi deyil
sectionOpen = Açıqdır: araşdırılmalıdır
sectionUnknowable = Bilinə bilməz
sectionRunning = Vaxtı hələ çatmayıb
sectionKept = Əməl olunub
groupProcedure = Prosedur
groupVotes = Səsvermələr
groupDeadlines = Müddətlər
groupStatements = Bəyanatlar
groupInternational = Beynəlxalq addımlar
groupRecord = Qeydlərin özü
onBasis = { $read } – oxunmuş qanuna, { $memory } – yaddaşdan göstərilən qanuna, { $own } – Tasdiq-in öz qaydalarına əsaslanır
verdictBroken = pozulub
verdictNotFollowed = olmalı olduğu kimi deyil
verdictOpen = açıq
verdictUnknowable = bilinə bilməz
verdictRunning = vaxtı çatmayıb
verdictKept = riayət olunub
sectionNotExamined = Yoxlanılmayıb
natureRecord = İdarənin qeydləri.
naturePublished = Dərc olunmuş mənbələrdən daxil edilmiş dövlət aktları.
natureExercise = MƏŞQ: heç bir dövlət hərəkət etməyib.
natureBoth = A hissəsi: dərc olunmuş mənbələrdən dövlət aktları. B hissəsi: MƏŞQ; heç bir dövlət hərəkət etməyib.
questionConsent = Razılıq ölkədə qanunun tələb etdiyi kimi verilib ({ NAME($procedure) }) və sənəd saxlanmağa verilibmi?
questionOther = Prosedura riayət olunubmu ({ NAME($procedure) })?
answerBroken = { $count ->
    [one] Bir qayda pozulub.
   *[other] { $count } qayda pozulub.
}
answerOpen = Qeyddə heç bir qayda pozulmayıb; { $count ->
    [one] bir suala bu qeyddən cavab vermək olmur.
   *[other] { $count } suala bu qeyddən cavab vermək olmur.
}
answerKept = Qeyddə heç bir qayda pozulmayıb, açıq sual yoxdur.
answerNoDeposit = Saxlanmağa verilmə qeydə alınmayıb.
answerDeposited = Sənəd { DATE($on) } tarixində saxlanmağa verilib.
auditMadeFrom = { SAID($title) } ({ SAID($registration) }); 1–{ $entries } nömrəli qeydlər, sonuncunun heşi { DIGEST($head) }; { $procedure }, { $version } versiyası; { $software }; { DATE($day) }.
auditNotOfficial = Rəsmi rəy deyil.
auditPreparedBy = Hazırladı
auditReadBy = Oxudu
auditQuestion = Sual
auditAnswer = Cavab
auditLookUp = Əvvəlcə araşdırın
briefVerdict = pozulub: { $broken }, açıq: { $open }
partB = B hissəsi, məşq: heç bir dövlət hərəkət etməyib
partBCounts = pozulub: { $broken }, açıq: { $open }, bilinə bilməz: { $unknowable }, vaxtı çatmayıb: { $running }, riayət olunub: { $kept }
auditFact = { SAID($day) }: { SAID($what) }
auditDay = { DATE($on) }
auditUndated = günü məlum deyil
auditDeclared = bəyan edilib: { SAID($what) }
auditFacts = Faktlar
auditMissing = Qeydə alınmayıb
missingLaw = qanunun nömrəsi, tarixi və dərci
missingText = qanunun mətni və ona əlavə edilmiş müqavilənin autentik dildə və tərcümədə mətni
missingCounts = səslərin və iştirak edənlərin sayı
missingReview = konstitusiya yoxlaması istənilibmi
missingSignature = müqavilənin imzalanması
missingInstrument = sənəd: adı, tarixi, imzalayanı
missingDeposit = saxlanmağa verilmə
treatyNotInForceYet = müqavilənin özünün qüvvəyə minməsi (bunun üçün { $count } sənəd lazımdır) və neçə sənədin saxlanmağa verildiyi
missingInForce = dövlət üçün qüvvəyə minmə
missingOriginals = əsl nüsxələrin harada saxlandığı və onlarla kimin tanış ola biləcəyi
registrationNotKnown = qeydiyyat nömrəsi məlum deyil
