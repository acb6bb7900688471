import type * as days from "../../../../domain/sayings/days.ts";
import { az, type Sentences } from "../heard.ts";

/** How a day of entry into force, or of a denunciation, was worked out. */
export const daysInAzerbaijani = {
  notInForceYet: (alone) =>
    az`hesablana bilmir: müqavilə faylında müqavilənin qüvvəyə mindiyi gün yoxdur; şərtin nə vaxt yerinə yetirildiyi məlum deyil (${alone.said()})`,
  notInForceNeeds: (count, alone) =>
    az`hesablana bilmir: müqavilə faylında müqavilənin qüvvəyə mindiyi gün yoxdur; ${count.is} sənəd tələb olunur və bunun nə vaxt yerinə yetirildiyi məlum deyil (${alone.said()})`,
  ownClockAlone: (arithmetic) => az`yalnız öz müddəti: ${arithmetic.said()}`,
  effective: (day) => az`sənədin göstərdiyi gün: ${day.date()}`,
  notBeforeTreaty: (worked, day) =>
    az`${worked.said()}, amma müqavilənin öz tarixindən (${day.date()}) əvvəl yox`,
  treatysOwnDate: (day) => az`müqavilənin öz tarixi: ${day.date()}`,
  denunciationUnread: () =>
    az`hesablana bilmir: denonsasiyanın nə vaxt qüvvəyə mindiyini heç kim oxumayıb, müqavilə faylı bunu göstərmir`,
  beyondCalendar: (from, span) =>
    az`hesablana bilmir: ${from.is} + ${span.span()} yazıla bilən son gündən (9999-12-31) sonradır`,
  sum: (from, span, date) => az`${from.is} + ${span.span()} = ${date.is}`,
  sumNextDay: ({ from, span, next, date }) =>
    az`${from.is} + ${span.span()} = ${next.is} (faylın qaydasına görə ${date.is} tarixindən sonrakı gün)`,
  isFirstOfMonth: (worked) => az`${worked.said()}, bu, ayın birinci günüdür`,
  firstOfFollowing: (worked, date) => az`${worked.said()}, növbəti ayın birinci günü = ${date.is}`,
  firstOfNth: (span, from, date) =>
    az`${from.is} tarixinin ayından ${span.span()} sonrakı ayın birinci günü = ${date.is}`,
  onItself: (day) => az`həmin gün: ${day.is}`,
  fixedByTreaty: (date, from) =>
    az`müqavilənin müəyyən etdiyi tarix: ${date.is}; şərti ${from.is} tarixində yerinə yetirilib`,
  fixedTooLate: (date, from) =>
    az`müəyyən edilmiş ${date.is} tarixinin şərti yalnız ${from.is} tarixində yerinə yetirilib`,
  noFallback: (late) => az`hesablana bilmir: ${late.said()}, faylda isə əvəzedici qayda yoxdur`,
  fallback: (late, arithmetic) => az`${late.said()}; əvəzedici qayda: ${arithmetic.said()}`,
  otherTreatyUnknown: (own, treaty) =>
    az`hesablana bilmir: ${own.said()}, amma ${treaty.is} qüvvəyə minməzdən əvvəl yox, o gün isə məlum deyil`,
  laterOfTwo: ({ own, treaty, day, date }) =>
    az`${own.said()}; ${treaty.is} ${day.is} tarixində qüvvədədir; sonrakı tarix = ${date.is}`,
  ruleUnread: () =>
    az`hesablana bilmir: qaydanı heç kim oxumayıb, faylda məlum deyil kimi göstərilib`,
  fixedDate: (date) => az`müqavilənin müəyyən etdiyi tarix: ${date.is}`,
  receivedTooLate: (received, date) =>
    az`${received.is} tarixində, müqavilənin müəyyən etdiyi ${date.is} tarixindən sonra alınıb`,
  noLaterClock: (late) =>
    az`hesablana bilmir: ${late.said()}, faylda isə sonra gələnlər üçün müddət yoxdur`,
} as const satisfies Sentences<typeof days>;
