### Əmr sətrinin cavabların ətrafında dedikləri və özünün rədd etdikləri.

refusedHead = Rədd edildi:
refusedKind = növ { $name }, çıxış kodu { $code }
despiteAdvice = Buna baxmayaraq davam etmək üçün: --despite "<səbəb>"
byAuthority = əsas: { SAID($source) }
faultNotPossible = Mümkün deyil: { SAID($why) }
faultAltered = Dəyişdirilib: { $why } (--debug təfərrüatı göstərir)
faultUnexpected = Gözlənilməz xəta: { $why } (--debug təfərrüatı göstərir)
verbAbout = { COMMAND($command, form: "about") }
usage = { QUOTE($text) }
usageVerbUnknown = { $name } əmri yoxdur
usageFlagUnknown = { $name } parametri yoxdur
usageDidYouMean = bəlkə: { NAMES($like) }?
usageVerbsListed = əmrlərin siyahısı: `tasdiq --help`
usageArgumentMissing = əmrdən sonra <{ $name }> yoxdur
usageValueMissing = { $flag }: qiymət göstərilməyib
usageArgumentsTooMany = arqumentlər çoxdur: { $expected } gözlənilir, { $found } tapıldı. Boşluğu olan qiyməti dırnaq içində yazın
wordUnknown = { $flag }: "{ $found }" onun qiymətlərindən deyil; seçin: { NAMES($known) }
addressExpected = { $flag }: treaties@depositary.example kimi e-poçt ünvanı gözlənilir, "{ $found }" tapıldı
languageUnknown = --answer-in: { $name } Tasdiq-in dillərindən deyil; seçin: { $known }
languageOfPaperUnknown = { $name } sənədlərin dillərindən deyil; seçin: { $known }

