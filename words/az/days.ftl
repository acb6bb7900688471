### How a day of entry into force, or of a denunciation, was worked out.

notInForceYet = hesablana bilmir: müqavilə faylında müqavilənin qüvvəyə mindiyi gün yoxdur və şərtinin hansı gün ödənildiyi məlum deyil ({ SAID($alone) })
notInForceNeeds = hesablana bilmir: müqavilə faylında müqavilənin qüvvəyə mindiyi gün yoxdur; ona { $count } sənəd lazımdır və bunun hansı gün toplandığı məlum deyil ({ SAID($alone) })
ownClockAlone = yalnız dövlətin öz müddəti ilə: { SAID($arithmetic) }
effective = sənədin göstərdiyi gün: { DATE($day) }
notBeforeTreaty = { SAID($worked) }, amma müqavilənin özündən tez deyil: { DATE($day) }
treatysOwnDate = müqavilənin öz tarixi: { DATE($day) }
denunciationUnread = hesablana bilmir: denonsasiyanın nə vaxt qüvvəyə mindiyini heç kim oxumayıb və müqavilə faylı bunu göstərmir
beyondCalendar = hesablana bilmir: { DATE($from) } + { SPAN($span) } yazıla bilən son gündən (31 dekabr 9999) sonradır
sum = { DATE($from) } + { SPAN($span) } = { DATE($date) }
sumNextDay = { DATE($from) } + { SPAN($span) } = { DATE($next) } (faylın qaydasına görə { DATE($date) } tarixindən sonrakı gün)
isFirstOfMonth = { SAID($worked) }, bu, ayın birinci günüdür
firstOfFollowing = { SAID($worked) }, növbəti ayın birinci günü = { DATE($date) }
firstOfNth = { DATE($from) } tarixinin ayından { SPAN($span) } sonrakı ayın birinci günü = { DATE($date) }
onItself = { DATE($day) } gününün özündə
fixedByTreaty = müqavilənin müəyyən etdiyi tarix, { DATE($date) }; şərti { DATE($from) } tarixində ödənilib
fixedTooLate = müəyyən edilmiş { DATE($date) } tarixinin şərti yalnız { DATE($from) } tarixində ödənilib
noFallback = hesablana bilmir: { SAID($late) }, müqavilə faylında isə əvəzedici qayda yoxdur
fallback = { SAID($late) }; əvəzedici qayda: { SAID($arithmetic) }
otherTreatyUnknown = hesablana bilmir: { SAID($own) }, amma { $treaty } qüvvəyə minənədək deyil, həmin gün isə məlum deyil
laterOfTwo = { SAID($own) }; { $treaty } { DATE($day) } tarixindən qüvvədədir; iki tarixdən sonrakısı = { DATE($date) }
noticeMissing = hesablana bilmir: depozitarinin dövlətlərə bildirişindən sayılır, o gün isə məlum deyil
ruleUnread = hesablana bilmir: qaydanı heç kim oxumayıb və müqavilə faylı onu məlum olmayan kimi verir
fixedDate = müqavilənin müəyyən etdiyi tarix: { DATE($date) }
receivedTooLate = { DATE($received) } tarixində, müqavilənin müəyyən etdiyi { DATE($date) } tarixindən sonra alınıb
noLaterClock = hesablana bilmir: { SAID($late) }, müqavilə faylında isə sonradan qoşulan dövlətlər üçün qayda yoxdur
notGivenByList = { SAID($record) }; bu siyahı isə həmin günü vermir ({ SAID($list) }); iştirakçılar cədvəlində artıq mövcud olmayan dövlətlər yoxdur, siyahı da natamam ola bilər
recordedBesideList = { SAID($record) } (siyahıya görə: { SAID($list) })
ownDateUnknown = müqavilənin öz tarixi məlum deyil: { SAID($arithmetic) }
workedOut = { SAID($arithmetic) }: { SAID($why) }
whyOwnClock = dövlətin öz müddəti, depozitarinin sənədi aldığı gündən
whyNotBeforeTreaty = dövlətin öz müddəti müqavilə qüvvəyə minməzdən əvvəl bitərdi, bundan əvvəl isə heç bir dövlət öhdəlik daşımır
whyAmongFirst = sənəd müqaviləni qüvvəyə mindirən sənədlərdən biridir
whyNamedDate = tarixi sənəd göstərir və ya varislik ondan qüvvəyə minir; bu, müddətdən üstündür
whyTreatyNotInForce = müqavilənin özü qüvvəyə minməzdən əvvəl heç bir dövlət öhdəlik daşımır, həmin gün isə məlum deyil
whyStateUnknown = müqavilə { DATE($day) } tarixindən qüvvədədir, bu dövlət üçün tarix isə hesablana bilmir
whyLastNotification = verilən gün müqaviləni qüvvəyə mindirən son bildirişin günü sayılır
whyDenunciationUnread = bu qayda olmadan alınma günündən heç bir gün hesablana bilmir
whyDenunciationClock = müqavilənin denonsasiya üçün müddəti, depozitarinin onu aldığı gündən
beforeConclusion = { DATE($day) } müqavilənin bağlandığı gündən ({ DATE($concluded) }) əvvəldir
futureReceipt = { LIST($days) } tarixində alınıb, bu isə gələcəkdədir: tarixlər o gün gəlmiş kimi hesablanır

