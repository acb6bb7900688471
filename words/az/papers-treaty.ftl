### Papers: what a paper says of the treaty.

treaty-heading = Beynəlxalq müqavilə
treaty-title = Adı
treaty-titleUnknown = Azərbaycan dilində adı məlum deyil
treaty-registration = Qeydiyyat
treaty-concluded = Bağlanıb və ya qəbul edilib
treaty-opened = İmzalanmaq üçün açılıb
treaty-signed = Dövlət adından imzalanıb
treaty-depositary = Depozitari
treaty-at = { $day }, { $place }
treaty-by = { $what }, imzalayan: { $whom }

treaty-offices-headOfState = dövlət başçısı
treaty-offices-headOfGovernment = hökumət başçısı
treaty-offices-foreignMinister = xarici işlər naziri
treaty-offices-other = səlahiyyətnamə əsasında
treaty-offices-unknown = { "" }
