### Hüquqşünas üçün çap edilmiş prosedur: hər hissə bir cümlə ilə, nəyə əsaslandığı, Tasdiqin onunla nə etdiyi və hesablanmış nümunələr.

printFile = { NAMES($names) }
printIntro = Faylın hər hissəsi mənbəyi ilə birlikdə sözlə verilir. Hər nümunəni işləri qiymətləndirən kod hesablayıb.
printUnverified = Heç kimin yoxlamadığı hissələr
printAllVerified = Bu faylın hər hissəsi mənbəyində oxunub.
printConflicts = Mənbələrin bir-birinə zidd olduğu hissələr
printNoConflicts = Bu fayl bir-birinə zidd olan mənbə göstərmir.
printBodies = Kimlər iştirak edir
printClasses = Müqavilələrin növləri
printDeclarations = Elanlar
printStages = Mərhələlər, faylın ardıcıllığı ilə
printClocks = Müddətlər
printEnds = Geri götürmə və səlahiyyət müddətinin sonu
printValidity = Qüvvədə olması
printLabelSource = Mənbə
printLabelContradicted = Buna zidd olan mənbə
printLabelDoes = Tasdiq nə edir
printLabelExample = Nümunə
printNote = Fayldakı qeyd: { $name }

printSource = { SAID($one) } ({ SAID($other) })
printMarkAt = { SAID($one) }: { SAID($other) }
printMarkUnverified = yoxlanmayıb
printMarkSeen = oxunub
printMarkLaw = qanunun mətnində oxunub
printMarkOfficial = rəsmi mənbədə oxunub
printMarkSummary = icmalda oxunub
printMarkPress = mətbuatda oxunub
printMarkPractice = təcrübə haqqında məlumatda oxunub
printMarkInferred = nəticə çıxarılıb

printName = { $name }
printWithin = { SAID($one) } › { SAID($other) }
printBracket = ({ SAID($of) })
printStage = { $name } ({ SAID($of) })
printRule = { $name } qaydası
printReading = { $name }-ci oxunuş
printQuorum = yetərsay
printTie = səslərin bərabərliyi
printTest = şərt
printShould = olmalıdır
printFirstDay = birinci gün
printLength = uzunluq
printMonthEndLastDay = sonuncu ayda həmin gün yoxdursa, onun son günü
printMonthEndNextDay = sonuncu ayda həmin gün yoxdursa, növbəti ayın birinci günü
printWays = nəticələr
printSilence = susma
printWithdrawal = geri götürmə
printEndOfTerm = səlahiyyət müddətinin sonu
printExtension = uzadılma
printWaiver = imtina
printLeftOut = sayılmayan günlər

printIfClass = müqavilə “{ $name }” növünə aiddirsə
printIfDeclared = “{ $name }” elan edilibsə
printIfHappened = “{ SAID($of) }” baş veribsə
printIfPassedBy = sonuncu qəbul { $name } qaydası ilə olubsa
printIfPassedWith = sonuncu qəbul bununla olubsa: { SAID($of) }
printIfNotPassedBy = sonuncu qəbul { $name } qaydası ilə olmayıbsa
printIfNotClass = müqavilə “{ $name }” növünə aid deyilsə
printIfNotDeclared = “{ $name }” elan edilməyibsə
printIfNotHappened = “{ SAID($of) }” baş verməyibsə
printIfNone = bunların heç biri doğru deyilsə: { LIST($all) }
printIfNot = bu doğru deyilsə: { SAID($of) }
printIfAll = bunların hamısı doğrudursa: { LIST($all) }
printIfAny = bunlardan ən azı biri doğrudursa: { LIST($all) }
printOnlyIf = Yalnız bu halda: { SAID($of) }.
printIfThen = Bu halda: { SAID($one) } – { SAID($other) }
printElseIf = Əks halda, bu halda: { SAID($one) } – { SAID($other) }
printOtherwise = Əks halda: { SAID($of) }

