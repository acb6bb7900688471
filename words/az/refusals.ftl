### Nəyə görə imtina edilib: nə səhvdir, harada, hansı qaydaya görə və bundan sonra nə etməli.


MalformedInput = { $where }: { SAID($reason) }
TextUnusable = { $where }: { SAID($problem) }
EntryTooLarge = bu qeyd { $bytes } bayt tutardı; ən çoxu { $limit } icazə verilir. Uzun mətnləri sənədlərə yerləşdirin


CaseNotFound = { $caseId } adlı iş yoxdur
ProcedureUnknown = { $procedure } adlı prosedur faylı yoxdur; məlum olanlar: { NAMES($known) }
TreatyUnknown = { $treaty } adlı müqavilə faylı yoxdur; məlum olanlar: { NAMES($known) }
ClockUnknown = bu işin prosedurunda { $clock } müddəti yoxdur; var: { NAMES($known) }
EntryNotFound = { $caseId } işində düzəldilə bilən { DIGEST($of) } qeydi yoxdur
EntryNotReadable = { DIGEST($of) } qeydində elə səsvermə var ki, təsdiqlənənədək onu oxuya bilməzsiniz; onu palatanın öz protokolu əsasında təsdiqləyin və ya təsdiqdən imtina edin
PersonUnknown = { $person } idarənin qeydlərində yoxdur; nömrəni yoxlayın: idarəni idarə edən şəxs hər kəsi vəzifələr siyahısında görür


WrongStage = iş “{ STAGE($stage) }” mərhələsində olarkən “{ COMMAND($command) }” mümkün deyil; bunun mərhələləri: “{ STAGES($allowed) }”
CaseIsLive = { $caseId } işində cari qeydlər var; sonradan daxil etmə yalnız keçmiş işlər üçündür
CaseExists = { $caseId } işi artıq mövcuddur
CaseIdReserved = { $caseId } adı sistem üçün saxlanılıb
OpenCaseExists = { $other } işi eyni parlament, müqavilə və məqsəd üçün açıqdır ({ $unique })
CommandIdTaken = { $id } nömrəli əmr əvvəllər başqa məzmunla qəbul edilib ({ $caseId } işi, { $seq } nömrəli qeyd)
SaltUsedBefore = bu sorğunun duzu həmin işdə əvvəllər, { $seq } nömrəli qeyddə işlədilib; yenisini seçin: hər sorğu üçün 256 təsadüfi bit
RequestOutOfTime = sorğuda onun { INSTANT($madeAt) } hazırlandığı göstərilib, buradakı saat isə { INSTANT($now) } göstərir: imzalanmış sorğu həmin vaxtdan beş dəqiqə əvvəldən bir saat sonrayadək qəbul edilir; hər iki saatı yoxlayın, sonra sorğunu yenidən imzalayın
NotCurrent = { TERM($what) }: { DIGEST($of) } qeydi artıq qüvvədə deyil; qüvvədə olan: { DIGEST($current) }
CaseSuspendedSince = iş dayandırılmış olduğu müddətdə “{ COMMAND($command) }” mümkün deyil: { DATE($since) } tarixindən, əsas: { $legalBasis }; bu, iş bərpa edilənədək gözləyir
CaseSuspendedAlready = iş artıq dayandırılıb: { DATE($since) } tarixindən ({ DIGEST($entry) } qeydi)
CaseNotSuspended = iş dayandırılmayıb, ona görə bərpa ediləsi bir şey yoxdur
ProcedureVersionUnknown = mövcud faylların heç biri { $procedure } prosedurunun həşi { DIGEST($digest) } olan { $version } redaksiyası deyil
ProcedureVersionNotNewer = { $version } redaksiyası işin tabe olduğu { $own } redaksiyasından yeni deyil
ProcedureVersionNotInForce = { $version } redaksiyası { DATE($today) } tarixində qüvvədə deyil
ProcedureVersionChanged = { $procedure } faylı { $version } redaksiyası altında digər açıq işlər ona tabe olanda dediyindən başqa şey deyir; Tasdiq sistemini idarə edən şəxs faylın məzmununu bərpa etməli və ya ona yeni redaksiya verməlidir
CannotRestate = { DIGEST($of) } qeydindəki “{ ACT($recorded) }” “{ ACT($restated) }” ilə əvəz edilə bilməz
NothingCorrected = düzəliş qeydi olduğu kimi təkrar edir
NoEffectToHold = { $seq } nömrəli qeyd ({ ACT($act) }) barədə qüvvəyə malik olub-olmaması haqqında qərar verilə bilməz: bu, beynəlxalq addımlardan əvvəlki mərhələdə edilmiş akt, bəyanat, müddətin uzadılması və ya ondan imtina haqqında deyilir
EffectAsHeld = { $seq } nömrəli qeyd ({ ACT($act) }) barədə bu artıq qeydə alınıb: { $by } ({ DIGEST($entry) } qeydi)
PublicAlready = iş artıq ictimaiyyətə açılıb ({ DIGEST($entry) } qeydi); bu, geri götürülmür
NothingOfThePast = “{ COMMAND($command) }” indi qüvvəyə minir, ona görə keçmiş hadisə kimi idxal edilə bilməz


