### Pages: the answers that a field offers.

formChoices-purpose-consent = Müqavilənin məcburiliyinə razılıq
formChoices-purpose-change_of_statement = Bəyanatların dəyişdirilməsi
formChoices-purpose-denunciation = Denonsasiya

formChoices-fact-signature = Müqavilənin imzalanması
formChoices-fact-fullPowers = Səlahiyyətnamə
formChoices-fact-depositaryNotice = Depozitarinin bildirişi
formChoices-fact-draftPresented = Qanun layihəsinin plenar iclasda təqdim edilməsi
formChoices-fact-draftDiscussed = Qanun layihəsinin müzakirəsi
formChoices-fact-lawChangeAdopted = Daxili qanunvericiliyə dəyişikliyin parlament tərəfindən qəbul edilməsi
formChoices-fact-confirmation = İmzalanma zamanı edilmiş bəyanatların təsdiqi, depozitarinin qeydinə görə
formChoices-fact-entryIntoForce = Dövlət üçün qüvvəyəminmə



formChoices-position-against = Ratifikasiya əleyhinə

formChoices-office-headOfState = Dövlət başçısı
formChoices-office-headOfGovernment = Hökumət başçısı
formChoices-office-foreignMinister = Xarici işlər naziri
formChoices-office-other = Başqa şəxs, səlahiyyətnamə əsasında
formChoices-office-unknown = Məlum deyil

formChoices-ground-dissolution = Parlament buraxılıb
formChoices-ground-constitutionalReview = Konstitusiyaya uyğunluğun yoxlanılması
formChoices-ground-other = Başqa əsas, səbəbdə göstərildiyi kimi

formChoices-outcome-wasSent = Göndərilib
formChoices-outcome-sendAgain = Dublikat qeydi ilə yenidən göndərilir

formChoices-effect-given = Akt qüvvəyə malikdir: iş ondan davam edir
formChoices-effect-denied = Akt qüvvəyə malik deyil: iş o vaxtdan bəri irəliləməyibsə, geri qayıdır

formChoices-tie-for = Lehinə
formChoices-tie-against = Əleyhinə
