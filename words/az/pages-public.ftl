### Pages: what everybody may read.

public-title = Açıq işlər
public-ofTreaty = { $treaty }: hər iş haraya çatıb
public-intro = Bu idarənin aktı ilə hamı üçün açılmış işlər. Şəxslər yalnız yerinə yetirdikləri vəzifə ilə göstərilir.
public-none = Hələ heç bir iş hamı üçün açılmayıb.
public-caption = Açıq işlər, identifikator sırası ilə
public-case = İş
public-treaty = Beynəlxalq müqavilə
public-stage = Mərhələ
public-changed = Son qeyd
public-next = Növbəti səhifə
public-first = Birinci səhifə
public-follow = İzləmək və istifadə etmək
public-feed = Nə baş verib: xəbər lenti (Atom)
public-calendar = Açıq qalan işlərin müddətləri: təqvim (iCalendar)
public-table = İşlər cədvəl şəklində (CSV)
public-bounded = Bunların hər birində ən son dəyişmiş { $count } iş olur.
public-verifyLink = Qeydləri necə yoxlamaq olar
public-waits = Gözlənilən vəzifə: { $duties }.
public-publicSince = { $day } tarixindən hamı üçün açıqdır.
public-basis = Hamı üçün açılmasının əsası: { $basis }
public-noPersons = Bu səhifədə şəxslər deyil, vəzifələr göstərilir. Deputatların adları yalnız adbaad səsvermənin qeydində göstərilir. Səbəblər qeydə alındığı kimi verilir.

public-dates-heading = Tarixlər və onların mənası
public-dates-note = Səsvermə, saxlanmağa vermə və qüvvəyə minmə ayrı-ayrı hadisələrdir. Hər birinin öz tarixi var və ya tarixi qeydə alınmayıb.
public-dates-signature = Beynəlxalq müqavilənin imzalanması
public-dates-means-signature = Müqavilə ratifikasiya edilməlidirsə, dövlət onu imzalamaqla hələ öhdəlik götürmüş olmur (Vyana Konvensiyası, 14-cü maddə).
public-dates-means-voteUncertified = Qeydə alındığı kimi. Səsverməni başqa şəxs təsdiqləyənədək burada parlamentin qərarı kimi göstərilmir.
public-dates-means-passed = Qanunun ratifikasiyadan əvvəl tələb etdiyi gözləmə müddətinin sonu. O, ratifikasiyanın özü deyil: ratifikasiya digər dövlətlərə ünvanlanan beynəlxalq aktdır (Vyana Konvensiyası, 2(1)(b) maddəsi).
public-dates-means-decision = Daxili prosedur üzrə qərar. O, ratifikasiyanın özü deyil: ratifikasiya digər dövlətlərə ünvanlanan beynəlxalq aktdır (Vyana Konvensiyası, 2(1)(b) maddəsi).
public-dates-instrument = Ratifikasiya sənədinin imzalanması
public-dates-means-domestic = Daxili prosedur üzrə addım. O, ratifikasiya sənədi deyil.
public-dates-means-instrument = Dövlətin öz razılığını bəyan etdiyi beynəlxalq sənəd. Müqavilə saxlanmağa verməni tələb edirsə, sənəd yalnız onda tamamlanmış olur (Vyana Konvensiyası, 16(b) maddəsi).
public-dates-notification = Depozitariyə bildirişin göndərilməsi
public-dates-means-notification = Sənədi ötürən məktub göndərilməyə verilib; idarə bir kompüterdə işləyirsə, o, fayl şəklində gedən məktublar qovluğundadır. Bu, nə onun alınması, nə də sənədin saxlanmağa verilməsi deməkdir.
public-dates-deposit = Saxlanmağa vermə
public-dates-means-deposit = Depozitari sənədi alıb. Müqavilədə belə nəzərdə tutulubsa, dövlətin digər dövlətlər qarşısında razılığı bununla müəyyən edilir (Vyana Konvensiyası, 16(b) maddəsi).
public-dates-treatyInForce = Beynəlxalq müqavilənin özünün qüvvəyə minməsi
public-dates-means-treatyInForce = Müqavilənin, ümumiyyətlə, qüvvədə olduğu ilk gün (Vyana Konvensiyası, 24-cü maddə).
public-dates-entryIntoForce = Dövlət üçün qüvvəyə minmə
public-dates-means-entryIntoForce = Müqavilənin öz qaydasına görə dövlət üçün məcburi olduğu ilk gün.
public-dates-denunciation = Denonsasiyanın qüvvəyə minməsi
public-dates-means-denunciation = Müqavilənin öz qaydasına görə dövlət üçün məcburi olmadığı ilk gün.
public-dates-notOnRecord = qeydə alınmayıb
public-dates-workedOut = müqavilənin qaydasına görə hesablanıb:

public-happened-heading = Nə baş verib
public-happened-note = Qeydə alınma sırası ilə. Düzəliş ayrıca qeyddir; heç nə yenidən yazılmır.
public-happened-entries = { $count } qeyd, hər biri öz heşi ilə
public-happened-happenedOn = Tarix
public-happened-recordedOn = Qeydə alınıb
public-happened-by = Qeydə alan
public-happened-imported = sonradan mənbə əsasında daxil edilib:
public-happened-details = Qeyddə
public-happened-corrects = { $seq } nömrəli qeydi düzəldir.
public-happened-was = { $what }: əvvəl – { $before }, indi – { $after }
public-happened-elsewhere = Düzəliş bu səhifədə göstərilməyən sahələrdədir; ixracda hər iki qeyd bütövlükdə var.
public-happened-reason = Səbəb, qeydə alındığı kimi: { $reason }

public-votes-decisions = Qərarlar
public-votes-noDecision = Heç bir qərar qeydə alınmayıb.
public-votes-decisionHidden = Qərar qeydə alınıb. Başqa şəxs onu təsdiqlədikdən sonra göstərilir.
public-votes-certified = Sayları və nəticəni yenidən daxil edən başqa şəxs tərəfindən təsdiqlənib.
public-votes-notCertified = Hələ başqa şəxs tərəfindən təsdiqlənməyib.
public-votes-corrected = Təsdiqləndikdən sonra düzəldilib, ona görə həmin təsdiq artıq onu əhatə etmir. Yenidən təsdiqlənməni gözləyir.

public-statements-heading = Bəyanatlar
public-statements-none = Heç bir bəyanat qeydə alınmayıb.

public-documents-heading = Sənədlər
public-documents-all = { $count } sənəd, hər biri öz heşi ilə
public-documents-note = Sənəd öz SHA-256 heşi ilə qeydə alınır: sənəd kimdədirsə, heşi hesablayıb müqayisə edə bilər.

public-findings-heading = Audit nə müəyyən edib
public-findings-note = Yalnız qeydlər əsasında, qayda-qayda, { $day } tarixinə qiymətləndirilib.
public-findings-broken = Pozulmuş qaydalar

public-verify-heading = Özünüz yoxlayın
public-verify-steps = İxracı və açarları yükləyin, yoxlayıcını öz kompüterinizdə işə salın. Ona şəbəkə lazım deyil və o, bu serverə etibar etmir.
public-verify-export = Bu işin sübutları ilə birlikdə ixracı (JSON Lines)
public-verify-keys = Açarlar
public-verify-log = Nəzarət nöqtələri və açarlar
public-verify-note = İxracda qeydlər heşləndikləri kimi saxlanılır, ona görə də şəxslər orada şəxsi nömrələri ilə göstərilir.

public-openData-heading = Açıq məlumatlar
public-openData-feed = Nə baş verib: xəbər lenti (Atom)
public-openData-calendar = Müddətlər: təqvim (iCalendar)
public-openData-akn = İşin qeydi (Akoma Ntoso, XML)
public-openData-popolo = Səsvermələr (Popolo, JSON)
public-openData-acts = Nə baş verib (CSV)
public-openData-votes = Səsvermələr (CSV)
public-openData-rollCall = Adbaad səsvermələr (CSV)
public-openData-entries = Heşləndikləri kimi qeydlər (JSON Lines), şəxsi nömrələrlə