DutyNotHeld = { $person } bu vəzifədə deyil: { DUTY($duty) }
DutyMayNot = { $procedure } prosedurunda “{ COMMAND($command) }” bu vəzifəyə aid deyil: { DUTY($duty) }; bu, aşağıdakılara aiddir: { DUTIES($allowed) }
PersonNotEstablished = { $person } müəyyən edilmədi: { SAID($reason) }
SamePerson = { $person } { TERM($did) }, ona görə başqa şəxs { TERM($step) }
NotForThisProcedure = { $procedure } prosedurunda belə addım yoxdur: “{ COMMAND($command) }”
NoTaskOfDuty = “{ STAGE($stage) }” mərhələsində bu vəzifənin görəcəyi iş yoxdur: { DUTY($duty) }; növbə bunlarındır: { DUTIES($waitsFor) }
TaskTaken = { $person } bununla { INSTANT($since) } tarixindən bu vəzifədə məşğul olur: { DUTY($duty) }; vəzifənin başqa daşıyıcısı tapşırığı səbəb göstərməklə öz üzərinə ötürə bilər
TaskNotClaimed = bununla bu vəzifədə heç kim məşğul olmur: { DUTY($duty) }; ötürüləcək bir şey yoxdur, tapşırığı götürün
DutiesIncompatible = { $person } bu vəzifədədir: { DUTIES($held) }; eyni zamanda bu vəzifədə ola bilməz: { DUTY($duty) }
DutyHeldAlready = { $person } artıq bu vəzifədədir: { DUTY($duty) }
LastAdministrator = { $person } sonuncu inzibatçıdır
KeyHeldByAnother = { $person } üçün verilən açar { $other } adlı şəxsindir və ya onun olub; hər şəxsin öz açarı olur
KeyNamedBefore = { $publicKey } açarı bu idarədə istifadə olunur və ya olunub; bu məqsəd üçün yeni açar yaradın
CheckpointKeyNotInForce = nəzarət nöqtələri hazırda { $publicKey } açarı ilə imzalanmır; ona görə o, istifadədən çıxarıla bilməz
LastCheckpointKey = { $publicKey } nəzarət nöqtələrini imzalayan yeganə açardır; əvvəlcə onu əvəz edən açarı əlavə edin
OnlyInDemonstration = yalnız nümayişdə mövcuddur: { TERM($what) }
NotInDemonstration = nümayişdə açar qeydiyyata alınmır: orada heç kim kim olduğunu sübut etmir və heç nə imzalanmır
NoRelyingParty = idarənin qeydlərində keçid açarları üçün ünvan göstərilməyib; inzibatçı onu SetRelyingParty əmri ilə qeydə alır
RelyingPartySame = idarənin qeydlərində { $origin } artıq göstərilib
InviteYourselfFirst = indiyədək yaradılmış keçid açarları { $origin } ünvanında işləməyəcək və sizin başqa açarınız yoxdur: əvvəlcə özünüzü dəvət edin, sonra 72 saat ərzində ünvanı dəyişin
InvitedWithoutDuty = { $person } adlı şəxsin hələ vəzifəsi yoxdur; əvvəlcə vəzifə verin
InvitationUnknown = belə dəvət yoxdur və ya onu yenisi əvəz edib; inzibatçıdan yenisini istəyin
InvitationUsed = bu dəvətdən istifadə olunub; onu siz etməmisinizsə, dərhal inzibatçıya bildirin
InvitationOver = bu dəvət 72 saat etibarlı idi və müddəti bitib; inzibatçıdan yenisini istəyin
RecoveryNotOpen = bərpa kodu yalnız yeganə inzibatçının açarı üçündür; bu, hazırkı kod deyil və ya sizi dəvət edə bilən başqa inzibatçı var
KeyWaits = { $person } adlı şəxsin təsdiq gözləyən açarı var; əvvəlcə onu təsdiq edin və ya ləğv edin
KeyDoesNotWait = bu açar təsdiq gözləmir
KeyConfirmedByAnother = { $person } adlı şəxsin açarını onun özü və onu dəvət edən yox, başqa şəxs təsdiq edir
KeyNotInForce = bu açar istifadədə deyil
KeysByInvitation = keçid açarları olan idarədə hər kəs açarını özü qeydiyyata alır: şəxsi dəvət edin
PasskeyRegistered = bu keçid açarı artıq qeydiyyatdadır
LostInFuture = açar gələcək vaxtdan itmiş ola bilməz
LastAdministratorKey = bu, inzibatçının istifadə edə bildiyi sonuncu açardır ({ $person }); əvvəlcə başqasını qeydiyyata alın
NoAdministratorKey = heç bir inzibatçının keçid açarı və ya açar faylı yoxdur, ona görə bundan sonra heç kim əmr verə bilməz: əvvəlcə birini qeydiyyata alın və ya tokenin kifayət etdiyini qeydə alın
FoundersMisnamed = təsisçilərdən birincisi inzibatçıdır, ikincisi isə başqa şəxsdir
PasskeyUnusable = brauzerin cavabından istifadə etmək olmur; ES256, EdDSA və ya RS256 ilə başqa keçid açarı yaradın
WordsUnknown = altı sözü deyildiyi kimi daxil edin; onlardan biri sözlərin siyahısında yoxdur


