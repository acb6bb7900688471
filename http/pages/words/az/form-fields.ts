import type { FieldsInWords } from "../form-words.ts";
import { fieldsAbroadInAzerbaijani } from "./form-fields-abroad.ts";

export const fieldsInAzerbaijani: FieldsInWords = {
  OpenCase: {
    profile: ["Prosedur", "Razılığı istənilən parlamentin proseduru."],
    treaty: [
      "Beynəlxalq müqavilə",
      "Mövcud müqavilə fayllarından. Eyni parlament, müqavilə və məqsəd üçün eyni vaxtda yalnız bir iş açıq ola bilər.",
    ],
    purpose: ["Məqsəd", ""],
    title: ["İşin adı", "Bir sətirdə."],
  },
  RecordDatedFact: {
    fact: ["Hansı fakt", ""],
    on: ["Nə vaxt baş verib", ""],
    by: ["Kim edib", "Məlum deyilsə, boş saxlayın."],
    source: ["Mənbə", "Bu, haradan məlumdur."],
    statements: ["Onunla birlikdə verilmiş bəyanatlar", ""],
  },
  Lay: {
    on: ["Nə vaxt təqdim edilib", ""],
    by: ["Kim təqdim edib", ""],
    text: ["Təqdim edilmiş mətn", ""],
    statements: [
      "Onunla birlikdə təqdim edilmiş bəyanatlar",
      "Bəyanatlar, qeyd-şərtlər və bu kimi mətnlər.",
    ],
    urgent: ["Təcili təqdim edilib?", "Təciliyə görə daha qısa müddət tətbiq olunur."],
  },
  ReferToCommittees: {
    on: ["Nə vaxt göndərilib", ""],
    lead: ["Aparıcı komitə", ""],
    others: ["Digər komitələr", "Hər sətirdə biri; yoxdursa, boş saxlayın."],
  },
  RecordCommitteeReport: {
    on: ["Komitə nə vaxt rəy verib", ""],
    committee: ["Hansı komitə", ""],
    recommends: ["Nə tövsiyə edir", ""],
    opinion: ["Yazılı rəyi", "Yoxdursa, əlavə etməyin."],
  },
  ScheduleSitting: { sittingOn: ["İclasın günü", ""] },
  RecordPlenaryVote: {
    on: ["Səsvermənin günü", ""],
    record: ["Səslər", ""],
    declared: ["Sədrlik edənin elan etdiyi nəticə", ""],
    text: ["Səsə qoyulmuş mətn", ""],
    statements: ["Səsə qoyulmuş bəyanatların mətnləri", "Hər mətni fayl şəklində verin."],
    initiatorsConsent: ["Təşəbbüskarın razılığı", "Yalnız mətnə dəyişiklik edilibsə."],
  },
  CertifyPlenaryVote: {
    of: ["Təsdiqlədiyiniz qeyd", ""],
    record: [
      "Səslər",
      "Onları palatanın öz qeydindən yenidən daxil edin. Birinci şəxsin daxil etdikləri bu formada göstərilmir.",
    ],
    declared: ["Sədrlik edənin elan etdiyi nəticə", ""],
  },
  DeclineCertification: {
    of: ["Təsdiqləməkdən imtina etdiyiniz qeyd", ""],
    reason: ["Səbəb", "Bundan sonra səsvermə yenidən qeydə alınır."],
  },
  ReferBack: {
    on: ["Nə vaxt geri qaytarılıb", ""],
    reason: ["Səbəb", ""],
  },
  RecordResolution: {
    on: ["Qətnamənin günü", ""],
    house: ["Hansı palata", ""],
    position: ["Nə qərara alıb", ""],
    record: ["Qətnamənin mətni", "Əldə yoxdursa, əlavə etməyin."],
  },
  RecordMinisterialStatement: {
    on: ["Bəyanatın təqdim edildiyi gün", ""],
    reasons: ["Bəyanat", ""],
  },
  ExtendScrutiny: {
    on: ["Uzadılmanın günü", ""],
    sittingDays: ["Neçə iclas günü uzadılıb", ""],
    statement: ["Uzadılma haqqında bəyanat", "Əldə yoxdursa, əlavə etməyin."],
  },
  CertifySilence: {
    lastDay: ["Müddətin sonuncu günü", "Özünüz hesabladığınız kimi."],
    calendar: ["Hesabladığınız təqvim", ""],
  },
  PresentLaw: { on: ["Nə vaxt təqdim edilib", ""] },
  SignLaw: {
    on: ["Nə vaxt imzalanıb", ""],
    source: ["Mənbə", "Bu, haradan məlumdur; aktın özü sizdədirsə, boş saxlayın."],
  },
  ReturnLaw: {
    on: ["Nə vaxt qaytarılıb", ""],
    objections: ["Etirazlar", "Əldə yoxdursa, əlavə etməyin."],
  },
  PublishLaw: {
    on: ["Nə vaxt dərc edilib", ""],
    number: ["Qanunun nömrəsi", "Məlum deyilsə, boş saxlayın."],
    publishedIn: ["Harada dərc edilib", ""],
  },
  RecordLawRegistration: {
    on: ["Nə vaxt reyestrə daxil edilib", ""],
    number: ["Reyestrdəki nömrəsi", ""],
    register: ["Hansı reyestr", ""],
  },
  PromiseAmendment: {
    id: ["Qısa adı", "Kiçik a–z hərfləri, rəqəmlər və defis."],
    subject: ["Nə dəyişdirilməlidir", ""],
    dueOn: ["Hansı vaxta qədər", "Gün göstərilməyibsə, boş saxlayın."],
    source: ["Mənbə", "Harada vəd edilib."],
  },
  RecordAmendmentDone: {
    id: ["Vəd edilmiş hansı dəyişiklik", ""],
    on: ["Nə vaxt edilib", ""],
    law: ["Hansı qanunla", ""],
  },
  Suspend: {
    on: ["Hansı gündən dayandırılır", "Bu gündən dayanan müddətlər axmır."],
    ground: ["Əsas", ""],
    reason: ["Səbəb", "Əsas başqadırsa, hansı olduğu burada göstərilir."],
    legalBasis: ["Hüquqi əsas", "Dayandırmanın əsaslandığı norma."],
  },
  Resume: {
    on: ["Hansı gündən davam edir", "Bu gündən müddətlər yenidən axır."],
    legalBasis: ["Hüquqi əsas", "İşin davam etdirilməsinin əsaslandığı norma və ya qərar."],
  },
  MoveToProfileVersion: {
    profile: [
      "Hansı redaksiya",
      "Yalnız mövcud olan daha yeni redaksiyalar təklif olunur. Seçməzdən əvvəl faylı oxuyun.",
    ],
    version: ["Redaksiyanın nömrəsi", "Seçdiyiniz fayldan götürülür."],
    of: ["İşin ən yeni qeydi", "Ondan əvvəl başqa qeyd edilərsə, işə yenidən baxın."],
    reason: ["Səbəb", ""],
    legalBasis: [
      "Hüquqi əsas",
      "İşin yeni redaksiya üzrə davam etdirilməsinə əsas verən qayda. Əvvəl edilənlər öz vaxtındakı redaksiya üzrə qiymətləndirilir; gedən müddətlər isə yeni redaksiya üzrə.",
    ],
  },
  Withdraw: {
    on: ["Nə vaxt geri götürülüb", ""],
    by: ["Kim geri götürüb", ""],
    reason: ["Səbəb", ""],
  },
  Lapse: {
    on: ["Nə vaxt qüvvədən düşüb", ""],
    reason: ["Səbəb", ""],
    legalBasis: ["Hüquqi əsas", "Qüvvədən düşmənin əsaslandığı norma."],
  },
  MakePublic: { basis: ["Əsas", "Maddə və ya qərar."] },
  Correct: {
    of: ["Düzəliş edilən qeyd", "O, tarixçədə olduğu kimi qalır."],
    restated: ["Fakt necə olmalıdır", "Qeydə alındığı kimi göstərilir. Səhv olanı dəyişin."],
    reason: ["Düzəlişin səbəbi", ""],
    legalBasis: ["Hüquqi əsas", "Düzəlişə nə icazə verir."],
  },
  ClaimTask: {},
  HandOverTask: {
    to: ["Bundan sonra kim məşğul olur", ""],
    reason: ["Səbəb", ""],
  },
  ...fieldsAbroadInAzerbaijani,
};
