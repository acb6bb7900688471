export const casesInEnglish = {
  title: "Cases",
  none: "No case is on record that matches.",
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
} as const;
