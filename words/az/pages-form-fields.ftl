### Pages: each field of each command: its label, and a hint where the label is not enough.

formFields-OpenCase-procedure = Prosedur
    .hint = Razılığı istənilən parlamentin proseduru.
formFields-OpenCase-treaty = Beynəlxalq müqavilə
    .hint = Mövcud müqavilə fayllarından. Eyni parlament, müqavilə və məqsəd üçün eyni vaxtda yalnız bir iş açıq ola bilər.
formFields-OpenCase-purpose = Məqsəd
formFields-OpenCase-title = İşin adı
    .hint = Bir sətirdə.

formFields-RecordDatedFact-fact = Hansı fakt
formFields-RecordDatedFact-on = Nə vaxt baş verib
formFields-RecordDatedFact-by = Kim edib
    .hint = Məlum deyilsə, boş saxlayın.
formFields-RecordDatedFact-subject = Nəyə aiddir
    .hint = Məsələn, bildirişin nömrəsi və ya dəyişdirilən qanunlar. Əlavə edəcək bir şey yoxdursa, boş saxlayın.
formFields-RecordDatedFact-source = Mənbə
    .hint = Bu, haradan məlumdur.
formFields-RecordDatedFact-statements = Onunla birlikdə verilmiş bəyanatlar

formFields-Lay-on = Nə vaxt təqdim edilib
formFields-Lay-by = Kim təqdim edib
formFields-Lay-text = Təqdim edilmiş mətn
formFields-Lay-statements = Onunla birlikdə təqdim edilmiş bəyanatlar
    .hint = Bəyanatlar, qeyd-şərtlər və bu kimi mətnlər.
formFields-Lay-stage = Hansı mərhələdə
formFields-Lay-body = Hansı orqan tərəfindən
formFields-Lay-with = Onunla birlikdə verilən sənədlər



formFields-ScheduleSitting-sittingOn = İclasın günü
formFields-ScheduleSitting-stage = Hansı mərhələdə



formFields-DeclineCertification-of = Təsdiqlənməyəcək qeyd
formFields-DeclineCertification-reason = Səbəb
    .hint = Bundan sonra səsvermə yenidən qeydə alınır.






formFields-BeginStage-stage = Hansı mərhələdə
formFields-BeginStage-on = Nə vaxt başlanıb

formFields-DistributeText-stage = Hansı mərhələdə
formFields-DistributeText-on = Nə vaxt paylanıb
formFields-DistributeText-text = Paylanan mətn

formFields-Refer-stage = Hansı mərhələdə
formFields-Refer-on = Nə vaxt göndərilib
formFields-Refer-lead = Aparıcı komitə
formFields-Refer-others = Digər komitələr

formFields-RecordReport-stage = Hansı mərhələdə
formFields-RecordReport-on = Rəy nə vaxt verilib
formFields-RecordReport-outcome = Rəydə nə deyilir
formFields-RecordReport-counts = Komitə necə səs verib
formFields-RecordReport-tie = Səslər bərabər olubsa: sədr və ya püşk necə qərar verib
formFields-RecordReport-report = Yazılı rəy
    .hint = Yoxdursa, boş saxlayın.
formFields-RecordReport-committee = Hansı komitə

formFields-RecordVote-stage = Hansı mərhələdə
formFields-RecordVote-on = Qərarın tarixi
formFields-RecordVote-outcome = Elan edilən nəticə
formFields-RecordVote-counts = Səslərin sayı
    .hint = Say dərc edilməyibsə və ya orqan saymadan qərar veribsə, hamısını boş saxlayın.
formFields-RecordVote-rollCall = Kim necə səs verib
formFields-RecordVote-tie = Səslər bərabər olubsa: sədr və ya püşk necə qərar verib
formFields-RecordVote-quorumChallenged = Yetərsay mübahisələndirilibmi?
formFields-RecordVote-putOffBefore = Bu səsvermə yetərsay olmadığına görə artıq bir dəfə təxirə salınıbmı?
formFields-RecordVote-text = Qərar verilən mətn
formFields-RecordVote-statements = Razılıqla birlikdə edilən bəyanatlar
    .hint = Yalnız burada qərara alınıbsa: təqdim edilənləri əvəz edir.
