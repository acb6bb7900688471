/** What an audit asks of a stage of which nothing is on record, by the kind of the stage. */
export const askedOfStage =
  /: (?:what was decided|was it signed|what came of it|what was held|how did it end|did it take place)\?/u;
