import type * as steps from "../../../../domain/sayings/steps.ts";
import { az, type Sentences } from "../heard.ts";

/** What the audit says of the order of steps, of versions, of persons, of suspensions and of silence. */
export const stepsInAzerbaijani = {
  orderOf: (before, after) => az`ardıcıllıq: əvvəl ${before.term()}, sonra ${after.term()}`,
  orderMissing: (step) => az`ardıcıllıq: ${step.term()}`,
  noRecordOf: (step) => az`qeydə alınmayıb: ${step.term()}`,
  stepsDated: ({ before, early, after, late }) =>
    az`${before.term()} – ${early.date()}, ${after.term()} – ${late.date()}`,
  versionInForce: () => az`prosedurun qüvvədə olan redaksiyası`,
  versionBefore: (version, steps) =>
    az`qiymətləndirildiyi redaksiya: ${version.is}; onun qaydalarının o zaman qüvvədə olub-olmadığını heç bir mənbə göstərmir: ${steps.steps()}`,
  versionAfter: (version, to, steps) =>
    az`qiymətləndirildiyi redaksiya: ${version.is}, ${to.date()} tarixinədək qüvvədə olub; sonrakı redaksiya əldə yoxdur: ${steps.steps()}`,
  versionSinceUnknown: (version, steps) =>
    az`qiymətləndirildiyi redaksiya: ${version.is}, nə vaxtdan qüvvədə olduğunu heç bir mənbə göstərmir: ${steps.steps()}`,
  versionSince: (version, from, steps) =>
    az`qiymətləndirildiyi redaksiya: ${version.is}, ${from.date()} tarixindən qüvvədədir: ${steps.steps()}`,
  anotherInForceOpened: (version, own, steps) =>
    az`${version.is} redaksiyası qüvvədə olub; qiymətləndirildiyi redaksiya isə işin açıldığı ${own.is}: ${steps.steps()}`,
  anotherInForceMoved: (version, own, steps) =>
    az`${version.is} redaksiyası qüvvədə olub; qiymətləndirildiyi redaksiya isə işin keçirildiyi ${own.is}: ${steps.steps()}`,
  moveToNewer: () => az`prosedurun yeni redaksiyasına keçirilmə`,
  movedFromTo: ({ left, version, day, person, seq, basis }) =>
    az`${left.is} redaksiyasından ${version.is} redaksiyasına keçirilib: ${day.date()}, ${person.is} (${seq.is} nömrəli qeyd), əsas: ${basis.is}; bunun yolverilən olub-olmadığını insanlar qanunla müqayisə edir`,
  separationOf: (what) => az`vəzifələrin ayrılması: ${what.term()}`,
  keyReplaced: ({ person, by, day, actor }) =>
    az`${person.is} adlı şəxsin açarını ${actor.is} burada hərəkət etməzdən əvvəl, ${day.date()} tarixində ${by.is} dəyişib`,
  changedAfterCertified: (person, other) =>
    az`${other.is} qeydi təsdiqlədikdən sonra ${person.is} onu dəyişib`,
  twoPersons: (one, other) => az`${one.name()} və ${other.name()}`,
  notBySecondPerson: () =>
    az`sonradan daxil edilib və ya qeydə alınmayıb: burada heç kim ikinci şəxs kimi hərəkət etməyib`,
  noStepWhileSuspended: () => az`iş dayandırıldığı müddətdə heç bir addım atılmır`,
  suspendedOpen: (on, basis) => az`dayandırılıb: ${on.date()}, əsas: ${basis.is}; bərpa edilməyib`,
  suspendedResumed: ({ on, basis, end, endBasis }) =>
    az`dayandırılıb: ${on.date()}, əsas: ${basis.is}; bərpa edilib: ${end.date()}, əsas: ${endBasis.is}`,
  meanwhile: (steps) => az`bu müddətdə: ${steps.steps()}`,
  perhapsMeanwhile: (steps) => az`ola bilsin, bu müddətdə: ${steps.steps()}`,
  silenceOfHouses: () => az`hər iki palatanın etiraz etməməsi`,
  certifiedCalendarAway: () => az`təsdiqlənərkən əsas götürülmüş təqvim əldə yoxdur`,
  periodEnded: (period, day, calendar) =>
    az`${period.is} müddəti ${calendar.is} təqviminə görə ${day.date()} tarixində bitib`,
  certifiedNotEnded: (day) =>
    az`${day.date()} tarixində bitmiş kimi təsdiqlənib, amma indi qeydə alınmış faktlara görə bitməyib`,
  certifiedEndedElse: (day, ends) =>
    az`${day.date()} tarixində bitmiş kimi təsdiqlənib, amma indi qeydə alınmış faktlara görə ${ends.date()} tarixində bitib`,
  layingDayUnknown: () => az`parlamentə təqdim edilmə günü məlum deyil`,
  statementAwaited: (house, day) =>
    az`${house.term()} ${day.date()} tarixində əleyhinə qətnamə qəbul edib; bəyanat gözlənilir`,
  periodNotCalculated: (period, days, start) =>
    az`${period.is} müddəti, ${start.date()} tarixindən sonra ${days.is} iclas günü; hesablana bilmir: o vaxta qədər olan iclas günləri əldə yoxdur`,
  periodRuns: ({ period, days, start, last }) =>
    az`${period.is} müddəti, ${start.date()} tarixindən sonra ${days.is} iclas günü, ${last.date()} tarixinədək`,
  periodOver: ({ period, days, start, last }) =>
    az`${period.is} müddəti, ${start.date()} tarixindən sonra ${days.is} iclas günü, ${last.date()} tarixində bitib; etirazın olmaması hələ təsdiqlənməyib`,
  scrutinyDeadline: () => az`müddət: hər iki palatada baxılma`,
  publication: () => az`qanunun dərc edilməsi`,
  noPublication: () => az`dərc edildiyi qeydə alınmayıb`,
  publishedIn: (on, where) => az`dərc edilib: ${on.date()}, ${where.is}`,
  correctionOf: (seq, kind) => az`${seq.is} nömrəli qeydin düzəldilməsi (${kind.act()})`,
  restatedBy: (person) => az`yenidən qeydə alan: ${person.name()}; ilk qeyd tarixçədə qalır`,
  restsOnAdopted: () => az`sonrakı aktlar qəbul edilmiş qanuna əsaslanır`,
  voteNowStands: (on, declared, kind) =>
    az`${on.date()} tarixli səsvermənin nəticəsi indi belədir: ${declared.term()}, halbuki ona əsaslanan akt var: ${kind.act()}`,
} as const satisfies Sentences<typeof steps>;
