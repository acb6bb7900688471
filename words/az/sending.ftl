### Məktubun niyə göndərilmədiyi və ya göndərilib-göndərilmədiyinin niyə məlum olmadığı.

lineBreakInSender = göndərənin ünvanında sətir keçidi var
lineBreakInAddressee = alanın ünvanında sətir keçidi var
lineBreakInSubject = mövzuda sətir keçidi var
lineBreakInReference = istinad nömrəsində sətir keçidi var
lineBreakInAttachment = əlavənin adında və ya növündə sətir keçidi var
lineBreakInMark = proqramlar üçün başlıqda sətir keçidi var
senderMissing = idarənin qeydlərində göndərənin ünvanı yoxdur; inzibatçı onu `tasdiq mail sender` əmri ilə qeydə alır
addresseeMissing = məktubun alanı göstərilməyib
letterReferenceMissing = məktubun istinad nömrəsi yoxdur
letterReferenceTooLong = istinad nömrəsi həddindən artıq uzundur
mailClientRetries = poçt proqramı birdən çox cəhd edərdi; onu bir cəhdə təyin edin
messageIdMissing = poçt xidməti məktubu qəbul etdi, lakin məktubun identifikatorunu bildirmədi
senderStopped = göndərən ən uzun iş müddəti ərzində heç bir nəticə qeydə almayıb
sendingNotBegun = göndərmə məktub yola düşməzdən əvvəl dayandırılıb və heç nə göndərilməyib
releasedTextMissing = buraxılmış mətn { DIGEST($digest) } sənədlər arasında yoxdur
messageTooLarge = məktub { $bytes } baytdır, poçt xidməti bu qədərini qəbul etmir
unmarkedBesideOthers = bu məktub yazılmadı: gedən qutusunda həmin iş üzrə artıq { NAMES($files) } var, bu məktub isə dublikat kimi işarələnməyib; əvvəlkinin göndərilib-göndərilmədiyini öyrənin
referenceTaken = gedən qutusunda { $reference } nömrəsi ilə artıq başqa məktub var
outboxFailed = gedən qutusunu oxumaq və ya yazmaq mümkün olmadı: { QUOTE($why) }
noticesFolderFailed = xəbərdarlıqlar qovluğuna yazmaq mümkün olmadı: { QUOTE($why) }
quoted = “{ QUOTE($text) }”

# The letter that carries a notification to the depositary. It is always in English.
letterOfDemonstration = DRAFT / LAYİHƏ, NÜMAYİŞ, HÜQUQİ QÜVVƏSİ YOXDUR: { SAID($said) }
letterSubject = { $reference } { $title }
letterSubjectDuplicate = DUBLİKAT, əvvəlkisi sizə çatmış ola bilər: { $reference } { $title }
letterReference = İstinad nömrəsi: { $reference }
letterTreaty = Müqavilə: { $title } ({ $registration })
letterDepositary = Depozitari: { $name }
letterAttached = Bildiriş { $file } adı ilə əlavə olunub.
letterDigest = Əlavə olunmuş sənədin SHA-256-sı: { $digest }
letterContact = Suallar üçün: { $contact }
letterDuplicate = DUBLİKAT: eyni akt haqqında əvvəlki bildiriş sizə çatmış ola bilər.
letterDuplicateOf = DUBLİKAT: eyni akt haqqında əvvəlki bildiriş sizə çatmış ola bilər. Əvvəlki istinad nömrəsi: { NAMES($references) }.
letterDuplicateAdvice = Əgər çatıbsa, bu bildiriş yeni heç nə elan etmir: xahiş edirik, ikisini bir bildiriş sayın.

# The letter that carries a checkpoint to those who keep it.
checkpointSubject = { $origin }: nəzarət nöqtəsi, { $size ->
    [one] { $size } yarpaq
   *[other] { $size } yarpaq
}
checkpointKeep =
    Bu, { $origin } jurnalının { $size ->
        [one] { $size } yarpaqda
       *[other] { $size } yarpaqda
    } nəzarət nöqtəsidir. Onu saxlayın:
    ondan əvvəlki qeydin sonradan dəyişdirilib-dəyişdirilmədiyini onunla hər kəs göstərə bilər.
checkpointCompare =
    İxracı onunla müqayisə etmək üçün aşağıdakı sətirləri, jurnalın adından son imzaya qədər,
    bir fayla köçürün və həmin faylı `tasdiq verify --checkpoint` əmrinə verin.
