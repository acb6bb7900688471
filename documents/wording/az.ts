import { actsInAzerbaijani } from "./az-acts.ts";
import { auditInAzerbaijani } from "./az-audit.ts";
import { historyInAzerbaijani, voteInAzerbaijani } from "./az-public.ts";
import type { Catalogue } from "./catalogue.ts";

const months = "yanvar fevral mart aprel may iyun iyul avqust sentyabr oktyabr noyabr dekabr";

/** Unreviewed: no lawyer whose language it is has read this wording. Every paper says so in its footer. */
export const azerbaijani: Catalogue = {
  language: "az",
  frame: {
    months: months.split(" "),
    day: (day, month, year) => `${day} ${month} ${year}`,
    between: (from, to) => `${from} – ${to} aralığında`,
    unknown: "məlum deyil",
    notOnRecord: "qeydə alınmayıb",
    draft: "DRAFT / LAYİHƏ",
    draftNote: "İşçi layihə: imza üçün deyil və qüvvəsi yoxdur.",
    demonstration: "NÜMAYİŞ: bunu heç kim imzalamayıb və bunun hüquqi qüvvəsi yoxdur.",
    page: ["Səhifə ", " / ", ""],
    generatedAs: (standard) => `${standard} formatında yaradılıb; sertifikatlaşdırılmayıb.`,
    attached: "Bu sənədin məlumatları fayla əlavə olunub.",
    wordingMark: "Azərbaycan dilindəki mətn hüquqşünas tərəfindən yoxlanılmayıb (unreviewed).",
    contents: "Məzmun",
    lettersMissing: "Şriftdə olmayan hərflər kvadrat mötərizədə Unicode nömrələri ilə göstərilib.",
    unverified: "yoxlanılmayıb",
  },
  states: {
    "az-milli-majlis": "Azərbaycan Respublikası",
    "gb-crag-2010": "Böyük Britaniya və Şimali İrlandiya Birləşmiş Krallığı",
  },
  treaty: {
    heading: "Beynəlxalq müqavilə",
    title: "Adı",
    titleUnknown: "Azərbaycan dilində adı məlum deyil",
    registration: "Qeydiyyat",
    concluded: "Bağlanıb və ya qəbul edilib",
    opened: "İmzalanmaq üçün açılıb",
    signed: "Dövlət adından imzalanıb",
    depositary: "Depozitari",
    at: (day, place) => `${day}, ${place}`,
    by: (what, whom) => `${what}, imzalayan: ${whom}`,
    offices: {
      headOfState: "dövlət başçısı",
      headOfGovernment: "hökumət başçısı",
      foreignMinister: "xarici işlər naziri",
      other: "səlahiyyətnamə əsasında",
      unknown: null,
    },
  },
  signature: {
    name: "Tam adı",
    office: "Vəzifəsi və ya titulu",
    fullPowers: "Səlahiyyətnamə (vəzifə bunu tələb edərsə)",
    place: "Yer",
    date: "Tarix",
    signature: "İmza",
    seal: "Möhür",
  },
  statements: {
    heading: "Bəyanatlar",
    none: "Heç bir bəyanat qeydə alınmayıb.",
    labels: {
      reservation: "Qeyd-şərt",
      declaration: "Bəyanat",
      notification: "Bildiriş",
      designation: "Təyinat",
    },
    article: (clause) => `maddə ${clause}`,
    subject: "Mövzu",
    authentic: "autentik mətn",
    translation: "tərcümə",
    textIn: (language, standing) => `Mətn (${language}), ${standing}`,
    digest: "SHA-256",
    notAtHand: "Mətn burada çap olunmayıb: o, sadə mətn şəklində əldə yoxdur.",
  },
  instrument: {
    purposes: {
      consent: {
        title: "Ratifikasiya sənədi",
        operative:
          "yuxarıda adı çəkilən beynəlxalq müqaviləni nəzərdən keçirərək onu təsdiq edir, onun üçün məcburi olmasına razılığını bildirir və onu vicdanla yerinə yetirməyi öhdəsinə götürür.",
      },
      "change-of-statement": {
        title: "Bəyanatlar barədə məlumat",
        operative:
          "yuxarıda adı çəkilən beynəlxalq müqavilə üzrə bəyanatlarını əlavədə göstərildiyi kimi dəyişdirir.",
      },
      denunciation: {
        title: "Denonsasiya sənədi",
        operative:
          "yuxarıda adı çəkilən beynəlxalq müqaviləni denonsasiya edir; denonsasiya həmin müqavilədə nəzərdə tutulduğu kimi qüvvəyə minir.",
      },
    },
    declares: "Aşağıda imza edən, göstərilən vəzifədə dövlət adından çıxış edərək bəyan edir:",
    annexed: (count) =>
      `Bu sənədə əlavə olunan və onunla birlikdə imzalanan bəyanatların sayı: ${String(count)}. Onlar bu sənədin tərkib hissəsidir.`,
    nothingAnnexed: "Bu sənədə heç bir bəyanat əlavə olunmur.",
    witness: "Bunun təsdiqi olaraq aşağıda imza edən bu sənədi imzalayıb.",
  },
  annex: {
    title: "Bəyanatlar əlavəsi",
    intro:
      "Bu əlavə aşağıda adı çəkilən beynəlxalq müqaviləyə aid sənədə məxsusdur. Hər mətn öz heşi ilə verilir; autentik kimi göstərilən mətn tərcümələrdən üstündür.",
  },
  noteVerbale: {
    title: "Verbal nota",
    number: "№",
    from: "Göndərən (nazirlik və ya nümayəndəlik)",
    to: "Ünvan",
    transmits: {
      consent: (state) =>
        `Yuxarıda adı çəkilən qurum depozitariyə öz ehtiramını bildirir və saxlanmaq üçün aşağıda adı çəkilən beynəlxalq müqaviləyə dair ratifikasiya sənədini göndərməkdən şərəf duyur. Ratifikasiya edən dövlət: ${state}.`,
      "change-of-statement": (state) =>
        `Yuxarıda adı çəkilən qurum depozitariyə öz ehtiramını bildirir və aşağıda adı çəkilən beynəlxalq müqavilə üzrə bəyanatların dəyişdirilməsi barədə məlumatı göndərməkdən şərəf duyur. Dövlət: ${state}.`,
      denunciation: (state) =>
        `Yuxarıda adı çəkilən qurum depozitariyə öz ehtiramını bildirir və aşağıda adı çəkilən beynəlxalq müqaviləyə dair denonsasiya sənədini göndərməkdən şərəf duyur. Denonsasiya edən dövlət: ${state}.`,
    },
    withAnnex: "Bəyanatlar əlavəsi onunla birlikdə göndərilir.",
    asks: "Qurum depozitaridən sənədin alındığını təsdiq etməyi və alınma gününü göstərməyi xahiş edir.",
    closes: "Qurum fürsətdən istifadə edərək depozitariyə dərin ehtiramını bir daha bildirir.",
    instrument: "Sənədin imzalanması",
    contact: "Suallar üçün əlaqə",
    initials: "Paraf",
  },
  letter: {
    title: "Depozitariyə bildiriş",
    reference: "İstinad",
    to: "Ünvan",
    date: "Tarix",
    duplicate:
      "DUBLİKAT: eyni məzmunlu əvvəlki məktub sizə çatmış ola bilər. Hər ikisi bir və eyni akt barədədir.",
    says: {
      consent: (state) =>
        `Bununla bildirilir ki, ${state} aşağıda adı çəkilən beynəlxalq müqaviləni ratifikasiya edib və onun sənədi saxlanmaq üçün göndərilir.`,
      "change-of-statement": (state) =>
        `Bununla bildirilir ki, ${state} aşağıda adı çəkilən beynəlxalq müqavilə üzrə bəyanatlarını dəyişdirir.`,
      denunciation: (state) =>
        `Bununla bildirilir ki, ${state} aşağıda adı çəkilən beynəlxalq müqaviləni denonsasiya edir və onun sənədi göndərilir.`,
    },
    deposit:
      "Bu məktub sənədi təqdim edir və elan edir. Müqavilədə nəzərdə tutulan hal məcburi qüvvə yaradır; bu, saxlanmağa verilmədirsə, əsil sənədin alındığı gün əsas götürülür.",
    asks: "Alındığını təsdiq etməyi və istinadı göstərməyi xahiş edirik.",
  },
  vote: voteInAzerbaijani,
  history: historyInAzerbaijani,
  audit: auditInAzerbaijani,
  acts: actsInAzerbaijani,
};
