### Səhifələr: ilk görünən.

start-title = Tasdiq nə edir
start-what = Tasdiq müqaviləni qanun layihəsindən depozitariyədək bir parlamentin ratifikasiya prosedurundan keçirir.
start-rules = Hər addımı mənbəyi göstərilən qaydalarla tutuşdurur və deyir: nəyə əməl olunub, nə pozulub, nə yoxlanıla bilmir.
start-people = Qərarı insanlar verir, sənədi insanlar imzalayır və göndərir; Tasdiq kimin nə etdiyini qeyd edir, qeydə alınan dəyişdirilərsə, bunu göstərir.
start-public = Açıq işləri oxuyun
start-cases = Bu nümayişin işləri
start-casesNote = Onları görmək üçün daxil olun: iş açıq edilənədək onu yalnız vəzifəsi olanlar oxuya bilər.
start-beOne = Adından daxil ola biləcəyiniz şəxslər