printCountName = { COUNTED($counts) }
printVotesFor = { $name ->
   *[other] lehinə səs
}
printVotesAgainst = { $name ->
   *[other] əleyhinə səs
}
printAbstentions = { $name ->
   *[other] bitərəf səs
}
printNotVoting = { $name ->
   *[other] səs verməyən üzv
}
printPresent = { $name ->
   *[other] iştirak edən üzv
}
printInLaw = { $name ->
   *[other] üzv
}
printInOffice = { $name ->
   *[other] səlahiyyətdə olan üzv
}
printElectorate = { $name ->
   *[other] səsvermə hüququ olan şəxs
}
printTurnout = { $name ->
   *[other] səs vermiş şəxs
}
printSupporters = { $name ->
   *[other] tərəfdar
}
printVotesFrom = lehinə səs
printVotesAgainstFrom = əleyhinə səs
printSupportFrom = tərəfdar
printPresenceOf = iştirak edən üzv
printMakingUp = { SAID($of) }
printNumber = { $name }
printTogether = birlikdə ({ SAID($of) })
printOfVotesFor = lehinə səslərin
printOfVotesAgainst = əleyhinə səslərin
printOfAbstentions = bitərəf səslərin
printOfNotVoting = səs verməyən üzvlərin
printOfPresent = iştirak edən üzvlərin
printOfMembers = üzvlərin
printOfMembersInOffice = səlahiyyətdə olan üzvlərin
printOfElectorate = səsvermə hüququ olan şəxslərin
printOfTurnout = səs vermiş şəxslərin
printOfVotes = lehinə və əleyhinə səslərin cəminin
printOfVotesAndAbstentions = lehinə, əleyhinə və bitərəf səslərin cəminin
printOfOwn = bunun ({ $name })
printOfAll = bunların cəminin ({ SAID($of) })
printAtLeast = ən azı { $name } { SAID($one) }
printMoreThan = { $name }-dən çox { SAID($one) }
printAtMost = ən çoxu { $name } { SAID($one) }
printLessThan = { $name }-dən az { SAID($one) }
printNone = heç bir { SAID($of) } olmadan
printAtLeastShare = { SAID($other) } qədər və ya daha çox { SAID($one) }
printMoreThanShare = { SAID($other) } qədərindən çox { SAID($one) }
printAtMostShare = { SAID($other) } qədərindən çox olmayan { SAID($one) }
printLessThanShare = { SAID($other) } qədərindən az { SAID($one) }
printMoreThanOf = { SAID($other) } sayından çox { SAID($one) }
printAsManyAs = { SAID($other) } sayı qədər və ya daha çox { SAID($one) }
printNoMoreThanOf = { SAID($other) } sayından çox olmayan { SAID($one) }
printFewerThanOf = { SAID($other) } sayından az { SAID($one) }
printHalf = { SAID($of) } yarısı
printThird = { SAID($of) } üçdə biri
printTwoThirds = { SAID($of) } üçdə ikisi
printThreeQuarters = { SAID($of) } dörddə üçü
printFifth = { SAID($of) } beşdə biri
printThreeFifths = { SAID($of) } beşdə üçü
printPercent = { SAID($of) } { $name } faizi
printShare = { SAID($of) } { $name } hissəsi
printSum = { LIST($all) } və { SAID($other) }
printAnd = { LIST($all) } və { SAID($other) }

printChamber = Palata.
printCommittee = Komitə.
printHeadOfState = Dövlət başçısı.
printGovernment = Hökumət.
printCourt = Məhkəmə.
printCouncil = Şura.
printPeople = Xalq.
printRegister = Rəsmi nəşr və ya reyestr.
printOtherBody = Başqa orqan.
printMembers = { $name ->
   *[other] Qanuna görə { $name } üzvü var.
}
printCeiling = { $name ->
   *[other] Qanun ən çoxu { $name } üzvə yol verir.
}
printMembersDoes = Qaydada üzvlər deyəndə bu say nəzərdə tutulur; o, səslə birlikdə qeyd edilmir.
printClassSays = Müqavilənin bu növə aid olub-olmadığını insan qeydə alır və hüquqi əsasını göstərir.
printClassDoes = Bu qeydə alınanadək növdən asılı olanlar yoxlanıla bilməz.
printAlsoAt = həmçinin { SAID($part) }  { $place }
printDependents = Bundan asılıdır: { LIST($all) }.
printDeclaredBy = Elan edə bilər: { NAMES($names) }.
printDeclarationDoes = Tasdiq kimin nə vaxt elan etdiyini qeydə alır; başqa orqanın elanı tapıntı kimi bildirilir.
printLeads = Elan edildikdə: { SAID($of) }
printNotAfter = Bundan sonra gecdir: { LIST($all) }.
printUntilVote = Bir iclasa aiddir: bir orqan növbəti dəfə qərar verdikdə bitir və yenidən elan edilə bilər.
printNeeds = Tələb olunur: { SAID($of) }.
printEnough = { LIST($all) }: kifayətdir
printTooFew = { LIST($all) }: azdır