formFields-RecordVote-statementTexts = Təqdim edilmiş bəyanatların səsə qoyulan mətnləri
formFields-RecordVote-consent = Dəyişikliyə razılıq
    .hint = Yalnız mətn və ya bəyanat təqdim ediləndən fərqlənirsə.

formFields-CertifyVote-of = Qeydə alınan səsvermə
formFields-CertifyVote-outcome = Elan edilən nəticə
formFields-CertifyVote-counts = Səslərin sayı
    .hint = Öz mənbənizdən daxil edin. Qeydə alınan saylar göstərilmir.
formFields-CertifyVote-rollCall = Kim necə səs verib
formFields-CertifyVote-tie = Səslər bərabər olubsa: sədr və ya püşk necə qərar verib
formFields-CertifyVote-quorumChallenged = Yetərsay mübahisələndirilibmi?
formFields-CertifyVote-putOffBefore = Həmin səsvermə əvvəllər yetərsay olmadığına görə təxirə salınıbmı?

formFields-RecordIntervention-stage = Hansı mərhələdə
formFields-RecordIntervention-on = Nə vaxt edilib
formFields-RecordIntervention-intervention = Hansı müdaxilə
formFields-RecordIntervention-body = Hansı orqan tərəfindən
formFields-RecordIntervention-with = Onunla birlikdə nə verilib
formFields-RecordIntervention-counts = Neçə nəfər dəstəkləyib
    .hint = Say dərc edilməyibsə, boş saxlayın.

formFields-CertifyTimeEnded-stage = Hansı mərhələdə
formFields-CertifyTimeEnded-on = Təsdiqin tarixi
formFields-CertifyTimeEnded-calendar = İclas günlərinin təqvimi

formFields-AskForReview-stage = Hansı mərhələdə
formFields-AskForReview-on = Nə vaxt müraciət edilib
formFields-AskForReview-body = Kim müraciət edib

formFields-RecordReview-stage = Hansı mərhələdə
formFields-RecordReview-on = Qərarın tarixi
formFields-RecordReview-outcome = Qərar
formFields-RecordReview-decision = Qərarın mətni
    .hint = Yoxdursa, boş saxlayın.

formFields-Present-stage = Hansı mərhələdə
formFields-Present-on = Nə vaxt verilib

formFields-RecordAssent-stage = Hansı mərhələdə
formFields-RecordAssent-on = Nə vaxt edilib
formFields-RecordAssent-outcome = Nə edilib
formFields-RecordAssent-body = Hansı orqan tərəfindən
formFields-RecordAssent-by = Kim tərəfindən
    .hint = Məlum deyilsə, boş saxlayın.
formFields-RecordAssent-source = Hansı akt və ya mənbə ilə
formFields-RecordAssent-objections = Etirazlar
    .hint = Yalnız etirazlarla qaytarılıbsa.
formFields-RecordAssent-with = Onunla birlikdə nə verilib
formFields-RecordAssent-text = İmzalanan mətn

formFields-Publish-stage = Hansı mərhələdə
formFields-Publish-on = Dərc tarixi
formFields-Publish-outcome = Nə edilib
formFields-Publish-publishedIn = Harada
formFields-Publish-number = Nömrə
    .hint = Yoxdursa, boş saxlayın.

formFields-Classify-on = Müəyyənetmə tarixi
formFields-Classify-classes = Müqavilənin aid olduğu kateqoriyalar
    .hint = Heç birinə aid deyilsə, heç nə seçməyin.
formFields-Classify-legalBasis = Hüquqi əsas

formFields-Declare-on = Nə vaxt bəyan edilib
formFields-Declare-declaration = Hansı bəyan
formFields-Declare-body = Hansı orqan tərəfindən
formFields-Declare-counts = Səslərin sayı
    .hint = Səsvermə olmayıbsa, boş saxlayın.