DateInFuture = { DATE($date) } tarixi gələcəkdədir; bu gün { DATE($today) }
DateBeforeStep = { DATE($date) } tarixi ondan əvvəl gəlməli olan addımdan qabaqdır: { SAID($step) }, { DATE($stepDate) }
DateAfterStep = { DATE($date) } tarixi ondan sonra gəlməli olan addımdan sonradır: { SAID($step) }, { DATE($stepDate) }
DateNotBeforeCase = cari işdə burada yalnız iş açılmazdan ({ DATE($opened) }) əvvəlki faktlar qeydə alınır; { DATE($date) } daha əvvəl deyil
ReleaseIsNoPastFact = icazə məktubun göndərilməsinə səbəb olur, ona görə sonradan daxil edilmir; keçmiş bildirişin göndərildiyini daxil edin
CalendarMissing = təqvim yoxdur: iclas günləri daxil edilməyib
CalendarDiffers = göstərilən təqvim ({ DIGEST($supplied) }) qüvvədə olan təqvim ({ DIGEST($recorded) }) deyil
PeriodNotEnded = müddətin son günü { DATE($lastDay) }, bitməsini ertəsi gündən təsdiqləmək olar; bu gün { DATE($today) }
DeadlineNotRunning = { DIGEST($of) } qeydindən başlayan belə müddət yoxdur: { $deadline }
NotOverdue = { DATE($dueOn) } tarixinədək edilməli olanın ({ $deadline }) müddətinin keçdiyi { DATE($today) } tarixində qeydlərdən görünmür
OverdueAlready = müddətin keçdiyi artıq qeydə alınıb ({ DIGEST($entry) } qeydi)


VotesDoNotAddUp = { COUNTED($counts) } cəmi { $sum } edir, iştirak edən isə { $present }; sayları yoxlayın
CountNotWhole = { COUNTED($counts) }: { $given } daxil edilib, bu isə tam ədədlə sayılır; tam ədəd daxil edin
MoreVotesThanMembers = iştirak edən kimi { $present } üzv göstərilib, palatanın isə cəmi { $members } üzvü var
MemberNamedTwice = adbaad səsvermədə { $member } iki dəfə göstərilib
RollCallDiffers = { COUNTED($counts) }: adbaad səsvermənin cəmi { $named }, daxil edilən isə { $given }
VoteAwaitsCertification = { DIGEST($entry) } qeydindəki səsvermə hələ təsdiqi və ya təsdiqdən imtinanı gözləyir
NoVoteToCertify = təsdiq gözləyən səsvermə qeydə alınmayıb
VoteToRecordAnew = üç təsdiqləmə { DIGEST($entry) } qeydindəki səsvermədən fərqlənib, ona görə onu daha təsdiqləmək olmaz; səsverməni yenidən qeydə alın və ya qeydinə düzəliş edin
NoSittingThatDay = { DATE($date) } tarixinə iclas təyin edilməyib; iclas: { SAID($sitting) }
CommitteeNotReferred = məsələ bu komitəyə göndərilməyib: { $committee }; göndərildiyi komitələr: { NAMES($referred) }
CommitteeReportedAlready = bu komitə artıq rəy verib: { $committee } ({ DIGEST($entry) } qeydi); onu düzəliş dəyişir
NotPresented = təqdim edilmə qeydə alınmayıb; əvvəlcə onu qeydə alın
ReviewNotAsked = bu yoxlama üçün müraciət qeydə alınmayıb; əvvəlcə onu qeydə alın
PresentedAlready = təqdim edilmə artıq qeydə alınıb ({ DIGEST($entry) } qeydi); onu düzəliş dəyişir


