import type { NextStep } from "../../commands/next/next-steps.ts";
import type { Sentence } from "../../words/messages.ts";
import { kebab } from "../fields/field.ts";
import type { Print } from "./print.ts";

/** What is typed for a step, with the stage where it has to be named or is asked for. */
const verbOf = ({ verb, fact, stage }: NextStep, isStageNamed: boolean): string =>
  [
    verb,
    ...(fact === null ? [] : [`--fact ${kebab(fact)}`]),
    ...(stage !== undefined && (isStageNamed || stage.mustBeNamed) ? [`--stage ${stage.id}`] : []),
  ].join(" ");

/** A next step and whose duty it is. Steps that the system takes have no verb. */
const stepInWords = (step: NextStep, isStageNamed = false): Sentence => {
  const { command, duties, byAnotherThan: people } = step;
  if (duties.includes("system"))
    return { kind: command === "ClaimNotification" ? "sendsItself" : "outcomeRecordsItself" };
  const verb = verbOf(step, isStageNamed);
  return people.length === 0
    ? { kind: "stepBy", verb, duties }
    : { kind: "stepByAnother", verb, duties, people };
};

// Two ends of one thing are said once.
const once = (print: Print, said: readonly Sentence[]): readonly string[] => [
  ...new Set(said.map(print.say)),
];

/** The next steps, each with whose duty it is. */
export const nextLines = (print: Print, steps: readonly NextStep[]): readonly string[] =>
  once(
    print,
    steps.map((step) => stepInWords(step)),
  );

/** What may be recorded besides, each with what it is for: somebody who is waiting for nothing has no verb in mind. */
export const besideLines = (print: Print, steps: readonly NextStep[]): readonly string[] =>
  once(
    print,
    steps.map((one) => ({ kind: "stepFor", step: stepInWords(one, true), command: one.command })),
  );

/**
 * The next steps in one line. A case that has ended has none, and `beside` names what may be recorded of it all the
 * same.
 */
export const nextInWords = (
  steps: readonly NextStep[],
  beside: readonly NextStep[] = [],
): Sentence => {
  const isSame = (one: Sentence, other: Sentence): boolean =>
    JSON.stringify(one) === JSON.stringify(other);
  const said = steps.map((step) => stepInWords(step));
  if (said.length > 0)
    return {
      kind: "answerNext",
      steps: said.filter((one, at) => said.findIndex((other) => isSame(one, other)) === at),
    };
  const verbs = beside.map(({ verb }) => verb).join(", ");
  return verbs === "" ? { kind: "answerEnded" } : { kind: "answerEndedLater", verbs };
};
