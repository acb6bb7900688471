### Hüquq faylında, təqvimdə və ya evin parametrlərində nə düz deyil: harada və orada nə gözlənilir.

lawFault = { SAID($place) }: { SAID($reason) }
lawFaultIn = { $where }, { SAID($place) }: { SAID($reason) }
placeField = { $path }
placeFile = bütün fayl
placeFolder = qovluq
placeLine = sətir { $line }
placeColumn = sətir { $line }, sütun { $column }

expectedFound = { SAID($want) } gözlənilir, { SAID($found) } tapıldı
expectedNameFound = ad belə olmalıdır: { SAID($want) }; göstərilib: { SAID($found) }
expectedMissing = yoxdur: { SAID($want) } gözlənilir
authorityMissing = yoxdur: hər qayda əsasını göstərir (cite, url, mark)
fieldUnknown = bu sahədən heç bir qayda istifadə etmir
fieldTwice = "{ $name }" sahəsi bir obyektdə iki dəfə göstərilib
jsonTextUnclosed = qoşa dırnaqdakı mətn öz sətrində bağlanmayıb və ya JSON-un tanımadığı ardıcıllıq var
nestedTooDeep = { $most } səviyyədən dərindir
keyTwice = "{ $name }" açarı iki dəfə göstərilib
keyNotWord = açar sadə söz olmalıdır
parserSays = { QUOTE($message) }
foundList = { $count ->
    [0] boş siyahı
    [one] { $count } üzvlü siyahı
   *[other] { $count } üzvlü siyahı
}
foundObject = obyekt
foundValue = { $text }
foundEnd = faylın sonu
wantObject = sahələri olan obyekt
wantList = siyahı
wantText = mətn
wantWhole = tam ədəd
wantBoolean = true və ya false
wantValue = dəyər
wantFieldName = qoşa dırnaqda sahənin adı
wantEnd = faylın sonu
wantOne = { $value }
wantOneOf = bunlardan biri ({ NAMES($values) })
wantListAtLeast = ən azı { $limit } üzvlü siyahı
wantListAtMost = ən çoxu { $limit } üzvlü siyahı
wantTextAtLeast = ən azı { $limit ->
    [one] { $limit } işarəlik
   *[other] { $limit } işarəlik
} mətn
wantTextAtMost = ən çoxu { $limit ->
    [one] { $limit } işarəlik
   *[other] { $limit } işarəlik
} mətn
wantNumberAtLeast = ən azı { $limit } olan ədəd
wantNumberAtMost = ən çoxu { $limit } olan ədəd
wantDay = YYYY-MM-DD kimi yazılmış, mövcud olan gün
wantEither = bunlardan biri: { SAID($wants) }
wantItems = hər elementi belə olan siyahı: { SAID($want) }
wantOther = burada icazə verilən dəyər
wantClock = {"{"} "kind": "months", "n": 12 {"}"} kimi müddət və ya "unknown"
wantTitle = başlıq və ya ingiliscə (en) və azərbaycanca (az) başlıq
wantFilled = boş olmayan mətn
wantVisible = içində görünən bir şey, hərf, rəqəm və ya işarə olan mətn
wantLine = bir sətirlik mətn
wantId = id (a–z, 0–9 və - işarələrindən 1–64)
wantDuty = şəxsin daşıya biləcəyi vəzifənin identifikatoru; “system” belə deyil
wantCaseId = işin nömrəsi (a–z, 0–9 və - işarələrindən 1–64)
enterPerson = 1-64 hərf, rəqəm, ., _ və ya - daxil edin
wantPerson = şəxsi nömrə (1–64 hərf, rəqəm, ., _ və ya -)
wantCommandId = əmrin nömrəsi (8–64 hərf, rəqəm, - və ya _)
wantSystemCommandId = sistemin əmrinin nömrəsi
wantSha256 = SHA-256 heşi: 64 onaltılıq rəqəm
wantEntryHash = qeydin heşi: 64 onaltılıq rəqəm
wantVersion = 2026.2 kimi versiya
wantUrl = http:// və ya https:// ilə başlayan ünvan, yaxud null
wantInstant = 2026-03-10T09:30:00Z kimi ümumdünya vaxtı ilə an
wantSalt = 256 təsadüfi bit: 64 onaltılıq rəqəm
wantDaysInOrder = iki gün: `from` `to` günündən sonra deyil
wantSignature = base64 ilə Ed25519 imzası
wantPublicKey = base64 ilə Ed25519 açıq açarı
wantSafeKey = yalnız sahibinin imza ata bildiyi açar; bu açarla hər kəs imza ata bilər, yaxud o heç açar deyil; yeni açar yaradın
wantIdsOnce = hər bəyanatın bir dəfə göstərildiyi siyahı
wantTextsOnce = hər mətnin bir dəfə göstərildiyi siyahı
wantOneAuthentic = yalnız biri autentik olan mətnlər
wantInferredAlone = ehtimal edilən bənd yalnız bəyanatda bənd göstərilmədikdə
wantTextPerLanguage = hər dildə bir mətn
wantLanguageCode = az və ya en kimi dil kodu
wantMeasuresOrWords = səsvermələri ayıran `measures` və ya `words`
wantOneShare = `atLeastPercent` və `atLeast` sahələrindən biri
wantPercent = 0-dan böyük və ən çoxu 100 olan faiz
wantMonths = ən azı 1, çünki firstOfNthMonth ayları sayır
wantIssuer = https://… ilə yazılan və ya bu maşında olan emitent ünvanı
wantPasskeyOrigin = idarənin səhifələrinin ünvanı: yolsuz https://… və ya bu kompüterdə http://localhost:…; rəqəmli ünvan işləmir
wantRelyingPartyOfOrigin = ünvandakı hostun adı; ondan yuxarı domen olmaz
wantPasskeyOriginOfSeveral = başqa kompüterlərin çatdığı ünvan: https:// və ad, yolsuz; rəqəmli ünvan işləmir
wantSecondPerson = birincidən fərqli şəxsi nömrə və ya heç nə
wantPasskeyPublicKey = base64 ilə yazılmış açıq açar (SubjectPublicKeyInfo)
wantBase64Url = base64url ilə yazılmış, həddən artıq olmayan baytlar
wantSecret = dəvətin və ya kodun onaltılıq sirri
wantKeyWords = açarın altı sözü, on iki onaltılıq rəqəm kimi
wantEachOnce = hər biri bir dəfə
wantAddress = name@host kimi elektron poçt ünvanı, başqa heç nə
wantDepositaryId = kiçik hərfli, defisli identifikator, məsələn un-secretary-general
wantDepositary = depozitarinin identifikatoru, “unknown” yox
wantDepositaries = belə bir obyekt: {"{"} "un-secretary-general": "treaties@depositary.example" {"}"}
wantIncidentKey = insidentin açarı, məsələn documentMissing.az-7.3f2a9c1d0b77.1
wantFallingNumbers = azalan sıra ilə, təkrarsız ədədlər
wantRisingSteps = hər biri əvvəlkindən daha çox gündən sonra gələn addımlar
wantTwoFields = iki sahə, date və house
wantHeader = { $header } başlığı

