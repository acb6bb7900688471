import type { Messages } from "../messages.ts";

export const signInInAzerbaijani: Messages["signIn"] = {
  title: "Nümayişə daxil olun",
  note: "Nümayişdə hər şəxsin bir vəzifəsi var. Kimin işini görəcəyinizi seçin.",
  as: (person) => `${person} kimi daxil ol`,
  duty: "Vəzifə",
  person: "Şəxs",
  signedOut: "Siz çıxış etdiniz.",
  tooOften: "Daxil olmağa həddən çox cəhd edilib. Bir dəqiqədən sonra yenidən cəhd edin.",
};
