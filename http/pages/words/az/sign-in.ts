import type { Messages } from "../messages.ts";

export const signInInAzerbaijani: Messages["signIn"] = {
  title: "Nümayişə daxil olun",
  note: "Nümayişdə hər şəxsin bir vəzifəsi var. Kimin işini görəcəyinizi seçin.",
  as: (person) => `${person} kimi daxil ol`,
  duty: "Vəzifə",
  person: "Şəxs",
  signedOut: "Siz çıxış etdiniz.",
  tooOften: "Daxil olmağa həddən çox cəhd edilib. Bir dəqiqədən sonra yenidən cəhd edin.",
  plainTitle: "Daxil olun",
  atIssuer: (host) => `${host} ünvanında daxil olub buraya qayıdırsınız.`,
  goOn: "Davam et",
  unreachable: "Hazırda daxil olmaq mümkün deyil",
  unreachableNote: "Daxilolma xidməti cavab vermir. Bir neçə dəqiqədən sonra yenidən cəhd edin.",
  notIn: "Siz daxil olmamısınız",
  notInNotes: {
    failed: "Daxil olmaq alınmadı və ya buna başqa brauzerdə yaxud həddən artıq əvvəl başlanılıb.",
    tooLarge:
      "Daxilolma xidmətinin sizin haqqınızda verdiyi məlumat buradakı seans üçün həddən artıq böyükdür. Xidməti idarə edən şəxs ID tokenlərinə daha az məlumat daxil etməlidir.",
  },
  again: "Yenidən daxil ol",
  endThere: "Daxilolma xidmətindən də çıx",
  stillIn: "Siz hələ daxil olmusunuz. Yuxarıdakı düymə ilə çıxış edin.",
};
