import { lawIdSchema } from "../../values/ids.ts";
import { nowOnly, type Rule } from "../rules/rule.ts";
import { currentAssignment, taskTaken, arranged } from "../rules/task.ts";
import type { Definition } from "../definition.ts";

export const definition = {
  kind: "ClaimTask",
  acts: ["TaskClaimed"],
  verb: "claim",
  at: "openOrDeposited",
  duty: "attending",
  whileSuspended: true,
} as const satisfies Definition;

const fields = () => ({});

const gives = () => ({ stage: lawIdSchema, duty: lawIdSchema });

const rule: Rule<"ClaimTask"> = {
  against: (situation, command) => {
    const assigned = currentAssignment(situation);
    return [
      ...nowOnly(situation, command.kind),
      ...(assigned === undefined ? [] : [taskTaken(assigned)]),
    ];
  },
  record: ({ case: { stage }, context: { duty } }) => ({ kind: "TaskClaimed", stage, duty }),
  authority: () => arranged,
};

/** Takes a task of one's duty; others may still act. */
export const claimTask = { fields, gives, rule } as const;
