import type { Messages } from "../messages.ts";

export const incidentsInAzerbaijani: Messages["incidents"] = {
  title: "Nasazlıqlar",
  intro:
    "Yoxlama zərərsiz təkrarlana bilən hər şeyi düzəldir, qalanını isə adbaad göstərir. Tapdıqları heç yerdə saxlanılmır; nasazlığı kimin öhdəsinə götürdüyü, nəyin yenidən yoxlanıldığı və niyə aradan qalxmış sayıldığı qeydə alınır.",
  notSwept: "Bu server hələ yoxlama aparmayıb.",
  lastSweep: (at, seconds, cases) =>
    `Son yoxlama ${at} tarixində başlayıb və ${seconds} saniyə çəkib; açıq işlər: ${cases}.`,
  healed: "Yoxlamanın düzəltdikləri",
  healedNothing: "düzəldiləsi heç nə olmayıb",
  healings: {
    heads: "yenidən qurulmuş iş başlıqları",
    drivers: "irəli aparılmış icralar",
    sendings: "nəticəsi naməlum elan edilmiş göndərişlər",
    overdue: "ötürülmüş kimi qeydə alınmış müddətlər",
    notices: "göndərilmiş xatırlatmalar",
    leaves: "jurnala əlavə edilmiş qeydlər",
  },
  unread: (cases) => `Bütöv oxunması növbəti yoxlamaya saxlanılmış işlər: ${cases}.`,
  unlisted: (incidents) => `Burada göstərilməyən digər nasazlıqlar: ${incidents}.`,
  sweepNow: "İndi yoxla",
  none: "Nasazlıq yoxdur.",
  noneOpen: "Açıq nasazlıq yoxdur.",
  list: "Açıq nasazlıqlar",
  endedList: "Bitmiş, hələ təsdiqlənməmiş nasazlıqlar",
  endedNote:
    "Son yoxlamadan sonra bitiblər. Növbəti yoxlama onların aradan qalxdığını təsdiqləyəcək və ya onları yenidən tapacaq.",
  office: "idarə",
  said: "Yoxlamanın bildirdiyi",
  notNamed: "son yoxlama onu göstərməyib",
  since: "Nə vaxtdan",
  sinceUnknown: "nə vaxtdan olduğu qeydlərdə yoxdur",
  days: (days) => `${days} gün`,
  today: "bir gündən az",
  owner: "Məsul şəxs",
  nobody: "heç kim",
  lastRetry: "Son təkrar yoxlama",
  notRetried: "olmayıb",
  about: "Nəyə aiddir",
  state: "Vəziyyəti",
  states: { open: "açıq", taken: "öhdəyə götürülüb", ended: "bitib" },
  key: "Açar",
  advice: "Nə etməli",
  runbook: "Təlimat",
  belongsTo: "Kimin vəzifəsidir",
  personAt: (person, at) => `${person}, ${at}`,
  outcomes: {
    healed: "aradan qalxıb",
    stillThere: "hələ də qalır",
    unknown: "yoxlama alınmadı, nəticə məlum deyil",
  },
  cutShort: "nəticə alınmadan yarımçıq qalıb",
  resolvedBy: (person, at) => `Aradan qalxdığını ${person} bildirib, ${at}`,
  healedBy: (person, at) =>
    `${person} tərəfindən istənilmiş təkrar yoxlamada aradan qalxdığı görünüb, ${at}`,
  foundAgain: "Eyni nasazlıq əvvəllər bitmişdi və yenidən tapılıb",
  attend: "Məşğul ol",
  details: "Ətraflı",
  back: "Bütün nasazlıqlar",
  take: "Öhdəmə götürürəm",
  takeOver: "Öz öhdəmə keçirirəm",
  takeNote: "Bundan sonra ona görə siz məsulsunuz. Bu, adınızla birlikdə həmişəlik qeydə alınır.",
  retry: "Yenidən yoxla",
  retryNote:
    "Dərhal yoxlanılır və mümkün olan düzəldilir. Bunu istədiyiniz və nəticəsi qeydə alınır.",
  resolve: "Aradan qalxdığını bildir",
  resolveNote:
    "Nasazlığın bitdiyini bildirir. Bununla nasazlıq özü yox olmur: növbəti yoxlama onu yenə taparsa, o yenidən açıq sayılır.",
  reason: "Niyə bitmiş sayılır?",
  reasonHint: "Həmişəlik qeydə alınır. Nə edildiyini yazın, lazım olmayan adları yazmayın.",
  reasonMissing: "Səbəbi yazın",
  onCase: (kind) => `Bu işdə nasazlıq: ${kind}`,
  onEveryCase: (kind) => `Bütün işlərin qeydlərində nasazlıq: ${kind}`,
  kinds: {
    recordDamaged: "Qeyd zədələnib",
    headBehind: "İşin qeydləri yanında saxlanılanlar onlara uyğun deyil",
    driverNotHealed: "İcra uğursuz oldu və ya irəli aparıla bilmədi",
    sendingUnknown: "Bildirişin göndərilib-göndərilmədiyi məlum deyil",
    letterNotAsRecorded: "Göndəriləcək məktub qeydə alınmış məktub deyil",
    overdueNotRecorded: "Ötürülmüş müddət qeydə alına bilmədi",
    noticeNotTold: "Xatırlatma çatdırıla bilmədi",
    documentMissing: "Sənəd yoxdur",
    caseNotLookedAt: "Yoxlama aparıla bilmədi",
    logBehind: "Jurnal qeydlərdən geri qalıb",
    checkpointOld: "Nəzarət nöqtəsi çatışmır və ya bir gündür ki, dərc edilməyib",
    logNotAsPublished: "Jurnal dərc edilmiş nəzarət nöqtəsinə uyğun deyil",
  },
  advices: {
    recordDamaged:
      "Heç nəyi dəyişməyin, hər şeyi olduğu kimi saxlayın və son ixracla müqayisə edin.",
    headBehind:
      "Nəyin səhv olduğunu oxuyun və ora nəyin yazdığını aydınlaşdırın: proqram bunu yalnız qeydlə birlikdə yazır. Başlıq qeydlərdən geri qalıbsa, yenidən qurulana qədər bu işdə heç nə qeydə alına bilməz.",
    driverNotHealed:
      "Aktlar yenə də qeydə alına bilər. İcranın nə bildirdiyini oxuyun və yenidən yoxlayın.",
    sendingUnknown:
      "Beynəlxalq müqavilələr üzrə məsul şəxs məktubun gedib-getmədiyini öyrənir və bunu işdə qeydə alır.",
    letterNotAsRecorded:
      "Orada olanı göndərməyin. Onu saxlayın, ora kimin yazdığını aydınlaşdırın və məktubu ehtiyat nüsxədən bərpa edin və ya onun aqibətini qeydə alın.",
    overdueNotRecorded: "Niyə rədd edildiyini oxuyun. Müddət hər halda ötüb.",
    noticeNotTold:
      "Səbəbini oxuyun. Növbəti yoxlama bunu yenidən sınayacaq; bu arada icra etməli olan şəxsə xəbər verin.",
    documentMissing:
      "Eyni baytları ehtiyat nüsxədən geri qaytarın. Onların SHA-256 qiyməti faylın adıdır.",
    caseNotLookedAt: "Xətanı oxuyun, onu aradan qaldırın və yenidən yoxlayın.",
    logBehind: "Jurnalı ardıcıllaşdırın. O vaxtadək son qeydlər hiss olunmadan kəsilə bilər.",
    checkpointOld:
      "Dərc edilmiş nəzarət nöqtələrini axtarın, sonra jurnalı möhürləyin və imzalayın. O vaxtadək sonradan qeydə alınanları kənarda heç nə göstərmir.",
    logNotAsPublished:
      "Heç nəyi qeydə almayın və hər şeyi olduğu kimi saxlayın. Dərc edilmiş qeydlər çatışmır və ya dəyişdirilib.",
  },
};