ruleDays = { $n ->
    [one] { $n } gün sonra
   *[other] { $n } gün sonra
}
ruleMonths = { $n ->
    [one] { $n } ay sonra
   *[other] { $n } ay sonra
}
ruleFirstOfMonthAfterMonths = { $n ->
    [one] { $n } aydan
   *[other] { $n } aydan
} sonrakı ayın birinci günü
ruleFirstOfMonthAfterDays = { $n ->
    [one] { $n } gündən
   *[other] { $n } gündən
} sonrakı ayın birinci günü
ruleFirstOfNthMonth = saxlanmaya verildiyi aydan sonrakı { $n } nömrəli ayın birinci günü
ruleImmediate = həmin gün
ruleFixedDate = { DATE($date) }, müqavilənin müəyyən etdiyi tarix
ruleDependsOn = { SAID($own) }, amma { $treaty } qüvvəyə minməzdən əvvəl yox
ruleAllNegotiatingStates = danışıqlarda iştirak edən bütün dövlətlər razılıq verdikdə
ruleLastNotification = son bildirişlə
ruleUnknown = məlum deyil

actDoesNotCount = say üçün nəzərə alınmır: { TERM($act) }
provisionalNoConsent = müvəqqəti tətbiq məcburiliyə razılıq deyil
organizationDoesNotCount = regional təşkilatın sənədi say üçün nəzərə alınmır
uncountedYetParty = { SAID($why) }, lakin o, iştirakçı olur

conditionShare = ən azı { $share }
conditionShareOf = ən azı { $share }: { QUOTE($what) }
conditionNamedStates = bunlardan { $n }: { NAMES($states) }
conditionMembers = { $organization } təşkilatının ən azı { $n ->
    [one] { $n } üzvü
   *[other] { $n } üzvü
}
conditionInstruments = { $n ->
    [one] { $n } sənəd
   *[other] { $n } sənəd
}
conditionNumber = sənədlərin sayı
conditionOrganizations = regional təşkilatların sənədləri
instrumentsSoFar = { $needed } sənəddən { $had }
statesSoFar = adı çəkilən dövlətlərdən lazım olan { $needed }, olan { $had }; çatışmayan: { NAMES($missing) }
membersSoFar = { $organization } təşkilatının üzvləri: lazım olan { $needed }, olan { $had }
shareSoFar = lazım olan: { $needed }; var: { $had } %
sharesNotGiven = siyahıda paylar yoxdur
membersNotGiven = { $organization } təşkilatının üzvlərini nə siyahı, nə də müqavilə faylı göstərir
conditionInWords = müqavilə faylında şərt sözlə yazılıb, ona görə onun ödənilib-ödənilmədiyini saxlanmağa verilmələrin heç bir siyahısı göstərə bilməz
negotiatingStatesUnknown = faylda nə danışıqlarda iştirak edən dövlətlər, nə də onların sayı göstərilib
countUnverified = lazım olan sənədlərin sayı yoxlanılmayıb
organizationsUnverified = regional təşkilatın sənədinin sayılıb-sayılmadığı yoxlanılmayıb
shareMissing = pay göstərilməyib: { NAMES($participants) }; ona görə onlar üçün heç nə sayılmayıb
partiesTooMany = son bildirişlə qüvvəyə minən müqavilənin { $needed } tərəfi olur, siyahıda isə { $parties } iştirakçı var
successionsUndated = varislik varislik günündən qüvvəyə minir, siyahı isə həmin günü göstərmir: { NAMES($participants) }; tarix alınma günündən hesablanır

noThresholdStated = faylda hədd göstərilməyib
conditionOpen = { SAID($condition) }: { SAID($why) }
notReached = hesablana bilmir: { SAID($open) }
notReachedBefore = hesablana bilmir: { SAID($open) }; { DATE($day) } tarixindən əvvəl yox
notToldByList = siyahı göstərmir: { SAID($open) }; { SAID($record) }
fileRecords = müqavilə faylına görə qüvvəyə minmə günü: { DATE($on) }
fileRecordsThreshold = müqavilə faylına görə qüvvəyə minmə günü { DATE($on) }, həddə çatma günü { DATE($reachedOn) }
