import type { Messages } from "../messages.ts";

export const administrationInAzerbaijani: Messages["administration"] = {
  title: "İdarəetmə",
  intro:
    "Burada edilənlər idarənin öz qeydlərində, işlərlə eyni reyestrdə saxlanılır və heç vaxt silinmir.",
  people: "Şəxslər və onların vəzifələri",
  peopleCaption: "Şəxslər və onların hazırkı vəzifələri",
  person: "Şəxs",
  duties: "Hazırkı vəzifələr",
  noDuty: "yoxdur",
  key: "Açıq açar",
  noKey: "qeydə alınmayıb",
  change: "Dəyişiklik",
  grant: "Vəzifə ver",
  revoke: (duty) => `Geri al: ${duty}`,
  register: "Şəxsi qeydə al",
  calendars: "İclas günlərinin təqvimləri",
  calendarsNote: "Prosedurda iclas günləri hesablanırsa, onlar qüvvədə olan təqvimdən götürülür.",
  noCalendar: "Qüvvədə olan təqvim yoxdur.",
  calendarCaption: "Qüvvədə olan təqvimlər",
  procedure: "Prosedur",
  endsOn: "Bu günədək məlumdur",
  days: "İclas günləri",
  house: (house, days) => `${house}: ${days}`,
  digest: "SHA-256",
  importCalendar: "Təqvimi daxil et",
  noSuchProcedure: "Əldə olan prosedurların heç birində iclas günləri hesablanmır.",
  pastCases: "Keçmiş işlər",
  importCase: "Keçmiş işi daxil et",
  deeds: {
    grant: {
      title: "Vəzifənin verilməsi",
      warning:
        "Vəzifənin verilməsi sizin adınızla həmişəlik qeydə alınır. Vəzifə geri alına bilər, lakin bu da ayrıca qeyddir.",
    },
    revoke: {
      title: "Vəzifənin geri alınması",
      warning:
        "Geri alma həmişəlik qeydə alınır. Şəxsin vəzifədə olarkən etdikləri olduğu kimi qalır.",
    },
    register: {
      title: "Şəxsin qeydə alınması",
      warning:
        "Bundan sonra şəxsin kimliyi əvvəlki açarla deyil, yalnız bu açarla müəyyən edilir. Bu, həmişəlik qeydə alınır.",
    },
    calendar: {
      title: "Təqvimin daxil edilməsi",
      warning:
        "Bundan sonra bu prosedurun müddətləri bu təqvimlə hesablanır. Bu, həmişəlik qeydə alınır.",
    },
  },
  fields: {
    holder: "Şəxs",
    holderHint: "Şəxsi nömrə: hərflər, rəqəmlər, nöqtə, defis və ya alt xətt",
    duty: "Vəzifə",
    publicKey: "Açıq açar (Ed25519)",
    publicKeyHint:
      "base64 şəklində 32 bayt və ya PEM mətni. Məxfi açar öz sahibində qalır. Nümayişdə boş buraxıla bilər.",
    file: "Fayl",
    calendarHint:
      "date,house başlıqlı CSV, hər iclas günü üçün bir sətir; başlıqdan əvvəl # ends-on: YYYY-MM-DD yazıla bilər",
    importHint: "tasdiq import əmrinin qəbul etdiyi YAML və ya JSON şəklində keçmiş iş",
  },
  faults: {
    holder: "Şəxsi nömrəni daxil edin",
    duty: "Vəzifəni seçin",
    publicKey: "Açıq açarı daxil edin: base64 şəklində 32 bayt və ya PEM mətni",
    privateKey: "Bu, məxfi açardır. O, öz sahibində qalır; açıq açarı qeydə alın",
    procedure: "Proseduru seçin",
    file: "Faylı seçin",
    notText: "Fayl UTF-8 mətni deyil",
    noSittingDays: "Bu prosedurda iclas günləri hesablanmır",
    line: (place, reason) => `${place}: ${reason}`,
    gone: "Yoxlanılmış fayl artıq əldə deyil. Onu yenidən yükləyin",
  },
  check: "Yoxla",
  done: {
    title: (what) => `Qeydə alındı: ${what}`,
    back: "İdarəetməyə qayıt",
  },
  imports: {
    title: "Keçmiş işin daxil edilməsi",
    intro:
      "Keçmiş iş davam edən işlə eyni əmrlərlə daxil edilir. Davam edən işdə rədd ediləcək hal burada tapıntı kimi qeyd olunur. Əvvəlcə nəyin qeydə alınacağını görürsünüz; təsdiq edənədək heç nə yazılmır.",
    atStep: (step, fault) => `${step} nömrəli addım: ${fault}`,
    show: "Nəyin qeydə alınacağını göstər",
    rehearsed: "Nə qeydə alınacaq",
    case: "İş",
    stage: "İşin çatacağı mərhələ",
    steps: "Qeydlər",
    step: "Qeyd",
    what: "Nə baş verib",
    happened: "Baş verib",
    noted: "Yanında qeyd olunan",
    nothingNoted: "heç nə",
    counts: "Qeyd olunan tapıntılar",
    warning:
      "Bütün bu qeydlər sizin tərəfinizdən sonradan, mənbəyi göstərilməklə daxil edilmiş kimi həmişəlik qeydə alınır. İş geri çıxarıla bilməz.",
    record: "İşi qeydə al",
    other: "Başqa fayl seç",
    partly: (count) =>
      `Bundan əvvəl qeydə alınan qeydlər: ${count}. Eyni fayl yenidən yüklənə bilər; heç nə iki dəfə qeydə alınmır.`,
  },
};
