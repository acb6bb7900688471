### Bir maşındakı evdə nəyin düz olmaya biləcəyi və nə etməli.

pathNamed = { $path }
pathUnknown = fayl
diskReadOnly = { SAID($where) } yazıla bilmir: fayl sistemi yalnız oxumaq üçün qoşulub. Heç nə zədələnməyib. Onu yazmaq üçün qoşun və yenidən cəhd edin. Xətalı disk avtomatik yalnız oxumaq üçün qoşulur, ona görə əvvəlcə sistem jurnalına baxın
diskForbidden = { SAID($where) } oxuna və ya yazıla bilmir: bu istifadəçinin icazəsi yoxdur. Heç nə zədələnməyib. Tasdiq-i sahibi olan istifadəçi kimi işlədin və ya sahibindən onu sizə verməsini xahiş edin: chown -R <istifadəçi>, sonra chmod -R u+rwX
diskFull = { SAID($where) } yazıla bilmir: disk doludur. Arxada heç nə qalmadı. Yer açın və yenidən cəhd edin
diskQuota = { SAID($where) } yazıla bilmir: bu diskdəki kvotanız bitib. Arxada heç nə qalmadı. Yer açın və yenidən cəhd edin
diskFileTooLarge = { SAID($where) } yazıla bilmir: bu prosesin yaza biləcəyindən böyükdür. Arxada heç nə qalmadı. Həddi artırın (ulimit -f) və yenidən cəhd edin
databaseUnopened = { $file } açıla bilmir: { QUOTE($why) }; { SAID($remedy) }
databaseUnopenedFull = { $file } açıla bilmir: { QUOTE($why) }; disk dolu ola bilər; əks halda { SAID($remedy) }
remedyRestore = onu ehtiyat nüsxədən bərpa edin
remedyEarlierBackup = onu daha əvvəlki ehtiyat nüsxədən bərpa edin, çünki zədələnmiş verilənlər bazasının nüsxəsi çıxarılmır

settingsMalformed = evin parametrləri oxuna bilmir: { $file }, { SAID($faults) }
settingOnRecord = `{ $setting }` parametr deyil: kimə inanıldığını və ya məktubların hara getdiyini müəyyən edir, ona görə bunu idarənin qeydləri göstərir. Onu buradan çıxarın; inzibatçı onu `{ $command }` əmri ilə qeydə alır
settingContradicts = { $file } faylında "{ $setting }": { $found }, idarənin ilk qeydində isə { $recorded }. Həmin qeyd heç vaxt dəyişmir, deməli, fayl dəyişdirilib: onu { $recorded } qiymətinə qaytarın. { $found } olan idarə üçün ayrıca qovluqda başqa idarə yaradın
foundingMissing = idarənin ilk qeydi idarə təsis etmir
homeOpenToOthers = { $folder } qovluğunu bu maşının digər istifadəçiləri oxuya bilər və icazəsi 700-ə dəyişdirilə bilmir: o, başqa istifadəçiyə məxsusdur və ya diski icazələri dəstəkləmir. Sahibi olduğunuz qovluğu göstərin
homeOfDevelopment = { $folder } qovluğundakı evi Tasdiq-in sınaq versiyası yaradıb, bu versiya onu oxuya bilmir; boş qovluqda yenidən başlayın
versionChanged = { $file } faylı { $procedure } prosedurunun { $version } versiyası altında bu versiyanın açıq işləri açılanda dediyindən başqa şey deyir; onun məzmununu bərpa edin və ya ona yeni versiya verin
ledgerOfDevelopment = bu evi sınaq versiyası yaradıb; başqa qovluqda yenidən başlayın
ledgerNewer = reyestrin quruluşu { $found }, bu proqram isə { $known } quruluşunu oxuyur; onu yaradan daha yeni proqramdan istifadə edin
ledgerMissing = bu evin reyestri yoxdur və ya boşdur: { $file }; onu ehtiyat nüsxədən bərpa edin
ledgerSettings = reyestrlə əlaqədə lazımi parametrlər yoxdur: { LIST($wrong) }
ledgerSetting = { $name } { $needed } deyil, { $found }
headNotOfEntries = { $caseId } işinin başlığı onun qeydlərinə uyğun gəlmir; onu `tasdiq sweep` yenidən qurur
ledgerLocked = başqa proses reyestri bağlı saxladı; yenidən cəhd edin, təkrar olunarsa, ilişib qalmış prosesi axtarın
commandNotRecorded = { $caseId } üçün { $id } əmri qeydə alınmadı və heç nə yazılmadı ({ QUOTE($why) }); onu yenidən göndərin
commandUnconfirmed = { $caseId } üçün { $id } əmrinin yazıldığı təsdiqlənmədi ({ QUOTE($why) }); onu eyni nömrə ilə yenidən göndərin
clockUnreadable = nümayişin saatı oxuna bilmir: { $file }; faylı bərpa edin və ya maşının vaxtına qayıtmaq üçün silin
outboxUnreadable = göndəriləcəklər qovluğu oxuna bilmir: { $folder }; o, qovluq olmalıdır
restoringUnreadable = bərpa edilmiş evin nə itirdiyi barədə qeyd oxuna bilmir; faylı bərpa edin: { $file }
manifestUnreadable = ehtiyat nüsxənin fayl siyahısı zədələnib və ya oxuna bilmir: { $file }; başqa nüsxədən istifadə edin