printLay = Təqdim edir: { NAMES($names) }. Təqdim edilir: { NAMES($others) }.
printLayDoes = Tasdiq kimin, hansı gün və hansı sənədlərlə təqdim etdiyini qeydə alır. Çatışmayan sənəd tapıntı kimi bildirilir.
printDocument = Onunla birlikdə: { $name }.
printExamine = Baxır: { NAMES($names) }.
printExamineDoes = Tasdiq rəyi və gününü qeyd edir.
printDecide = Qərar verir: { NAMES($names) }.
printDecideDoes = Tasdiq qərarı elan edildiyi kimi qeyd edir. Bu faylın heç bir qaydası onu qiymətləndirmir.
printVoteDoes = Tasdiq sayları və elan edilmiş nəticəni qeyd edir və aşağıdakı qaydalarla qiymətləndirir.
printRecords = Səsvermənin qeydində olur: { LIST($all) }.
printHalves = Bunlarda yarım səs sayıla bilər: { LIST($all) }.
printOption = Orqan “{ $name }” yolunu seçə bilər.
printAsLaid = Orqan təqdim ediləni səsə qoyur və onda heç nəyi dəyişmir.
printAsLaidUnless = Orqan təqdim ediləni səsə qoyur və onu yalnız bunların razılığı ilə dəyişir: { NAMES($names) }.
printAsLaidDoes = Tasdiq təqdim ediləndən başqa mətn və ya başqa bəyanat mətnləri üzrə səsverməni qeyd etmir, yalnız icazə verilən razılıq onunla birgə qeyd edilibsə.
printWindow = Aşağıda göstərilənlərin müdaxilə edə biləcəyi müddət.
printWindowDoes = Tasdiq hər müdaxiləni günü ilə qeydə alır. Müddətin sonu yalnız son günündən sonrakı gündən təsdiqlənə bilər.
printIntervention = “{ $name }”, kim: { NAMES($names) }.
printAtEnd = O, yalnız müddət bitdikdən sonra qüvvəyə minir.
printReview = Məsələni qaldıra bilənlər: { NAMES($names) }. Cavab verən: { NAMES($others) }.
printReviewDoes = Tasdiq müraciəti və cavabı günləri ilə qeyd edir.
printAssent = İmzalayır: { NAMES($names) }.
printCountersigned = Əks-imza qoyur: { NAMES($names) }.
printAssentDoes = Tasdiq verilməni və imzalanmanı günləri ilə qeyd edir.
printPublish = Dərc edən və ya dərc yeri: { NAMES($names) }.
printPublishDoes = Tasdiq dərci və gününü qeyd edir.
printInternational = Sənədi imzalayır: { NAMES($names) }. Sonra bildiriş və saxlanmaya vermə gəlir.
printInternationalDoes = Tasdiq sənədin imzalanmasını, bildirişi və saxlanmaya verməni günləri ilə qeyd edir.
printOptional = Keçirilməyə də bilər.
printOnlyReached = Yalnız bir nəticə bura apardıqda keçirilir.
printBeside = Digər mərhələlərlə paralel olaraq “{ SAID($one) }” ilə “{ SAID($other) }” arasında keçirilə bilər.
printWaitedFor = “{ $name }” onu gözləyir.
printComesAtMost = İş bura ən çoxu { $n ->
    [one] bir dəfə
   *[other] { $n } dəfə
} gələ bilər.
printUnlimited = İş bu mərhələyə istənilən sayda gələ bilər; heç bir mənbə hədd qoymur.
printStops = Açıq olduğu müddətdə bu müddət dayandırılır: { $name }.
printWay = { SAID($one) }: { SAID($other) }
printToNext = iş keçirilən növbəti mərhələyə keçir.
printToHere = iş yerində qalır.
printToStay = bu mərhələnin yeni dövrü.
printToStage = iş “{ $name }” mərhələsində davam edir.
printToStageOrNext = iş “{ $name }” mərhələsində, o keçirilmirsə, keçirilən növbəti mərhələdə davam edir.
printToDone = iş başa çatır.
printToEnd = iş bitir: { SAID($of) }.
printSilenceSays = “{ $name }” keçərsə və heç nə edilməzsə, qanun bunu belə sayır: { SAID($of) }.
printSilenceDoes = Müddət keçdikdə Tasdiq avtomatik heç nə qeydə almır. Keçdiyini insan təsdiqləyir və yalnız bundan sonra iş davam edir.

