import { assignmentsOf, type Assignment } from "../../office/assignee.ts";
import { ownRule } from "../../words/authority.ts";
import { refusal, type Refusal } from "../../words/refusal.ts";
import type { Situation } from "./rule.ts";

// Who attends to a task is arranged among those whose duty its next steps are anyway. No law rests on a claim, and it keeps
// nobody from acting; so no procedure gives these commands to a duty, and whoever has a next step may claim it.
export const arranged = ownRule("taskWithinDuty");

/** Who attends to the task of the duty in which somebody acts. */
export const currentAssignment = ({ case: state, context }: Situation): Assignment | undefined =>
  assignmentsOf(state, context.office).find(({ duty }) => duty === context.duty);

export const taskTaken = ({ person, duty, since }: Assignment): Refusal =>
  refusal("TaskTaken", { person, duty, since }, arranged);
