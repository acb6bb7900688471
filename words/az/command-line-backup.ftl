### Əmr sətrinin ehtiyat nüsxələr, jurnal, nəzarət nöqtələri və açarlar haqqında dedikləri.

ledgerRead = { $cases ->
    [one] { $cases } qeydiyyatın
   *[other] { $cases } qeydiyyatın
} { $entries ->
    [one] { $entries } qeydi
   *[other] { $entries } qeydi
}, ən yenisi { INSTANT($lastAt) }; zəncir və jurnal yoxlanılıb
documentsRead = dəyişdirilməmiş { $count ->
    [one] { $count } sənəd
   *[other] { $count } sənəd
}, { $size }
documentsReadSome = { SAID($read) }; saxlancda olmayan, yalnız heşi göstərilən və ya itirilən: { $notStored }
checkpointOfSize = ən yenisi { $size ->
    [one] { $size } yarpaqlıdır
   *[other] { $size } yarpaqlıdır
}
checkpointOfSizeSealed = { SAID($size) }, { INSTANT($date) } möhürlənib
checkpointNoneCovers = onu əhatə edəni yoxdur
labelLedger = Jurnal
labelDocuments = Sənədlər
labelCheckpoint = Nöqtə
labelLeftOut = Kənarda
labelCompared = Müqayisə
labelOlder = Köhnə
labelForked = Haçalanıb

faultyHead = Qüsurlar:
faultyMore = və daha { $count }
placeLedger = ledger.db
placeNamed = { $name }
placeCopy = nüsxə
fileNotListed = ehtiyat nüsxənin fayllar siyahısında yoxdur
fileNotRegular = adi fayl deyil
fileGone = yoxdur
fileAltered = ehtiyat nüsxə yaradılandan sonra dəyişdirilib
schemaLacks = { $name } çatışmır
schemaOther = { $name } olmalı olduğu kimi deyil
schemaSurplus = { $name } orada olmamalıdır
faultNoEntry = heç bir qeydi yoxdur
faultLeaves = { $count ->
    [one] { $count } yarpağı
   *[other] { $count } yarpağı
} var
faultDocument = heşinə uyğun deyil
faultLawMissing = { $digest } ilə qiymətləndirilib, o isə yoxdur
faultOtherLog = yaradıldığı vaxtdakından başqa jurnal ehtiva edir
faultLine = heç bir ixracda olmayan sətri var
nothingRestored = heç nə bərpa edilmədi. Başqa ehtiyat nüsxəni götürün, bunu isə nə baş verdiyini öyrənmək üçün saxlayın
nothingBackedUp = ehtiyat nüsxə saxlanılmadı. Əvvəlki nüsxələri saxlayın və evi yoxlayın: docs/runbooks/one-machine.md

backedUpHead = Nüsxəsi çıxarıldı:
backedUpTo = { $home } → { $backup }, { $size }
keysInBackup = nəzarət nöqtələrini və sistemin qeydlərini imzalayan açarlar evdə saxlanılırsa, nüsxənin içindədir; nüsxəni oxuya bilən hər kəs onları oxuya bilər
keysNotInBackup = nəzarət nöqtələrini və sistemin qeydlərini imzalayan açarlar nüsxədə deyil (--with-key); hər birinin surətini başqa yerdə saxlayın
leftOut = hər işin sonuncu dəfə nə vaxt yoxlanıldığı (yenidən qeyd edilir), drafts.db (qeydə alınmayıb), şəxslərin açarları
leftOutLaw = { SAID($others) }; evdən kənarda olan { $law } qovluğundakı hüquq faylları
backupHoldsKeys = Qeyd: bu ehtiyat nüsxədə idarənin gizli açarları var. Onlara malik olan hər kəs idarənin adından imzalaya bilər.
restoredMark = ledger.mark faylına görə indi { $entries } qeyd təsdiqlənib; ehtiyat nüsxədən sonrakı qeydlər artıq gözlənilmir
placeIsNoFolder = { $place } qovluq deyil, evə isə orada qovluq lazımdır: onu kənara köçürüb yenidən cəhd edin; heç nə yazılmadı
backupInHome = { $place }: evin içindəki nüsxə evlə birlikdə itərdi; evdən kənar qovluq seçin
backupNotPlaced = { SAID($why) }; heç nə yazılmadı

