### Papers: the letter that notifies the depositary.

letter-title = Depozitariyə bildiriş
letter-reference = İstinad
letter-to = Ünvan
letter-date = Tarix
letter-duplicate = DUBLİKAT: bu məktubu artıq almış ola bilərsiniz. Hər ikisi bir bildirişdir.

letter-says-consent = Bununla bildirilir ki, { $state } aşağıda adı çəkilən beynəlxalq müqaviləni ratifikasiya edib və onun sənədi saxlanmağa verilmək üçün göndərilir.
letter-says-change_of_statement = Bununla bildirilir ki, { $state } aşağıda adı çəkilən beynəlxalq müqavilə üzrə bəyanatlarını dəyişdirir.
letter-says-denunciation = Bununla bildirilir ki, { $state } aşağıda adı çəkilən beynəlxalq müqaviləni denonsasiya edir və onun sənədi göndərilir.

letter-deposit = Bu məktub sənəd haqqında məlumat verir; əsli sizə ayrıca saxlanmağa veriləcək.
letter-asks = Alındığını təsdiq etməyi və istinadı göstərməyi xahiş edirik.
