import type { Messages } from "../messages.ts";

export const casesInAzerbaijani: Messages["cases"] = {
  title: "İşlər",
  none: "Uyğun iş qeydə alınmayıb.",
  case: "İş",
  treaty: "Müqavilə",
  stage: "Mərhələ",
  changed: "Son qeyd",
  pagesOfCase: "Bu işin səhifələri",
  pages: {
    overview: "Ümumi baxış",
    statements: "Bəyanatlar",
    votes: "Səsvermələr",
    papers: "Sənədlər",
    findings: "Nəticələr",
    history: "Tarixçə",
  },
};
