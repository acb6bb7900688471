import type { Messages } from "../messages.ts";

export const auditInAzerbaijani: Messages["audit"] = {
  title: "Audit",
  intro:
    "Hər iş öz qeydləri və onlarda göstərilən sənədlər əsasında qayda-qayda qiymətləndirilir. Qeydlərin cavab vermədiyi qayda heç vaxt əməl edilmiş sayılmır.",
  caption: "İşlər və onların tapıntıları",
  case: "İş",
  altered: "dəyişdirilib",
  notAudited: "audit edilə bilmədi",
  unverified: "Yoxlanılmamış əsasla",
  none: "Hələ heç bir iş qeydə alınmayıb.",
  brokenFirst: "Bu səhifədə qaydası pozulmuş işlər əvvəldə göstərilir.",
  next: "Növbəti səhifə",
  first: "Birinci səhifə",
  certificate: "Arayış",
  certificateOf: (title) => `Audit haqqında arayış: ${title}`,
  certificatePdf: "PDF şəklində",
  log: {
    title: "Jurnal və onun nəzarət nöqtələri",
    publicTitle: "Qeydləri necə yoxlamaq olar",
    intro:
      "Hər işin hər qeydi bir jurnalın yarpağıdır. Nəzarət nöqtəsi jurnalı müəyyən ölçüdə imzalayır: onu saxlayan şəxs ondan əvvəl nəyinsə dəyişdirilib-dəyişdirilmədiyini sonradan görə bilər.",
    keys: "Açarlar",
    keysNote:
      "Nəzarət nöqtələrini imzalayan hər açar üçün bir sətir. Onları yoxlayıcı üçün fayla köçürün və başqa yolla əldə etdiyiniz surətlə müqayisə edin.",
    key: "Açar",
    noKeys: "Jurnalda hələ heç nə yoxdur, ona görə də jurnalın adı və açarı yoxdur.",
    downloadKeys: "Açarları yüklə",
    checkpoints: "Nəzarət nöqtələri",
    checkpointsNote: "Ən yenisi əvvəldə göstərilir. Hər biri imzalanıb və heç vaxt əvəz olunmur.",
    noCheckpoints: "Hələ heç bir nəzarət nöqtəsi dərc edilməyib.",
    size: "Ölçü",
    date: "Möhürləndiyi gün (UTC)",
    undated: "məlum deyil",
    notReached: "jurnal ona çatmır",
    keyIds: "İmzalayan açarlar",
    download: "Yüklə",
    downloadOf: (size) => `${size} ölçülü nəzarət nöqtəsini yüklə`,
    older: "Daha əvvəlki nəzarət nöqtələri",
    exports: "İxraclar",
    exportsNote: "İxrac bu server və şəbəkə olmadan, başqaları tərəfindən yoxlanıla bilər.",
    exportWhole: "Bütün jurnal (JSON Lines)",
    exportPublic: "Hamı üçün jurnal: açıq işlər, qalanların yalnız heşləri (JSON Lines)",
    exportCase: "Bir iş",
    exportCaseHint:
      "İşin identifikatoru. İxracda iş, idarənin öz qeydləri və heç nəyin çatışmadığının sübutları olur.",
    exportCaseDo: "İxracı yüklə",
    noExport: "Hələ ixrac yoxdur",
    noLogNote:
      "Jurnal nəzarət nöqtəsinə qədər ixrac edilir, hələ isə heç biri dərc edilməyib. İdarə onu tasdiq checkpoint əmri ilə yaradır.",
    noExportNote:
      "İş nəzarət nöqtəsinə qədər ixrac edilir, bu iş qeydə alındıqdan sonra isə nəzarət nöqtəsi dərc edilməyib.",
    verifyHere: "İxracı bu serverdə yoxla",
    verifyNote:
      "Əminlik yalnız özünüz yoxladıqda yaranır: bu server öz qeydləri barədə istədiyini deyə bilər.",
  },
  verify: {
    title: "İxracın yoxlanılması",
    intro:
      "İxrac tasdiq verify əmrinin kodu ilə yoxlanılır. Ondan heç nə saxlanılmır. Bu server nə tapdığını deyir; kənar şəxs isə öz kompüterində yoxlayır.",
    file: "İxrac",
    fileHint: "JSON Lines faylı, ən çoxu 20 MB",
    checkpoints: "Başqa yolla əldə etdiyiniz nəzarət nöqtələri (istəyə görə)",
    checkpointsHint:
      "Göstərilmədikdə bu idarənin dərc etdiyi nəzarət nöqtələrindən istifadə olunur.",
    keys: "Açarlar (istəyə görə)",
    keysHint:
      "Hər biri bir sətirdə, name+id+base64 şəklində. Göstərilmədikdə bu idarənin açarlarından istifadə olunur.",
    do: "Yoxla",
    again: "Başqa ixracı yoxla",
    noFile: "İxracı seçin",
    badKey: (line) => `Bu, açar deyil: ${line}`,
    noKeys: "Açarı göstərin: bu idarənin hələ açarı yoxdur",
    noExport: "Bu fayl ixrac kimi başlamır",
    tooLarge: "Fayl 20 MB-dan böyükdür. Onu tasdiq verify əmri ilə yoxlayın.",
    tooLong: "Yoxlama çox uzun çəkdi. Heç nə yoxlanılmadı; onu tasdiq verify əmri ilə edin.",
    unreadable: "Fayl sona qədər oxuna bilmədi. Heç nə yoxlanılmadı.",
    verdict: {
      holds: "Dəyişdirilməyib və öz qaydalarına görə qanunidir",
      notShown:
        "Dəyişdirilmədiyi göstərilməyib: onu hələ heç bir nəzarət nöqtəsi əhatə etmir və ya hamısı müqayisə edilməyib",
      faulty: "Olmalı olduğu kimi deyil",
      unlawful: "Qaydalara ziddir",
    },
    coversLog: (log, size, day) =>
      `${log} jurnalını ${size} ölçüsünə qədər əhatə edir, tarixi: ${day}.`,
    coversCase: (caseId, log) => `${log} jurnalındakı ${caseId} işinə aiddir.`,
    coversNothing:
      "Heç nəyi əhatə etmir: verilmiş açarla imzalanan heç bir nəzarət nöqtəsi uyğun gəlmir.",
    noDay: "möhürlə təsdiqlənməyib",
    counts: "Nəyə baxılıb",
    entries: "Oxunmuş qeydlər",
    records: "Neçə işin və sənədləşmənin qeydləri",
    judged: "Qaydalarla yenidən qərara alınıb",
    checkpointsAtHand: "Əldə olan nəzarət nöqtələri",
    hidden: "İxracda yalnız heşi olan qeydlər",
    withheld: "Yalnız auditorların oxuya bildiyi, buraxılmış qeydlər",
    faults: "Nöqsanlar",
    faultsNote: "Hər biri öz qeydi və səbəbi ilə.",
    noFaults: "Heç bir nöqsan tapılmadı.",
    moreFaults: (count) => `Göstərilməyən nöqsanlar: ${count}`,
    where: "Harada",
    reason: "Səbəb",
    otherwise: "Başqa cür qiymətləndirilən qeydlər",
    otherwiseNote: "Bu qeydlər aparıldıqdan sonra qayda dəyişdirilib.",
    otherwiseLine: (where: string, software: string, rule: string) =>
      `${where}, qeydə alan: ${software} (${rule}):`,
    notCovered: "Bu nəyi göstərmir",
    after: (count) => `Nəzarət nöqtəsindən sonra, hələ imzalanmamış yarpaqlar: ${count}`,
    newer: (where, signed, size) =>
      `${where} ilə müqayisə edilməyib: o, ${signed} yarpağı imzalayır, bu ixrac isə ${size} yarpaqda bitir. Daha yenisini götürün.`,
    unproven: (where, signed) =>
      `${where} ilə müqayisə edilməyib: bu ixrac onun imzaladığı ${signed} yarpağın jurnalın ilk yarpaqları olduğunu göstərmir. Daha yenisini və ya bütün jurnalı götürün.`,
    texts: "Mətnlər və skan edilmiş surətlər ixracın tərkibinə daxil deyil.",
    software: (recorded, here) =>
      `${recorded} tərəfindən qeydə alınıb, burada isə ${here} qaydaları ilə qiymətləndirilib.`,
    limits: "İdarənin saatının düzgün olub-olmadığı və açarın öz sahibində olub-olmadığı.",
    ownKeys: "Bu idarənin öz açarları ilə yoxlanılıb.",
    givenKeys: "Verdiyiniz açarlarla yoxlanılıb.",
  },
};