formFields-Declare-with = Onunla birlikdə nə verilib

formFields-ExtendTime-on = Nə vaxt uzadılıb
formFields-ExtendTime-clock = Hansı müddət
formFields-ExtendTime-n = Nə qədər
    .hint = Müddətin vahidi ilə: gün, həftə və ya iclas günü.
formFields-ExtendTime-body = Hansı orqan tərəfindən
formFields-ExtendTime-statement = Bu barədə bəyanat
    .hint = Yoxdursa, boş saxlayın.

formFields-RecordWaiver-on = Nə vaxt imtina edilib
formFields-RecordWaiver-clock = Hansı fasilə
formFields-RecordWaiver-counts = Səslərin sayı

formFields-EndOfTerm-on = Səlahiyyət müddəti nə vaxt bitib

formFields-RecordEffect-of = Qüvvəsi barədə qərar verilmiş akt
formFields-RecordEffect-effect = Nəyə qərar verilib
formFields-RecordEffect-by = Kim qərar verib
    .hint = Məsələn, məhkəmə, dəftərxana və ya palata; tarix düzəldilibsə, aktın vaxtında olduğunu müəyyən edən.
formFields-RecordEffect-on = Nə vaxt
formFields-RecordEffect-source = Mənbə
    .hint = Bunu harada oxumaq olar, məsələn, qərarın nömrəsi.






formFields-PromiseAmendment-id = Qısa adı
    .hint = Kiçik a–z hərfləri, rəqəmlər və defis.
formFields-PromiseAmendment-subject = Nə dəyişdirilməlidir
formFields-PromiseAmendment-dueOn = Hansı vaxta qədər
    .hint = Gün göstərilməyibsə, boş saxlayın.
formFields-PromiseAmendment-source = Mənbə
    .hint = Harada vəd edilib.

formFields-RecordAmendmentDone-id = Vəd edilmiş hansı dəyişiklik
formFields-RecordAmendmentDone-on = Qanun nə vaxt dəyişdirilib
formFields-RecordAmendmentDone-law = Hansı qanunla

formFields-Suspend-on = Hansı gündən dayandırılır
    .hint = Bu gündən dayanan müddətlər axmır.
formFields-Suspend-ground = Əsas
formFields-Suspend-reason = Səbəb
    .hint = Əsas başqadırsa, hansı olduğu burada göstərilir.
formFields-Suspend-legalBasis = Hüquqi əsas
    .hint = Dayandırmanın əsaslandığı norma.

formFields-Resume-on = Hansı gündən davam edir
    .hint = Bu gündən müddətlər yenidən axır.
formFields-Resume-legalBasis = Hüquqi əsas
    .hint = İşin davam etdirilməsinin əsaslandığı norma və ya qərar.

formFields-MoveToVersion-procedure = Hansı redaksiya
    .hint = Yalnız mövcud olan daha yeni redaksiyalar təklif olunur. Seçməzdən əvvəl faylı oxuyun.
formFields-MoveToVersion-version = Redaksiyanın nömrəsi
    .hint = Seçdiyiniz fayldan götürülür.
formFields-MoveToVersion-of = İşin ən yeni qeydi
    .hint = Ondan əvvəl başqa qeyd edilərsə, işə yenidən baxın.
formFields-MoveToVersion-reason = Səbəb
formFields-MoveToVersion-legalBasis = Hüquqi əsas
    .hint = İşin yeni redaksiya üzrə davam etdirilməsinə əsas verən qayda. Əvvəl edilənlər öz vaxtındakı redaksiya üzrə qiymətləndirilir; gedən müddətlər isə yeni redaksiya üzrə.

formFields-Withdraw-on = Nə vaxt geri götürülüb
formFields-Withdraw-by = Kim geri götürüb
formFields-Withdraw-reason = Səbəb
formFields-Withdraw-body = Hansı orqan tərəfindən

formFields-Lapse-on = Nə vaxt qüvvədən düşüb
formFields-Lapse-reason = Səbəb
formFields-Lapse-legalBasis = Hüquqi əsas
    .hint = Qüvvədən düşmənin əsaslandığı norma.

