/** The forms in which votes are listed. */
export const voteFormats = ["ep", "riigikogu", "california", "popolo", "csv"] as const;
export type VoteFormat = (typeof voteFormats)[number];

export const isVoteFormat = (text: string): text is VoteFormat =>
  voteFormats.some((format) => format === text);
