import { ownRule } from "../../words/authority.ts";
import type { CommandOf } from "../../case/command.ts";
import { overdueInStages, overdueOnRecord } from "../next/overdue.ts";
import { isDated } from "../../case/clocks/clock-run.ts";
import { clockRuns, runningLimits } from "../../case/clocks/runs-of-case.ts";
import { type Refusal, refusal } from "../../words/refusal.ts";
import { nowOnly, type Rule, type Situation } from "../rules/rule.ts";
import type { Definition } from "../definition.ts";

const definition = {
  kind: "RecordOverdue",
  at: "open",
  by: "system",
} as const satisfies Definition;

const surely = ownRule("overdueRecordedOnce");

const overdueFaults = (
  { case: state, law: { procedure }, context }: Situation,
  command: CommandOf<"RecordOverdue">,
): readonly Refusal[] => {
  const { deadline, of, dueOn } = command;
  const recorded = overdueOnRecord(state, command);
  if (recorded !== undefined) return [refusal("OverdueAlready", { entry: recorded.entry }, surely)];
  const isRunning = runningLimits(clockRuns(state, procedure, context)).some(
    (run) => isDated(run) && run.clock.id === deadline && run.startedIn === of,
  );
  if (!isRunning) return [refusal("DeadlineNotRunning", { deadline, of }, surely)];
  const over = overdueInStages(state, procedure, context);
  const { today } = context;
  return over.some((one) => one.deadline === deadline && one.of === of && one.dueOn === dueOn)
    ? []
    : [refusal("NotOverdue", { deadline, dueOn, today }, surely)];
};

const onRecordOnly = ownRule("overdueWithoutEffect");

// It moves no case: silence never decides.
const rule: Rule<"RecordOverdue"> = {
  against: (situation, command) => [
    ...nowOnly(situation, command.kind),
    ...overdueFaults(situation, command),
  ],
  authority: () => onRecordOnly,
};

/**
 * Records that a deadline has passed: the entry that started it, by the hash under which it was recorded first, and the last
 * day that would have kept it on some reading of the dates on record.
 */
export const recordOverdue = { definition, rule } as const;
