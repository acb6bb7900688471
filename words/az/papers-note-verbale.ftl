### Papers: the note verbale.

noteVerbale-title = Verbal nota
noteVerbale-number = №
noteVerbale-from = Göndərən (nazirlik və ya nümayəndəlik)
noteVerbale-to = Ünvan

noteVerbale-transmits-consent = Yuxarıda adı çəkilən qurum depozitariyə öz ehtiramını bildirir və saxlanmaq üçün aşağıda adı çəkilən beynəlxalq müqaviləyə dair ratifikasiya sənədini göndərməkdən şərəf duyur. Ratifikasiya edən dövlət: { $state }.
noteVerbale-transmits-change_of_statement = Yuxarıda adı çəkilən qurum depozitariyə öz ehtiramını bildirir və aşağıda adı çəkilən beynəlxalq müqavilə üzrə bəyanatların dəyişdirilməsi barədə məlumatı göndərməkdən şərəf duyur. Dövlət: { $state }.
noteVerbale-transmits-denunciation = Yuxarıda adı çəkilən qurum depozitariyə öz ehtiramını bildirir və aşağıda adı çəkilən beynəlxalq müqaviləyə dair denonsasiya sənədini göndərməkdən şərəf duyur. Denonsasiya edən dövlət: { $state }.

noteVerbale-withAnnex = Bəyanatlar əlavəsi onunla birlikdə göndərilir.
noteVerbale-asks = Qurum depozitaridən sənədin alındığını təsdiq etməyi və alınma gününü göstərməyi xahiş edir.
noteVerbale-closes = Qurum fürsətdən istifadə edərək depozitariyə dərin ehtiramını bir daha bildirir.
noteVerbale-instrument = Sənədin imzalanması
noteVerbale-contact = Suallar üçün əlaqə
noteVerbale-initials = Paraf
