import type { fieldsAbroadInEnglish } from "../en/form-fields-abroad.ts";

const mailEvent = {
  reference: ["Hansı bildiriş", "İstinadına görə."],
  messageId: ["Məktubun identifikatoru", "Hesabatda göstərildiyi kimi."],
  evidence: ["Bu nəyə əsaslanır", ""],
} as const;

/** The fields from the instrument on. */
export const fieldsAbroadInAzerbaijani: typeof fieldsAbroadInEnglish = {
  PrepareInstrument: {
    text: ["Sənədin mətni", ""],
    statements: ["Bəyanatların mətnləri", "Onlar səsə qoyulmuş mətnlərlə tutuşdurulur."],
  },
  ReleaseInstrument: {
    of: ["İcazə verdiyiniz hazırlanmış sənəd", ""],
    text: ["Sənədin mətni", "Faylı öz mənbənizdən yenidən verin."],
    statements: ["Bəyanatların mətnləri", "Hər faylı yenidən verin."],
    withinConditions: [
      "Öz bəndinin şərtlərinə uyğun olan bəyanatlar",
      "Bəyanatı yalnız mətnini bu şərtlərlə tutuşdurub oxumusunuzsa, qeyd edin. Bunu heç kim etməyibsə, auditdə müqavilənin ona icazə verdiyi yoxlanıla bilmir.",
    ],
  },
  SignInstrument: {
    of: ["İmzadan əvvəlki icazə", ""],
    on: ["Nə vaxt imzalanıb", ""],
    signer: ["Kim imzalayıb", ""],
    office: ["Hansı vəzifədə", ""],
    fullPowers: ["Səlahiyyətnamə", "Birinci üç vəzifədən başqa hamıdan tələb olunur."],
    place: ["Harada imzalanıb", ""],
    scan: ["İmzalanmış sənədin skanı", ""],
    custody: ["Əslinin saxlandığı yer", "Məlum deyilsə, boş saxlayın."],
    statements: ["İmzalanmış bəyanatların mətnləri", "Hər faylı yenidən verin."],
  },
  TransmitInstrument: {
    of: ["İmzalanmış sənəd", ""],
    on: ["Nə vaxt verilib", ""],
    bearer: ["Kim aparır", ""],
    receipt: ["Qəbz", "Yoxdursa, əlavə etməyin."],
  },
  ReturnInstrument: {
    of: ["İmzalanmış sənəd", ""],
    on: ["Nə vaxt qaytarılıb", ""],
    reason: ["Depozitarinin aşkar etdiyi qüsur", ""],
    letter: ["Depozitarinin məktubu", "Əldə yoxdursa, əlavə etməyin."],
  },
  PrepareNotification: {
    to: ["Depozitarinin e-poçt ünvanı", "Məsələn, treaties@depositary.example."],
    text: ["Bildirişin mətni", ""],
    contact: ["Əlaqə", "Depozitari kimə müraciət edə bilər. Məktubda göstərilir."],
  },
  ReleaseNotification: {
    of: ["İcazə verdiyiniz hazırlanmış bildiriş", ""],
    text: ["Bildirişin mətni", "Faylı öz mənbənizdən yenidən verin."],
    statements: ["Bəyanatların mətnləri", "Hər faylı yenidən verin."],
  },
  RecordSent: {
    reference: ["Hansı bildiriş", "İstinadına görə."],
    messageId: ["Məktubun identifikatoru", "Göndərildiyi identifikator."],
  },
  RecordNotSent: {
    reference: ["Hansı bildiriş", "İstinadına görə."],
    reason: ["Səbəb", ""],
  },
  ResolveUnknown: {
    of: ["Nəticənin məlum olmadığı haqqında qeyd", ""],
    outcome: ["Bundan sonra nə edilir", ""],
    evidence: ["Bu nəyə əsaslanır", ""],
  },
  RecordDelivery: { ...mailEvent, at: ["Nə vaxt çatdırılıb", "Ümumdünya vaxtı ilə (UTC)."] },
  RecordBounce: { ...mailEvent, at: ["Nə vaxt qayıdıb", "Ümumdünya vaxtı ilə (UTC)."] },
  RecordComplaint: {
    ...mailEvent,
    at: ["Şikayət nə vaxt edilib", "Ümumdünya vaxtı ilə (UTC)."],
  },
  ConfirmDeposit: {
    receivedOn: ["Depozitari nə vaxt alıb", ""],
    reference: ["Depozitarinin istinadı", "Çap olunduğu kimi; yoxdursa, boş saxlayın."],
    statements: ["Saxlanmağa verilmiş bəyanatların mətnləri", "Hər faylı yenidən verin."],
    effective: ["Sənəddə göstərilən qüvvəyəminmə günü", "Sənəddə göstərilməyibsə, boş saxlayın."],
  },
  RecordCirculation: {
    on: ["Nə vaxt göndərilib", "Etiraz müddəti bu gündən hesablanır."],
    reference: ["Depozitarinin istinadı", "Çap olunduğu kimi; yoxdursa, boş saxlayın."],
    statements: ["Hansı bəyanatlar", ""],
  },
  RecordObjection: {
    on: ["Nə vaxt bildirilib", ""],
    by: ["Hansı dövlət etiraz edib", ""],
    statement: ["Hansı bəyanata", ""],
    effect: ["İki dövlət arasında nəticəsi", "Etirazda bu barədə nə deyilir."],
  },
  RecordTreatyInForce: {
    on: ["Müqavilə nə vaxt qüvvəyə minib", ""],
    source: ["Mənbə", "Bu, haradan məlumdur."],
  },
};
