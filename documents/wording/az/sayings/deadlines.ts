import type * as deadlines from "../../../../domain/sayings/deadlines.ts";
import { az, type Sentences } from "../heard.ts";

/** What is said of a deadline, of its last day and of the rules by which it is judged. */
export const deadlinesInAzerbaijani = {
  standingStill: () => az`iş dayandırıldığı müddətdə hesablanmır`,
  dueNoKnownDay: () => az`son gün hesablana bilmir: dayandırılmanın bir günü məlum deyil`,
  dueOn: (day) => az`son gün ${day.date()}`,
  dueBetween: (first, last) => az`son gün ${first.date()} ilə ${last.date()} arasındadır`,
  withoutSuspendedDays: (due, authority) =>
    az`${due.said()}, işin dayandırıldığı günlər hesaba alınmadan (əsas: ${authority.english})`,
  withoutDaysAtMost: (due, authority, resumedBy) =>
    az`ən geci ${due.said()}, işin dayandırıldığı günlər hesaba alınmadan (əsas: ${authority.english}); işin hansı gün davam etdiyi məlum deyil, ən geci ${resumedBy.date()} tarixində davam edib: bu, həmin gün qeydə alınıb`,
  startNotKnown: () => az`başlanğıcı məlum deyil`,
  fromDayAfter: ({ span, start, on, due, authority }) =>
    az`${start.term()} günündən (${on.date()}) ${span.span()}, ${due.said()}; növbəti gündən hesablanır (${authority.counting})`,
  fromSameDay: ({ span, start, on, due, authority }) =>
    az`${start.term()} günündən (${on.date()}) ${span.span()}, ${due.said()}; həmin gündən hesablanır (${authority.counting})`,
  notDoneYet: () => az`hələ edilməyib`,
  notOnRecordBy: (day) => az`${day.date()} tarixinədək qeydə alınmayıb`,
  doneOnUnknownDay: () => az`məlum olmayan gündə edilib`,
  doneOn: (on) => az`edilib: ${on.date()}`,
  startUnknown: () => az`başlanğıcı məlum deyil`,
  doneBeforeBegan: (on) => az`qeydlərə görə müddət başlamazdan əvvəl edilib: ${on.date()}`,
  onlyIfStopped: (verdict, otherwise) =>
    az`${verdict.term()}, amma yalnız dayandırılma müddəti kəsirsə, bunu isə heç kim yoxlamayıb: əks halda ${otherwise.said()}`,
  onlyByEntryAfter: (verdict, enteredOn, otherwise) =>
    az`${verdict.term()}, amma yalnız müddət bitdikdən sonra, ${enteredOn.date()} tarixində qeydə alınmış dayandırmaya görə: əks halda ${otherwise.said()}`,
  onlyByEntryPerhapsAfter: (verdict, enteredOn, otherwise) =>
    az`${verdict.term()}, amma yalnız, ola bilsin, müddət bitdikdən sonra, ${enteredOn.date()} tarixində qeydə alınmış dayandırmaya görə: əks halda ${otherwise.said()}`,
  deadlineOf: (name) => az`müddət: ${name.term()}`,
  presentationInferred: () =>
    az`imzalanmağa təqdim edilmə qeydə alınmayıb və qəbul ilə imzalanma arasındadır`,
  judgedByVersionUnder: (version) =>
    az`qiymətləndirildiyi redaksiya: ${version.is}, həmin redaksiyanın qüvvəsi dövründə edilib`,
  notDoneWhenMoved: (day) => az`iş ${day.date()} tarixində keçirilərkən edildiyi qeydə alınmamışdı`,
  nameByVersion: (name, version) => az`${name.term()}, ${version.is} redaksiyasına görə`,
  ranUntilMoved: (before, day, version) =>
    az`iş ${day.date()} tarixində keçirilənədək müddət ${before.is} redaksiyasına görə davam edib; qiymətləndirildiyi redaksiya: ${version.is}`,
  overdueRecorded: (day) => az`müddətin keçdiyi ${day.date()} tarixində qeydə alınıb`,
  overdueRecordedDue: (day, due) =>
    az`müddətin keçdiyi ${day.date()} tarixində qeydə alınıb, o zaman son gün ${due.date()} idi`,
  endedBeforeDue: () => az`iş müddət bitməzdən əvvəl başa çatıb`,
  noSourceThen: () => az`bu qaydanın o zaman necə olduğunu heç bir mənbə göstərmir`,
} as const satisfies Sentences<typeof deadlines>;
