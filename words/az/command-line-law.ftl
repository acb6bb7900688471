### Əmr sətrinin hüquq faylları, müqavilələr, səsvermələr və onların siyahıları haqqında dedikləri.

lawProcedures = Prosedurlar
lawTreaties = Müqavilələr
lawVoteRules = Səsvermə qaydaları
lawConfirmedBy = oxunduğunu təsdiq edib: { $person } ({ DUTY($duty) }), { INSTANT($at) }
lawVersions = { $id } üçün bir neçə redaksiya var: oxuduğunuz faylın adını göstərin
lawOwnFile = (öz faylı)
lawUnknown = { $id } adlı prosedur, müqavilə və ya qayda yoxdur; məlum olanlar: { $known }
lawProcedureUnknown = { $id } adlı prosedur yoxdur
lawFileOwn = idarənin öz faylı
lawFileShipped = proqramın bu versiyası ilə gələn fayl
lawDigest = sha256:{ $digest }; { SAID($whose) }
lawUnverified = { $count ->
    [one] { $count } qayda
   *[other] { $count } qayda
} yoxlanılmamış əsasa dayanır
lawValid = Düzgündür:
lawIsCalendar = { $file }: { $procedure } üçün { DATE($endsOn) } tarixində bitən təqvim, sha256:{ $digest }
lawIs = { $file }: { SAID($what) } { $id }, sha256:{ $digest }
lawInvalid = bu, düzgün { SAID($what) } deyil{ LINES($faults) }
whatProcedure = prosedur
whatTreaty = müqavilə
whatDefinition = müqavilə təsviri
whatVoteRule = səsvermə qaydası

treatyMissing = { $name } adlı nə müqavilə, nə də fayl var; məlum müqavilələr: { $known }
treatyForState = { $treaty }: dövlət üçün qüvvəyə minir: { SAID($on) }
treatyInForceOn = { $treaty }: qüvvəyə minir: { SAID($on) }
dayNotKnown = məlum deyil
noteHead = Qeyd:
treatyThreshold = həddə çatılıb: { SAID($on) }
treatyThresholdBy = həddə çatılıb: { SAID($on) }; iştirakçılar: { NAMES($participants) }
conditionSince = { DATE($on) } tarixindən
treatyDateDiffers = müqavilə faylında qüvvəyə minmə { DATE($on) } tarixindədir; verilən gün götürüldü
successionUndated = --effective olmadan varislik günü məlum deyil, ona görə tarix alınma günündən hesablanıb
depositsMissing = --deposits <fayl> çatışmır: saxlanmağa verilmələrin siyahısını CSV faylı kimi verin
depositsInvalid = { $file }: bu, saxlanmağa verilmələrin düzgün siyahısı deyil, ona görə heç nə hesablanmadı{ LINES($faults) }
depositMissing = --deposit <gün> çatışmır: depozitarinin onu aldığı günü göstərin
dayMalformed = { $where }: mövcud gün gözlənilir, YYYY-MM-DD kimi, tapılan: "{ $found }"
actKindUnknown = --kind: gözlənilir: { NAMES($known) } və ya status cədvəlinin işarəsi; tapılan: "{ $found }"
actDoesNotBind = --kind: { TERM($act) } məcburiliyə razılıq deyil, ona görə qüvvəyə minməsi yoxdur
dayBeforeConclusion = { $flag }: { SAID($why) }
effectiveTooEarly = --effective: { DATE($effective) } alınma günündən ({ DATE($deposit) }) əvvəldir; yalnız hüquqi varislik ondan əvvəl qüvvəyə minir (--kind succession)
labelFullTitle = tam adı
labelRegistration = qeydiyyat
labelConcluded = bağlanıb
labelDepositary = depozitari
labelReferences = istinadları
labelLanguages = dillər
labelReservations = qeyd-şərtlər
labelActs = sayılan aktlar
labelThreshold = hədd
labelTreatysRule = müqavilə qaydası
labelLater = sonra qoşulan
labelInForce = qüvvədədir
labelDenunciation = denonsasiya
reservationsList = siyahı: { $list }
reservationsUnknown = siyahı məlum deyil
definitionUnknown = məlum deyil
definitionNotOnRecord = qeydə alınmayıb
definitionActs = { TERMS($acts) }
noNumberOf = sayı yoxdur
instruments = { $count ->
    [one] { $count } sənəd
   *[other] { $count } sənəd
}
instrumentsWithout = { $what } istisna olmaqla
instrumentsWithoutUnknown = məlum olmayan istisnalarla
noClauses = faylda bəyanatlar haqqında maddə yoxdur
clauseLine = { $sort } { $requirement }, vaxtı: { $moment }; { QUOTE($subject) }
clausesRead = Bəyanatlar haqqında maddələr (oxunub: { $read })