TextDiffers = { SAID($what) }: verilən mətnin SHA-256 həzmi ({ DIGEST($supplied) }) qeydə alınanla ({ DIGEST($recorded) }) eyni deyil; iki mətni müqayisə edin
TextsAreFixed = { SAID($what) }: səsvermə və ya təqdimetmə ilə müəyyən edilib; düzəliş onu dəyişə bilməz
TextMissing = { SAID($what) }: mətn yenidən verilməlidir
TextNotExpected = { SAID($what) }: bu işin bəyanatları arasında yoxdur


RulesBroken = audit { $count ->
   *[other] { $count } pozulmuş qayda
} aşkar edib; buna baxmayaraq davam etmək üçün səbəb göstərin, səbəb pozulmuş qaydalarla birlikdə qeydə alınır
NothingBroken = audit burada səbəb tələb edən pozulmuş qayda aşkar etməyib; səbəbi göstərməyin


NothingPrepared = hazırlanmayıb: { TERM($what) }
NothingReleased = icazə verilməyib: { TERM($what) }
NothingSigned = imzalanmış sənəd qeydə alınmayıb
PaperIncomplete = burada verilən icazənin yalnız bir günü var: qeydə alındığı gün; icazə kağız üzərində verilibsə, həm gününü, həm də bunu göstərən kağızı təqdim edin
SignersOfficeUnknown = { $signer } adlı şəxsin hansı vəzifədə imzaladığı və səlahiyyətnamənin tələb olunub-olunmadığı məlum deyil
FullPowersMissing = { $signer } dövlət başçısı, hökumət başçısı və ya xarici işlər naziri deyil: səlahiyyətnaməni əlavə edin
TransmittedAlready = bu sənədin göndərilməsi artıq qeydə alınıb ({ DIGEST($entry) } qeydi); onu düzəliş dəyişir
ClaimedAlready = { $reference } nömrəli bildirişin göndərilməsinə artıq başlanıb
DepositaryUnnamed = müqavilə faylında depozitarinin kim olduğu göstərilməyib (“unknown”), ona görə buradan ona məktub göndərmək olmaz; depozitarini müqavilə faylında göstərin və işi həmin faylla açın
DepositaryWithoutAddress = idarənin qeydlərində { $depositary } depozitarisinin ünvanı yoxdur; inzibatçı onu `tasdiq mail depositary` əmri ilə qeydə alır
NotDepositarysAddress = { $depositary } depozitarisinə məktublar { $to } ünvanına deyil, { $address } ünvanına göndərilir; bildirişi həmin ünvanla hazırlayın və ya inzibatçı `tasdiq mail depositary` əmri ilə başqa ünvanı qeydə alsın
SendingUnderWay = { $reference } nömrəli bildiriş indi göndərilir: əvvəlcə nəticəsi qeyd olunmalıdır, əks halda göndərilib-göndərilmədiyini heç kim bilməz
NotClaimed = göndərmə başlanmayıb, ona görə nəticəsi də yoxdur
OutcomeIsTheSenders = { $reference } nömrəli bildirişin göndərilib-göndərilmədiyini sistem özü qeydə alır. Gözləyin; məlum olmasa, bunu beynəlxalq müqavilələr üzrə məsul şəxs aydınlaşdırır
OutcomeUnknownAlready = nəticə artıq məlum olmayan elan edilib; onu beynəlxalq müqavilələr üzrə məsul şəxs aydınlaşdırmalıdır
NothingUnknown = nəticəsi məlum olmayan göndərmə yoxdur
ReferenceDiffers = { $supplied } nömrəsi göndərilən bildirişin nömrəsi ({ $recorded }) deyil
NeverClaimed = bu işdən { $reference } nömrəli bildiriş heç vaxt göndərilməyib; göndərilənlər: { NAMES($sent) }


