### Yoxlayıcının ixracda tapdığı qüsurlar: harada və nə. Hər səbəb öz yerindən sonra gəlir.

verifyFault = { SAID($where) }: { SAID($reason) }
placeEntry = { $caseId }#{ $seq }
placeLeaf = yarpaq { $n }
placeExport = ixrac
placeDocument = sənəd { $digest }
placeCheckpoint = ixracda ölçüsü { $size } olan nəzarət nöqtəsi
placeCheckpointUnread = ixracda ölçüsü bilinməyən nəzarət nöqtəsi
placeOwnCheckpoint = nəzarət nöqtəsi { $size }
placeLog = jurnal
placeProof = { $size } yarpaq üçün sübut

lineUnknown = ixracın sətri deyil
lineMisplaced = özündən sonra gəlməli olanın arxasındadır
exportCut = sətrin ortasında bitir
documentNotOfDigest = həş dəyərinin göstərdiyi sənəd deyil
documentUnused = buradakı heç bir qeydin əsaslanmadığı fayldır
documentOther = { $digest } sənədini göstərir, fayl isə başqadır

noSignedNote = imzalanmış qeyd deyil
noteLineNoSignature = imza olmayan sətri var
signatureOfOtherText = { $name }+{ $id } açarının imzası bu mətnə aid deyil
signedByOthers = verilmiş açarların heç biri ilə imzalanmayıb, imzalayanlar: { NAMES($ids) }
noteNoCheckpoint = imzalanmış qeyddir, lakin nəzarət nöqtəsi deyil
checkpointNameUnsigned = { $origin } jurnalının adını daşıyır, lakin bu adlı heç bir açarla imzalanmayıb
checkpointOfOtherLog = başqa jurnala aiddir
checkpointContradicts = { $size } yarpaq üçün başqa kök imzalayır, belə uyğun gəlmir: { SAID($other) }
rootOtherThanLeaves = { $size } yarpağın kökündən başqa kök imzalayır
leavesCut = { $size } yarpaq imzalayır, ixracda isə { $count } var: ixrac köhnədir və ya kəsilib
proofOfNone = əldə olan heç bir nəzarət nöqtəsinə aid deyil
notABeginning = { $size } yarpaqlıq jurnalın başlanğıcını imzalamır
keyOutOfTerm = { NAMES($ids) } açarı ilə imzalanıb, lakin idarənin qeydlərinə görə bu həcmdə nəzarət nöqtəsi üçün keçərli deyil: açar daha əvvəl istifadədən çıxarılıb və ya yalnız sonra göstərilib
keyNotOfOffice = idarənin bu ixracdakı sənədində göstərilməyən açarla imzalanıb: { NAMES($ids) }; idarədən açarını istəyin

coveredByNone = verilmiş açarla imzalanmış heç bir nəzarət nöqtəsi ilə əhatə olunmur
leavesOtherThanNamed = göstərdiyi { $size } yarpaqdan { $count } yarpağı var
noSealAtEnd = möhürlə bitmir
caseIncomplete = möhürə qədər tam olduğu göstərilməyib
headUnproven = işinin son qeydi olduğu göstərilməyib
leafOutOfTurn = nömrəsi { $n }, növbə isə { $due } nömrəli yarpağındır
leafBehindLater = özündən sonra gələn yarpağın arxasındadır
leafUnproven = imzalanmış { $size } yarpaqdan { $n } nömrəlisi olduğu göstərilməyib
logNamedOtherwise = { $origin } jurnalının adını aldığı qeyd deyil
hashOther = yanındakı həş dəyəri ona aid deyil
entryHidden = yalnız həş dəyəridir
entryNotCanonical = kanonik JSON şəklində qeyd deyil
entryOfOtherCase = bu ixracdakından başqa işə aiddir
entryOutOfTurn = { $caseId }#{ $seq } qeydinin yerində gəlir
prevNotHash = özündən əvvəlki qeydi həş dəyəri ilə göstərmir
noTimeOrCase = vaxtı və ya işi yoxdur
datedBeforePrevious = tarixi özündən əvvəlki qeydin tarixindən əvvəldir
datedBeforeSeal = tarixi { INSTANT($at) }, ondan əvvəlki möhürün tarixi isə { INSTANT($sealed) }
datedAfterSeal = tarixi { INSTANT($at) }, ondan sonrakı möhürün tarixi isə { INSTANT($sealed) }

sealOfOtherRoot = özündən əvvəlki yarpaqların kökündən başqa kök möhürləyir
sealOfOtherHeads = işlərin başlarından başqa başlar möhürləyir
sealTooLarge = özündən əvvəl olduğundan çox yarpaq möhürləyir
sealNotLast = son möhür deyil
logEntryNoSeal = möhür deyil, jurnalın isə başqa qeydləri yoxdur
sealOtherMember = "{ $member }" sahəsi sistemin möhürlərindəkindən fərqlidir

entryUnknown = bu proqramın tanıdığı qeyd deyil: "{ $field }" sahəsinə baxın
commandUnknown = bu proqramın tanımadığı əmri daşıyır: "{ $field }" sahəsinə baxın
idTwice = { SAID($first) } qeydinin əmr nömrəsini daşıyır ({ $id }), nömrə isə yalnız bir dəfə qəbul edilir
refusedByRules = qaydalarla rədd edilir: { SAID($refusal) }
actsOtherThanRules = qaydaların nəticəsindən başqa aktlar qeyd edib
actsOtherThanCommand = əmrinin nəticəsindən başqa aktlar qeyd edib
caseNotOpened = işi başlayır, lakin açmır
lawOfAnother = işinin hüququndan başqa hüquqla qiymətləndirilib
lawNotBrought = ixracda olmayan hüquq fayllarına əsaslanır
otherCalendar = qüvvədə olandan başqa təqvimlə qiymətləndirilib
calendarNotBrought = ixracda olmayan təqvimə əsaslanır
notDecidedAgain = yenidən həll edilə bilmir: { QUOTE($why) }
restNotDecided = və ondan sonrakı qeydlər yenidən həll edilmir: onlarda çox qüsur var
