import type { Messages } from "../messages.ts";

export const overviewInAzerbaijani: Messages["cases"]["overview"] = {
  standing: {
    stands: {
      known: (stage, day) => `İş ${day} tarixindən “${stage}” mərhələsindədir.`,
      between: (stage, first, last) =>
        `İş ${first} ilə ${last} arasında “${stage}” mərhələsinə çatıb.`,
      unknown: (stage) => `İş “${stage}” mərhələsindədir. Hansı gündən olduğu məlum deyil.`,
    },
    ended: {
      known: (stage, day) => `İş ${day} tarixində başa çatıb: ${stage}.`,
      between: (stage, first, last) => `İş ${first} ilə ${last} arasında başa çatıb: ${stage}.`,
      unknown: (stage) => `İş başa çatıb: ${stage}. Hansı gün olduğu məlum deyil.`,
    },
    recordedOn: (day) => `Bu, ${day} tarixində qeydə alınıb.`,
  },
  waitsFor: (duties) => `Kimi gözləyir: ${duties}.`,
  waitsForNobody: "Heç kimi gözləmir.",
  suspended: (day, ground) => `İş dayandırılıb. Başlanğıcı: ${day}. Əsas: ${ground}.`,
  suspendedBy: "Səbəb və hüquqi əsas",
  isPublic: "Bu işi hər kəs oxuya bilər.",
  procedure: "Prosedur",
  version: (version) => `${version} versiyası`,
  registration: "Qeydiyyat",
  map: {
    title: (title) => `Prosedur: ${title}`,
    heading: "Prosedur",
    inForce: "Qüvvədədir",
    from: (day) => `${day} tarixindən`,
    noDay: "günü hələ məlum deyil",
    status: {
      done: "keçilib",
      now: "iş buradadır",
      entered: "mənbədən daxil edilib",
      possible: "hələ mümkündür",
      precluded: "daha mümkün deyil",
      skipped: "qeydə alınmayıb",
    },
  },
  next: {
    heading: "Bundan sonra nə ola bilər",
    nothing: "Heç nə: açıq addım yoxdur.",
    beside: "Baş verdikdə nə qeydə alına bilər",
    always: "Demək olar ki, istənilən vaxt nə edilə bilər",
    system: "sistem özü",
    notBy: (people) => `${people} istisna olmaqla başqa şəxs`,
    did: "Birinci yarısını siz etmisiniz, ona görə bunu başqa şəxs edir.",
    act: "Formaya keç",
    attends: (person, duty, day) =>
      `${person} ${day} tarixindən bununla məşğul olur (vəzifə: ${duty}).`,
    take: "Öz üzərimə götürürəm",
    handOver: "Ötürürəm",
  },
  deadlines: {
    heading: "Müddətlər",
    none: "Bu işdə heç bir müddət axmır.",
    overdue: "müddət keçib",
    periodOver: "müddət bitib",
    from: "Başlanğıc",
    lastDay: "Son gün",
    between: (first, last) => `${first} – ${last} aralığında`,
    startUnknown: "başlanğıcı məlum deyil",
    calendarMissing: "hesablamaq mümkün deyil: iclas günləri qeydə alınmayıb",
    standsStill: "iş dayandırıldığı üçün axmır",
    suspensionUnknown: "hesablamaq mümkün deyil: dayandırmanın bir günü məlum deyil",
    resumedBy: (day) =>
      `İşin hansı gün davam etdiyi məlum deyil; ən geci ${day} tarixində davam edib: bu, həmin gün qeydə alınıb.`,
    statementAwaited: "Növbəti müddət başlamazdan əvvəl nazirin bəyanatı gözlənilir.",
    inferred: "Başlanğıcı qeyddəki digər faktlardan çıxarılıb.",
    done: (day) => `icra edilib: ${day}`,
  },
  promises: {
    heading: "Vəd edilmiş qanunvericilik dəyişiklikləri",
    due: (day) => `son tarix: ${day}`,
    noDay: "tarix göstərilməyib",
    standing: {
      open: "açıqdır",
      overdue: "müddət keçib",
      done: "edilib",
      doneLate: "gec edilib",
      undecided: "edilib; vaxtında olub-olmadığı məlum deyil",
    },
  },
  facts: {
    heading: "Faktlar, hər biri öz tarixi ilə",
    note: "Heç bir fakt digərini əvəz etmir: səsvermə, qanun, onun imzalanması, sənəd, bildiriş, saxlanmağa verilmə və qüvvəyə minmə ayrıca qeydə alınır.",
  },
  sending: {
    heading: "Bildirişin göndərilib-göndərilmədiyi məlum deyil",
    text: (reference) =>
      `${reference} istinadı ilə göndərməyə başlanıb, nəticəsi isə qeydə alınmayıb. Beynəlxalq müqavilələr üzrə məsul şəxs sübutlar əsasında onun göndərildiyinə və ya dublikat kimi yenidən göndərilməsinə qərar verir.`,
    reason: "Nə üçün məlum deyil",
    settle: "Aydınlaşdırmaq",
  },
  papers: {
    heading: "Sənədlər",
    note: "Bu işin layihələri, çap nüsxələri və qeydə alınmış sənədlər.",
    link: "Bu işin sənədləri",
    readiness: "Saxlanmağa verilmədən əvvəl nə çatışmır",
  },
  history: {
    heading: "Son qeydlər",
    whole: "Bütün tarixçə, sübutları ilə",
  },
};
