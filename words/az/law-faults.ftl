### Hüquq faylında, təqvimdə və ya evin parametrlərində nə düz deyil: harada və orada nə gözlənilir.

lawFault = { SAID($place) }: { SAID($reason) }
lawFaultIn = { $where }, { SAID($place) }: { SAID($reason) }
placeField = { $path }
placeFile = bütün fayl
placeFolder = qovluq
placeLine = sətir { $line }
placeColumn = sətir { $line }, sütun { $column }

expectedFound = { SAID($want) } gözlənilir, { SAID($found) } tapıldı
expectedNameFound = ad kimi { SAID($want) } gözlənilir, { SAID($found) } tapıldı
expectedMissing = yoxdur: { SAID($want) } gözlənilir
authorityMissing = yoxdur: hər qayda əsasını göstərir (cite, url, mark)
fieldUnknown = bu sahədən heç bir qayda istifadə etmir
foundList = { $count ->
    [0] boş siyahı
    [one] { $count } üzvlü siyahı
   *[other] { $count } üzvlü siyahı
}
foundObject = obyekt
foundValue = { $text }
wantObject = sahələri olan obyekt
wantList = siyahı
wantText = mətn
wantWhole = tam ədəd
wantBoolean = true və ya false
wantType = { $type }
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
wantTimeZone = Asia/Baku kimi saat qurşağı
wantTwoFields = iki sahə, date və house
wantHeader = { $header } başlığı

lawTooLong = { $most } işarədən uzundur
lawNotUtf8 = UTF-8 mətni deyil
lawUnreadable = oxuna bilmir ({ ENGLISH($why) })
lawIdTaken = "{ $id }" artıq { $earlier } faylının id-sidir; { $file } faylına öz id-sini verin
lawFolderMissing = parametrlərdə göstərilsə də, mövcud deyil
modeMissing = yoxdur: bunlardan biri gözlənilir: { NAMES($known) }
modeUnknown = { $found }, bunu isə heç bir qayda tanımır; bunlardan biri gözlənilir: { NAMES($known) }
validityReversed = { DATE($to) } validity.from tarixindən ({ DATE($from) }) əvvəldir
nobodyMay = heç bir vəzifə "{ $command }" edə bilməz
standsTwice = "{ $name }" iki dəfə göstərilib
commandWithoutSuspension = "{ $command }" təsirsizdir, çünki profildə dayandırma yoxdur
commandOfOtherMode = approval.mode "{ $mode }" olduqda "{ $command }" təsirsizdir
moreThanMembers = { $count } palatanın { $members } üzvündən çoxdur
houseIdTaken = "{ $id }" o biri palatanın da id-sidir
moreThanNames = { $needed } sadalanan { $count } addan çoxdur
countMissing = yoxdur: tam ədəd gözlənilir, çünki { $rule } qaydası ona çatıldığı gündən hesablayır
notByRule = { DATE($on) } qaydanın verdiyi tarix ({ DATE($date) }) deyil
depositaryHalfUnknown = "{ $id }", depositary.name isə "{ $name }": ya hər ikisi unknown olmalıdır, ya da heç biri
moreThanWhole = { $share } tamdan çoxdur
strictWhole = { $share } payından çoxu tamdan çoxdur; `strict` olmadan bu, hamısı deməkdir

endsOnMalformed = ends-on: { SAID($want) } gözlənilir, "{ $found }" tapıldı
endsOnTwice = ends-on iki dəfə göstərilib
commentAfterHeader = şərhlər yalnız başlıqdan əvvəl ola bilər
houseUnknown = profildə "{ $house }" palatası yoxdur; gözlənilir: { NAMES($houses) }
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