formFields-MakePublic-basis = Əsas
    .hint = Maddə və ya qərar.

formFields-Correct-of = Düzəliş edilən qeyd
    .hint = O, tarixçədə olduğu kimi qalır.
formFields-Correct-restated = Fakt necə olmalıdır
    .hint = Qeydə alındığı kimi göstərilir. Səhv olanı dəyişin.
formFields-Correct-reason = Düzəlişin səbəbi
formFields-Correct-legalBasis = Hüquqi əsas
    .hint = Düzəlişə nə icazə verir.


formFields-HandOverTask-to = Bundan sonra kim məşğul olur
formFields-HandOverTask-reason = Səbəb

formFields-PrepareInstrument-text = Sənədin mətni
    .hint = Buraxılacaq və imzalanacaq son fayl. Tasdiq-in çap etdiyi layihə qəbul edilmir.
formFields-PrepareInstrument-statements = Bəyanatların mətnləri
    .hint = Onlar səsə qoyulmuş mətnlərlə tutuşdurulur.

formFields-ReleaseInstrument-of = Hazırlanmış sənəd
formFields-ReleaseInstrument-text = Sənədin mətni
    .hint = Faylı öz mənbənizdən yenidən verin.
formFields-ReleaseInstrument-statements = Bəyanatların mətnləri
    .hint = Hər faylı yenidən verin.
formFields-ReleaseInstrument-withinConditions = Öz bəndinin şərtlərinə uyğun olan bəyanatlar
    .hint = Bəyanatı yalnız mətnini bu şərtlərlə tutuşdurub oxumusunuzsa, qeyd edin. Bunu heç kim etməyibsə, auditdə müqavilənin ona icazə verdiyi yoxlanıla bilmir.
formFields-ReleaseInstrument-onPaper = İcazə kağız üzərində verilibsə, onun günü
    .hint = Burada verilən icazənin günü bu gündür və başqası ola bilməz. Günü yalnız mətnə imzalanmadan əvvəl kağız üzərində icazə verilibsə göstərin.
formFields-ReleaseInstrument-evidence = Bunu göstərən kağız
    .hint = Məsələn, ikinci şəxsin mətni təsdiq etdiyi vərəqin skanı.

formFields-SignInstrument-of = İmza üçün icazə verilmiş sənəd
formFields-SignInstrument-on = Nə vaxt imzalanıb
formFields-SignInstrument-signer = Kim imzalayıb
formFields-SignInstrument-office = Hansı vəzifədə
formFields-SignInstrument-fullPowers = Səlahiyyətnamə
    .hint = Birinci üç vəzifədən başqa hamıdan tələb olunur.
formFields-SignInstrument-place = Harada imzalanıb
formFields-SignInstrument-scan = İmzalanmış sənədin skanı
    .hint = İmzalanmış əslin skanı. Tasdiq-in çap etdiyi layihə qəbul edilmir.
formFields-SignInstrument-custody = Əslinin saxlandığı yer
    .hint = Məlum deyilsə, boş saxlayın.
formFields-SignInstrument-statements = İmzalanmış bəyanatların mətnləri
    .hint = Hər faylı yenidən verin.

formFields-TransmitInstrument-of = İmzalanmış sənəd
formFields-TransmitInstrument-on = Nə vaxt verilib
formFields-TransmitInstrument-bearer = Kim aparır
formFields-TransmitInstrument-receipt = Qəbz
    .hint = Yoxdursa, əlavə etməyin.

formFields-ReturnInstrument-of = İmzalanmış sənəd
formFields-ReturnInstrument-on = Nə vaxt qaytarılıb
formFields-ReturnInstrument-reason = Depozitarinin aşkar etdiyi qüsur
formFields-ReturnInstrument-letter = Depozitarinin məktubu
    .hint = Əldə yoxdursa, əlavə etməyin.

formFields-PrepareNotification-to = Depozitarinin e-poçt ünvanı
    .hint = Məsələn, treaties@depositary.example.