printPassesIf = Səsvermənin keçməsi üçün: { SAID($of) }.
printRejectedIf = Səsvermə yalnız bu şərtlə keçmir: { SAID($of) }. Qalan hallarda keçir.
printRuleElse = Ondan əvvəlki qaydalardan heç biri tətbiq olunmayanda tətbiq olunur.
printRuleOptions = Bunlara tətbiq olunur: { NAMES($names) }.
printRuleDoes = Tasdiq öz qiymətini elan edilmiş nəticənin yanında göstərir. Heç biri o birini əvəz etmir.
printReadings = Qanun bir neçə cür oxuna bilər. Oxunuşlar fərqləndikdə Tasdiq hər ikisini göstərir və qiymət vermir.
printShouldSays = Bundan başqa, bu şərt də olmalıdır: { SAID($of) }; onsuz da səsvermə qüvvədədir.
printShouldDoes = Tasdiq olmalı olduğu kimi olmayanı bildirir və heç nəyi pozulmuş saymır.
printShouldTime = Ona riayət olunmalıdır: gec və ya tez edilən heç bir qaydanı pozmur.
printQuorumSays = Yetərsay üçün: { SAID($of) }.
printQuorumAlways = Həmişə yoxlanılır.
printQuorumChallenged = Yalnız kimsə etiraz etdikdə yoxlanılır.
printQuorumNoDecision = Onsuz heç nə qərara alınmır.
printQuorumRejected = Onsuz təklif keçmir.
printQuorumPutOff = Onsuz səsvermə təxirə salınır və növbəti səsvermə üçün yetərsay tələb olunmur.
printTieByChair = Səslər bərabər olduqda sədrlik edən qərar verə bilər.
printTieMustByChair = Səslər bərabər olduqda sədrlik edən qərar verməlidir.
printTieLost = Səslər bərabər olduqda təklif qəbul edilmir.
printTieByTests = Səslər bərabər olduqda da eyni saylar həll edir.
printTieByLot = Səslər bərabər olduqda püşk qərar verir.
printTieAgain = Səslər bərabər olduqda heç nə qərara alınmır və yenidən səsvermə keçirilir.
printTieAgainAtMost = Səslər bərabər olduqda heç nə qərara alınmır və yenidən səsvermə keçirilir, ən çoxu { $n ->
    [one] bir dəfə
   *[other] { $n } dəfə
}; sonra şərtlər qərar verir.
printSceneAll = { $name } üzvün hamısı səs verir və heç kim bitərəf qalmırsa
printSceneAbstain = { $name } üzvdən { SAID($of) } nəfəri bitərəf qalırsa
printSceneFew = { $name } üzvdən yalnız bəziləri iştirak edir və hamısı lehinə səs verirsə
printSceneChallenged = Yetərsaya etiraz edilir, { $name } üzvdən yalnız bəziləri iştirak edir və hamısı lehinə səs verirsə
printSceneAgainst = { $name } üzvdən yalnız bəziləri iştirak edir və hamısı əleyhinə səs verirsə
printSceneCount = Qalan bütün şərtlər ödənilibsə
printSceneChairFor = Səslər bərabərdirsə və sədrlik edən lehinədirsə
printSceneChairAgainst = Səslər bərabərdirsə və sədrlik edən əleyhinədirsə
printSceneLotFor = Bərabərlikdə püşk lehinə qərar verirsə
printSceneLotAgainst = Bərabərlikdə püşk əleyhinə qərar verirsə
printSceneTied = Səslər bərabərdirsə
printSceneTiedLast = Növbəti bərabərlikdə
printVote = { SAID($one) }: { LIST($all) }: { SAID($other) }
printCount = { $name } { SAID($of) }
printCountOwn = { $name ->
   *[other] { $name } { SAID($of) }
}
printAdopted = keçir
printRejected = keçmir
printNoDecision = heç nə qərara alınmır
printCannotBeVerified = yoxlanıla bilmir
printNoExample = Tasdiq bu qayda ilə ucu-ucuna keçən səsvermə tapmadı.