ReferenceOfAnotherTreaty = { $printed } ({ $normalized }) nömrəsi { $names } müqaviləsinindir; bu iş isə { $treaty } haqqındadır
NoReferenceUsed = { $treaty } müqaviləsinin depozitarisi göndərdiklərini nömrələmir, ona görə { $printed } onun nömrəsi deyil
StatementUnknown = bu işdə { $statement } bəyanatı qeydə alınmayıb; qeydə alınanlar: { NAMES($known) }
CirculatedAlready = { $statement } bəyanatı artıq dövlətlərə göndərilib ({ DATE($date) }) və onun müddəti nəticəsiz bitməyib
NotCirculated = { $statement } nə göndərilib, nə də saxlanmağa verilib, ona görə hələ heç bir dövlət ona etiraz edə bilməzdi
ObjectedAlready = { $by } tərəfindən { $statement } bəyanatına etiraz artıq qeydə alınıb ({ DIGEST($entry) } qeydi); onu düzəliş dəyişir
InForceRecordedAlready = müqavilənin qüvvəyə minməsi artıq qeydə alınıb ({ DIGEST($entry) } qeydi); onu düzəliş dəyişir
InForceDateDiffers = müqavilə faylına görə müqavilə { DATE($supplied) } tarixində deyil, { DATE($known) } tarixində qüvvəyə minib
AmendmentExists = { $id } qanunvericilik dəyişikliyi artıq qeydə alınıb ({ DIGEST($entry) } qeydi)
AmendmentUnknown = { $id } qanunvericilik dəyişikliyi vəd edilməyib; vəd edilənlər: { NAMES($known) }
AmendmentDoneAlready = { $id } qanunvericilik dəyişikliyinin edildiyi artıq qeydə alınıb ({ DIGEST($entry) } qeydi); onu düzəliş dəyişir


IncidentNotFound = indi { $incident } nasazlığı yoxdur: { SAID($why) }
IncidentNotLookedFor = { $incident } nasazlığının olub-olmadığını indi yoxlamaq mümkün olmadı; bir qədər sonra yenidən cəhd edin
IncidentEnded = { $incident } nasazlığını { $person } { INSTANT($at) } tarixində bağlayıb
IncidentNotOfDuty = { $incident } növündən olan nasazlıq bu vəzifəyə aid deyil: { DUTY($duty) }; aid olduğu vəzifələr: { DUTIES($allowed) }
IncidentTakenAlready = { $incident } nasazlığı ilə { INSTANT($since) } tarixindən { $person } məşğul olur
IncidentNotTaken = { $incident } nasazlığı ilə { $person } məşğul olmur; onunla məşğul olan: { PERSON($owner) }. Əvvəlcə onu götürün
NoRetryToEnd = { $incident } nasazlığının nəticəsi gözlənilən təkrar cəhdi yoxdur


StageNotNamed = “{ COMMAND($command) }” indi bir neçə mərhələdə mümkündür; nəzərdə tutulanı identifikatoru ilə göstərin: { LIST($stages) }
StageUnknown = prosedurda “{ $stage }” mərhələsi yoxdur; mərhələləri: { NAMES($known) }
StageNotOpen = iş “{ SAID($here) }” mərhələsində olarkən “{ COMMAND($command) }” mümkün deyil; indi mümkün mərhələlər: { NAMED($stages) }
StageNotReached = “{ COMMAND($command) }” növbədənkənar daxil edilib: iş “{ SAID($here) }” mərhələsində idi və qeydlərdə oradan ona aparan heç nə yoxdur
NotInCourse = prosedur buna burada icazə vermir: { SAID($why) }
DutyForOtherBody = { DUTY($duty) } “{ NAME($body) }” adından hərəkət edir, bunu isə “{ NAME($needed) }” qeyd etməlidir
BodyUnknown = prosedurda “{ $body }” orqanı yoxdur; olanlar: { NAMES($known) }
CountNotOfStage = “{ NAME($stage) }” mərhələsində “{ $count }” sayı qeyd olunmur; qeyd olunanlar: { NAMES($known) }
TimeStillRan = { DATE($on) } tarixində “{ NAME($name) }” müddəti hələ bitməmişdi: son günü { DATE($lastDay) }, bitməsini ertəsi gündən təsdiqləmək olar
TimeNotRunning = “{ NAME($name) }” axmır: qeydlərdə onu başladan heç nə yoxdur
TimeStartUnknown = “{ NAME($name) }” müddətinin sonu hesablana bilmir: başladığı gün qeydə alınmayıb; onu başladan qeydi düzəldin
SilenceToBeCertified = susmaq nəticə kimi qeydə alınmır: “{ NAME($name) }” müddəti bitdikdən sonra bitdiyini təsdiq edin
StageIsFixed = bu, “{ NAME($stage) }” mərhələsində edilib; düzəliş onu “{ NAME($other) }” mərhələsinə keçirə bilməz
CalendarTooShort = iclas günləri təqvimi “{ NAME($name) }” bitməzdən əvvəl bitir; daha yenisini idxal edin
DutyUnknown = bu idarədə heç bir prosedurda “{ $duty }” vəzifəsi yoxdur; olanlar: { NAMES($known) }
