### Məktubun niyə göndərilmədiyi və ya göndərilib-göndərilmədiyinin niyə məlum olmadığı.

lineBreakInSender = göndərənin ünvanında sətir keçidi var
lineBreakInAddressee = alanın ünvanında sətir keçidi var
lineBreakInSubject = mövzuda sətir keçidi var
lineBreakInReference = istinad nömrəsində sətir keçidi var
lineBreakInAttachment = əlavənin adında və ya növündə sətir keçidi var
lineBreakInMark = proqramlar üçün başlıqda sətir keçidi var
addresseeMissing = məktubun alanı göstərilməyib
letterReferenceMissing = məktubun istinad nömrəsi yoxdur
letterReferenceTooLong = istinad nömrəsi həddindən artıq uzundur
mailClientRetries = poçt proqramı birdən çox cəhd edərdi; onu bir cəhdə təyin edin
messageIdMissing = poçt xidməti məktubu qəbul etdi, lakin məktubun identifikatorunu bildirmədi
senderStopped = göndərən ən uzun iş müddəti ərzində heç bir nəticə qeydə almayıb
sendingNotBegun = göndərmə başlamazdan əvvəl dayandırılıb və heç nə göndərilməyib
releasedTextMissing = buraxılmış mətn { DIGEST($digest) } sənədlər arasında yoxdur
messageTooLarge = məktub { $bytes } baytdır, poçt xidməti bu qədərini qəbul etmir
unmarkedBesideOthers = bu məktub yazılmadı: gedən qutusunda həmin iş üzrə artıq { NAMES($files) } var, bu məktub isə dublikat kimi işarələnməyib; əvvəlkinin göndərilib-göndərilmədiyini öyrənin
referenceTaken = gedən qutusunda { $reference } nömrəsi ilə artıq başqa məktub var
outboxFailed = gedən qutusunu oxumaq və ya yazmaq mümkün olmadı: { QUOTE($why) }
noticesFolderFailed = xəbərdarlıqlar qovluğuna yazmaq mümkün olmadı: { QUOTE($why) }
quoted = “{ QUOTE($text) }”