printLimit = { SAID($of) } keçməmiş, bundan sayılır: { LIST($all) }.
printAtOnce = Bu { SAID($of) } edilməlidir, bundan: { LIST($all) }; gün sayı göstərilmir.
printAtOnceDoes = Tasdiq neçə gün keçdiyini bildirir; bunun dərhal olub-olmadığını insanlar qiymətləndirir.
printInterval = { SAID($of) } keçəndən sonra, bundan sayılır: { LIST($all) }.
printPeriod = Bu müddət { LIST($all) } anından { SAID($of) } davam edir.
printEndsWith = Bununla bitir: { LIST($all) }.
printWeekend = İş günü sayılmır: { LIST($all) }.
printHolidays = Təqvimdə göstərilən bayram günləri iş günü sayılmır.
sunday = bazar
monday = bazar ertəsi
tuesday = çərşənbə axşamı
wednesday = çərşənbə
thursday = cümə axşamı
friday = cümə
saturday = şənbə
printSpanSitting = { $n ->
   *[other] { $n } iclas günü
} ({ NAMES($names) })
printSpanSittingAll = bunların hamısının iclas keçirdiyi ({ NAMES($names) }) { $n ->
   *[other] { $n } gün
}
printSpanSittingAny = bunlardan hər hansının iclas keçirdiyi ({ NAMES($names) }) { $n ->
   *[other] { $n } gün
}
printSameDay = Hadisənin günü birinci gündür.
printDayAfter = Hadisədən sonrakı gün birinci gündür.
printSittingDayAfter = Hadisədən sonrakı ilk iclas günü birinci gündür.
printOtherLength = Bu halda: { SAID($one) } – { SAID($other) }.
printNoTime = { SAID($of) } halında müddət axmır.
printExtendedBy = Uzada bilər: { NAMES($names) }.
printExtendedAtMost = Hər dəfə ən çoxu { SAID($of) }.
printExtendedTimes = Ən çoxu { $n ->
    [one] bir dəfə
   *[other] { $n } dəfə
}.
printExtendedBefore = Yalnız bitməmişdən əvvəl.
printWaived = Aralıqdan bu şərtlə imtina edilə bilər: { SAID($of) }.
printLeavesOut = Hər ilin bu günləri sayılmır: { NAMES($names) }.
printStandsStill = Dayandırıla bilər: { $name }.
printStoppedBy = Bu mərhələ açıq olduğu müddətdə dayandırılır: { $name }.
printLimitDoes = Tasdiq son günü sayır və qiymətləndirir: vaxtında, gec, davam edir və ya yoxlanıla bilmir.
printPeriodDoes = Tasdiq son günü sayır. Ondan sonrakı müdaxilə gecdir, müddətin bitdiyi yalnız sonrakı gündən təsdiqlənə bilər.
printIntervalDoes = Tasdiq aralığın bitdiyi ilk günü sayır və qiymətləndirir: vaxtında, tez, davam edir və ya yoxlanıla bilmir.
printBegins = { DATE($day) } tarixindən: { SAID($of) }
printBeginsSitting = { DATE($day) } tarixindən, hər bazar ertəsindən cümə axşamınadək iclas günüdürsə: { SAID($of) }
printExtendedOnce = İcazə verilən ən çox günlə bir dəfə uzadıldıqda: { SAID($of) }
printLastDay = son gün { DATE($day) }.
printLastDayOrLater = son gün { DATE($day) }, araya bayram günləri düşdükdə daha gec.
printLastDayEither = son gün { DATE($day) } və ya { DATE($other) }, çünki günün saatları qeyd edilmir.
printLastDayDoubtful = son gün { DATE($day) }, birinci gün başqa cür sayılırsa { DATE($other) }. Bu iki gündən birincisindən sonra və ikincisinədək edilən yoxlanıla bilmir.
printOver = { DATE($day) } bitir.
printOverOrLater = { DATE($day) } bitir, araya bayram günləri düşdükdə daha gec.
printOverEither = { DATE($day) } və ya { DATE($other) } bitir, çünki günün saatları qeyd edilmir.
printOverDoubtful = { DATE($day) } bitir, birinci gün başqa cür sayılırsa { DATE($other) }. Bu iki gündən birincisində və ikincisinə qədər edilən yoxlanıla bilmir.

printWithdrawnBy = Təqdim olunanı geri götürə bilər: { NAMES($names) }.
printWithdrawnUntil = Bundan sonra gecdir: { SAID($of) }.
printWithdrawalDoes = Tasdiq işi geri götürülmüş kimi bitirir. Başqa orqanın geri götürməsi tapıntı kimi bildirilir.
printLapses = İş qüvvədən düşür.
printStartsAgain = İş “{ $name }” mərhələsində yenidən başlayır.
printGoesOn = İş davam edir.
printEndOfTermDoes = Səlahiyyət müddətinin bitdiyini insan qeyd edir; Tasdiq işi faylın dediyi kimi aparır.

printValidFrom = { DATE($day) } tarixindən qüvvədədir.
printValidUntil = { DATE($day) } tarixinədək qüvvədədir.
printValidUnknown = Fayl bu qaydaların hansı tarixdən qüvvədə olduğunu göstərmir.
printWritten = { $name } faylına çap edildi
printFormatUnknown = --out .pdf və ya .html ilə bitən fayldır
