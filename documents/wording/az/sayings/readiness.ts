import type * as readiness from "../../../../domain/sayings/readiness.ts";
import { az, type Sentences } from "../heard.ts";

/** What is required before the deposit, and where each requirement stands. */
export const readinessInAzerbaijani = {
  notOnRecordIt: () => az`qeydə alınmayıb`,
  importedBeside: (step) =>
    az`qeydə alınmayıb; ${step.term()} sonradan daxil edilib, ona görə hər halda edilmiş ola bilər`,
  caseEnded: (stage) => az`iş başa çatıb: ${stage.stage()}`,
  noAdoption: () => az`təsdiqlənmiş qəbul yoxdur`,
  declaredAdopted: (on) =>
    az`sonradan daxil edildiyi kimi qəbul olunduğu elan edilib: ${on.date()}`,
  adoptedCertified: (on) => az`qəbul edilib (${on.date()}) və təsdiqlənib`,
  lawNotSigned: () => az`qanun imzalanmayıb`,
  lawSignedOn: (on) => az`imzalanıb: ${on.date()}`,
  lawSignedBy: (on, source) => az`imzalanıb: ${on.date()}, mənbə: ${source.is}`,
  publicationNotOnRecord: () => az`dərc edilmə qeydə alınmayıb`,
  lawPublishedIn: (on, where) => az`dərc edilib: ${on.date()}, ${where.is}`,
  lawPublishedNumber: (on, where, number) =>
    az`dərc edilib: ${on.date()}, ${where.is}, nömrəsi ${number.is}`,
  parliamentAdopted: () => az`Parlament qanunu qəbul edib`,
  headSigned: () => az`Qanun dövlət başçısı tərəfindən imzalanıb`,
  lawIsPublished: () => az`Qanun dərc edilib`,
  silenceIsCertified: () => az`Baxılma müddəti bitib və etirazın olmaması təsdiqlənib`,
  noCertificateOfSilence: () => az`etirazın olmamasının təsdiqi yoxdur`,
  lastDayWas: (day) => az`son gün ${day.date()} idi`,
  treatyIsSigned: () => az`Müqavilənin dövlət adından nə vaxt imzalandığı`,
  treatySignatureMissing: () => az`qeydə alınmayıb və sənəddə bu belə də göstərilir`,
  treatySignedOn: (day) => az`müqavilə imzalanıb: ${day.date()}`,
  treatySignedSometime: (on) => az`günü: ${on.date()}; sənəddə də belə göstərilir`,
  resolvedAgainst: (day, house, on) =>
    az`${day.date()} tarixində bitmiş kimi təsdiqlənib, amma ${house.is} ${on.date()} tarixində əleyhinə qətnamə qəbul edib; nazirin bəyanatı gözlənilir`,
  anotherPeriodCounts: (day, period, start) =>
    az`${day.date()} tarixində bitmiş kimi təsdiqlənib, amma indi qeydə alınmış faktlara görə nəzərə alınan müddət ${period.is}, başlanğıcı ${start.date()}; bu müddətdə etirazın olmaması təsdiqlənməlidir`,
  notSigned: () => az`sənəd imzalanmayıb`,
  nonePrepared: () => az`sənəd hazırlanmayıb`,
  textNotAtHand: () => az`mətni sadə mətn kimi əldə yoxdur: onu oxuyun`,
  treatyFullyNamed: () =>
    az`mətndə müqavilənin adı, tarixi və yeri müqavilə faylındakı kimi göstərilib`,
  treatyPartsNotFound: (parts) =>
    az`mətndə müqavilə faylındakı və ya başqa adi formada tapılmayıb: ${parts.parts()}; onu oxuyun`,
  noUsualWords: () => az`əldə olan mətndə adətən işlənən sözlərdən heç biri yoxdur: onu oxuyun`,
  hasWords: (words) => az`mətndə bu sözlər var: “${words.is}”`,
  officeNotOnRecord: (signer) =>
    az`imzalayan: ${signer.is}; hansı vəzifədə imzaladığı qeydə alınmayıb`,
  signedByIn: (signer, office) => az`imzalayan: ${signer.is} (${office.term()})`,
  powersOnRecord: () => az`səlahiyyətnamə qeydə alınıb`,
  nonePowersNeeded: (office) => az`lazım deyil: ${office.term()}`,
  noneOfThree: (signer) =>
    az`${signer.is} üç vəzifədən heç birini tutmur və səlahiyyətnamə qeydə alınmayıb`,
  officeOfSigningUnknown: () => az`sənədin hansı vəzifədə imzalandığı qeydə alınmayıb`,
  placeAndDay: (place, day) => az`${place.is}, ${day.date()}`,
  placeDayIs: (place, on) => az`${place.is}; günü: ${on.date()}`,
  scanOnRecord: () => az`imzalanmış sənədin skan edilmiş surəti qeydə alınıb`,
  importedWithoutCustody: () => az`imzalanma onsuz daxil edilib`,
  nobodyRecordedCustody: () => az`imzalanmış əslin harada saxlandığını heç kim qeydə almayıb`,
  namesTreaty: () => az`Sənəddə müqavilənin adı, tarixi və yeri göstərilir`,
  saysConsent: () => az`Dövlətin müqaviləyə tabe olmağa razılığı aydın sözlərlə bildirilir`,
  undertakes: () => az`Müqavilənin yerinə yetirilməsi öhdəliyi götürülür`,
  whoSigned: () => az`Onu kimin və hansı vəzifədə imzaladığı`,
  powersUnless: () => az`Üç vəzifədən biri imzalamayıbsa, səlahiyyətnamə`,
  placeAndDate: () => az`Verildiyi yer və tarix`,
  signedAndScanned: () => az`Sənəd imzalanıb və skan edilmiş surəti qeydə alınıb`,
  whereKept: () => az`İmzalanmış əslin və onun skan edilmiş surətinin harada saxlandığı`,
  noneReleased: () => az`heç bir bildirişə icazə verilməyib`,
  cameBackRelease: (reference) =>
    az`${reference.is} geri qayıdıb: işarələnmiş başqa bildirişə icazə verilməlidir`,
  importedRelease: () => az`sonradan daxil edilib: burada ikinci şəxs kimi heç kim icazə verməyib`,
  preparedAndReleased: (reference, preparer, releaser) =>
    az`${reference.is}, hazırlayan: ${preparer.is}, icazə verən: ${releaser.is}`,
  originalStillHere: () => az`imzalanmış əsl hələ buradadır`,
  transmittedBy: (bearer, on) => az`aparan: ${bearer.is}, ${on.date()}; qəbz qeydə alınmayıb`,
  transmittedReceipt: (bearer, on) => az`aparan: ${bearer.is}, ${on.date()}; qəbz qeydə alınıb`,
  noReferencesUsed: () => az`bu depozitari nömrələrdən istifadə etmir`,
  afterDeposit: () => az`saxlanmağa verildikdən sonra gəlir, bu isə qeydə alınmayıb`,
  noReferenceOnRecord: () => az`nömrə qeydə alınmayıb`,
  noticeNotRecorded: () => az`depozitarinin bildirişi qeydə alınmayıb`,
  noneThatSays: () => az`bunu göstərə bilən bildiriş hazırlanmayıb`,
  letterNames: (to, who) => az`${to.is} ünvanına məktubda göstərilən: ${who.is}`,
  letterNamesNobody: (to) =>
    az`${to.is} ünvanına məktubda heç kim göstərilməyib: onu kimə müraciət oluna biləcəyi göstərilməklə hazırlayın`,
  letterSeeDocument: (to) =>
    az`${to.is} ünvanına məktubda heç kim göstərilməyib: onunla göndərilən sənəddə göstərilib-göstərilmədiyinə baxın`,
  releasedBySecond: () => az`Bildirişin göndərilməsinə ikinci şəxs icazə verib`,
  originalOnWay: () => az`İmzalanmış əsl depozitariyə aparılır və ya artıq oradadır`,
  knowsWhomToAsk: () => az`Depozitari kimə müraciət edəcəyini bilir`,
  addressIsSet: () => az`Depozitariyə məktublar üçün ünvan göstərilib`,
  lettersGoTo: (depositary, address) =>
    az`${depositary.is} depozitarisinə məktublar bu ünvana göndərilir: ${address.is}`,
  addressNotSet: (depositary, setting) =>
    az`${depositary.is} depozitarisi üçün ünvan göstərilməyib: Tasdiqi idarə edənlərdən onu bu parametrə əlavə etmələrini xahiş edin: ${setting.is}`,
  depositaryNotNamed: () =>
    az`müqavilə faylında depozitarinin kim olduğu göstərilməyib, ona görə buradan məktub göndərmək olmaz`,
  referenceAfter: () => az`Saxlanmağa verildikdən sonra: depozitarinin nömrəsi`,
  requiredBy: (clause, subject) => az`Tələb edən: ${clause.clause} – ${subject.english}`,
  isPermitted: (label, id) =>
    az`${id.is} (${label.term()}): icazə verilib, düzgün adlandırılıb və vaxtında edilib`,
  isPermittedTo: (label, clause, id) =>
    az`${id.is} (${label.term()}, ${clause.clause}): icazə verilib, düzgün adlandırılıb və vaxtında edilib`,
  mendLabel: () => az`adı onun nə olduğunu göstərsin və ya nəzərdə tutulan bəndi göstərin`,
  signatureNotOnRecord: () =>
    az`müqavilənin imzalanması və onda hər hansı bəyanatın edilib-edilmədiyi qeydə alınmayıb`,
  noReservationMade: () => az`qeydə alındığı kimi, imzalanarkən heç bir qeyd-şərt edilməyib`,
  signatureReservations: () => az`İmzalanarkən edilmiş qeyd-şərtlər təsdiqlənib`,
  reservationIsConfirmed: (id, clause) =>
    az`İmzalanarkən edilmiş qeyd-şərt (${id.is}, ${clause.clause}) eyni sözlərlə təsdiqlənib`,
  noStatementGoes: () => az`qeydə alındığı kimi, razılığa heç bir bəyanat əlavə olunmur`,
  laidUnknown: () =>
    az`parlamentə nəyin təqdim edildiyi və bəyanatların olub-olmadığı qeydə alınmayıb`,
  authenticOnRecord: () => az`hər birinin autentik mətni öz heşi ilə qeydə alınıb`,
  authenticWithNobody: (ids) => az`autentik mətni burada heç kimdə yoxdur: ${ids.is}`,
  byDigestAlone: (steps) =>
    az`yalnız heş ilə: ${steps.terms()}; onu verənin mətni əlində olub-olmadığı qeydə alınmayıb`,
  toBeSupplied: () => az`sənəd imzalanarkən yenidən verilməlidir`,
  sameSoFar: (steps) => az`indiyədək eynidir: ${steps.terms()}`,
  signatureImported: () =>
    az`imzalanma sonradan daxil edilib: mətnləri burada heç kim müqayisə etməyib`,
  suppliedAsFiles: (steps) =>
    az`başqa şəxslər tərəfindən fayl kimi yenidən verilib və eynidir: ${steps.terms()}`,
  sameAt: (steps) => az`eynidir: ${steps.terms()}`,
  nothingToCompare: (ids) => az`müqayisə üçün mətn qeydə alınmayıb: ${ids.is}`,
  votedNotOnRecord: (texts) =>
    az`səsə qoyulan mətn qeydə alınmayıb: ${texts.texts()}; ondan sonra verilən birinci mətn onun yerinədir`,
  nothingSigned: () => az`heç nə imzalanmayıb`,
  nobodySupplied: () => az`sənədlə birlikdə imzalanmış mətni heç kim verməyib`,
  nobodySuppliedFor: (ids) => az`sənədlə birlikdə imzalanmış mətni heç kim verməyib: ${ids.is}`,
  eachSupplied: () => az`hər mətn imzalanmış sənədlə birlikdə fayl kimi yenidən verilib`,
  eachTranslated: () => az`hər bəyanatın ingilis və ya fransız dilində mətni var`,
  notTranslated: (ids) => az`ingilis və ya fransız dilində mətni yoxdur: ${ids.is}`,
  authenticAtHand: () => az`Hər bəyanatın autentik mətni əldədir`,
  textsAreVoted: () => az`Bəyanatların mətnləri səsə qoyulmuş mətnlərdir`,
  inInstrument: () => az`Bəyanatlar sənəddə və ya eyni qaydada imzalanmış əlavədədir`,
  courtesyGoes: () => az`İngilis və ya fransız dilinə qeyri-rəsmi tərcümə əlavə olunur`,
} as const satisfies Sentences<typeof readiness>;
