import { personCommandKinds } from "../../domain/command-kinds.ts";
import type { NextStep } from "../../domain/next-steps.ts";
import { kebab } from "../fields/field.ts";
import { verbs } from "../verbs/index.ts";

/** A next step with whose duty it is; what the machine does by itself has no verb. */
const nextInWords = ({ command, duties, verb, fact, byAnotherThan }: NextStep): string => {
  const another =
    byAnotherThan.length === 0 ? "" : `, by another than ${byAnotherThan.join(" and ")}`;
  const what = fact === null ? verb : `${verb} --fact ${kebab(fact)}`;
  if (!duties.includes("system")) return `${what} (${duties.join(" or ")}${another})`;
  return command === "ClaimNotification"
    ? "the notification is sent by itself"
    : "the outcome of the sending is recorded by itself";
};

/** The next steps, each in its own words; two ends of one thing are told once. */
export const nextStepsInWords = (steps: readonly NextStep[]): readonly string[] => [
  ...new Set(steps.map(nextInWords)),
];

const aboutOf = (command: NextStep["command"]): string => {
  const kind = personCommandKinds.find((one) => one === command);
  return kind === undefined ? "" : `: ${verbs[kind].about}`;
};

/** What may be recorded besides, each with what it is for: whoever waits for nothing has no verb in mind. */
export const besideInWords = (steps: readonly NextStep[]): readonly string[] =>
  steps.map((step) => `${nextInWords(step)}${aboutOf(step.command)}`);

/**
 * The next steps in one line. A case that has ended has none, and `beside` names what may be recorded of it all the
 * same.
 */
export const nextLine = (steps: readonly NextStep[], beside: readonly NextStep[] = []): string => {
  if (steps.length > 0) return nextStepsInWords(steps).join(", ");
  const later = beside.map(({ verb }) => verb).join(", ");
  return `nothing: the case has ended${later === "" ? "" : `; still to be recorded when it happens: ${later}`}`;
};
