### Papers: the note verbale.

noteVerbale-title = Verbal nota
noteVerbale-number = № { $number }

noteVerbale-named = depozitari qismində çıxış edən quruma ({ $depositary })
noteVerbale-depositary = depozitariyə
noteVerbale-addressee = Depozitariyə

noteVerbale-transmits-consent = { $sender } { $to } öz ehtiramını bildirir və { $state } tərəfindən aşağıdakı beynəlxalq müqavilənin ratifikasiyası haqqında sənədi saxlanmaq üçün göndərməkdən şərəf duyur: { $title }{ $signed }{ $annexed }.
noteVerbale-transmits-change_of_statement = { $sender } { $to } öz ehtiramını bildirir və { $state } tərəfindən aşağıdakı beynəlxalq müqavilə üzrə bəyanatların dəyişdirilməsi barədə məlumatı göndərməkdən şərəf duyur: { $title }{ $signed }{ $annexed }.
noteVerbale-transmits-denunciation = { $sender } { $to } öz ehtiramını bildirir və { $state } tərəfindən aşağıdakı beynəlxalq müqavilənin denonsasiyası haqqında sənədi göndərməkdən şərəf duyur: { $title }{ $signed }{ $annexed }.

noteVerbale-signedAt = ; imzalanıb: { $place }, { $day }
noteVerbale-signedOn = ; imzalanıb: { $day }
noteVerbale-signedBy = { $signed }, imzalayan { $signer }
noteVerbale-withAnnex = ; ona bəyanatlar əlavə olunur
noteVerbale-asks = Alınmanın və alınma gününün təsdiq edilməsi xahiş olunur.
noteVerbale-closes = Fürsətdən istifadə edərək dərin ehtiramını bir daha bildirir.
noteVerbale-instrument = Sənədin imzalanması
noteVerbale-contact = Suallar üçün əlaqə
noteVerbale-placeAndDate = Yer və tarix
noteVerbale-initials = Paraf
noteVerbale-enclosed = Qoşma: imzalanmış sənədin əsli
noteVerbale-enclosedWithAnnex = Qoşmalar: imzalanmış sənədin əsli; imzalanmış bəyanatlar əlavəsi
