import type { Language } from "../paper.ts";

type Said = (what: string, day: string) => string;

/** What notices say beside the words of the papers and of the exports. */
type NoticeWords = {
  readonly near: Said;
  readonly doubtful: Said;
  readonly over: Said;
  /** Of a period in which silence approves: nobody is late when it ends. */
  readonly periodOver: Said;
  readonly overFor: (days: number, what: string, day: string) => string;
  readonly periodOverFor: (days: number, what: string, day: string) => string;
  readonly case: (title: string, caseId: string) => string;
  readonly what: (what: string) => string;
  readonly to: (duties: string) => string;
  readonly attendedBy: (duty: string, person: string) => string;
  /** Of a day that holds only if the case's suspension moved it. */
  readonly dayIfMoved: (day: string) => string;
  readonly hoursUnknown: string;
  readonly silence: string;
  readonly onlyReminds: string;
};

const inEnglish: NoticeWords = {
  near: (what, day) => `Reminder: ${what}, last day ${day}`,
  doubtful: (what, day) => `Perhaps overdue: ${what}, surely kept until ${day} only`,
  over: (what, day) => `Overdue: ${what}, the last day was ${day}`,
  periodOver: (what, day) => `Period ended: ${what}, the last day was ${day}`,
  overFor: (days, what, day) =>
    `Overdue for over ${days === 1 ? "a day" : `${String(days)} days`}: ${what}, the last day was ${day}`,
  periodOverFor: (days, what, day) =>
    `Period ended over ${days === 1 ? "a day" : `${String(days)} days`} ago: ${what}, the last day was ${day}`,
  case: (title, caseId) => `Case: ${title} (${caseId})`,
  what: (what) => `What runs: ${what}`,
  to: (duties) => `Told to: ${duties}`,
  attendedBy: (duty, person) => `${duty}, attended to by ${person}`,
  dayIfMoved: (day) => `${day} if the suspension moved it`,
  hoursUnknown:
    "It is a matter of hours, and the record knows the day on which it began, not the hour.",
  silence:
    "Silence decides nothing by itself: certify that the period has passed, or record what was resolved in it.",
  onlyReminds:
    "This letter reminds. It records nothing and decides nothing. If it was done already, record it, and no more letters come.",
};

/** Unreviewed, as everything that the papers say in Azerbaijani. */
const inAzerbaijani: NoticeWords = {
  near: (what, day) => `Xatırlatma: ${what}, son gün ${day}`,
  doubtful: (what, day) => `Müddət keçmiş ola bilər: ${what}, şübhəsiz son gün ${day}`,
  over: (what, day) => `Müddət keçib: ${what}, son gün ${day} idi`,
  periodOver: (what, day) => `Müddət bitib: ${what}, son gün ${day} idi`,
  overFor: (days, what, day) =>
    `Müddətin keçməsindən ${String(days)} gündən çox ötüb: ${what}, son gün ${day} idi`,
  periodOverFor: (days, what, day) =>
    `Müddətin bitməsindən ${String(days)} gündən çox ötüb: ${what}, son gün ${day} idi`,
  case: (title, caseId) => `İş: ${title} (${caseId})`,
  what: (what) => `Gedən müddət: ${what}`,
  to: (duties) => `Kimə bildirilir: ${duties}`,
  attendedBy: (duty, person) => `${duty}, məşğul olan: ${person}`,
  dayIfMoved: (day) => `${day} (işin dayandırılması onu uzadıbsa)`,
  hoursUnknown:
    "Müddət saatla hesablanır, qeyddə isə onun başladığı saat deyil, yalnız gün göstərilib.",
  silence:
    "Susmaq öz-özünə heç nəyi həll etmir: müddətin keçdiyini təsdiq edin və ya müddət ərzində qəbul edilmiş qərarı qeydə alın.",
  onlyReminds:
    "Bu məktub yalnız xatırladır: heç nəyi qeydə almır və heç nəyi həll etmir. İş artıq görülübsə, onu qeydə alın, bundan sonra məktub gəlməyəcək.",
};

const words = { az: inAzerbaijani, en: inEnglish } as const satisfies Readonly<
  Record<Language, NoticeWords>
>;

export const noticeWordsIn = (language: Language): NoticeWords => words[language];