restoredHead = Bərpa edildi:
restoredFrom = { $home }, { INSTANT($madeAt) } tarixli nüsxədən
restoredCompared = { SAID($what) }
comparedWith = evdən kənardan { $count ->
    [one] { $count } nəzarət nöqtəsi
   *[other] { $count } nəzarət nöqtəsi
} ilə
comparedNoPlace = heç nə ilə: evdən kənarda nəzarət nöqtəsi saxlanılmır, ona görə daha yeni vəziyyətin dərc edilib-edilmədiyini Tasdiq bilmir
comparedNone = heç nə ilə: { NAMES($places) } qovluğunda heç biri yoxdur, ona görə daha yeni vəziyyətin dərc edilib-edilmədiyini Tasdiq bilmir. Onlar itibsə, evin checkpoints qovluğundakıları ora köçürün
keysRestored = nəzarət nöqtələrini və sistemin qeydlərini imzalayan açarlar evdə saxlanılırdısa, ehtiyat nüsxədə idi
keysNotRestored = nəzarət nöqtələrini və sistemin qeydlərini imzalayan açarlar nüsxədə deyildi. Hər şeydən əvvəl onları checkpoint-key.pem və system-key.pem adı ilə, 600 icazəsi ilə geri qoyun: onlarsız heç nə imzalanmır və sistem heç nə qeydə almır. Biri həmişəlik itibsə, administrator onu əvəz edir: `tasdiq key rotate --lost` (sonra yeni sətri paylayın) və ya `tasdiq key rotate --system`
restoredForked = Kənar şəxslərdə artıq olmayan qeydlərin nəzarət nöqtələri var. Onlar restored.json faylındadır.
restoredForkedThen = Onlara zidd olan heç nə imzalanmayacaq: nə etməli olduğunuz docs/runbooks/one-machine.md faylındadır.
restoredNext = `tasdiq list` ilə şəxslərdə olan qəbzləri müqayisə edin
backupOlder = bu nüsxə dərc edilmiş nəzarət nöqtəsindən köhnədir: onda { $entries ->
    [one] { $entries } yarpaq
   *[other] { $entries } yarpaq
} var, ən yeni qeydi { INSTANT($lastAt) }, { INSTANT($madeAt) } yaradılıb; { $where } { $size } yarpağı imzalayır{ SAID($dated) }; çatışmayan: { $missing ->
    [one] { $missing } yarpaq
   *[other] { $missing } yarpaq
}, { $entries } nömrəsindən { $last } nömrəsinə qədər
backupOlderDated = { " " }(faylının tarixi { INSTANT($at) })
olderRefused = { SAID($older) }. Daha yeni nüsxə axtarın; --older verildikdə yenə də bu bərpa edilir
backupNotWhole = { $backup } `tasdiq backup` ilə yaradılmış tam nüsxə deyil
homeInBackup = --home { $home }: ev ehtiyat nüsxənin içində ola bilməz
homeNotPlaced = { SAID($why) }; ev yalnız yeni və ya boş qovluğa bərpa edilir
checkpointsNone = { $folder }: nəzarət nöqtəsi (ölçüsü ilə adlandırılmış fayl) yoxdur

checkpointsInside = nəzarət nöqtələri evin içində saxlanılır: onun köhnə vəziyyəti bərpa edilsə, bunu burada heç nə göstərə bilməz. settings.json faylında checkpointsFolder kimi evdən kənar qovluq göstərin və ya nəzarət nöqtələrini kənar şəxslərə verin
checkpointsNoFolder = settings.json faylında checkpointsFolder göstərilməyib: jurnal avtomatik möhürlənmir və evin köhnə vəziyyəti bərpa edilsə, bunu burada heç nə göstərə bilməz. Evdən kənar qovluq göstərin və ya hər gün tasdiq checkpoint işlədib nəzarət nöqtələrini kənar şəxslərə verin
noteOf = Qeyd: { SAID($what) }.
notSignedHead = İmzalanmadı:
notSignedAdvice = Evi olduğu kimi saxlayın və başqalarında olan nəzarət nöqtələri ilə müqayisə edin.
nothingOnRecord = Heç nə qeydə alınmayıb.
notSealedHead = Möhürlənmədi:
notSealedAhead = Bu kompüterin saatı geri qalırsa, onu düzəldin; əks halda həmin anadək gözləyin. Ətraflı: docs/runbooks/clock-wrong.md.
notSealable = Evi olduğu kimi saxlayın: jurnalına başqası yazıb. Nə etməli, docs/runbooks/incidents.md faylındadır.
checkpointLetters = Bu nəzarət nöqtəsi ilə məktublar göndəriləcəklər arasındadır; onları göndərin.
checkpointNotMailed = Qeyd: nəzarət nöqtəsini heç kimə göndərmək mümkün olmadı: { SAID($why) }

keyRotationRuns = açar artıq əvəz edilir; --finish verildikdə yenisi tək imzalayır
keyRotationNone = heç bir açar əvəz olunmur; `tasdiq key rotate` bunu başlayır
keyNotLost = açar itməyib: checkpoint-key.pem yerindədir. O, həmişəlik zədələnibsə və ya bu idarənin açarı deyilsə, əvvəlcə onu kənara köçürün
keysBothSign = Bundan sonra hər iki açar imzalayır. İkinci sətri paylayın və `tasdiq key rotate --finish` ilə bitirin.
keySignsAlone = Bundan sonra bu açar tək imzalayır. Əvvəlki nəzarət nöqtələrini yoxlayanlara köhnə sətir hələ lazımdır.
keyNew = Yeni açar. Sətrini paylayın; köhnə açarın itdiyini və onun son nəzarət nöqtəsinin hansı olduğunu bildirin.
systemKeyNew = Bundan sonra sistem öz qeydlərini yeni açarla imzalayır: { $key }
systemKeyOld = Əvvəlki açar bir daha imzalamır; faylı əvəz edilib.

exportWritten = Yazıldı:
exportOf = { $file }, { $size ->
    [one] { $size } yarpaqlı
   *[other] { $size } yarpaqlı
} jurnaldan
exportCheck = Yoxlayın: tasdiq verify { $file } --key <`tasdiq key show` sətri olan fayl>
exportAltered = Dəyişdirilib: { $first } jurnaldakı yarpağına uyğun deyil. İxracda olduğu kimidir. Heç nəyi dəyişməyin: docs/runbooks/one-machine.md
exportAlteredMore = Dəyişdirilib: { $first } və daha { $count } qeyd jurnaldakı yarpaqlarına uyğun deyil. İxracda olduqları kimidir. Heç nəyi dəyişməyin: docs/runbooks/one-machine.md
notACase = { $name }: işin nömrəsi deyil
noCheckpointYet = hələ heç bir nəzarət nöqtəsi imzalanmayıb; `tasdiq checkpoint` jurnalı möhürləyir və birini imzalayır
noCheckpointOfCase = bu iş qeydə alınandan bəri heç bir nəzarət nöqtəsi imzalanmayıb; `tasdiq checkpoint` jurnalı möhürləyir və birini imzalayır
