import type { TermName } from "../words/messages.ts";

/** The reading in which a draft law was voted on; `single` where it is read once. */
export const readings = ["single", "first", "second", "third"] as const;
export type Reading = (typeof readings)[number];

/** A reading as a sentence names it. */
export const readingTerms = {
  single: "inASingleReading",
  first: "inTheFirstReading",
  second: "inTheSecondReading",
  third: "inTheThirdReading",
} as const satisfies Readonly<Record<Reading, TermName>>;
