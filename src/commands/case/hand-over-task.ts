import { type PersonNumber } from "../../values/ids.ts";
import { holdsDuty } from "../../office/office.ts";
import { dutyInFile } from "../../law/file/names-in-words.ts";
import { inField, type Refusal, refusal } from "../../words/refusal.ts";
import { nowOnly, type Rule, type Situation } from "../rules/rule.ts";
import { arranged, currentAssignment, taskTaken } from "../rules/task.ts";
import type { Definition } from "../definition.ts";

const definition = {
  kind: "HandOverTask",
  verb: "hand-over",
  at: "openOrDeposited",
  duty: "attending",
} as const satisfies Definition;

const mayTake = ({ context }: Situation, to: PersonNumber): boolean =>
  to === context.person ||
  (context.office !== undefined && holdsDuty(context.office, to, context.duty));

const handOverFaults = (situation: Situation, to: PersonNumber): readonly Refusal[] => {
  const { person, duty: held } = situation.context;
  const duty = dutyInFile(situation.law.procedure, held);
  const assigned = currentAssignment(situation);
  if (assigned === undefined) return [refusal("TaskNotClaimed", { duty }, arranged)];
  // Who attends to it gives it to anybody who holds the duty; the others may only take it themselves, as when people fall ill.
  const isTheirs = assigned.person === person || to === person;
  if (!isTheirs || to === assigned.person) return inField("to", [taskTaken(assigned)]);
  return mayTake(situation, to)
    ? []
    : inField("to", [refusal("DutyNotHeld", { person: to, duty }, arranged)]);
};

const rule: Rule<"HandOverTask"> = {
  against: (situation, command) => [
    ...nowOnly(situation, command.kind),
    ...handOverFaults(situation, command.to),
  ],
  gives: ({ case: { stage }, context: { duty } }) => ({ stage, duty }),
  authority: () => arranged,
};

/** Gives a claimed task to another holder of the duty, or takes one over. */
export const handOverTask = { definition, rule } as const;
