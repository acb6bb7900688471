import { factsInEnglish } from "./facts.ts";
import { overviewInEnglish } from "./overview.ts";
import { recordsInEnglish } from "./records.ts";
import { votesInEnglish } from "./votes.ts";

export const casesInEnglish = {
  title: "Cases",
  case: "Case",
  treaty: "Treaty",
  stage: "Stands at",
  changed: "Last entry",
  pagesOfCase: "Pages of this case",
  pages: {
    overview: "Overview",
    statements: "Statements",
    votes: "Votes",
    papers: "Papers",
    findings: "Findings",
    history: "History",
  },
  list: {
    words: "Words",
    wordsHint: "Of the id or the title of a case, or of the title or registration of its treaty",
    standing: "Stands at",
    everywhere: "anywhere",
    open: "any open stage",
    ended: "any ending",
    procedure: "Procedure",
    everyProcedure: "any procedure",
    everyTreaty: "any treaty",
    treatyById: "Treaty, by the id of its file",
    search: "Search",
    everything: "Show all cases",
    found: (count: string) => `Cases found: ${count}`,
    none: "No case on record matches this search.",
    noneAtAll: "No case is on record yet.",
    caption: "Cases, in the order of their ids",
    next: "Next page",
    first: "First page",
    csv: "This search as CSV",
    csvFirst: (count: string) => `The first ${count} of this search as CSV`,
    public: "public",
  },
  overview: overviewInEnglish,
  facts: factsInEnglish,
  votes: votesInEnglish,
  ...recordsInEnglish,
} as const;
