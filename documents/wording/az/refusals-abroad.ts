import type { depositaryRefusals } from "../../../domain/depositary-refusals.ts";
import type { Told } from "./refusal-fields.ts";

/** From the instrument on: what goes abroad, what comes back, what is left to do at home. */
export const refusalsAbroadInAzerbaijani = {
  NothingPrepared: (x) => `hazırlanmayıb: ${x.said("what")}`,
  NothingReleased: (x) => `icazə verilməyib: ${x.said("what")}`,
  NothingSigned: () => "imzalanmış sənəd qeydə alınmayıb",
  DepositaryUnnamed: () =>
    "müqavilə faylında depozitarinin kim olduğu göstərilməyib (“unknown”), ona görə buradan ona məktub göndərmək olmaz; depozitarini müqavilə faylında göstərin və işi həmin faylla açın",
  DepositaryWithoutAddress: (x) =>
    `${x.is("depositary")} depozitarisi üçün ünvan göstərilməyib; Tasdiqi idarə edənlərdən onu ${x.is("setting")} parametrinə əlavə etmələrini xahiş edin`,
  NotDepositarysAddress: (x) =>
    `${x.is("depositary")} depozitarisinə məktublar ${x.is("to")} ünvanına deyil, ${x.is("address")} ünvanına göndərilir; bildirişi həmin ünvanla hazırlayın və ya ünvanı ${x.is("setting")} parametrində dəyişdirin`,
  SendingUnderWay: (x) =>
    `${x.is("reference")} nömrəli bildiriş indi göndərilir: əvvəlcə nəticəsi qeyd olunmalıdır, əks halda göndərilib-göndərilmədiyini heç kim bilməz`,
  ClaimedAlready: (x) => `${x.is("reference")} nömrəli bildirişin göndərilməsinə artıq başlanıb`,
  NotClaimed: () => "göndərmə başlanmayıb, ona görə nəticəsi də yoxdur",
  OutcomeIsTheSenders: (x) =>
    `${x.is("reference")} nömrəli bildirişin nəticəsini yalnız göndərən qeydə alır; nəticəni gözləyin, məlum olmadığı bildirildikdə isə onu aydınlaşdırın`,
  OutcomeUnknownAlready: () =>
    "nəticənin məlum olmadığı bildirilib; onu beynəlxalq müqavilələr üzrə məsul şəxs aydınlaşdırır",
  NothingUnknown: () => "nəticəsi məlum olmayan göndərmə yoxdur",
  ReferenceDiffers: (x) =>
    `${x.is("supplied")} nömrəsi göndərilən bildirişin nömrəsi (${x.is("recorded")}) deyil`,
  SignersOfficeUnknown: (x) =>
    `${x.is("signer")} adlı şəxsin hansı vəzifədə imzaladığı və səlahiyyətnamənin tələb olunub-olunmadığı məlum deyil`,
  FullPowersMissing: (x) =>
    `${x.is("signer")} səlahiyyətnamə tələb etməyən üç vəzifədən heç birində imzalamayıb və səlahiyyətnamə verilməyib`,
  TransmittedAlready: (x) =>
    `bu sənədin göndərilməsi artıq qeydə alınıb (${x.is("entry")} qeydi); onu düzəliş dəyişir`,
  DateAfterStep: (x) =>
    `${x.said("field")} (${x.said("date")}) ondan sonra gəlməli olan addımdan sonradır: ${x.said("step")}, ${x.said("stepDate")}`,
  NeverClaimed: (x) =>
    `bu işdən ${x.is("reference")} nömrəli bildiriş heç vaxt göndərilməyib; göndərilənlər: ${x.said("sent")}`,
  ReferenceOfAnotherTreaty: (x) =>
    `${x.is("printed")} (${x.is("normalized")}) nömrəsi ${x.is("names")} müqaviləsinindir; bu iş isə ${x.is("treaty")} haqqındadır`,
  NoReferenceUsed: (x) =>
    `${x.is("treaty")} müqaviləsinin depozitarisi göndərdiklərini nömrələmir, ona görə ${x.is("printed")} onun nömrəsi deyil`,
  StatementUnknown: (x) =>
    `bu işdə ${x.is("statement")} bəyanatı qeydə alınmayıb; qeydə alınanlar: ${x.said("known")}`,
  CirculatedAlready: (x) =>
    `${x.is("statement")} bəyanatı artıq dövlətlərə göndərilib (${x.said("date")}) və onun müddəti nəticəsiz bitməyib`,
  NotCirculated: (x) =>
    `${x.is("statement")} bəyanatına hələ heç kim etiraz edə bilməzdi: o, nə dövlətlərə göndərilib, nə də saxlanmağa verilib`,
  ObjectedAlready: (x) =>
    `${x.is("by")} tərəfindən ${x.is("statement")} bəyanatına etiraz artıq qeydə alınıb (${x.is("entry")} qeydi); onu düzəliş dəyişir`,
  InForceRecordedAlready: (x) =>
    `müqavilənin qüvvəyə minməsi artıq qeydə alınıb (${x.is("entry")} qeydi); onu düzəliş dəyişir`,
  InForceDateDiffers: (x) =>
    `müqavilə faylına görə müqavilə ${x.said("supplied")} tarixində deyil, ${x.is("known")} tarixində qüvvəyə minib`,
  AmendmentExists: (x) =>
    `${x.is("id")} qanunvericilik dəyişikliyi artıq qeydə alınıb (${x.is("entry")} qeydi)`,
  AmendmentUnknown: (x) =>
    `${x.is("id")} qanunvericilik dəyişikliyi vəd edilməyib; vəd edilənlər: ${x.said("known")}`,
  AmendmentDoneAlready: (x) =>
    `${x.is("id")} qanunvericilik dəyişikliyinin edildiyi artıq qeydə alınıb (${x.is("entry")} qeydi); onu düzəliş dəyişir`,
  LawRegisteredAlready: (x) =>
    `qanunun reyestrə daxil edilməsi artıq qeydə alınıb (${x.is("entry")} qeydi); onu düzəliş dəyişir`,
} as const satisfies Readonly<Record<keyof typeof depositaryRefusals, (told: Told) => string>>;
