### Papers: the instrument.

instrument-purposes-consent-title = Ratifikasiya sənədi
instrument-purposes-consent-operative = yuxarıda adı çəkilən beynəlxalq müqaviləni nəzərdən keçirərək onu təsdiq edir, onun üçün məcburi olmasına razılığını bildirir və onu vicdanla yerinə yetirməyi öhdəsinə götürür.
instrument-purposes-change_of_statement-title = Bəyanatlar barədə məlumat
instrument-purposes-change_of_statement-operative = yuxarıda adı çəkilən beynəlxalq müqavilə üzrə bəyanatlarını əlavədə göstərildiyi kimi dəyişdirir.
instrument-purposes-denunciation-title = Denonsasiya sənədi
instrument-purposes-denunciation-operative = yuxarıda adı çəkilən beynəlxalq müqaviləni denonsasiya edir; denonsasiya həmin müqavilədə nəzərdə tutulduğu kimi qüvvəyə minir.

instrument-decidedBy = Daxili prosedur üzrə qərar
instrument-declares = Aşağıda imza edən, göstərilən vəzifədə dövlət adından çıxış edərək bəyan edir:
instrument-annexed = Bu sənədə əlavə olunan və onunla birlikdə imzalanan bəyanatların sayı: { $count }. Onlar bu sənədin tərkib hissəsidir.
instrument-nothingAnnexed = Bu sənədə heç bir bəyanat əlavə olunmur.
instrument-witness = Bunun təsdiqi olaraq aşağıda imza edən bu sənədi imzalayıb.
