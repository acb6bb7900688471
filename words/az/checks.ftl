### Yoxlamanın qeydlərdə tapdığı nöqsanlar: qeydlər, işlərin başlıqları, məktublar, jurnal və nəzarət nöqtələri.

entryAltered = { $caseId }#{ $seq } qeydinin həşi reyestrdəki kimi deyil: qeyd dəyişdirilib
entryMisplaced = { $caseId }#{ $seq } qeydi öz yerində deyil
notEstablished = { $caseId }#{ $seq } qeydi { SAID($reason) }
entriesMissing = { $caseId } işinin başlığı { $headAt } qeydini göstərir, son qeyd isə { $last } qeydidir
commandLost = { $caseId }#{ $seq } qeydi { $id } əmr nömrəsi ilə tapılmır: eyni əmr yenidən göndərilsə, ikinci dəfə qeydə alına bilər
leafLost = { $caseId }#{ $seq } qeydi jurnalda yoxdur və növbədə də deyil: heç bir möhür onu əhatə etməz
besideEntry = { PLACE($of) } ({ $caseId }#{ $seq }) qeydin baytlarından irəli gəlmir: { NAMES($columns) }
besideCase = { $caseId } işinin { $version } qeydində başlığının yanında saxlanılanlar qeydlərdən irəli gəlmir: { COLUMNS($columns) }
headBehind = { $caseId } işinin başlığı { $headAt } qeydini göstərir, { $last } qeydi isə mövcuddur
headGone = { $caseId } işinin başlığı yoxdur, { $last } qeydi isə mövcuddur
letterAltered = { $caseId } işinin göndəriləcəklər qovluğundakı { $reference } məktubu qeydə alınan məktub deyil: ünvanı, mətni və ya əlavəsi dəyişdirilib. Onu göndərməyin
letterMissing = { $caseId } işinin { $reference } məktubu göndəriləcəklər qovluğunda yoxdur və çatdığı qeydə alınmayıb
logCut = { $size } qeydlik nəzarət nöqtəsi dərc edilib, jurnalda isə { $leaves } qeyd var: köhnə vəziyyət bərpa edilib və ya sonu kəsilib
checkpointContradicted = jurnalın ilk { $size } qeydi nəzarət nöqtəsi dərc edilmiş qeydlər deyil
checkpointUnsigned = { $size } qeydlik ən yeni nəzarət nöqtəsində idarənin qeydlərində nəzarət nöqtələri üçün göstərilmiş heç bir açarın etibarlı imzası yoxdur
checkpointUnreadable = { $size } qeydlik ən yeni nəzarət nöqtəsi oxunmur
sealContradicted = log#{ $seq } möhürü özündən əvvəlki { $size } qeydə uyğun deyil: { TERM($of) }
sealUncovered = jurnal { $size } qeyddən sonra möhürlənib və mövcud nəzarət nöqtələrinin heç biri bu möhürü əhatə etmir: o, heç vaxt imzalanmayıb, yaxud nəzarət nöqtəsi itib və ya götürülüb
checkpointsLost = jurnal əvvəllər möhürlənib, lakin dərc edildiyi yerdə nəzarət nöqtəsi yoxdur: onlar itib, yaxud qovluq köçürülüb və ya qoşulmayıb. Onları yerinə qaytarın. Yalnız heç biri dərc edilməyibsə: `tasdiq checkpoint --first`
stranger = { $caseId } nömrəsi altında heç bir qeyddən irəli gəlməyən bir şey saxlanılır
layout = reyestr faylının quruluşu bu proqramın qurduğu kimi deyil: kimsə onun qorunmasını və ya cədvəllərini dəyişib (çatışmayan: { NAMES($missing) }; fərqli: { NAMES($others) })
emptied = reyestrdə idarə yoxdur, ondan qalan isə var: { NAMES($beside) }. Reyestr boşaldılıb və ya dəyişdirilib; onu ehtiyat nüsxədən bərpa edin

noCheckpoint = nəzarət nöqtəsi yoxdur

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
documentAltered = { $digest } sənədi diskdə dəyişdirilib və ya diski sıradan çıxır: { $file }
lawLost = işin qiymətləndirildiyi { $digest } hüquq faylı sənədlər arasında yoxdur; onu ehtiyat nüsxədən bərpa edin
sealAhead = { $entry } qeydinin vaxtı { $at }, yəni indikindən bir saatdan çox sonradır: onun saatı qabağa gedib və ya buradakı geri qalır. İndi qoyulan möhür ona həmişəlik zidd olardı
systemKeyMissing = bu prosesin sistem açarı yoxdur, ona görə sistem kimi heç nə qeydə almır
systemKeyNotInForce = əldəki sistem açarı idarənin qeydində göstərilən açar deyil
systemKeySignsWrongly = əldəki sistem açarı verilən mətni deyil, başqasını imzaladı
systemKeyNeeded = sistem açarı olmadan idarə təsis edilə bilməz
systemNotSpeaking = sistem kimi yalnız sistemin özü çıxış edə bilər

headNotDerived = { $caseId } işinin başlığı çıxarıla bilmir: { SAID($reason) }
leafMissing = jurnalın { $n } yeri qeydə alınmayıb
fewerThanSealed = jurnalda log#{ $seq } qeydinin möhürlədiyi { $sealed } yerdən { $size } yer var
notACaseId = reyestrdə “{ $id }” altında qeydlər var, bu isə iş nömrəsi deyil

place-entry = sətir
place-command = əmr nömrəsinin göstərdiyi
place-leaf = jurnaldakı yer
place-waiting = jurnal növbəsindəki yer

column-caseId = iş
column-seq = nömrəsi
column-commandId = əmrinin nömrəsi
column-digest = istənilənin həşi
column-version = başlığın göstərdiyi qeyd
column-hash = başlığın göstərdiyi həş
column-stage = mərhələ
column-stageSince = nə vaxtdan bu mərhələdədir
column-open = açıq olub-olmaması
column-at = son qeydin nə vaxt edildiyi
column-taskSince = nə vaxtdan tapşırıqdır
column-dueOn = son gün
column-assignee = tapşırığın kimdə olduğu
column-public = ictimaiyyətə açıq olub-olmaması
column-title = açılarkən deyilənlər
column-profile = açılarkən deyilənlər
column-treaty = açılarkən deyilənlər
column-words = açılarkən deyilənlər
column-unique = açıq işin təkbaşına sahib olduğu: parlament, müqavilə və məqsəd
layoutChanged = { SAID($found) }. `tasdiq sweep` qeydi müqayisə edir və triggerləri bərpa edir