lawTooLong = { $most } işarədən uzundur
lawNotUtf8 = UTF-8 mətni deyil
lawUnreadable = oxuna bilmir ({ QUOTE($why) })
lawIdTaken = "{ $id }" artıq { $earlier } faylının id-sidir; { $file } faylına öz id-sini verin
lawFolderMissing = parametrlərdə göstərilsə də, mövcud deyil
nobodyMay = heç bir vəzifəyə "{ $command }" əmrini vermək icazəsi yoxdur; onu bir vəzifənin `may` siyahısına əlavə edin
standsTwice = "{ $name }" iki dəfə göstərilib
moreThanNames = { $needed } sadalanan { $count } addan çoxdur
countMissing = yoxdur: tam ədəd gözlənilir, çünki { $rule } qaydası ona çatıldığı gündən hesablayır
notByRule = { DATE($on) } qaydadan irəli gələn tarix, { DATE($date) }, deyil
depositaryHalfUnknown = "{ $id }", depositary.name isə "{ $name }": ya hər ikisi unknown olmalıdır, ya da heç biri
moreThanWhole = { $share } 100 faizdən çoxdur

endsOnMalformed = ends-on: { SAID($want) } gözlənilir, "{ $found }" tapıldı
endsOnTwice = ends-on iki dəfə göstərilib
commentAfterHeader = şərhlər yalnız başlıqdan əvvəl ola bilər
houseUnknown = prosedurda "{ $house }" palatası yoxdur: gözlənilir { NAMES($houses) }
sameAsLine = { $line }-ci sətirdəki ilə eyni gün və palata
noDayOfHouse = { $house } palatasının iclas günü yoxdur
moreFaults = { $count ->
    [one] daha { $count } xəta
   *[other] daha { $count } xəta
}
calendarEmpty = boşdur: date,house başlığı və sətirlər gözlənilir
noDayAfterHeader = başlıqdan sonra iclas günü yoxdur
calendarTooLong = { $most } sətirdən çoxdur
endsBeforeFirst = { DATE($endsOn) } sadalanan ilk gündən ({ DATE($first) }) əvvəldir
