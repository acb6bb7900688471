import type { ChoicesInWords } from "../en/form-choices.ts";

export const choicesInAzerbaijani: ChoicesInWords = {
  purpose: {
    consent: "Müqavilənin məcburiliyinə razılıq",
    "change-of-statement": "Bəyanatların dəyişdirilməsi",
    denunciation: "Denonsasiya",
  },
  fact: {
    signature: "Müqavilənin imzalanması",
    fullPowers: "Səlahiyyətnamə",
    depositaryNotice: "Depozitarinin bildirişi",
    confirmation: "İmzalanma zamanı edilmiş bəyanatların təsdiqi, depozitarinin qeydinə görə",
    entryIntoForce: "Dövlət üçün qüvvəyəminmə",
  },
  recommends: { adoption: "Qəbul edilmə", rejection: "Rədd edilmə", unknown: "Məlum deyil" },
  declared: {
    adopted: "Qəbul edilib",
    rejected: "Rədd edilib",
    noDecision: "Qərar yoxdur: yetərsay olmayıb",
  },
  position: { against: "Ratifikasiya əleyhinə" },
  office: {
    headOfState: "Dövlət başçısı",
    headOfGovernment: "Hökumət başçısı",
    foreignMinister: "Xarici işlər naziri",
    other: "Başqa şəxs, səlahiyyətnamə əsasında",
    unknown: "Məlum deyil",
  },
  ground: {
    dissolution: "Parlament buraxılıb",
    constitutionalReview: "Konstitusiyaya uyğunluğun yoxlanılması",
    other: "Başqa əsas, səbəbdə göstərildiyi kimi",
  },
  outcome: { wasSent: "Göndərilib", sendAgain: "Dublikat qeydi ilə yenidən göndərilir" },
};