voteRuleMissing = --rule <ad və ya fayl> çatışmır; məlum qaydalar: { $known }
calendarNeedsProcedure = təqvim onunla hesab aparan prosedur üçün yoxlanılır: tasdiq law check { $file } --procedure gb-crag-2010
voteRuleUnknown = { $name } adlı nə qayda, nə də fayl var; məlum qaydalar: { $known }
positiveExpected = { $flag }: sıfırdan böyük tam ədəd gözlənilir, tapılan: "{ $found }"
voteFormatUnknown = --format: bunlardan biri gözlənilir: { $known }
votesInvalid = { $file }: { SAID($why) }
rowSkipped = Buraxıldı: { $file }, { SAID($where) }: { LIST($reasons) }
idsTwice = Qeyd: { $file }: bu nömrələr bir dəfədən çox təkrarlanır; hər səsvermə qiymətləndirilib: { $ids }
idsTwiceMore = Qeyd: { $file }: bu nömrələr bir dəfədən çox təkrarlanır; hər səsvermə qiymətləndirilib: { $ids }, …
voteJudged = { TERM($outcome) }, { SAID($declared) }: { SAID($why) }
voteDeclared = elan edilib: { TERM($outcome) }
voteUndeclared = nəticə elan edilməyib
ruleOfTheirOwn = { NAMES($measures) } üçün, onların öz qaydası var
chamberByAuthority = { $name }, { $members } üzv, əsas: { SAID($source) }
votesSummary = səsvermələr: { $votes }; elan edildiyi kimi: { $agree }; elan edildiyi kimi deyil: { $differ }; heç nə elan edilməyib: { $undeclared }; yoxlanıla bilmir: { $unjudged }; buraxılmış səhv sətirlər: { $malformed }
votesDiffer = Elan edildiyi kimi deyil
votesUndeclared = Nəticə elan edilməyib
votesUnjudged = Yoxlanıla bilmir
votesEvery = Bütün səsvermələr

rowQuotes = dırnaq işarələri uyğun gəlmir
rowCells = { $cells } xanası var, başlıqda isə { $columns }
rowCellsExpected = { $cells } xanası var, gözlənilən { $expected }
columnMissing = { $name } sütunu çatışmır
columnTwice = { $name } sütunu iki dəfə təkrarlanır
columnUnknown = "{ $name }" sütunu məlum deyil
columnUnknownExpected = "{ $name }" sütunu məlum deyil: gözlənilir { $header }
listEmpty = boşdur
listEmptyExpected = boşdur: başlıq gözlənilir: { $header }
listHeader = sətir { $line }: { LIST($faults) }; başlıq gözlənilir: { $header }
listLine = sətir { $line }: { SAID($fault) }
listRows = { $most } sətirdən çoxdur
listUnknown = səsvermələrin siyahısı deyil: XML, JSON, tabulyasiya ilə ayrılmış on sütun və ya { $header } başlıqlı CSV gözlənilir
listNotJson = JSON deyil: sətir { $line }, sütun { $column }: { SAID($reason) }
listNotXml = düzgün XML deyil: { QUOTE($reason) }
listNoElement = heç bir element yoxdur
listNoVoting = XML-dir, lakin `voting` elementi yoxdur
listTooDeep = həddindən artıq dərin iç-içədir
listNotRiigikogu = Riigikogu səsvermələrinin siyahısı deyil
listUnpacked = açıla bilmir və ya açıldıqda çox böyükdür
atLine = sətir { $line }
atVoting = sətir { $line } (səsvermə { $id })
atRecord = qeyd "{ $key }"
atEvent = səsvermə { $n }
atEventOf = səsvermə { $n } ({ $id })
cellEmpty = { $column }: boşdur
cellMissing = { $column }: çatışmır
cellSaid = { $column }: { SAID($why) }
cellNoNumber = { $column }: tam ədəd gözlənilir, tapılan: "{ $found }"
cellTooLarge = { $column }: ən çoxu 999999999, tapılan: "{ $found }"
cellTooLong = { $column }: 500 simvoldan uzundur
cellNoResult = { $column }: "{ $found }" məlum nəticə deyil; gözlənilir: adopted, rejected, no decision, lapsed, withdrawn və ya heç nə
cellNoBoolean = { $column }: true və ya false gözlənilir, tapılan: "{ $found }"
cellNoShare = { $column }: 0-dan 100-ə qədər faiz gözlənilir, tapılan: "{ $found }"
kindIsSignature = kind: təkcə imza məcburiliyə razılıq deyil; yalnız qəti imza (s) və ya təsdiqlənmiş imza (C) razılıqdır
kindUnknown = kind: "{ $found }" məlum akt növü deyil: gözlənilir { NAMES($known) } və ya status cədvəlinin işarəsi (none, a, A, AA, d, s, n, P, p, c, C)
effectiveBeforeReceipt = effective: { DATE($effective) } alınma günündən ({ DATE($received) }) əvvəldir; yalnız hüquqi varislik ondan əvvəl qüvvəyə minir
participantTwice = participant: { $participant } artıq { $line } nömrəli sətirdə var
sharesTooMany = payların cəmi { $sum } faizdir, yəni 100-dən çox
votersDiffer = votersCount: { $voters }, səslərin cəmi isə { $sum }
membersDiffer = inFavor, against, neutral və abstained cəmi { $sum }, present və absent cəmi { $members }
abstainedTooFew = abstained { $abstained }, iştirak etməyən { $absent } nəfərdən azdır
notARecord = səsvermə qeydi deyil
notAnEvent = səsvermə hadisəsi deyil
countsNoList = counts: obyektlər siyahısı gözlənilir
countsNoOption = counts: bir sayın variantı yoxdur
countsTwice = counts: "{ $name }" iki dəfə təkrarlanır
voteNoOption = votes: bir səsin variantı yoxdur
voteWeight = votes: bir səsin çəkisi 1-dən fərqlidir
lawFaultFolded = { SAID($fault) }
    … və daha { $more } xəta, { $more ->
        [one] bundan irəli gəlir
       *[other] hamısı bundan irəli gəlir
    }
