/** The international steps, which every procedure ends with: the instrument, its notification and its deposit. */
export const internationalStages = [
  "instrument",
  "notification",
  "transmission",
  "deposit",
] as const;

/** The open stages that are not of a procedure file: before the first of them, and the international steps after the last. */
export const openStages = ["opened", ...internationalStages] as const;

/** How a case ended. All four are lawful outcomes. */
export const endings = ["deposited", "rejected", "withdrawn", "lapsed"] as const;

export const stages = [...openStages, ...endings] as const;
export type Ending = (typeof endings)[number];
/** A stage that has a name of its own in the words. */
export type NamedStage = (typeof stages)[number];

/**
 * Where a case stands: a stage by the id that its procedure file gives it, one of the international steps, or how the case
 * ended.
 */
export type Stage = string;

/** Whether a stage is one that a procedure file gives its id. */
export const isOfFile = (stage: Stage): boolean => !stages.some((one) => one === stage);

const ended: ReadonlySet<string> = new Set(endings);

export const isEnding = (stage: Stage): stage is Ending => ended.has(stage);

export const isOpen = (stage: Stage): boolean => !isEnding(stage);

/** Where cases stand that are looked for: anywhere, at any open stage, at any ending, or at one stage. */
export type Standing = "anywhere" | "open" | "ended" | { readonly stage: Stage };

/** Whether a stage is among those that are looked for. */
export const standsAt = (stage: Stage, standing: Standing): boolean => {
  if (typeof standing === "object") return standing.stage === stage;
  return standing === "anywhere" || (standing === "open") === isOpen(stage);
};

export const isInternational = (stage: Stage): boolean =>
  internationalStages.some((one) => one === stage);
