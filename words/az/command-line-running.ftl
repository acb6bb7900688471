### Əmr sətrinin xidmət göstərərkən, işə başlayarkən, nümayiş və ixrac zamanı dedikləri.

portMalformed = { $port }: port 0-dan 65535-ə qədər ədəddir; 0 boş olanı götürür
hostNeedsOrigin = --host { $host } bu serveri başqaları üçün açır: onların tanıdığı ünvanı --origin https://… ilə göstərin
originMalformed = --origin { $address }: yolsuz, https://office.example kimi yazılır
portTaken = { $port } portu məşğuldur; --port ilə başqasını göstərin
servingPublic = { $home } evinin səhifələri { $origin } kimi { $at } ünvanında verilir; API bu maşın üçündür və verilmir. Ctrl+C dayandırır.
servingPages = Səhifələr: http://{ $at }/.
servingPagesAt = Səhifələr: { $origin }/.
servingOtherPort = Keçid açarları yalnız { $origin } ünvanında işləyir: həmin portda xidmət göstərin və ya administrator başqa ünvan qeydə alsın (`tasdiq passkeys set`).
originNotOnRecord = qeydə görə keçid açarları { $recorded } ünvanında işləyir, --origin isə { $given } ünvanını göstərir. Əmr səhvdirsə, qeyddəki ünvanla xidmət göstərin. Ünvan dəyişməlidirsə, əvvəlcə administrator onu qeydə alır (`tasdiq passkeys set { $given }` və ya Administrasiya): onda bütün keçid açarları bitir və hamı yenidən qeydiyyatdan keçir
servingNobodySignsIn = Hələ heç kim daxil ola bilmir: inzibatçı `tasdiq sign-in set` əmri ilə emitenti qeydə alır. Açıq səhifələr üçün daxil olmaq lazım deyil.
servingWithToken = API yalnız { $file } faylındakı tokeni göndərənlərə cavab verir.
servingApi = { $home } evi http://{ $at }/api ünvanında verilir; Ctrl+C dayandırır.
servingStopped = Dayandırıldı.
notADemonstration = { $folder } idarənin evidir, nümayiş deyil, ona görə toxunulmur; onu `tasdiq serve` təqdim edir
notAHome = { $folder } qovluğunda ev olmayan bir şey var, ona toxunulmur
startHome = Evi { $folder } qovluğundadır, sonuncu dəfə necə qalmışdısa, elədir; --fresh hər şeyi yenidən başladır.
startMaking = Evi { $folder } qovluğunda, iki işlə yaradılır …
startReplaced = Həmin ev hazırlıq versiyası ilə yaradılıb, ona görə yenisi ilə əvəz olunur.
startOpen = { $address } ünvanını açın və bunlardan biri kimi daxil olun:
startStops = Ctrl+C dayandırır.
clockOnlyInDemonstration = qurulan saat yalnız nümayiş evlərində var
clockMovedNothing = İndi { INSTANT($now) }; vaxtı çatan heç nə yox idi.
clockMoved = İndi { INSTANT($now) }; müddətlər və məktublar { $looked ->
    [one] { $looked } iş
   *[other] { $looked } iş
} üzrə yoxlanıldı.
paperDraft = hər səhifəsi işarələnmiş layihə, { $standard } kimi yaradılıb, sertifikatlaşdırılmayıb
paperClean = təmiz çap, { $standard } kimi yaradılıb, sertifikatlaşdırılmayıb
notPublic = { $caseId } açıq edilməyib: bunu yalnız oxumağa hüququ olanlara verin.
caseLeftOut = { $caseId } kənarda qalır: oxuna bilmir.

demoTitle = Tasdiq: nümayiş. Burada heç nəyin hüquqi qüvvəsi yoxdur.
demoStepImported = Keçmiş iş idxal edilir: Azərbaycan və BMT-nin Kibercinayətkarlığa qarşı Konvensiyası, mənbələrdə olduğu qədər
demoStepLive = O, canlı nümayiş kimi davam edir: sənəd və bildiriş, hər biri iki nəfər tərəfindən
demoStepStanding = İndi hansı mərhələdədir
demoStepSecond = İkinci keçmiş iş idxal olunur və açıq edilir: Azərbaycan və Budapeşt Konvensiyası
demoStepHistory = Birinci işin tarixçəsi
demoStepAuditFirst = Birinci işin auditi
demoStepAuditSecond = İkinci işin auditi
demoStepFiles = Yazılmış fayllar
demoLook = Baxın:
demoFact = { SAID($fact) } ({ DATE($on) })
demoPages = npx tasdiq --home { $home } start, sonra brauzerdə { $address } ünvanını açıb siyahıdakı istənilən şəxs kimi daxil olun
demoInFull = Hər şey, hər iki audit və sənədlərlə: npx tasdiq demo --full
demoNoted = qeyd: { SAID($rule) }: { TERM($verdict) }
demoBy = { $acts }; { $person }
demoImportedBy = { $acts }; { $person } (idxal edilib)
demoNext = növbəti: { $next }
demoExercise = Mənbədən idxal edilməyən hər şey məşqdir və heç bir dövlətin aktı deyil.
demoStands = çatılan mərhələ:
demoLedger = jurnal
demoOutbox = göndəriləcək
demoDocuments = sənədlər
demoDrafts = layihələr
