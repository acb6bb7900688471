/** Where an open case stands: what it waits for next. */
export const openStages = [
  "opened",
  "laid",
  "committee",
  "plenary",
  "scrutiny",
  "head-of-state",
  "instrument",
  "notification",
  "transmission",
  "deposit",
] as const;

/** How a case ended. All four are lawful outcomes. */
export const endings = ["deposited", "rejected", "withdrawn", "lapsed"] as const;

export const stages = [...openStages, ...endings] as const;
export type OpenStage = (typeof openStages)[number];
export type Ending = (typeof endings)[number];
export type Stage = OpenStage | Ending;

export const isOpen = (stage: Stage): stage is OpenStage =>
  openStages.some((open) => open === stage);
