import type { Messages } from "../messages.ts";
import { factsInAzerbaijani } from "./facts.ts";
import { overviewInAzerbaijani } from "./overview.ts";
import { recordsInAzerbaijani } from "./records.ts";
import { votesInAzerbaijani } from "./votes.ts";

export const casesInAzerbaijani: Messages["cases"] = {
  title: "İşlər",
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
  list: {
    words: "Sözlər",
    wordsHint: "İşin identifikatorundan və ya adından, müqavilənin adından və ya qeydiyyatından",
    standing: "Mərhələ",
    everywhere: "istənilən",
    open: "istənilən açıq mərhələ",
    ended: "istənilən yekun",
    procedure: "Prosedur",
    everyProcedure: "istənilən prosedur",
    everyTreaty: "istənilən müqavilə",
    treatyById: "Müqavilə, faylının identifikatoru ilə",
    search: "Axtar",
    everything: "Bütün işləri göstər",
    found: (count) => `Tapılan işlər: ${count}`,
    none: "Bu axtarışa uyğun iş qeydə alınmayıb.",
    noneAtAll: "Hələ heç bir iş qeydə alınmayıb.",
    caption: "İşlər, identifikatorların sırası ilə",
    next: "Növbəti səhifə",
    first: "İlk səhifə",
    csv: "Bu axtarış CSV formatında",
    csvFirst: (count) => `Bu axtarışın ilk ${count} işi CSV formatında`,
    public: "ictimaiyyətə açıq",
  },
  overview: overviewInAzerbaijani,
  facts: factsInAzerbaijani,
  votes: votesInAzerbaijani,
  ...recordsInAzerbaijani,
};
