/** The forms in which one case is written. */
export const formatsOfOne = [
  "akn",
  "popolo",
  "ics",
  "csv",
  "csv-votes",
  "csv-roll-call",
  "jsonl",
] as const;

/** The forms in which all cases are written together. */
export const formatsOfAll = ["ics", "csv"] as const;
