### Səhifələr: ilk görünən.

start-title = Tasdiq nə edir
start-what = Tasdiq müqaviləni qanun layihəsindən depozitarinin bildirilməsinədək parlamentin ratifikasiya prosedurundan keçirir.
start-rules = Hər addımı mənbəyi göstərilən qaydalarla tutuşdurur; nəyə əməl olunduğunu, nəyin pozulduğunu və nəyin yoxlanıla bilmədiyini bildirir.
start-people = Qərarı insanlar verir, sənədi insanlar imzalayır və göndərir; Tasdiq kimin nə etdiyini qeydə alır və qeydlər dəyişdirilərsə, bunu göstərir.
start-public = Açıq işləri oxuyun
start-cases = Bu nümayişin işləri
start-casesNote = İşi vəzifəsi olanlar oxuya bilər, ona görə əvvəlcə daxil olun; idarə işi açıq etdikdən sonra onu hər kəs oxuya bilər.
start-beOne = Adından daxil ola biləcəyiniz şəxslər
