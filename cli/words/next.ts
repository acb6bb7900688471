import type { NextStep } from "../../domain/next-steps.ts";

/** A next step with whose duty it is; what the machine does by itself has no verb. */
export const nextInWords = (step: NextStep): string =>
  step.duties.includes("system")
    ? "the notification is sent by itself"
    : `${step.verb} (${step.duties.join(" or ")})`;

export const nextLine = (steps: readonly NextStep[]): string =>
  steps.length === 0 ? "nothing: the case has ended" : steps.map(nextInWords).join(", ");