folderAboveMissing = yerləşdirmək üçün { $folder } qovluğu yoxdur
placeIsFile = { $place } fayldır
placeOccupied = { $place } boş deyil
placeIsDisk = { $place } ayrıca diskdir və yanında yaradılan qovluq oraya bir addımda köçürülə bilmir; onun içində yeni qovluq göstərin

demonstrationNotPublic = nümayiş yalnız bu maşında işləyir, çünki ona hər kəs istənilən şəxs kimi daxil ola bilər

keyMissing = { SAID($key) } yoxdur: { $file }; { SAID($remedy) }
keyDamaged = { SAID($key) } zədələnib, faylında açar yoxdur: { $file }; { SAID($remedy) }
keyOfAnotherKind = { SAID($key) } Ed25519 açarı deyil: { $file }; { SAID($remedy) }
keyOpenToOthers = imza açarını digər istifadəçilər oxuya bilər; icazəsini 600 edin: { $file }
keyOfCheckpoints = nəzarət nöqtələrini imzalayan açar
keyOfSystem = sistemin öz qeydlərini imzalayan sistem açarı
remedyKeyOfCheckpoints = onu ehtiyat nüsxədən bərpa edin; həmişəlik itibsə, `tasdiq key rotate --lost` bundan sonra imzalayan yeni açar yaradır
remedyKeyOfSystem = onu ehtiyat nüsxədən bərpa edin; həmişəlik itibsə, `tasdiq key rotate --system` bundan sonra imzalayan yeni açar yaradır
reminderToNobody = { $place }: bu idarənin heç bir prosedurunda “{ $duty }” vəzifəsi yoxdur; olanlar: { NAMES($known) }
clockAhead = bu kompüterin saatı { $now } göstərir, bu isə ən yeni qeyddən ({ $newest }) { $days } gün sonradır. Heç nə qeydə alınmadı, çünki qeydin vaxtı dəyişdirilə bilməz. Saatı düzəldin; saat düzgündürsə, əmri --clock-is-right ilə təkrarlayın
clockBehind = bu kompüterin saatı { $now } göstərir, ən yeni qeyd isə daha gec, { $newest } tarixində alınıb. Heç nə qeydə alınmadı, çünki qeydin vaxtı dəyişdirilə bilməz. Saatı düzəldin; saat düzgündürsə, əmri --clock-is-right ilə təkrarlayın