notCorrectable = “{ COMMAND($command) }” ilə qeydə alınan düzəldilə bilməz; düzəldilə bilənlər: { NAMES($verbs) }
flagMalformed = { $flag }: { SAID($why) }
flagNotUnderstood = { $flag }: oxunmur
flagExpected = { $flag }: { SAID($want) } gözlənilir, { $found } tapıldı
wantFactDate = 2026-02-10 kimi gün, 2026-02-10..2026-02-12 kimi günlərdən biri və ya unknown
wantDigest = fayl və ya sha256: və 64 onaltılıq rəqəm
notAtServer = `{ $command }` yalnız bu maşında işləyir; --server göstərməyin
fieldsExpected = { $file }: əmrin sahələrini, hər birini öz adı ilə ehtiva etməlidir
kindDiffers = { $file }: növü { $found }-dir, { $expected } deyil
flagsMissing = göstərin: { $flags }; hər biri `tasdiq { $verb } --help` ilə izah olunur
flagsMissingSeen = göstərin: { $flags }; { SAID($seen) }; hər biri `tasdiq { $verb } --help` ilə izah olunur
digestCopied = { $flag }: heşi ({ DIGEST($digest) }) deyil, faylın özünü verin: heş qeyddən köçürülə bilər
giveFlag = göstərin: { $flag }
giveOneOf = bunlardan birini göstərin: { $flags }
caseOrAll = bir işi adlandırın və ya --all göstərin
caseOrPublic = --case və ya --public göstərin, hər ikisini yox
wholeNumberFrom = --{ $name }: { $least } və ya daha böyük tam ədəd gözlənilir
spanMalformed = { $span }: 10d (gün) və ya 36h (saat) kimi yazılır, ən çoxu yüz il
addressMalformed = --{ $name }: { $given } http:// və ya https:// ilə başlayan ünvan deyil
formatMissing = --format göstərilməyib; mümkün olanlar: { $known }
formatUnknown = --format: { $name } burada format deyil; mümkün olanlar: { $known }
paperUnknown = { $name } sənəd deyil; mümkün olanlar: { $known }
personMissing = kim olduğunuzu bildirin: --as <şəxsi nömrə> göstərin və ya TASDIQ_PERSON təyin edin
dutyUnknown = --duty { $name }: vəzifələr: { $known }
dutyIsNone = { $name } vəzifə deyil; vəzifələr: { $known }
dutyNone = { $person } bu qurumda heç bir vəzifədə deyil. Vəzifəni inzibatçı `tasdiq duty grant` ilə verir
dutyAmbiguous = { $person } bunu bir neçə vəzifədə edə bilər; --duty ilə birini göstərin: { NAMES($duties) }
publicKeyIsPrivate = { $file }: gizli açardır; o, sahibində qalır, açıq açarı qeydiyyata alın
publicKeyUnreadable = { $file }: Ed25519 açıq açarı yoxdur
privateKeyUnreadable = { $file }: Ed25519 gizli açarı yoxdur (PEM, PKCS #8)
verifierKeyMalformed = { $file }: yoxlama açarı deyil (ad+id+base64): { $line }
verifierKeyMissing = { $file }: yoxlama açarı yoxdur
keyFileExists = { $file } mövcuddur; açarın üzərinə heç vaxt yazılmır

fileMissing = { $file }: belə fayl yoxdur
folderMissing = { $file }: belə qovluq yoxdur
fileIsFolder = { $file }: qovluqdur
fileForbidden = { $file }: bu istifadəçinin onu oxumağa icazəsi yoxdur
fileUnreadable = { $file }: { QUOTE($why) }
fileTooLarge = { $file }: { $size } baytdır; ən çoxu { $limit } bayt qəbul edilir
fileNotUtf8 = { $file }: UTF-8 mətni deyil
fileNotUtf8Throughout = Qeyd: { $file } faylının bəzi hissələri UTF-8 deyil; onlar { $mark } kimi göstərilir
fileMalformed = { $file }: { SAID($why) }
fileMalformedAt = { $file }, { SAID($place) }: { SAID($why) }
fileExists = { $file } mövcuddur
fileExistsDiffers = { $file } artıq başqa məzmunla mövcuddur
digestMalformed = { $value }: sha256: sözündən sonra 64 onaltılıq rəqəm olmalıdır
noSuchPastCase = { $name }: nə belə fayl, nə də bu adda keçmiş iş var: { $known }

homeMissing = { $folder } qovluğunda ev yoxdur; `tasdiq init` ev yaradır, `tasdiq demo` isə .tasdiq/demo qovluğunda iki işi olan ev yaradır: onu --home .tasdiq/demo ilə göstərin
homeMissingHere = { $folder } qovluğunda ev yoxdur
homeUnfinished = { $folder } qovluğundakı ev tam deyil: onu yaradan əmr dayandırılıb. Eyni əmri, `tasdiq init` və ya `tasdiq demo`, yenidən verin, davam edəcək
homeInUse = { $count ->
    [one] { $processes } nömrəli proses
   *[other] { $processes } nömrəli proseslər
} { $home } evində işləyir; əvvəlcə { $count ->
    [one] onu
   *[other] onları
} dayandırın, yoxsa orada qeyd edilənlər itər
officeMissing = { $folder } qovluğundakı evdə qeydə alınmış idarə yoxdur: jurnalı boşaldılıb və ya itirilib. Evi ehtiyat nüsxədən bərpa edin (docs/runbooks/one-machine.md)
officeMissingHere = bu evdə qeydə alınmış idarə yoxdur
officeMissingAt = { $server } serverində qeydə alınmış idarə yoxdur
lawNotInUse = İstifadə olunmur: { SAID($fault) }
demonstrationNote = Nümayiş: mənbədən idxal edilməyən hər şey məşqdir və heç bir dövlətin aktı deyil.
onHold = Dayandırılıb: yoxlama zədələnmiş qeyd və ya dərc edildiyindən fərqli jurnal tapıb. `tasdiq sweep` bunların heç birini tapmayanadək heç nə avtomatik möhürlənmir və davam etdirilmir.
serverAddressMalformed = --server { $address }: http://127.0.0.1:8080 kimi ünvan verin
tokenInTheClear = --server { $address }: token yalnız https ilə göndərilir
casesChecked = { $all } işdən { $done } yoxlanılıb …
keyOutInHome = --key-out { $file }: gizli açar evin içində olmamalıdır
issuerIncomplete = emitentlə giriş üçün hər ikisi lazımdır: --issuer https://… və bu idarənin oradakı adı, --client-id
issuerMalformed = --issuer { $address }: tokenlərdə yazıldığı kimi https://… ilə yazılır
issuerInDemonstration = --issuer: nümayişdəki şəxslər öz adları ilə daxil olur
senderMalformed = --from { $address }: yalnız göndərənin ünvanını verin, məsələn treaties@office.example
homeOccupied = { $folder } boş deyil; ev yalnız boş qovluqda yaradılır
homeBegunOtherwise = { $folder } qovluğunda əvvəlki `tasdiq init` orada başqa idarə təsis etdikdən sonra dayandırılıb. Onu eyni parametrlər və açar faylı (--key-out) ilə təkrarlayın, davam edəcək; və ya başqa qovluq seçin
homeMade = Yaradıldı:
homeMadeWhere = ev { $folder }
homeMadeDemonstration = ev { $folder }, nümayiş
homeKey = { $file }: { $person } nömrəli şəxsin gizli açarı; onu özünüzdə saxlayın
homeNext = duty grant <şəxs> <vəzifə> ({ $person })
homeServeNext = tasdiq serve; sonra aşağıdakı keçidi sahibinin brauzerində açın
homeLink = { $person }: { $link } (72 saat ərzində bir dəfə işləyir; əldən verin)
inviteLink = { $person }: { $link } (72 saat ərzində bir dəfə işləyir və yalnız indi göstərilir; əldən verin)
initNeeds = ilk administratoru, --administrator <nömrə>, və brauzerdə imzalayan şəxslər üçün səhifələrin ünvanını göstərin: yalnız bu kompüter üçün --passkeys http://localhost:8000, bir neçə kompüter üçün --passkeys https://…. Terminalda `tasdiq init` bunları soruşur
initAsksWhere = İdarə yalnız bu kompüterdə (1), yoxsa bir neçə kompüterdə (2) istifadə olunur?
initAsksAddress = Onun son ünvanı, brauzerlərin yazdığı kimi (https://records.example); sonra dəyişsə, bütün keçid açarları bitir:
initAsksName = İdarənin adı:
initAsksAdministrator = İlk administratorun şəxsi nömrəsi:
initAsksAgain = Burada lazımdır: { SAID($wanted) }. { $asked }
initAsksSecond = İkincisinin də, heç bir açar bir nəfərin sözünə əsaslanmasın deyə (yoxdursa, Enter):
invitationMalformed = bu, dəvət deyil: `tasdiq invite` əmrinin çap etdiyi keçidi və ya onun #-dən sonrakı 64 işarəsini verin
keyAddedWaits = Sizi dəvət edəndən başqa bir şəxs bu altı sözü daxil edənədək o, heç nə imzalamır: { $words }
keyAddedInUse = O, istifadədədir.
keyConfirmed = Sözlər uyğundur: açar istifadədədir.
keyWordsDiffer = Bunlar bu açarın sözləri deyil. Sahibindən onları yenidən oxumasını xahiş edin; üç cəhddən sonra açar rədd edilir.
keyListOrigin = Keçid açarları { $origin } ünvanında işləyir.
keyListFile = açar faylı
keyListPasskey = keçid açarı
keyListWaiting = təsdiq gözləyir
keyListInForce = istifadədədir
keyListRefused = üç cəhddən sonra rədd edilib
keyListRevoked = ləğv edilib
keyListReplaced = daha istifadədə deyil
keyListLost = ({ $at } tarixindən itib)
passkeysWouldEnd = keçid açarı yalnız yaradıldığı ünvanda işləyir: { $count ->
    [one] qeydiyyatda olan bir açar bitir
   *[other] qeydiyyatda olan { $count } açar bitir
} ({ $people }), və hamı { $origin } ünvanında yenisini qeydiyyatdan keçirir. Əvvəlcə özünüzü dəvət edin; sonra bunu --end-passkeys ilə təkrarlayın
homeRecovery = Bərpa kodu yalnız indi göstərilir: { $code } (çap edib kilid altında saxlayın; yeganə inzibatçının keçid açarını əvəz edir)
labelKey = Açar
newKeyPrivate = Gizli açar { $file } faylındadır; onu özünüzdə saxlayın.
newKeyPublic = Administratorun qeydiyyata alacağı açıq açar: { $key }
noDuty = vəzifəsi yoxdur
noKeyNote = (açarı qeydiyyatda deyil)
calendarEndsOn = { $procedure }: { DATE($endsOn) } tarixində bitir; { LIST($days) }
calendarHouse = { $house }: { $count ->
    [one] { $count } gün
   *[other] { $count } gün
}
calendarNone = təqvim yoxdur: onu `tasdiq calendar import` əlavə edir
calendarAdvice = iclas günlərini administrator əlavə edir: `tasdiq calendar import days.csv --procedure { $procedure } --as <nömrə>`; fayl date,house başlığı olan CSV-dir

countMalformed = --count { $value }: <ad>=<say> kimi yazın, məsələn for=67
suppliedTextMalformed = --statement { $value }: belə yazılır: <id>/<language>=<file|sha256:…|unknown>
entryHashMalformed = --of { $value }: qeydin nömrəsini, heşini və ya ən azı ilk { $digits } rəqəmini verin; onları `tasdiq history <case>` göstərir
entryNotSeen = --of { $value }: bu işdə heşi belə başlayan qeyd yoxdur; onları `tasdiq history <case>` göstərir
entryHashAmbiguous = --of { $value }: bir neçə qeyd belə başlayır; daha çox rəqəm verin
entryToSee = --of qeydin heşini qəbul edir: `tasdiq history { $case }` ilə baxın
entryToSeeCurrent = --of qeydin heşini qəbul edir: `tasdiq history { $case }` ilə baxın; indiki { $hash } (qeyd { $seq }, { ACT($act) }, { $person })
settingMalformed = --set { $setting }: belə yazılır: field=value və ya counts.for=84
restatedFieldsExpected = { $file }: faktın sahələrini, hər birini öz adı ilə ehtiva etməlidir
rollCallHeader = { $file }, 1-ci sətir: başlıq member,position olmalıdır
rollCallFault = sətir { $line }, '{ $text }': { SAID($why) }
rollCallMore = və oxunmayan daha { $count } sətir
rollCallLine = iki xana gözlənilirdi, member,position
rollCallName = ad 500 işarədən uzundur və ya qeydin yol vermədiyi işarə ehtiva edir
rollCallPosition = '{ $word }' mövqe deyil; mövqelər: { $known }
rollCallFaults = { $file }: bu sətirlər oxunmur, ona görə heç nə qeydə alınmır{ LINES($faults) }
lawFaults = { LINES($faults) }

serverUnreachable = { $origin } serverinə qoşulmaq mümkün olmadı ({ SAID($why) })
serverSilent = cavab yoxdur
serverAnswered = { $origin } serveri { $asked } sorğusuna { $status } cavabını verdi
serverAnswerTooLarge = { $origin } cavabı { $most } baytdan böyükdür və sonadək oxunmadı; --server ünvanını yoxlayın
serverStalled = { $origin } { $seconds } saniyə ərzində heç nə göndərmədi və əmr dayandırıldı; serveri və ya --server ünvanını yoxlayın
serverNotUnderstood = { $origin } Tasdiq serveri kimi cavab vermir ({ $asked }); --server ünvanını yoxlayın
entryAlteredAtServer = { $caseId }#{ $seq } qeydi serverin göstərdiyi heşə uyğun gəlmir: o, dəyişdirilib
commandMayHaveArrived = { SAID($why) }; əmr çatmış ola bilər: onu --command-id { $id } ilə təkrarlayın
documentStoredOtherwise = { $origin } { DIGEST($digest) } sənədini { DIGEST($stored) } kimi saxladı
paperUnmarked = { $origin } sənədin layihə kimi işarələnib-işarələnmədiyini bildirmir