formFields-PrepareNotification-text = Bildirişin mətni
    .hint = Göndəriləcək son məktub. Tasdiq-in çap etdiyi layihə qəbul edilmir.
formFields-PrepareNotification-contact = Əlaqə
    .hint = Depozitari kimə müraciət edə bilər. Məktubda göstərilir.

formFields-ReleaseNotification-of = Hazırlanmış bildiriş
formFields-ReleaseNotification-text = Bildirişin mətni
    .hint = Faylı öz mənbənizdən yenidən verin.
formFields-ReleaseNotification-statements = Bəyanatların mətnləri
    .hint = Hər faylı yenidən verin.

formFields-RecordSent-reference = Hansı bildiriş
    .hint = İstinadına görə.
formFields-RecordSent-messageId = Məktubun identifikatoru
    .hint = Göndərildiyi identifikator.

formFields-RecordNotSent-reference = Hansı bildiriş
    .hint = İstinadına görə.
formFields-RecordNotSent-reason = Səbəb

formFields-ResolveUnknown-of = Nəticəsi məlum olmayan bildiriş
formFields-ResolveUnknown-outcome = Bundan sonra nə edilir
formFields-ResolveUnknown-evidence = Bu nəyə əsaslanır

formFields-RecordDelivery-reference = Hansı bildiriş
    .hint = İstinadına görə.
formFields-RecordDelivery-messageId = Məktubun identifikatoru
    .hint = Hesabatda göstərildiyi kimi.
formFields-RecordDelivery-evidence = Bu nəyə əsaslanır
formFields-RecordDelivery-at = Nə vaxt çatdırılıb
    .hint = Ümumdünya vaxtı ilə (UTC).

formFields-RecordBounce-reference = Hansı bildiriş
    .hint = İstinadına görə.
formFields-RecordBounce-messageId = Məktubun identifikatoru
    .hint = Hesabatda göstərildiyi kimi.
formFields-RecordBounce-evidence = Bu nəyə əsaslanır
formFields-RecordBounce-at = Nə vaxt qayıdıb
    .hint = Ümumdünya vaxtı ilə (UTC).

formFields-RecordComplaint-reference = Hansı bildiriş
    .hint = İstinadına görə.
formFields-RecordComplaint-messageId = Məktubun identifikatoru
    .hint = Hesabatda göstərildiyi kimi.
formFields-RecordComplaint-evidence = Bu nəyə əsaslanır
formFields-RecordComplaint-at = Şikayət nə vaxt edilib
    .hint = Ümumdünya vaxtı ilə (UTC).

formFields-ConfirmDeposit-receivedOn = Depozitari nə vaxt alıb
formFields-ConfirmDeposit-reference = Depozitarinin istinadı
    .hint = Çap olunduğu kimi; yoxdursa, boş saxlayın.
formFields-ConfirmDeposit-statements = Saxlanmağa verilmiş bəyanatların mətnləri
    .hint = Hər faylı yenidən verin.
formFields-ConfirmDeposit-effective = Sənəddə göstərilən qüvvəyəminmə günü
    .hint = Sənəddə göstərilməyibsə, boş saxlayın.

formFields-RecordCirculation-on = Bəyanatlar nə vaxt göndərilib
    .hint = Etiraz müddəti bu gündən hesablanır.
formFields-RecordCirculation-reference = Depozitarinin istinadı
    .hint = Çap olunduğu kimi; yoxdursa, boş saxlayın.
formFields-RecordCirculation-statements = Hansı bəyanatlar

formFields-RecordObjection-on = Etiraz nə vaxt bildirilib
formFields-RecordObjection-by = Hansı dövlət etiraz edib
formFields-RecordObjection-statement = Hansı bəyanata
formFields-RecordObjection-effect = İki dövlət arasında nəticəsi
    .hint = Etirazda bu barədə nə deyilir.

formFields-RecordTreatyInForce-on = Müqavilə nə vaxt qüvvəyə minib
formFields-RecordTreatyInForce-source = Mənbə
    .hint = Bu, haradan məlumdur.
