import type { Messages } from "../messages.ts";

export const publicInAzerbaijani: Messages["public"] = {
  title: "Açıq işlər",
  intro:
    "Bu idarənin aktı ilə hamı üçün açılmış işlər. Şəxslər yalnız yerinə yetirdikləri vəzifə ilə göstərilir.",
  none: "Hələ heç bir iş hamı üçün açılmayıb.",
  caption: "Açıq işlər, identifikator sırası ilə",
  case: "İş",
  treaty: "Beynəlxalq müqavilə",
  stage: "Mərhələ",
  changed: "Son qeyd",
  next: "Növbəti səhifə",
  first: "Birinci səhifə",
  follow: "İzləmək və istifadə etmək",
  feed: "Nə baş verib: xəbər lenti (Atom)",
  calendar: "Açıq qalan işlərin müddətləri: təqvim (iCalendar)",
  table: "İşlər cədvəl şəklində (CSV)",
  bounded: (count) => `Bunların hər birində ən son dəyişmiş ${count} iş olur.`,
  verifyLink: "Qeydləri necə yoxlamaq olar",
  waits: (duties) => `Gözlənilən vəzifə: ${duties}.`,
  publicSince: (day) => `${day} tarixindən hamı üçün açıqdır.`,
  basis: (basis) => `Hamı üçün açılmasının əsası: ${basis}`,
  noPersons:
    "Bu səhifədə şəxslər deyil, vəzifələr göstərilir. Deputatların adları yalnız adbaad səsvermənin qeydində göstərilir. Səbəblər qeydə alındığı kimi verilir.",
  dates: {
    heading: "Tarixlər və onların mənası",
    note: "Səsvermə, saxlanmağa vermə və qüvvəyə minmə ayrı-ayrı hadisələrdir. Hər birinin öz tarixi var və ya tarixi qeydə alınmayıb.",
    signature: "Beynəlxalq müqavilənin imzalanması",
    signatureMeans:
      "Müqavilə ratifikasiya edilməlidirsə, dövlət onu imzalamaqla hələ öhdəlik götürmüş olmur (Vyana Konvensiyası, 14-cü maddə).",
    vote: "Parlamentin səsverməsi",
    voteUncertifiedMeans:
      "Qeydə alındığı kimi. Səsverməni başqa şəxs təsdiqləyənədək burada parlamentin qərarı kimi göstərilmir.",
    voteMeans:
      "Parlamentin qanun layihəsi üzrə qərarı. O, ratifikasiyanın özü deyil: ratifikasiya digər dövlətlərə ünvanlanan beynəlxalq aktdır (Vyana Konvensiyası, 2(1)(b) maddəsi).",
    silence: "Parlamentin baxılma müddətinin son günü",
    silenceMeans:
      "Parlament müqavilənin əleyhinə vaxtında qərar qəbul etməyib, ona görə müqavilə ratifikasiya edilə bilər. Bu, özlüyündə ratifikasiya deyil.",
    lawSigned: "Qanunun imzalanması",
    lawSignedMeans: "Dövlət başçısı daxili qanunu imzalayıb. Qanun ratifikasiya sənədi deyil.",
    lawPublished: "Qanunun dərc edilməsi",
    lawPublishedMeans: "Daxili qanun elan edilib. Qanun ratifikasiya sənədi deyil.",
    instrument: "Ratifikasiya sənədinin imzalanması",
    instrumentMeans:
      "Dövlətin öz razılığını bəyan etdiyi beynəlxalq sənəd. Müqavilə saxlanmağa verməni tələb edirsə, sənəd yalnız onda tamamlanmış olur (Vyana Konvensiyası, 16(b) maddəsi).",
    notification: "Depozitariyə bildirişin göndərilməsi",
    notificationMeans:
      "Sənədi ötürən məktub göndərilməyə verilib; idarə bir kompüterdə işləyirsə, o, fayl şəklində gedən məktublar qovluğundadır. Bu, nə onun alınması, nə də sənədin saxlanmağa verilməsi deməkdir.",
    deposit: "Saxlanmağa vermə",
    depositMeans:
      "Depozitari sənədi alıb. Müqavilədə belə nəzərdə tutulubsa, dövlətin digər dövlətlər qarşısında razılığı bununla müəyyən edilir (Vyana Konvensiyası, 16(b) maddəsi).",
    treatyInForce: "Beynəlxalq müqavilənin özünün qüvvəyə minməsi",
    treatyInForceMeans:
      "Müqavilənin, ümumiyyətlə, qüvvədə olduğu ilk gün (Vyana Konvensiyası, 24-cü maddə).",
    entryIntoForce: "Dövlət üçün qüvvəyə minmə",
    entryIntoForceMeans: "Müqavilənin öz qaydasına görə dövlət üçün məcburi olduğu ilk gün.",
    denunciation: "Denonsasiyanın qüvvəyə minməsi",
    denunciationMeans: "Müqavilənin öz qaydasına görə dövlət üçün məcburi olmadığı ilk gün.",
    notOnRecord: "qeydə alınmayıb",
    workedOut: "müqavilənin qaydasına görə hesablanıb:",
  },
  happened: {
    heading: "Nə baş verib",
    note: "Qeydə alınma sırası ilə. Düzəliş ayrıca qeyddir; heç nə yenidən yazılmır.",
    happenedOn: "Baş verib",
    recordedOn: "Qeydə alınıb",
    by: "Qeydə alan",
    imported: "sonradan mənbə əsasında daxil edilib:",
    details: "Qeyddə",
    corrects: (seq) => `${seq} nömrəli qeydi düzəldir.`,
    was: (what, before, after) => `${what}: əvvəl – ${before}, indi – ${after}`,
    elsewhere:
      "Düzəliş bu səhifədə göstərilməyən sahələrdədir; ixracda hər iki qeyd bütövlükdə var.",
    reason: (reason) => `Səbəb, qeydə alındığı kimi: ${reason}`,
  },
  votes: {
    heading: "Səsvermə",
    none: "Plenar səsvermə qeydə alınmayıb.",
    hidden: "Plenar səsvermə qeydə alınıb. Başqa şəxs onu təsdiqlədikdən sonra göstərilir.",
    silence: "Bu prosedurda plenar səsvermə yoxdur: parlamentin susması təsdiq deməkdir.",
    certified: "Sayları və nəticəni yenidən daxil edən başqa şəxs tərəfindən təsdiqlənib.",
    notCertified: "Hələ başqa şəxs tərəfindən təsdiqlənməyib.",
    corrected:
      "Təsdiqləndikdən sonra düzəldilib, ona görə həmin təsdiq artıq onu əhatə etmir. Yenidən təsdiqlənməni gözləyir.",
  },
  statements: { heading: "Bəyanatlar", none: "Heç bir bəyanat qeydə alınmayıb." },
  documents: {
    heading: "Sənədlər",
    note: "Sənəd öz SHA-256 heşi ilə qeydə alınır: sənəd kimdədirsə, heşi hesablayıb müqayisə edə bilər.",
    none: "Heç bir sənəd qeydə alınmayıb.",
  },
  findings: {
    heading: "Audit nə müəyyən edib",
    note: (day) => `Yalnız qeydlər əsasında, qayda-qayda, ${day} tarixinə qiymətləndirilib.`,
    broken: "Pozulmuş qaydalar",
  },
  verify: {
    heading: "Özünüz yoxlayın",
    steps:
      "İxracı və açarları yükləyin, yoxlayıcını öz kompüterinizdə işə salın. Ona şəbəkə lazım deyil və o, bu serverə etibar etmir.",
    export: "Bu işin sübutları ilə birlikdə ixracı (JSON Lines)",
    keys: "Açarlar",
    log: "Nəzarət nöqtələri və açarlar",
    note: "İxracda qeydlər heşləndikləri kimi saxlanılır, ona görə də şəxslər orada şəxsi nömrələri ilə göstərilir.",
  },
  openData: {
    heading: "Açıq məlumatlar",
    feed: "Nə baş verib: xəbər lenti (Atom)",
    calendar: "Müddətlər: təqvim (iCalendar)",
    akn: "İşin qeydi (Akoma Ntoso, XML)",
    popolo: "Səsvermələr (Popolo, JSON)",
    acts: "Nə baş verib (CSV)",
    votes: "Səsvermələr (CSV)",
    rollCall: "Adbaad səsvermələr (CSV)",
    entries: "Heşləndikləri kimi qeydlər (JSON Lines), şəxsi nömrələrlə",
  },
};
