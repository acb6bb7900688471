import type * as abroad from "../../../../domain/sayings/abroad.ts";
import { az, type Sentences } from "../heard.ts";

/** What the audit says of the instrument, the notification, objections and what was promised. */
export const abroadInAzerbaijani = {
  fullPowers: () => az`imzalayanın səlahiyyətnaməsi`,
  needsNone: (signer, office) =>
    az`imzalanıb (${office.term()}), bunun üçün səlahiyyətnamə lazım deyil; imzalayan: ${signer.is}`,
  withFullPowers: (signer, digest) =>
    az`səlahiyyətnamə ilə imzalanıb (${digest.is}…); imzalayan: ${signer.is}`,
  returnedMadeAnew: (on) => az`qaytarılmış sənəd (${on.date()}) yenidən hazırlanır`,
  anotherSigned: (on) => az`başqası imzalanıb: ${on.date()}`,
  depositNoOther: () => az`saxlanmağa verilmə qeydə alınıb, başqa sənəd isə yox`,
  noOtherSigned: () => az`hələ başqası imzalanmayıb`,
  oneUnmarked: () => az`ən çoxu bir işarəsiz bildiriş`,
  noneLeft: () => az`heç biri getməyib`,
  mayHaveLeft: (names, count) => az`gedə bilərdi: ${names.is}; onlardan işarəsiz: ${count.is}`,
  outcomeOfNotification: () => az`bildirişin nəticəsi`,
  outcomeUnknown: (reference, reason) =>
    az`göndərilib-göndərilmədiyi məlum deyil: ${reference.is}; səbəb: ${reason.reason}`,
  depositarysReference: () => az`depozitarinin nömrəsi`,
  numberedNotOnRecord: () => az`depozitari göndərdiklərini nömrələyir, nömrə isə qeydə alınmayıb`,
  ofTreaty: (reference, treaty) => az`${reference.is} nömrəsi ${treaty.is} müqaviləsinindir`,
  noNumberToCompare: (reference, treaty) =>
    az`${reference.is} nömrəsində müqavilənin nömrəsi (${treaty.is}) ilə müqayisə ediləcək rəqəm yoxdur`,
  formNotKnown: (printed) => az`“${printed.is}” bu depozitarinin məlum nömrə formasında deyil`,
  cameBack: (at) => az`geri qayıdıb: ${at.is}; ondan sonra başqasına icazə verilməyib`,
  cameBackMarked: (at, reference) =>
    az`geri qayıdıb: ${at.is}; ardınca işarələnmiş ${reference.is} göndərilib`,
  cameBackUnmarked: (at, reference) =>
    az`geri qayıdıb: ${at.is}; ardınca işarəsiz ${reference.is} göndərilib`,
  delivered: (at, evidence) => az`çatdırılıb: ${at.is}: ${evidence.is}`,
  reachedAddress: (reference) => az`${reference.is} nömrəli bildiriş ünvanına çatıb`,
  complaintCame: (at, evidence) => az`şikayət gəlib: ${at.is}: ${evidence.is}`,
  takenAsOne: (reference) => az`${reference.is} nömrəli bildiriş bildiriş kimi qəbul edilib`,
  periodUnknown: () => az`günləri məlum olmayan müddət`,
  periodFromTo: (from, to) => az`${from.date()} – ${to.date()} müddəti`,
  madeWithin: (on, period) => az`edilib: ${on.date()}, müddət daxilində: ${period.said()}`,
  madeAfter: (on, period) => az`edilib: ${on.date()}, müddətdən sonra: ${period.said()}`,
  madePerhapsWithin: (on, period) =>
    az`edilib: ${on.date()}, ola bilsin, müddət daxilində: ${period.said()}`,
  periodForReservations: (on) =>
    az`edilib: ${on.date()}; etiraz müddəti yalnız qeyd-şərtlər üçün məlumdur`,
  withinTwelveMonths: (on, what) =>
    az`edilib: ${on.date()}, 12 ay ərzində, başlanğıc: ${what.term()}`,
  notifiedUnknown: (on) =>
    az`edilib: ${on.date()}; etiraz edən dövlətə nə vaxt bildirildiyi və ya onun nə vaxt razılıq verdiyi qeydə alınmayıb`,
  objectionInTime: (by, statement) =>
    az`${by.is} tərəfindən ${statement.is} bəyanatına etiraz vaxtında gəlib`,
  treatyInForce: () => az`müqavilənin qüvvəyə minməsi`,
  onRecordBy: (on, source) => az`qeydə alınıb: ${on.date()}, mənbə: ${source.is}`,
  noDayInFile: () => az`müqavilə faylında müqayisə üçün gün yoxdur`,
  inTreatyFile: (day) => az`müqavilə faylında ${day.date()}`,
  stateInForce: () => az`dövlət üçün qüvvəyə minmə`,
  notOnRecord: () => az`qeydə alınmayıb`,
  onRecordAs: (on) => az`qeydə alınıb: ${on.date()}`,
  beforeReceipt: (recorded, on) =>
    az`${recorded.said()}, sənəd alınmazdan əvvəl (${on.date()}): razılıq alınma ilə müəyyən edilir və ondan əvvəl öhdəlik yaratmır`,
  anotherPurpose: (purpose) => az`işin məqsədi: ${purpose.term()}; onun qüvvəyə minməsi olmur`,
  takesEffect: (day, arithmetic) => az`qüvvəyə minir: ${day.date()}: ${arithmetic.said()}`,
  denunciationEffect: () => az`denonsasiyanın qüvvəyə minməsi`,
  noDayOnRecord: () => az`qeydlərdə müqayisə üçün gün yoxdur`,
  lateAccepted: (statement) =>
    az`gecikmiş və ya dəyişdirilmiş ${statement.is} bəyanatı qəbul edilir`,
  noDayNamed: () => az`gün göstərilməyib`,
  dueDay: (day) => az`son gün ${day.date()}`,
  notMadeYet: () => az`hələ edilməyib`,
  overdueNotMade: () => az`müddəti keçib: edilməyib`,
  madeByLaw: (on, law) => az`edilib: ${on.date()}, qanun: ${law.is}`,
  madeByNoLaw: (on) => az`edilib: ${on.date()}, qanun yoxdur`,
  promisedAmendment: (id) => az`vəd edilmiş ${id.is} qanunvericilik dəyişikliyi`,
  registeredAs: (number, register, on) => az`№ ${number.is}, ${register.is}, ${on.date()}`,
  registration: () => az`qanunun reyestrə daxil edilməsi`,
  noSignatureOfLaw: () => az`qanunun imzalanması qeydə alınmayıb`,
  lawSigned: (on) => az`qanun imzalanıb: ${on.date()}`,
  objectedWithin: (by) => az`müddət daxilində etiraz edib: ${by.is}`,
  objectedUnclear: (by) => az`müddət daxilində etiraz edib-etmədiyi məlum deyil: ${by.is}`,
  noObjectionYet: (day) =>
    az`indiyədək etiraz yoxdur; müddət ${day.date()} gününün sonunadək davam edir`,
  nobodyObjected: (day) => az`${day.date()} gününün sonunadək heç kim etiraz etməyib`,
  endsBetween: (first, last) => az`müddət ${first.date()} ilə ${last.date()} arasında bitir`,
  circulationUnknown: () => az`dövlətlərə göndərilmə günü məlum deyil`,
} as const satisfies Sentences<typeof abroad>;
