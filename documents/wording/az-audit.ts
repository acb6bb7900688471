import type { Catalogue } from "./catalogue.ts";

export const auditInAzerbaijani: Catalogue["audit"] = {
  title: "Audit haqqında arayış",
  intro:
    "Aşağıda adı çəkilən iş öz qeydləri və onlarda göstərilən sənədlər əsasında qayda-qayda yoxlanılıb. Qeydlərin cavab vermədiyi qayda heç vaxt yerinə yetirilmiş adlandırılmır.",
  asOf: "Qiymətləndirmə günü",
  entries: "Qeydlərin sayı",
  counts: "Tapıntılar",
  verdicts: {
    kept: "yerinə yetirilib",
    broken: "pozulub",
    running: "müddəti davam edir",
    cannotBeVerified: "yoxlanıla bilmir",
  },
  unverified: "Yoxlanılmamış əsasa söykənən tapıntılar",
  findings: "Tapıntılar, qayda-qayda",
  restsOn: (authority) => `Əsas: ${authority}`,
  none: "Qiymətləndirilə bilən qayda olmayıb.",
  language:
    "Qeydə alınan mətn ingilis dilindədir. Tapıntıların Azərbaycan dilində deyilişini hüquqşünas hələ yoxlamayıb; əsaslar ingilis dilində, mənbədə olduğu kimi göstərilir.",
  verify: "Necə təkrarlamaq olar",
  steps: [
    "İşi idarədən alın: onun qeydlərini və ya sübutları ilə birlikdə ixracını.",
    "Əvvəlcə bütövlüyünü yoxlayın: bunun necə edildiyini prosedur tarixçəsi haqqında arayış və ixrac göstərir.",
    "Eyni qeydlər üzrə auditi (əmr: tasdiq audit, işin adı, --json) heşləri burada çap olunmuş prosedur və müqavilə faylları ilə, eyni gün üçün aparın. Tapıntılar eyni olmalıdır.",
  ],
  limits: "Bu arayış nəyi göstərmir",
  limitLines: [
    "Qeydə alınanların doğru olduğunu: qaydalar qeydə alınmış faktlar üzrə qiymətləndirilir.",
    "Burada göstərilən sonuncu qeyddən sonra nəyin qeydə alındığını və burada göstərilən gündən sonra nəyin müddətinin çatdığını.",
    "Hüquq fayllarının düzgün olduğunu: hər tapıntı qaydanın nəyə əsaslandığını göstərir, yoxlanılmamış kimi işarələnmiş qaydanı isə heç kim mənbəyində oxumayıb.",
    "Tapıntı kimin hərəkət etdiyinə əsaslandıqda, o, şəxsləri şəxsi nömrələri ilə göstərir.",
    "Onun öz imzası yoxdur.",
  ],
};
