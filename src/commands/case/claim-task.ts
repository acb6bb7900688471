import { nowOnly, type Rule } from "../rules/rule.ts";
import { currentAssignment, taskTaken, arranged } from "../rules/task.ts";
import type { Definition } from "../definition.ts";

const definition = {
  kind: "ClaimTask",
  verb: "claim",
  at: "openOrDeposited",
  duty: "attending",
} as const satisfies Definition;

const rule: Rule<"ClaimTask"> = {
  against: (situation, command) => {
    const assigned = currentAssignment(situation);
    return [
      ...nowOnly(situation, command.kind),
      ...(assigned === undefined ? [] : [taskTaken(assigned)]),
    ];
  },
  gives: ({ case: { stage }, context: { duty } }) => ({ stage, duty }),
  authority: () => arranged,
};

/** Takes a task of one's duty; others may still act. */
export const claimTask = { definition, rule } as const;
