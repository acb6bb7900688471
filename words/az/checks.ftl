### Yoxlamanın qeydlərdə tapdığı nöqsanlar: qeydlər, işlərin başlıqları, məktublar, jurnal və nəzarət nöqtələri.

entryAltered = { $caseId }#{ $seq } qeydinin həşi reyestrdəki kimi deyil: qeyd dəyişdirilib
disclosureAltered = { $caseId }#{ $seq } qeydindəki səsverməni açmaq üçün saxlanılan onun öhdəliyinə uyğun gəlmir: o, dəyişdirilib
disclosureLost = { $caseId }#{ $seq } qeydindəki səsverməni açan məlumat yoxdur: nə daxil edildiyini heç kim oxuya bilmir; onu ehtiyat nüsxədən bərpa edin
withheldWrongly = { $caseId }#{ $seq } qeydi gizlədilə bilməyəni gizlədir, yaxud gizlədilməli olanı göstərir
entryMisplaced = { $caseId }#{ $seq } qeydi öz yerində deyil
notEstablished = { $caseId }#{ $seq } qeydi { SAID($reason) }
entriesMissing = { $caseId } işinin başlığı { $headAt } qeydini göstərir, son qeyd isə { $last } qeydidir
commandLost = { $caseId }#{ $seq } qeydi { $id } əmr nömrəsi ilə tapılmır: eyni əmr yenidən göndərilsə, ikinci dəfə qeydə alına bilər
leafLost = { $caseId }#{ $seq } qeydi jurnalda yoxdur və növbədə də deyil: heç bir möhür onu əhatə etməz
besideEntry = { PLACE($of) } ({ $caseId }#{ $seq }) qeydin baytlarından irəli gəlmir
besideCase = { $caseId } işi üzrə saxlanılan xülasə ({ $version } nömrəli qeydə görə) onun qeydləri ilə uyğun gəlmir: { KEPTS($of) }
letterAltered = { $caseId } işinin göndəriləcəklər qovluğundakı { $reference } məktubu qeydə alınan məktub deyil: ünvanı, mətni və ya əlavəsi dəyişdirilib. Onu göndərməyin
letterUnexplained = gedən məktublar arasında { $file } var, amma heç bir qeyd onu izah etmir: ya onu kimsə ora qoyub, ya da reyestr ondan əvvəlki vaxta bərpa olunub. Onu göndərməyin; göndərilib-göndərilmədiyini öyrənin və oradan götürün
letterMissing = { $caseId } işinin { $reference } məktubu göndəriləcəklər qovluğunda yoxdur və çatdığı qeydə alınmayıb
logCut = { $size } qeydlik nəzarət nöqtəsi dərc edilib, jurnalda isə { $leaves } qeyd var: köhnə vəziyyət bərpa edilib və ya sonu kəsilib
checkpointContradicted = jurnalın ilk { $size } qeydi nəzarət nöqtəsi dərc edilmiş qeydlər deyil
checkpointUnsigned = { $size } qeydlik ən yeni nəzarət nöqtəsində idarənin qeydlərində bu həcmdə nəzarət nöqtəsi üçün göstərilmiş heç bir açarın etibarlı imzası yoxdur
checkpointUnreadable = { $size } qeydlik ən yeni nəzarət nöqtəsi oxunmur
sealContradicted = log#{ $seq } özündən əvvəlki { $size } yarpaqdan irəli gəlmir: { TERM($of) } möhürlənib
sealUncovered = jurnal { $size } yarpaqdan sonra möhürlənib, lakin əldəki nəzarət nöqtələrinin heç biri bu möhürü əhatə etmir: o, heç vaxt imzalanmayıb, yaxud nəzarət nöqtəsi itib və ya götürülüb
checkpointsLost = jurnal əvvəllər möhürlənib, lakin dərc edildiyi yerdə nəzarət nöqtəsi yoxdur: onlar itib, yaxud qovluq köçürülüb və ya qoşulmayıb. Onları yerinə qaytarın. Yalnız heç biri dərc edilməyibsə: `tasdiq checkpoint --first`
layout = reyestr faylının quruluşu bu proqramın qurduğu kimi deyil: kimsə onun qorunmasını və ya cədvəllərini dəyişib (çatışmayan: { NAMES($missing) }; fərqli: { NAMES($others) })
triggersPutBack = kimsə reyestr faylını qoruyan triggerləri silib və ya dəyişib, yoxlama isə onları bərpa edib: { NAMES($names) }
fileUnsound = reyestrin faylı zədələnib: { QUOTE($cause) }. Ya disk nasazdır, ya da başqa proqram ora yazıb. Onu ehtiyat nüsxədən bərpa edin
anotherOffice = reyestr { INSTANT($at) } təsis edilmiş “{ $name }” idarəsinindir, onun qeydində isə yanında olan açarların heç vaxt adı çəkilməyib: { NAMES($files) }. Ya reyestr, ya da açarlar başqa idarəninkilərlə dəyişdirilib. Dəyişdiriləni ehtiyat nüsxədən bərpa edin
emptied = reyestrdə idarə yoxdur, ondan qalan isə var: { NAMES($beside) }. Reyestr boşaldılıb və ya dəyişdirilib; onu ehtiyat nüsxədən bərpa edin

noCheckpoint = əldə nəzarət nöqtəsi yoxdur

anotherCheckpoint = { $size } qeydlik başqa nəzarət nöqtəsi dərc edilib
sealedWithoutOffice = jurnal möhürlənib, reyestrdə isə idarə yoxdur
noCheckpointKey = əldəki açar idarənin qeydlərində nəzarət nöqtələri üçün göstərilən açar deyil; düzgün açarı ehtiyat nüsxədən bərpa edin və ya qeyddəki açarı `tasdiq key rotate --lost` ilə əvəz edin
neverSealed = onu bu idarənin proqramı qeydə almayıb, ona görə o, heç vaxt möhürlənmir
leavesWithoutOffice = jurnalda yarpaqlar var, reyestrdə isə idarə yoxdur
leafOfMissingEntry = jurnalın { $n } yarpağı { $caseId }#{ $seq } qeydidir, o isə yoxdur
leafOfAnotherEntry = jurnalın { $n } yarpağı { $caseId }#{ $seq } qeydi deyil
leafMisplaced = jurnalın { $n } yarpağı, { $caseId }#{ $seq } qeydi, öz sırasında deyil
entryMissing = { $caseId }#{ $seq } qeydi yoxdur
placeWithoutEntry = { $caseId }#{ $seq } qeydinin jurnalda yeri var, özü isə qeydə alınmayıb
markCut = ledger.db faylında { $entries } qeyd var, ledger.mark faylına görə isə { $marked } qeyd təsdiqlənib: { $first } nömrəli qeyddən başlayaraq hamısı yoxdur; sonuncusu { DIGEST($hash) } idi. Heç nə qeydə almayın. İtmiş və ya surət çıxarılanda qalmış ledger.db-wal faylını axtarıb ledger.db faylının yanına qaytarın; yoxdursa, ən yeni ehtiyat nüsxəni bərpa edin
markOther = ledger.db faylının { $marked } nömrəli qeydi { DIGEST($found) } qeydidir, ledger.mark faylına görə isə { DIGEST($hash) } təsdiqlənib: yerində başqa və ya köhnə reyestr var. Heç nə qeydə almayın; ledger.db faylını ledger.db-wal ilə birgə qaytarın və ya ən yeni ehtiyat nüsxəni bərpa edin
markMissing = { $file } yoxdur və ya oxunmur, ona görə reyestrin sonunun itib-itmədiyi bilinmir. İnsanlardakı son qəbzləri qeydlə müqayisə edin; növbəti qeyd onu yenidən yazacaq
documentNoFile = { $file } sənəd deyil, { SAID($what) }: onu silin; adı SHA-256 olarsa, həmin adlı faylı ehtiyat nüsxədən bərpa edin
noFileLink = keçiddir
noFilePipe = kanaldır
noFileFolder = qovluqdur
noFileOther = soket və ya qurğudur
notCopied = { $path } bu evin faylı və ya qovluğu deyil, { SAID($what) }: yerinə faylların özünü qoyun və ya onu evdən çıxarın, sonra yenidən cəhd edin; heç nə yazılmadı
documentAltered = { $digest } sənədi diskdə dəyişdirilib və ya diski sıradan çıxır: { $file }
documentAlteredInBucket = { $digest } sənədi saxlancda dəyişdirilib
documentHidden = { $digest } sənədi saxlancda silmə işarəsi ilə gizlədilib
checkpointHidden = { $size } yarpaqlıq yoxlama nöqtəsi saxlancda silmə işarəsi ilə gizlədilib
lawLost = işin qiymətləndirildiyi { $digest } hüquq faylı sənədlər arasında yoxdur; onu ehtiyat nüsxədən bərpa edin
lawNotUnderstood = işin qiymətləndirildiyi { $digest } hüquq faylı Tasdiq-in bu versiyasının oxumadığı şəkildə saxlanılıb; işi açan versiya ilə davam edin
sealAhead = { $entry } qeydinin vaxtı { INSTANT($at) }, yəni indikindən bir saatdan çox sonradır: onun saatı qabağa gedib və ya buradakı geri qalır. İndi qoyulan möhür ona həmişəlik zidd olardı
printDamaged = { $caseId } işinin qeydi və ya onda göstərilən sənəd öz heşinə uyğun gəlmir, ona görə heç nə çap olunmadı
printLawLost = { $caseId } işinin tabe olduğu qanun faylı sənədlər arasında yoxdur, ona görə heç nə çap olunmadı; onu ehtiyat nüsxədən bərpa edin
systemKeyMissing = bu prosesin sistem açarı yoxdur, ona görə sistem kimi heç nə qeydə almır
systemKeyNotInForce = əldəki sistem açarı idarənin qeydində göstərilən açar deyil
systemKeySignsWrongly = sistem açarı başqa baytların imzasını qaytardı
systemKeyNeeded = sistem açarı olmadan idarə təsis edilə bilməz
systemNotSpeaking = insanlar sistemin adından çıxış edə bilməz

headNotDerived = { $caseId } işinin başlığı çıxarıla bilmir: { SAID($reason) }
leafMissing = jurnalın { $n } yeri qeydə alınmayıb
fewerThanSealed = jurnalda log#{ $seq } qeydinin möhürlədiyi { $sealed } yerdən { $size } yer var
notACaseId = reyestrdə “{ $id }” altında qeydlər var, bu isə iş nömrəsi deyil

place-entry = sətir
place-command = əmr nömrəsinin göstərdiyi
place-leaf = jurnaldakı yer
place-waiting = jurnal növbəsindəki yer

kept-head = başlığı, yəni siyahıların oxunduğu yer
kept-opening = açılarkən deyilənlər
kept-unique = yalnız bir açıq işin malik ola biləcəyi parlament, müqavilə və məqsəd

layoutChanged = { SAID($found) }. `tasdiq sweep` qeydi müqayisə edir və triggerləri bərpa edir
