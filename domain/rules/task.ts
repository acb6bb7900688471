import type { CommandName } from "../../src/words/messages.ts";
import { assignmentsOf, type Assignment } from "../assignee.ts";
import { ownRule } from "../authority.ts";
import { nextSteps, stepsWaiting } from "../next-steps.ts";
import type { PersonNumber } from "../ids.ts";
import { holdsDuty } from "../office.ts";
import { refusal, type Refusal } from "../refusal.ts";
import { nowOnly } from "./now-only.ts";
import type { Rule, Situation } from "./rule.ts";

// Who attends to a task is arranged among those whose duty its next steps are anyway. No law rests on a claim, and it keeps
// nobody from acting; so no profile gives these commands to a duty, and whoever has a next step may claim it.
const arranged = ownRule("taskWithinDuty");

const noTask = ({ case: state, law, context }: Situation): readonly Refusal[] => {
  const { duty } = context;
  // A suspended case is attended to as well: whoever waits for its resumption may still hand it over.
  const waitsFor = [nextSteps, stepsWaiting]
    .flatMap((steps) => steps(state, law.profile, context.calendar))
    .flatMap(({ duties }) => duties);
  if (waitsFor.includes(duty)) return [];
  const fields = { duty, stage: state.stage, waitsFor: [...new Set(waitsFor)] };
  return [refusal("NoTaskOfDuty", fields, arranged)];
};

const current = ({ case: state, context }: Situation): Assignment | undefined =>
  assignmentsOf(state, context.office).find(({ duty }) => duty === context.duty);

const taken = ({ person, duty, since }: Assignment): Refusal =>
  refusal("TaskTaken", { person, duty, since }, arranged);

const faults = (situation: Situation, command: CommandName): readonly Refusal[] => [
  ...nowOnly(situation, command),
  ...noTask(situation),
];

export const claimTask: Rule<"ClaimTask"> = {
  against: (situation, command) => {
    const assigned = current(situation);
    return [
      ...faults(situation, command.kind),
      ...(assigned === undefined ? [] : [taken(assigned)]),
    ];
  },
  record: ({ case: { stage }, context: { duty } }) => ({ kind: "TaskClaimed", stage, duty }),
};

const mayTake = ({ context }: Situation, to: PersonNumber): boolean =>
  to === context.person ||
  (context.office !== undefined && holdsDuty(context.office, to, context.duty));

const handOverFaults = (situation: Situation, to: PersonNumber): readonly Refusal[] => {
  const { person, duty } = situation.context;
  const assigned = current(situation);
  if (assigned === undefined) return [refusal("TaskNotClaimed", { duty }, arranged)];
  // Who attends to it gives it to anybody who holds the duty; the others may only take it themselves, as when people fall ill.
  const isTheirs = assigned.person === person || to === person;
  if (!isTheirs || to === assigned.person) return [taken(assigned)];
  return mayTake(situation, to) ? [] : [refusal("DutyNotHeld", { person: to, duty }, arranged)];
};

export const handOverTask: Rule<"HandOverTask"> = {
  against: (situation, command) => [
    ...faults(situation, command.kind),
    ...handOverFaults(situation, command.to),
  ],
  record: ({ case: { stage }, context: { duty } }, fact) => ({
    ...fact,
    kind: "TaskHandedOver",
    stage,
    duty,
  }),
};
