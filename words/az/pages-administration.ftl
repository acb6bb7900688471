### Pages: the administration.

administration-title = İdarəetmə
administration-intro = Burada edilənlər idarənin öz qeydlərində, işlərlə eyni reyestrdə saxlanılır və heç vaxt silinmir.
administration-people = Şəxslər və onların vəzifələri
administration-peopleCaption = Şəxslər və onların hazırkı vəzifələri
administration-person = Şəxs
administration-duties = Hazırkı vəzifələr
administration-officeDuties = Hər prosedurda
administration-noDuty = yoxdur
administration-key = Açıq açar
administration-noKey = qeydə alınmayıb
administration-change = Dəyişiklik
administration-grant = Vəzifə ver
administration-revoke = Geri al: { $duty }
administration-register = Şəxsi qeydə al
administration-calendars = İclas günlərinin təqvimləri
administration-calendarsNote = Prosedurda iclas günləri hesablanırsa, onlar qüvvədə olan təqvimdən götürülür.
administration-noCalendar = Qüvvədə olan təqvim yoxdur.
administration-calendarCaption = Qüvvədə olan təqvimlər
administration-procedure = Prosedur
administration-endsOn = Bu günədək məlumdur
administration-days = İclas günləri
administration-house = { $house }: { $days }
administration-digest = SHA-256
administration-importCalendar = Təqvimi daxil et
administration-noSuchProcedure = Əldə olan prosedurların heç birində iclas günləri hesablanmır.
administration-pastCases = Keçmiş işlər
administration-importCase = Keçmiş işi daxil et

administration-deeds-grant-title = Vəzifənin verilməsi
administration-deeds-grant-warning = Vəzifənin verilməsi sizin adınızla həmişəlik qeydə alınır. Vəzifə geri alına bilər, lakin bu da ayrıca qeyddir.
administration-deeds-revoke-title = Vəzifənin geri alınması
administration-deeds-revoke-warning = Geri alma həmişəlik qeydə alınır. Şəxsin vəzifədə olarkən etdikləri olduğu kimi qalır.
administration-deeds-register-title = Şəxsin qeydə alınması
administration-deeds-register-warning = Bundan sonra şəxsin kimliyi əvvəlki açarla deyil, yalnız bu açarla müəyyən edilir. Bu, həmişəlik qeydə alınır.
administration-deeds-calendar-title = Təqvimin daxil edilməsi
administration-deeds-calendar-warning = Bundan sonra bu prosedurun müddətləri bu təqvimlə hesablanır. Bu, həmişəlik qeydə alınır.

administration-fields-holder = Şəxs
administration-fields-holderHint = Şəxsi nömrə: hərflər, rəqəmlər, nöqtə, defis və ya alt xətt
administration-fields-duty = Vəzifə
administration-fields-publicKey = Açıq açar (Ed25519)
administration-fields-publicKeyHint = base64 şəklində 32 bayt və ya PEM mətni. Məxfi açar öz sahibində qalır. Nümayişdə boş buraxıla bilər.
administration-fields-file = Fayl
administration-fields-calendarHint = date,house başlıqlı CSV, hər iclas günü üçün bir sətir; başlıqdan əvvəl # ends-on: YYYY-MM-DD yazıla bilər
administration-fields-importHint = tasdiq import əmrinin qəbul etdiyi YAML və ya JSON şəklində keçmiş iş

administration-faults-holder = Şəxsi nömrəni daxil edin
administration-faults-duty = Vəzifəni seçin
administration-faults-publicKey = Açıq açarı daxil edin: base64 şəklində 32 bayt və ya PEM mətni
administration-faults-privateKey = Bu, məxfi açardır. O, öz sahibində qalır; açıq açarı qeydə alın
administration-faults-procedure = Proseduru seçin
administration-faults-file = Faylı seçin
administration-faults-notText = Fayl UTF-8 mətni deyil. Onu UTF-8 kimi saxlayıb yenidən seçin
administration-faults-noSittingDays = Bu prosedurda iclas günləri hesablanmır
administration-faults-gone = Yoxlanılmış fayl artıq əldə deyil. Onu yenidən yükləyin

administration-check = Yoxla

administration-done-title = Qeydə alındı: { $what }
administration-done-back = İdarəetməyə qayıt

administration-imports-title = Keçmiş işin daxil edilməsi
administration-imports-intro = Keçmiş iş davam edən işlə eyni əmrlərlə daxil edilir. Davam edən işdə rədd ediləcək hal burada tapıntı kimi qeyd olunur. Əvvəlcə nəyin qeydə alınacağını görürsünüz; təsdiq edənədək heç nə yazılmır.
administration-imports-atStep = { $step } nömrəli addım: { $fault }
administration-imports-show = Nəyin qeydə alınacağını göstər
administration-imports-rehearsed = Nə qeydə alınacaq
administration-imports-case = İş
administration-imports-stage = İşin çatacağı mərhələ
administration-imports-steps = Qeydlər
administration-imports-step = Qeyd
administration-imports-what = Nə baş verib
administration-imports-happened = Tarix
administration-imports-noted = Yanında qeyd olunan
administration-imports-nothingNoted = heç nə
administration-imports-counts = Qeyd olunan tapıntılar
administration-imports-warning = Bütün bu qeydlər sizin tərəfinizdən sonradan, mənbəyi göstərilməklə daxil edilmiş kimi həmişəlik qeydə alınır. İş geri çıxarıla bilməz.
administration-imports-record = İşi qeydə al
administration-imports-other = Başqa fayl seç
administration-imports-partly = Bundan əvvəl qeydə alınan qeydlər: { $count }. Eyni fayl yenidən yüklənə bilər; heç nə iki dəfə qeydə alınmır.
